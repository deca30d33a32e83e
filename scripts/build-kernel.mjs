// Compiles the scan kernel (AssemblyScript, SIMD) and writes it as base64 into a module, so that a worker has it without another request.
// `npm run build:kernel`; a test compares what is committed with what compiles now.

import { writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = 'workers/kernel/assembly/scan.as.ts'

/** @returns the kernel's bytes @throws with the compiler's messages */
export async function compileKernel() {
  const options = ['--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory', '--optimizeLevel', '3', '--converge']
  let binary
  const messages = []
  const { error } = await asc.main([source, '--baseDir', root, '--outFile', 'scan.wasm', ...options], {
    writeFile: (_, contents) => (binary = contents),
    stderr: { write: (line) => messages.push(line) },
  })
  if (error !== null) throw new Error(messages.join(''), { cause: error })
  return binary
}

/** The module's text. */
export function kernelModule(bytes) {
  const base64 = Buffer.from(bytes).toString('base64')
  return `// Made by scripts/build-kernel.mjs from assembly/scan.as.ts (${bytes.length} bytes). Do not edit.\n\nexport const scanKernel =\n  '${base64}'\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const bytes = await compileKernel()
  await writeFile(new URL('../workers/kernel/scan.wasm.ts', import.meta.url), kernelModule(bytes))
  console.log(`workers/kernel/scan.wasm.ts: ${bytes.length} bytes`)
}
