// transformers.js over ONNX Runtime, for embedders and writers: everything it needs is handed to it, model files by `read`, the runtime from
// our own origin. It asks no one else for anything, and keeps nothing of its own.

export interface Runtime {
  /** Where the runtime's files lie, from its version; ends with a slash. */
  readonly folder: (version: string) => string
  readonly device: 'webgpu' | 'wasm'
  readonly threads: number
}

type Library = typeof import('@huggingface/transformers')
type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>

const modelFolder = '/downloaded/'
const mostThreads = 4
const readers = new Map<string, Read>()

/** The runtime as this app serves it. @param base the path the app is served under */
export const runtimeAt = (base: string, device: Runtime['device']): Runtime => ({
  folder: (version) => `${base}engine/${version}/`,
  device,
  threads: crossOriginIsolated ? Math.max(1, Math.min(mostThreads, navigator.hardwareConcurrency - 1)) : 1,
})

/** Runs `start` with the library, which finds the files of the model `id` by `read` meanwhile. @throws whatever the library throws */
export async function withFiles<T>(id: string, read: Read, runtime: Runtime, start: (library: Library) => Promise<T>): Promise<T> {
  const library = await import('@huggingface/transformers')
  prepare(library, runtime)
  readers.set(id, read)
  try {
    return await start(library)
  } finally {
    readers.delete(id)
  }
}

/** Nothing remote, nothing cached by the library itself: files are ours, and so is the runtime. */
function prepare({ env }: Library, { folder, device, threads }: Runtime): void {
  env.allowLocalModels = true
  env.allowRemoteModels = false
  env.localModelPath = modelFolder
  env.useFS = false
  env.useFSCache = false
  env.useBrowserCache = false
  // Otherwise the runtime's own code would come from a blob address, which the page's policy forbids.
  env.useWasmCache = false
  env.fetch = async (input) => {
    const [, id = '', path = ''] = new RegExp(`${modelFolder}([^/]+)/(.+)$`, 'u').exec(String(input)) ?? []
    const file = await readers
      .get(id)?.(path)
      .catch(() => undefined)
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file)
  }
  const { wasm, versions } = env.backends.onnx
  if (wasm === undefined) return
  // With the graphics processor the runtime needs the larger build.
  const name = `${folder(versions?.web ?? '')}ort-wasm-simd-threaded${device === 'webgpu' ? '.asyncify' : ''}`
  wasm.wasmPaths = { mjs: `${name}.mjs`, wasm: `${name}.wasm` }
  wasm.numThreads = threads
}
