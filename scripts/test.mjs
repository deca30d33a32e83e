// `npm test`: everything that has to hold, from a fresh copy: lint, unused code, types, unit tests, build, size budgets, and the journeys of
// a person in a real Chromium. Ends with a non-zero code at the first failure.

import { fileURLToPath } from 'node:url'
import { install, requireNode } from './install.mjs'

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await install()
  const { needChromium } = await import('./install-chromium.mjs')
  const { allSteps, runSteps } = await import('./steps.mjs')
  const chromium = await needChromium()
  console.log(`Testing in ${chromium}`)
  process.exitCode = (await runSteps(allSteps, { CHROMIUM_PATH: chromium })) ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
