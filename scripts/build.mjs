// Builds dist/ when anything it is made of is newer.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run.mjs'

const sources = [
  'core',
  'store',
  'workers',
  'web',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/security-headers.mjs',
  'package-lock.json',
]
// Written last, so a build that was cut off does not count.
const lastBuilt = 'dist/sw.js'

/** @returns whether a build was needed */
export async function buildWhenOutdated() {
  if (existsSync(lastBuilt) && Math.max(...sources.map(newestChange)) <= statSync(lastBuilt).mtimeMs) return false
  console.log('Building …')
  const { code } = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The build failed.')
  return true
}

function newestChange(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}
