// Draws the icons in public/icons: the K of the word mark, underlined with the pen, on paper. Run it again when the mark changes:
// `node scripts/draw-icons.mjs [FONT.woff2]`, with the Literata the app is set in. The results are committed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './find-chromium.mjs'

const font = readFileSync(process.argv[2] ?? 'public/fonts/literata-latin.woff2').toString('base64')
const colours = { paper: '#F7F5F0', ink: '#1D1A17', pen: '#2C4794' }

/** `scale` is the height of the letter against the icon; a maskable icon keeps to the inner 80 %, so it is smaller there. */
function markup(sizePx, { scale, radius }) {
  const letter = sizePx * scale
  return `<!doctype html><style>
    @font-face { font-family: Literata; src: url(data:font/woff2;base64,${font}); font-weight: 300 700 }
    * { margin: 0 } body { width: ${sizePx}px; height: ${sizePx}px }
    .icon { width: 100%; height: 100%; display: grid; place-content: center; background: ${colours.paper}; border-radius: ${sizePx * radius}px }
    .mark { font: 600 ${letter}px/1 Literata; color: ${colours.ink}; border-bottom: ${sizePx * 0.035}px solid ${colours.pen}; line-height: .84; padding: 0 ${letter * 0.03}px ${sizePx * 0.035}px }
  </style><div class="icon"><div class="mark">K</div></div>`
}

const icons = [
  { file: 'icon-192.png', sizePx: 192, scale: 0.68, radius: 0.2 },
  { file: 'icon-512.png', sizePx: 512, scale: 0.68, radius: 0.2 },
  { file: 'maskable-512.png', sizePx: 512, scale: 0.5, radius: 0 },
  { file: 'apple-touch-icon.png', sizePx: 180, scale: 0.62, radius: 0 },
  { file: 'favicon-48.png', sizePx: 48, scale: 0.78, radius: 0.16 },
]

const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage()
mkdirSync('public/icons', { recursive: true })
for (const { file, sizePx, ...shape } of icons) {
  await page.setViewportSize({ width: sizePx, height: sizePx })
  await page.setContent(markup(sizePx, shape))
  await page.evaluate(() => document.fonts.ready)
  writeFileSync(`public/icons/${file}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
