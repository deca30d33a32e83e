// The shell of the embed worker: texts in, vectors out, nothing else. Its requests go to our own origin only.

import { expose, transfer } from 'comlink'
import { hash } from '../models/digest.ts'
import { modelFolder } from '../models/model-folder.ts'
import { runtimeAt, type Runtime } from '../models/onnx-library.ts'
import { fetchCatalogue } from '../models/read-catalogue.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import type { EmbedApi } from './embed.api.ts'
import { embedders } from './embedders.ts'
import { startTransformer } from './transformer.ts'
import { fetchBytes, wordEmbedding } from './words.ts'

carryErrors()

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'
async function hasGraphics(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: { requestAdapter(): Promise<object | null> } }
  return gpu !== undefined && (await gpu.requestAdapter().catch(() => null)) !== null
}

const all = embedders({
  words: wordEmbedding(() => fetchBytes(`${base}models/words.bin`)),
  catalogue: () => fetchCatalogue(base),
  folder: modelFolder,
  hash,
  ways: async () => {
    const devices: readonly Runtime['device'][] = (await hasGraphics()) ? ['webgpu', 'wasm'] : ['wasm']
    return devices.map((device) => (model, read) => startTransformer(model, read, runtimeAt(base, device)))
  },
  timer: () => performance.now(),
  isOnline: () => navigator.onLine,
})

expose({
  ...all,
  embed: async (...request) => {
    const flat = await all.embed(...request)
    return transfer(flat, [flat.buffer])
  },
} satisfies EmbedApi)
