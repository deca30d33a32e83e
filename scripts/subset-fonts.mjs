// Makes the two font files in public/fonts from the packages on npm: Latin-1 and common Central European letters, only the axes used.
// Run it by hand (`node scripts/subset-fonts.mjs`); what it needs is installed into a temporary folder, not into the project.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = ['subset-font@2.9.0', '@fontsource-variable/literata@5.3.0', '@fontsource-variable/hanken-grotesk@5.3.0']
const fonts = [
  {
    from: '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
    to: 'literata-latin.woff2',
    axes: { opsz: { min: 12, max: 36, default: 14 }, wght: { min: 300, max: 600, default: 400 } },
  },
  {
    from: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
    to: 'hanken-grotesk-latin.woff2',
    axes: { wght: { min: 400, max: 650, default: 400 } },
  },
]
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
]
const letters =
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join('') +
  'ŒœŠšŽžŸıŁłćčĆČđĐęąńśźżşğőű‐‑–—‘’‚“”„•…‹›€™−→←↑↓'

const target = fileURLToPath(new URL('../public/fonts/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'keepsake-fonts-'))
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'inherit' })
  const { default: subset } = await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('subset-font')).href)
  for (const { from, to, axes } of fonts) {
    const whole = readFileSync(join(folder, 'node_modules', from))
    const small = await subset(whole, letters, { targetFormat: 'woff2', variationAxes: axes })
    writeFileSync(join(target, to), small)
    console.log(`${to}: ${(small.length / 1000).toFixed(1)} kB`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
