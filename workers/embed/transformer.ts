// A sentence encoder run by transformers.js over ONNX Runtime: on the graphics processor where there is one, by WebAssembly otherwise.
// Everything it needs is handed to it: model files by `read`, the runtime from our own origin. It asks no one else for anything.

import type { FeatureExtractionPipeline } from '@huggingface/transformers'
import type { CatalogueModel } from '../../core/embedding/catalogue.ts'
import { centred, centreOf, neutralSentences } from '../../core/embedding/centre.ts'
import { withFiles, type Runtime } from '../models/onnx-library.ts'
import type { Reading } from './embed.api.ts'

export interface Transformer {
  embed(texts: readonly string[], as: Reading): Promise<readonly Float32Array[]>
  dispose(): Promise<void>
}

/** Texts run at a time: more is little faster, and a question in between would wait longer. */
const textsAtOnce = 16

/** @throws whatever the library throws when the files are no model or the device cannot run it */
export async function startTransformer(
  model: CatalogueModel,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  runtime: Runtime,
): Promise<Transformer> {
  const extract = await withFiles(model.id, read, runtime, ({ pipeline }) =>
    pipeline('feature-extraction', model.id, { dtype: model.weights, device: runtime.device }),
  )
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
