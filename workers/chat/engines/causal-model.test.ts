// The real library and the real runtime over a real, tiny language model: its sentences word by word, stopped, counted by its own tokenizer.
// In Node the runtime is the WebAssembly one, loaded from its package.

import { beforeAll, expect, test, vi } from 'vitest'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { tinyAnswer, tinyWriter } from '../../../scripts/make-tiny-writer.ts'
import { startCausalModel, type CausalModel } from './causal-model.ts'

vi.mock('@huggingface/transformers', async () => {
  // The library takes its Node build for granted where it finds Node; what runs in browsers is the other one.
  const { release } = process
  Object.defineProperty(process, 'release', { value: {}, configurable: true })
  Object.defineProperty(globalThis, Symbol.for('onnxruntime'), { value: await import('onnxruntime-web'), configurable: true })
  const build: string = '../../../node_modules/@huggingface/transformers/dist/transformers.web.js'
  const library: object = await import(build)
  Object.defineProperty(process, 'release', { value: release, configurable: true })
  return library
})

const files = tinyWriter()
const model: WriterModel = {
  id: 'writer-tiny',
  name: 'Tiny writer',
  about: '',
  model: 'Tiny',
  languages: '',
  licence: 'MIT',
  engine: 'transformers',
  contextTokens: 2048,
  needsHalfPrecision: false,
  weights: 'fp32',
  repository: 'keepsake/tiny-writer',
  revision: 'b'.repeat(40),
  files: [],
}
const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`no ${path}`)
  return new Uint8Array(bytes)
}
const folder = (): string => new URL('../../../node_modules/onnxruntime-web/dist/', import.meta.url).href
// No name of a device: the runtime's only one is taken.
const runtime = { folder, device: 'auto' as 'wasm', threads: 1 }
const asked = { messages: [{ role: 'user', content: 'Who are you?' }], maxTokens: 300, temperature: 0 } as const

let causal: CausalModel
beforeAll(async () => {
  causal = await startCausalModel(model, read, runtime)
}, 60_000)

test('says its sentences to the end, word by word', async () => {
  const pieces: string[] = []
  await causal.write(asked, (piece) => void pieces.push(piece))
  expect(pieces.join('').trim()).toBe(tinyAnswer.join(' '))
  expect(pieces.length).toBeGreaterThan(tinyAnswer.length / 2)
})

test('is at its end only when the last word was taken, however long that takes', async () => {
  const pieces: string[] = []
  let road = Promise.resolve()
  await causal.write(
    asked,
    (piece) =>
      (road = road.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        pieces.push(piece)
      })),
  )
  expect(pieces.join('').trim()).toBe(tinyAnswer.join(' '))
})

test('stops when told to, and begins anew after that', async () => {
  const pieces: string[] = []
  await causal.write(asked, (piece) => {
    pieces.push(piece)
    if (pieces.length === 5) causal.stop()
  })
  expect(pieces.length).toBeLessThan(10)
  const again: string[] = []
  await causal.write(asked, (piece) => void again.push(piece))
  expect(again.join('').trim()).toBe(tinyAnswer.join(' '))
})

test('takes no more words than it may', async () => {
  const pieces: string[] = []
  await causal.write({ ...asked, maxTokens: 4 }, (piece) => void pieces.push(piece))
  expect(pieces.join('').trim().split(' ')).toHaveLength(4)
})

test('counts by its own tokenizer: a word it doesn’t know is one token', () => {
  expect(causal.count(['Counting slowly', '', 'never heard, that'])).toEqual([2, 0, 4])
})

test('files that are no model are refused', async () => {
  const nothing = async (): Promise<Uint8Array<ArrayBuffer>> => new TextEncoder().encode('{}')
  await expect(startCausalModel({ ...model, id: 'writer-none' }, nothing, runtime)).rejects.toThrow(/.+/u)
})
