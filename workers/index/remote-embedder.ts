// The embed worker seen as the core's Embedder port: rows of one flat buffer, cut where they belong.

import { builtIn } from '../../core/embedding/catalogue.ts'
import type { Embedder } from '../../core/ports.ts'
import type { EmbedApi } from '../embed/embed.api.ts'

type Remote = { readonly [K in keyof EmbedApi]: (...args: Parameters<EmbedApi[K]>) => Promise<Awaited<ReturnType<EmbedApi[K]>>> }

/** Without a model (its file cannot be had) words alone are indexed, under a key of their own: no vector is ever missing by mistake. */
export const wordsOnly: Embedder = { key: 'none', dims: 0, embed: async (texts) => texts.map(() => new Float32Array(0)) }

/** Texts sent at a time to a model, so that a question in between is soon answered. */
const textsAtOnce = 16

/** @param id an embedder of the catalogue, or the built-in table */
export async function remoteEmbedder(api: Remote, id: string = builtIn): Promise<Embedder> {
  const { key, dims } = await api.model(id)
  const rowsOf = (flat: Float32Array, count: number): Float32Array[] =>
    Array.from({ length: count }, (_, row) => flat.subarray(row * dims, (row + 1) * dims))
  if (id === builtIn) {
    return {
      key,
      dims,
      embed: async (texts, signal) => {
        signal?.throwIfAborted()
        return texts.length === 0 ? [] : rowsOf(await api.embed(texts), texts.length)
      },
    }
  }
  return {
    key,
    dims,
    embed: async (texts, signal) => {
      const rows: Float32Array[] = []
      for (let start = 0; start < texts.length; start += textsAtOnce) {
        signal?.throwIfAborted()
        const part = texts.slice(start, start + textsAtOnce)
        rows.push(...rowsOf(await api.embed(part, id), part.length))
      }
      return rows
    },
    embedQuestion: (question) => api.embed([question], id, 'question'),
  }
}
