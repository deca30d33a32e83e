// Runs a command, shows what it prints, and hands the text back.

import { spawn } from 'node:child_process'
import { join } from 'node:path'

const isWindows = process.platform === 'win32'

/**
 * Runs a command in the project's folder. Its output goes through as it comes, without colours.
 * @returns the exit code and everything it printed
 */
export function run(command, args = [], env = {}) {
  const { FORCE_COLOR: _, ...inherited } = process.env
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, NO_COLOR: '1', ...env },
    shell: isWindows,
  })
  return new Promise((resolve, reject) => {
    let output = ''
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text
        to.write(text)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The same for a tool among the dependencies. */
export function runTool(tool, args = [], env = {}) {
  return run(join('node_modules', '.bin', isWindows ? `${tool}.cmd` : tool), args, env)
}
