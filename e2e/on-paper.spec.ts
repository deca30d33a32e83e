// What a person seldom sees until they need it: any view on paper, taken out as a file or a picture, read from right to left, or in the colours
// of a system that allows but a few.

import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { fillVault } from '../bench/web/full-vault.ts'

const taken = async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path())
}

test('memories on paper, as files, from right to left and in forced colours', async ({ page }) => {
  await page.goto('/vault')
  await expect(page.getByRole('heading', { name: 'Vault', level: 1 })).toBeVisible()
  await fillVault(page, 200)
  await page.goto('/memories')
  await expect(page.getByTestId('memory-row').first()).toBeVisible()

  // On paper: light though the screen is dark, no bars, and the rows one after another without the room of those out of sight.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.length).toBeLessThan(8)

  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'active' })
  const row = page.getByTestId('memory-row').first()
  await row.click()
  await expect(page.getByRole('heading', { name: 'Strength' })).toBeVisible()
  expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  await page.emulateMedia({ forcedColors: 'none' })

  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `sideways at ${width}`).toBeLessThanOrEqual(0)
  }
  const aside = await page.getByRole('complementary', { name: 'Memory' }).boundingBox()
  expect(aside?.x).toBe(0)
  await page.evaluate(() => document.documentElement.removeAttribute('dir'))

  const text = await taken(page, async () => {
    await page.getByRole('button', { name: 'Take this out: Markdown, print' }).click()
    await page.getByRole('menuitem', { name: 'Save the list as Markdown' }).click()
  })
  expect(text.toString()).toMatch(/^# Memories.*\n\n## Strong\n\n- /u)

  await page.goto('/memories?view=graph')
  await page.getByRole('region', { name: 'Where to begin' }).getByRole('link').first().click()
  const svg = await taken(page, () => page.getByRole('button', { name: 'Save as a picture (SVG)' }).click())
  expect(svg.toString()).toMatch(/^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/u)
  const png = await taken(page, () => page.getByRole('button', { name: 'Save as a picture (PNG)' }).click())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(5000)
})
