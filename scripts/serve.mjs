// Serves dist/ on this machine: compressed, with the security headers, hashed files cached for good, the page for every route.

import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { securityHeaders } from './security-headers.mjs'

const folder = fileURLToPath(new URL('../dist', import.meta.url))
const defaultPort = 4173

/** Starts the server. @returns its address @throws when the port is taken, with a sentence that says what to do */
export async function serve(port = Number(process.env.PORT || defaultPort), host = '127.0.0.1') {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is nothing to serve yet: run `npm run build` first.')
  compress(folder)
  const files = sirv(folder, {
    // Looked up anew each time: a folder built again while it is served would go out in the lengths of the old files.
    dev: true,
    single: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cachingOf(path)),
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    files(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'))
  })
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`) : error),
    )
    server.listen(port, host, resolve)
  })
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}/`
}

/** A file with a hash in its name never changes; everything else is asked for again, and answered with 304 when it is the same. */
function cachingOf(path) {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Writes the Brotli and gzip twins that sirv looks for, once per build. */
function compress(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const file = join(path, entry.name)
    if (entry.isDirectory()) compress(file)
    else if (/\.(?:js|css|html|json|svg|webmanifest)$/.test(entry.name) && isOutdated(`${file}.br`, file)) {
      const bytes = readFileSync(file)
      writeFileSync(`${file}.gz`, gzipSync(bytes))
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    }
  }
}

function isOutdated(twin, file) {
  return !existsSync(twin) || statSync(twin).mtimeMs < statSync(file).mtimeMs
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve().then(
    (address) => console.log(`Keepsake is at ${address}`),
    (error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
