// axe (WCAG 2.2 AA and best practice) finds nothing on any screen, with an empty and a full vault; nothing scrolls sideways at 360 or 1280 px.
// The dark theme changes colours and nothing else, so there only what colours can break is read again.

import { expect, test, type Page } from '@playwright/test'
import { screens, type VaultState } from '../scripts/screens.ts'
import { findings } from './axe.ts'
import { Keepsake } from './keepsake.ts'

const themes = ['light', 'dark'] as const

/** One screen of each make; bench:web reads them all, in both themes and at both widths. */
const inTheDark: ReadonlySet<string> = new Set([
  'welcome',
  'chat',
  'chat-find',
  'memories-memory',
  'memories-timeline',
  'memories-graph',
  'you',
  'sleep',
  'vault',
  'palette',
  'settings-models',
])

const read = (page: Page, theme: (typeof themes)[number]): Promise<readonly string[]> =>
  findings(page, theme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined)

test.describe.configure({ mode: 'parallel' })

for (const theme of themes) {
  const inTheme = async (page: Page): Promise<void> => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  }

  if (theme === 'light')
    test('every screen is clean, empty', async ({ page }) => {
      await inTheme(page)
      await page.goto('/welcome')
      await checkAll(page, theme, 'empty', 360)
    })

  const width = theme === 'light' ? 1280 : 360
  test(`every screen is clean in ${theme}, with the sample, at ${width} px`, async ({ page }) => {
    await inTheme(page)
    await page.goto('/vault')
    await page.getByRole('button', { name: 'Load the sample' }).click()
    await expect(page.getByRole('button', { name: 'Remove the sample' })).toBeVisible({ timeout: 30_000 })
    await page.goto('/memories')
    const row = page
      .getByRole('main')
      .getByRole('link')
      .filter({ hasText: /Fact|Preference|Event/ })
      .first()
    await expect(row).toBeVisible({ timeout: 30_000 })
    await checkAll(page, theme, 'sample', width)
    await page.goto('/memories')
    await row.click()
    await expect(page.getByRole('heading', { name: 'Strength' })).toBeVisible()
    expect(await read(page, theme), `a memory, ${theme}`).toEqual([])
    const keepsake = new Keepsake(page)
    await keepsake.open()
    await keepsake.ask('Where do I live?')
    expect(await read(page, theme), `an answer, ${theme}`).toEqual([])
  })
}

async function checkAll(page: Page, theme: (typeof themes)[number], vault: VaultState, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  for (const { name, path, vaults, act } of screens) {
    if (!(vaults ?? [vault]).includes(vault) || (theme === 'dark' && !inTheDark.has(name))) continue
    await goTo(page, path)
    await expect(page.locator('h1').first()).toBeVisible()
    await act?.(page)
    expect(await read(page, theme), `${name}, ${vault}, ${theme}, ${width} px`).toEqual([])
    if (theme === 'dark') continue
    for (const each of [width, width === 360 ? 1280 : 360]) {
      await page.setViewportSize({ width: each, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${name} scrolls sideways at ${each} px`).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width, height: 800 })
  }
}

/** From page to page as a link leads; past an open dialog by loading anew, which its entry in the history may cut off the first time. */
async function goTo(page: Page, path: string): Promise<void> {
  if ((await page.getByRole('dialog').count()) > 0) await page.goto(path).catch(() => page.goto(path))
  else await page.evaluate((to) => history.pushState(undefined, '', to), path)
}
