// Gets a Chromium to test in when there is none: the system's package where we may install one, Playwright's download otherwise.

import { findChromium } from './find-chromium.mjs'
import { run, runTool } from './run.mjs'

/** The path of a Chromium, installed if need be. @throws with what to do when neither way works */
export async function needChromium() {
  const found = await findChromium()
  if (found !== undefined) return found
  console.log('Looking for a Chromium to test in: none here, installing one …')
  for (const way of [fromPackages, fromPlaywright]) {
    const installed = (await way()) ? await findChromium() : undefined
    if (installed !== undefined) return installed
  }
  throw new Error('No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run `npm test` again.')
}

async function fromPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const steps = [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ]
    for (const args of steps) if ((await run('apt-get', args, env)).code !== 0) return false
    return true
  } catch {
    // No apt-get on this system.
    return false
  }
}

async function fromPlaywright() {
  return (await runTool('playwright', ['install', 'chromium'])).code === 0
}
