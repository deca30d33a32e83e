// A sentence encoder run by transformers.js over ONNX Runtime: on the graphics processor where there is one, by WebAssembly otherwise.
// Everything it needs is handed to it: model files by `read`, the runtime from our own origin. It asks no one else for anything.

import type { FeatureExtractionPipeline } from '@huggingface/transformers'
import type { CatalogueModel } from '../../core/embedding/catalogue.ts'
import { centred, centreOf, neutralSentences } from '../../core/embedding/centre.ts'
import type { Reading } from './embed.api.ts'

export interface Transformer {
  embed(texts: readonly string[], as: Reading): Promise<readonly Float32Array[]>
  dispose(): Promise<void>
}

export interface Engine {
  /** Where the runtime's files lie, from its version; ends with a slash. */
  readonly folder: (version: string) => string
  readonly device: 'webgpu' | 'wasm'
  readonly threads: number
}

type Library = typeof import('@huggingface/transformers')

const modelFolder = '/downloaded/'
/** Texts run at a time: more is little faster, and a question in between would wait longer. */
const textsAtOnce = 16
const readers = new Map<string, (path: string) => Promise<Uint8Array<ArrayBuffer>>>()

/** @throws whatever the library throws when the files are no model or the device cannot run it */
export async function startTransformer(
  model: CatalogueModel,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  engine: Engine,
): Promise<Transformer> {
  const library = await import('@huggingface/transformers')
  prepare(library, engine)
  readers.set(model.id, read)
  const extract = await library
    .pipeline('feature-extraction', model.id, { dtype: model.weights, device: engine.device })
    .finally(() => readers.delete(model.id))
  const centres = {
    passage: centreOf(await run(extract, model, neutralSentences, 'passage')),
    question: centreOf(await run(extract, model, neutralSentences, 'question')),
  }
  return {
    embed: async (texts, as) => {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += textsAtOnce) {
        const raw = await run(extract, model, texts.slice(start, start + textsAtOnce), as)
        vectors.push(...raw.map((vector) => centred(vector, centres[as])))
      }
      return vectors
    },
    dispose: () => extract.dispose(),
  }
}

async function run(
  extract: FeatureExtractionPipeline,
  model: CatalogueModel,
  texts: readonly string[],
  as: Reading,
): Promise<Float32Array[]> {
  if (texts.length === 0) return []
  // A text without a letter gives the model nothing to read; some then fail outright.
  const prepared = texts.map((text) => `${model[as]}${text.trim() === '' ? '.' : text}`)
  const output = await extract(prepared, { pooling: model.pooling, normalize: true })
  const flat = Float32Array.from(output.data as Float32Array)
  output.dispose()
  return texts.map((text, row) =>
    text.trim() === '' ? new Float32Array(model.dims) : flat.subarray(row * model.dims, (row + 1) * model.dims),
  )
}

/** Nothing remote, nothing cached by the library itself: files are ours, and so is the runtime. */
function prepare({ env }: Library, { folder, device, threads }: Engine): void {
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
