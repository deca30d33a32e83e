// Size budgets (DESIGN §12), measured on the production build. The entry is what index.html makes the browser fetch before the first
// paint: its module script and everything it preloads. Lazy chunks and workers are not in it.

import { existsSync, readFileSync } from 'node:fs'

if (!existsSync('dist/index.html')) throw new Error('No dist/index.html: run `npm run build` first.')
const html = readFileSync('dist/index.html', 'utf8')
const entry = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/${match[1]}`)

export default [
  { name: 'Entry JavaScript', path: entry, gzip: true, limit: '140 kB' },
  { name: 'Styles', path: 'dist/assets/*.css', gzip: true, limit: '30 kB' },
  { name: 'Word vectors', path: 'dist/models/**', brotli: false, limit: '2.5 MB' },
  // Fetched once, and only by those who use a downloaded model; never with the app.
  { name: 'Library for downloaded models', path: 'dist/assets/transformers*.js', gzip: true, limit: '160 kB' },
  { name: 'Library for writers on the graphics', path: 'dist/engine/web-llm-*/web-llm.js', gzip: true, limit: '2.4 MB' },
  { name: 'Runtime for downloaded models', path: 'dist/engine/*/ort-wasm-simd-threaded.wasm', gzip: true, limit: '4.5 MB' },
  { name: 'Sample vault', path: 'dist/sample/vault.json', gzip: true, limit: '40 kB' },
]
