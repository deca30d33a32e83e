// `npm start`: from a fresh copy to a running Keepsake. Installs and builds only what is not there yet, then serves and says where.

import { fileURLToPath } from 'node:url'
import { install, requireNode } from './install.mjs'

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await install()
  // Both need what was just installed.
  const { buildWhenOutdated } = await import('./build.mjs')
  const { serve } = await import('./serve.mjs')
  await buildWhenOutdated()
  console.log(`\nKeepsake is at ${await serve()}\nStop it with Ctrl+C. Everything you tell it stays in your browser.`)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
