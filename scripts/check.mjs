// `npm run check`: the quick part of `npm test`, for while you work.

import { fileURLToPath } from 'node:url'
import { install, requireNode } from './install.mjs'
import { quickSteps, runSteps } from './steps.mjs'

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await install()
process.exitCode = (await runSteps(quickSteps)) ? 0 : 1
