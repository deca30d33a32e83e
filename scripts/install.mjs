// Brings node_modules in line with package-lock.json, and does nothing when it already is. Plain Node: it runs before anything is installed.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'

const lock = 'package-lock.json'
const marker = 'node_modules/.installed-lock'
// npm's own record of what it has installed.
const installed = 'node_modules/.package-lock.json'

/** Runs `npm ci` when the lock file has changed since the last installation. @returns whether it did */
export async function install() {
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return false
  const isUpToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (!isUpToDate) {
    console.log('Installing what Keepsake is built with …')
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  writeFileSync(marker, digest)
  return !isUpToDate
}

async function npm(args) {
  // The npm that started us, so that no second one has to be on the path.
  const cli = process.env.npm_execpath
  const { code } = cli?.endsWith('.js') ? await run(process.execPath, [cli, ...args]) : await run('npm', args)
  if (code !== 0) throw new Error(`npm ${args[0]} ended with code ${code}.`)
}

/** Says plainly which Node is needed, instead of failing later on syntax. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Keepsake needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
