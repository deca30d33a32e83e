// The embed worker seen as the core's Embedder port: rows of one flat buffer, cut where they belong.

import type { Embedder } from '../../core/ports.ts'
import type { EmbedApi } from '../embed/embed.api.ts'

type Remote = { readonly [K in keyof EmbedApi]: (...args: Parameters<EmbedApi[K]>) => Promise<Awaited<ReturnType<EmbedApi[K]>>> }

/** Without a model (its file cannot be had) words alone are indexed, under a key of their own: no vector is ever missing by mistake. */
export const wordsOnly: Embedder = { key: 'none', dims: 0, embed: async (texts) => texts.map(() => new Float32Array(0)) }

export async function remoteEmbedder(api: Remote): Promise<Embedder> {
  const { key, dims } = await api.model()
  return {
    key,
    dims,
    embed: async (texts, signal) => {
      signal?.throwIfAborted()
      if (texts.length === 0) return []
      const flat = await api.embed(texts)
      return texts.map((_, row) => flat.subarray(row * dims, (row + 1) * dims))
    },
  }
}
