// Batches sent to a model grow and shrink with what they take, so that a question in between is soon answered.

import { expect, test } from 'vitest'
import { remoteEmbedder } from './remote-embedder.ts'

function slowApi(msPerText: number) {
  const batches: number[] = []
  let now = 0
  const api = {
    model: async () => ({ key: 'fine-v1', dims: 2 }),
    embed: async (texts: readonly string[], id?: string) => {
      batches.push(texts.length)
      // The first call starts the model.
      now += msPerText * texts.length + (batches.length === 1 ? 3000 : 0)
      return Float32Array.from(texts.flatMap((text) => [Number(text), id === 'fine' ? 1 : 0]))
    },
    release: async () => undefined,
  }
  return { api, batches, timeMs: () => now }
}

const texts = Array.from({ length: 200 }, (_, i) => String(i))

test.each([
  [1, 32],
  [10, 15],
  [60, 2],
  [400, 1],
])('at %d ms a text no batch is longer than about 150 ms', async (msPerText, most) => {
  const { api, batches, timeMs } = slowApi(msPerText)
  const embedder = await remoteEmbedder(api, 'fine', timeMs)
  const rows = await embedder.embed(texts)
  expect(rows.map((row) => [...row])).toEqual(texts.map((text) => [Number(text), 1]))
  expect(Math.max(...batches.slice(3, -1))).toBe(most)
})

test('the built-in table takes everything at once', async () => {
  const { api, batches } = slowApi(0)
  await (await remoteEmbedder(api)).embed(texts)
  expect(batches).toEqual([200])
})

test('taken back between two batches, it stops', async () => {
  const { api, batches, timeMs } = slowApi(1)
  const embedder = await remoteEmbedder(api, 'fine', timeMs)
  const stop = new AbortController()
  const working = embedder.embed(texts, stop.signal)
  stop.abort()
  await expect(working).rejects.toThrow(/abort/iu)
  expect(batches.length).toBeLessThan(3)
})
