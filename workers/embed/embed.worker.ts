// The shell of the embed worker: texts in, vectors out, nothing else. Its only request goes to our own origin.

import { expose, transfer } from 'comlink'
import { carryErrors } from '../rpc/carry-errors.ts'
import type { EmbedApi } from './embed.api.ts'
import { fetchBytes, wordEmbedding } from './words.ts'

carryErrors()

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'
const words = wordEmbedding(() => fetchBytes(`${base}models/words.bin`))

expose({
  model: () => words.model(),
  embed: async (texts) => {
    const flat = await words.embed(texts)
    return transfer(flat, [flat.buffer])
  },
} satisfies EmbedApi)
