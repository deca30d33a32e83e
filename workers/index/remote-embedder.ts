// The embed worker seen as the core's Embedder port: rows of one flat buffer, cut where they belong.

import { builtIn } from '../../core/embedding/built-in.ts'
import type { Embedder } from '../../core/ports.ts'
import type { EmbedApi } from '../embed/embed.api.ts'

type Remote = { readonly [K in keyof EmbedApi]: (...args: Parameters<EmbedApi[K]>) => Promise<Awaited<ReturnType<EmbedApi[K]>>> }

/** Without a model (its file cannot be had) words alone are indexed, under a key of their own: no vector is ever missing by mistake. */
export const wordsOnly: Embedder = { key: 'none', dims: 0, embed: async (texts) => texts.map(() => new Float32Array(0)) }

/** How long one batch may keep a model busy, in milliseconds: a question in between waits no longer. */
const batchMs = 150
const mostTextsAtOnce = 32

/**
 * @param id an embedder of the catalogue, or the built-in table
 * @param timeMs the clock that batches are measured by
 */
export async function remoteEmbedder(api: Remote, id: string = builtIn, timeMs: () => number = Date.now): Promise<Embedder> {
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
  // The first batch starts the model; what it takes says nothing of the next.
  let textsAtOnce = 4
  let hasStarted = false
  return {
    key,
    dims,
    embed: async (texts, signal) => {
      const rows: Float32Array[] = []
      while (rows.length < texts.length) {
        signal?.throwIfAborted()
        const part = texts.slice(rows.length, rows.length + textsAtOnce)
        const before = timeMs()
        rows.push(...rowsOf(await api.embed(part, id), part.length))
        const perText = (timeMs() - before) / part.length
        if (hasStarted) textsAtOnce = Math.max(1, Math.min(mostTextsAtOnce, textsAtOnce * 2, Math.floor(batchMs / perText)))
        hasStarted = true
      }
      return rows
    },
    embedQuestion: (question) => api.embed([question], id, 'question'),
  }
}
