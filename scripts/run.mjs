// Runs a command, shows what it prints, and hands the text back.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'

const isWindows = process.platform === 'win32'

/**
 * Runs a command in the project's folder. Its output goes through line by line, as plain text: not every tool heeds NO_COLOR.
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
      const lines = createInterface({ input: from })
      lines.on('line', (line) => {
        const plain = stripVTControlCharacters(line)
        output += `${plain}\n`
        to.write(`${plain}\n`)
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
