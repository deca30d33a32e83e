// The checks of the project, one after the other, and how many things each of them has checked. The first that fails ends the run.

import { runTool } from './run.mjs'

const tool = (name, command, ...args) => ({ name, start: (env) => runTool(command, args, env), count: asOne })

const lint = tool('lint', 'oxlint')
const format = tool('format', 'oxfmt', '--check')
const unused = tool('unused code', 'knip')
const types = tool('types', 'tsc', '-b')
const unit = { ...tool('unit and property tests', 'vitest', 'run'), count: countIn(/^\s*Tests\s.*$/m) }
const build = tool('build', 'vite', 'build', '--logLevel', 'warn')
const size = tool('size budgets', 'size-limit')
const endToEnd = { ...tool('end to end', 'playwright', 'test'), count: countIn(/^\s*\d+ (?:passed|failed|flaky)[\s\S]*/m) }

/** Without a browser and without a build: a minute or two. */
export const quickSteps = [lint, format, types, unit]
/** Everything. */
export const allSteps = [lint, format, unused, types, unit, build, size, endToEnd]

/** Runs the steps in order. @returns whether all passed */
export async function runSteps(steps, env = {}) {
  const total = { passed: 0, failed: 0, shaky: 0 }
  const began = performance.now()
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const stepBegan = performance.now()
    const { code, output } = await step.start(env)
    const { passed, failed, shaky = 0 } = step.count(output, code)
    // A runner that ends badly without counting a failure has still failed.
    const failures = code === 0 ? failed : Math.max(failed, 1)
    console.log(`${step.name}: ${closing(passed, failures, shaky)} (${secondsSince(stepBegan)} s)`)
    total.passed += passed
    total.shaky += shaky
    total.failed += failures
    if (failures > 0) break
  }
  console.log(`\n${closing(total.passed, total.failed, total.shaky)} (${secondsSince(began)} s)`)
  return total.failed === 0
}

/** For tools that say yes or no. */
function asOne(_output, code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Reads `12 passed`, `1 failed` and `1 flaky` from a runner's closing lines; what is flaky passed when tried again. */
function countIn(closing) {
  return (output) => {
    const lines = closing.exec(output)?.[0] ?? ''
    const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(lines)?.[1] ?? 0)
    const shaky = number('flaky')
    return { passed: number('passed') + shaky, failed: number('failed'), shaky }
  }
}

function closing(passed, failed, shaky) {
  return `${passed} passed, ${failed} failed${shaky === 0 ? '' : `; ${shaky} passed only when tried again`}`
}

function secondsSince(began) {
  return Math.round((performance.now() - began) / 1000)
}
