// The shell of the worker that runs a writer. Its own thread, so that reading a long prompt keeps nobody else waiting; ending it gives back
// all the memory the model took.

import { expose } from 'comlink'
import { hash } from '../../models/digest.ts'
import { modelFolder } from '../../models/model-folder.ts'
import { runtimeAt } from '../../models/onnx-library.ts'
import { carryErrors } from '../../rpc/carry-errors.ts'
import { startCausalModel, type CausalModel } from './causal-model.ts'
import { readerOf } from './model-files.ts'
import type { TransformersApi } from './transformers.api.ts'

carryErrors()

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'
let started: CausalModel | undefined

function running(): CausalModel {
  if (started === undefined) throw new Error('The writer was not started')
  return started
}

expose({
  load: async (model) => {
    const read = readerOf(model, modelFolder(model), hash)
    for (const { path } of model.files) if ((await read(path)) === undefined) throw new Error(`${path} is not whole: it is missing`)
    started = await startCausalModel(model, async (path) => (await read(path)) ?? missing(path), runtimeAt(base, 'wasm'))
  },
  count: async (texts) => running().count(texts),
  write: (generation, onPiece) => running().write(generation, onPiece),
  stop: () => started?.stop(),
} satisfies TransformersApi)

/** The library looks for files that not every model has. */
function missing(path: string): never {
  throw new Error(`${path} is no file of this model`)
}
