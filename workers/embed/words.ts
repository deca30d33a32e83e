// The embedded word table: fetched once from our own origin and kept for the life of the worker. A failed load may be tried again.

import { decodeWordTable, wordTableEmbedder } from '../../core/retrieval/word-table.ts'
import type { Embedder } from '../../core/ports.ts'
import type { EmbedApi } from './embed.api.ts'

/** @param load the bytes of `public/models/words.bin` */
export function wordEmbedding(load: () => Promise<Uint8Array>): Omit<EmbedApi, 'release'> {
  let loading: Promise<Embedder> | undefined

  async function start(): Promise<Embedder> {
    const table = decodeWordTable(await load())
    if (table === undefined) throw new Error('The word table is damaged or of another version')
    return wordTableEmbedder(table)
  }

  function model(): Promise<Embedder> {
    loading ??= start().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  return {
    model: async () => {
      const { key, dims } = await model()
      return { key, dims }
    },
    embed: async (texts) => {
      const embedder = await model()
      const flat = new Float32Array(texts.length * embedder.dims)
      const vectors = await embedder.embed(texts)
      vectors.forEach((vector, row) => flat.set(vector, row * embedder.dims))
      return flat
    },
  }
}

/** @throws when the file is not there */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
