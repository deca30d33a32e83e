// The embed worker's logic over the committed word table.

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { wordEmbedding } from './words.ts'

const bytes = () => readFile(new URL('../../public/models/words.bin', import.meta.url))

test('the table loads once, whoever asks first', async () => {
  let loads = 0
  const words = wordEmbedding(async () => {
    loads += 1
    return bytes()
  })
  const [model] = await Promise.all([words.model(), words.embed(['a boat']), words.model()])
  expect(loads).toBe(1)
  expect(model.key).toMatch(/^words-/u)
})

test('rows are unit vectors, near for near words, zero for unknown ones', async () => {
  const words = wordEmbedding(bytes)
  const { dims } = await words.model()
  const flat = await words.embed(['the violin concert', 'a cello recital', 'tax return form', 'qqzzxx'])
  expect(flat.length).toBe(4 * dims)
  const row = (n: number) => flat.subarray(n * dims, (n + 1) * dims)
  const dot = (a: number, b: number) => row(a).reduce((sum, value, i) => sum + value * (row(b)[i] ?? 0), 0)
  expect(dot(0, 0)).toBeCloseTo(1, 5)
  expect(dot(0, 1)).toBeGreaterThan(dot(0, 2) + 0.2)
  expect(dot(3, 3)).toBe(0)
})

test('a failed load may be tried again, and a damaged table is refused', async () => {
  let tries = 0
  const words = wordEmbedding(async () => {
    tries += 1
    if (tries === 1) throw new TypeError('offline')
    return tries === 2 ? new Uint8Array(100) : bytes()
  })
  await expect(words.model()).rejects.toThrow('offline')
  await expect(words.embed(['x'])).rejects.toThrow('damaged')
  expect((await words.model()).dims).toBeGreaterThan(0)
})
