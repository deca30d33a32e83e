// Takes the picture in the README (docs/images/chat.png) from the production build: the sample vault, two questions and a correction, and
// in the margin what the last answer rests on. Build first: `npm run build`, then `node scripts/take-picture.mjs`.

import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './find-chromium.mjs'
import { serve } from './serve.mjs'

const turns = ['Where do I live?', 'My shoe size is 6 and a half.', 'Who has the spare key?']

const address = await serve(0)
const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme: 'light' })
await page.goto(address)
await page
  .getByText(/sample vault/i)
  .first()
  .click()
await page.waitForURL('**/memories**')
// Reading a year takes a few seconds; until then answers would be poorer than they are.
await page.waitForTimeout(10_000)
await page.goto(address)
const box = page.getByRole('textbox', { name: 'Tell or ask' })
for (const turn of turns) {
  await box.fill(turn)
  await box.press('Enter')
  await page
    .getByText('Keepsake: ')
    .or(page.getByText(/^Noted/))
    .nth(turns.indexOf(turn))
    .waitFor()
  await page.waitForTimeout(1000)
}
mkdirSync('docs/images', { recursive: true })
await page.screenshot({ path: 'docs/images/chat.png' })
await browser.close()
process.exit(0)
