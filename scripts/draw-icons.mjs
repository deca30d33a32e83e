// Draws the icons in public/icons: the K of the word mark (Literata 600), underlined with the pen, on paper. The results are committed;
// run it again when the mark changes: `node scripts/draw-icons.mjs`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from './find-chromium.mjs'

const colours = { paper: '#F7F5F0', ink: '#1D1A17', pen: '#2C4794' }
/** The letter's outline in a square of 512, standing on y = 388. */
const letter =
  'M337 393.2Q326.2 393.2 317.3 390.8Q308.4 388.3 301.4 383.6Q294.4 378.9 288.7 372.1Q282.9 365.3 277.3 356.2L228.1 273.4L209.9 292.3V352.7Q209.9 362.2 ' +
  '212.2 365.5Q214.4 368.8 221.1 369.8L238.5 371.9V388H131.7V371.9L150.2 369.8Q156.8 368.8 158.9 365.3Q161 361.8 161 351.7V174.6Q161 165.1 158.7 162Q156.5 ' +
  '158.9 149.5 158.2L131.7 156.1V140H238.5V156.1L220.4 158.2Q214.1 158.9 212 162.4Q209.9 165.8 209.9 176V265.4L299.3 175.6Q303.5 171.4 303.9 167.9Q304.2 164.5 ' +
  '301.2 161.5Q298.3 158.5 292 158.2L276.3 155.7L278.7 140H363.2V156.4L350.7 158.9Q346.1 159.6 341.9 161.5Q337.7 163.4 333.7 167.2Q329.7 171.1 323.1 177.4' +
  'L260.9 240.6L321.3 336Q328.7 347.8 334.4 355Q340.2 362.2 346.6 364.8Q353.1 367.4 360.8 367.4Q364.3 367.4 368.1 366.7Q372 366 376.5 364.6L380.3 376.8Q373 ' +
  '384.5 361.8 388.9Q350.7 393.2 337 393.2Z'

/** `scale` enlarges the mark about the middle; `radius` rounds the paper's corners (0 where the system cuts its own shape). */
function markup({ scale, radius }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${radius}" fill="${colours.paper}"/><g transform="translate(256 272) scale(${scale}) translate(-256 -272)"><path fill="${colours.ink}" d="${letter}"/><rect x="112" y="404" width="288" height="17" fill="${colours.pen}"/></g></svg>\n`
}

const rounded = { scale: 1, radius: 96 }
const icons = [
  { file: 'icon-192.png', sizePx: 192, ...rounded },
  { file: 'icon-512.png', sizePx: 512, ...rounded },
  // The inner 80 % of a maskable icon is sure to be seen.
  { file: 'maskable-512.png', sizePx: 512, scale: 0.82, radius: 0 },
  { file: 'apple-touch-icon.png', sizePx: 180, scale: 0.94, radius: 0 },
]

mkdirSync('public/icons', { recursive: true })
writeFileSync('public/icons/icon.svg', markup({ scale: 1.2, radius: 96 }))

const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArguments })
const page = await browser.newPage()
for (const { file, sizePx, ...shape } of icons) {
  await page.setViewportSize({ width: sizePx, height: sizePx })
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${markup(shape)}`)
  writeFileSync(`public/icons/${file}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
