// What the browser may do with the page. One list for the server's headers and the meta tag in the built page.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Models come from where the catalogue says, and from nowhere else. The service worker lets it through only while a download lasts. */
const { reaches } = JSON.parse(readFileSync(new URL('../public/models/catalogue.json', import.meta.url), 'utf8'))

/** The one script that stands in the page itself: fetched, it would hold up the first paint by a round trip. Its comments stay here. */
export const themeScript = readFileSync(new URL('../web/theme.js', import.meta.url), 'utf8')
  .replace(/^\s*\/\/.*\n/gmu, '')
  .replace(/\n\s*/gu, '\n')
  .trim()
const themeDigest = createHash('sha256').update(themeScript).digest('base64')

const directives = {
  'default-src': "'self'",
  // WebAssembly compiles; nothing else is evaluated, nothing inline runs but what sets the theme.
  'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${themeDigest}'`,
  'style-src': "'self'",
  // A model served on this machine may be asked once it is chosen; the service worker holds the door until then.
  'connect-src': ["'self'", ...reaches, 'http://localhost:*', 'http://127.0.0.1:*'].join(' '),
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'img-src': "'self' data: blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** The policy for a header, or for a meta tag, where browsers refuse to read `frame-ancestors`. */
export function contentSecurityPolicy(place = 'header') {
  const known = Object.entries(directives).filter(([name]) => place === 'header' || name !== 'frame-ancestors')
  return known.map(([name, value]) => `${name} ${value}`).join('; ')
}

/** Headers of every answer. The microphone is for dictation that the browser does on this device. Isolation (COOP and COEP) allows shared memory and exact timers; nothing is told to other sites. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(), interest-cohort=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
