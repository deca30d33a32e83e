// npm run shots [-- --only memories --vault sample --out FOLDER]: pictures of every screen in scripts/screens.ts, from the production build, into
// shots/ (not kept): each vault at 360 and 1280 px, light and dark. With `--readme` the four in the README (docs/images), from the sample.

import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { screens, visit, type Screen, type VaultState } from './screens.ts'
import { serve } from './serve.mjs'
import { openVault } from './vault-states.ts'

const pictures = 'docs/images'
const inReadme: readonly string[] = ['chat', 'memories-memory', 'memories-timeline', 'sleep']
const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const
/** Dates on the pictures, and so their sizes, do not depend on where they are taken. */
const place = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' } as const

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    vault: { type: 'string', default: 'empty,sample,full' },
    out: { type: 'string', default: 'shots' },
    readme: { type: 'boolean', default: false },
  },
})

const address = await serve(0)
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...chromiumArguments],
})
if (values.readme) await shootForReadme(browser)
else for (const vault of values.vault.split(',') as readonly VaultState[]) await shoot(browser, vault)
await browser.close()
process.exit(0)

async function shoot(browser: Browser, vault: VaultState): Promise<void> {
  const wanted = screens.filter(({ name, vaults }) => name.startsWith(values.only) && (vaults ?? [vault]).includes(vault))
  if (wanted.length === 0) return
  const folder = `${values.out}/${vault}`
  mkdirSync(folder, { recursive: true })
  const context = await browser.newContext({ ...place, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await openVault(page, address, vault)
  for (const screen of wanted)
    await shootScreen(page, screen, folder).catch((error: unknown) => console.warn(`${vault}/${screen.name}: ${String(error)}`))
  await context.close()
  console.warn(`${folder}: ${wanted.length} screens`)
}

async function shootForReadme(browser: Browser): Promise<void> {
  const context = await browser.newContext({ ...place, viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  const page = await context.newPage()
  await openVault(page, address, 'sample')
  mkdirSync(pictures, { recursive: true })
  for (const { name, path, act } of screens.filter((screen) => inReadme.includes(screen.name))) {
    await visit(page, address, path)
    await act?.(page)
    await calm(page)
    await page.screenshot({ path: `${pictures}/${name}.jpg`, type: 'jpeg', quality: 82 })
  }
  await context.close()
}

/** The page stays as it is from one width and theme to the next: what was opened stays open. */
async function shootScreen(page: Page, { name, path, act }: Screen, folder: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 780 : 800 })
    await visit(page, address, path)
    await act?.(page)
    await calm(page)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png` })
    }
  }
}

/** Until the page has looked the same for three quarters of a second and waits for nothing any more, for at most half a minute. */
async function calm(page: Page): Promise<void> {
  let before = ''
  for (let look = 0, same = 0; look < 120 && same < 3; look += 1) {
    // A large vault is still being read when its newest are there already, and a screen that waits says so.
    const now = await page.evaluate(() => {
      const main = document.querySelector('main')
      const isWaiting = /[\d…] so far|Looking through your memories/u.test(main?.textContent ?? '')
      return isWaiting || main?.querySelector('[aria-busy="true"]') ? '' : document.body.innerHTML
    })
    same = now !== '' && now === before ? same + 1 : 0
    before = now
    await page.waitForTimeout(250)
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
