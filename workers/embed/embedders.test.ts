// Which embedder is started, and what makes a downloaded one unusable.

import { expect, test, vi } from 'vitest'
import { builtIn } from '../../core/embedding/built-in.ts'
import { keyOf } from '../../core/embedding/catalogue.ts'
import { hash } from '../models/digest.ts'
import { memoryFolder, testModel } from '../models/test-hub.ts'
import { embedders } from './embedders.ts'
import { whyUnusable } from './model-unusable.ts'
import type { Transformer } from './transformer.ts'

const fixed = (value: number, onEmbed: () => void = () => undefined) => {
  const transformer = {
    embed: async (texts: readonly string[]) => {
      onEmbed()
      return texts.map(() => Float32Array.from([value, 0, 0, 0]))
    },
    dispose: vi.fn(async () => undefined),
  } satisfies Transformer
  return transformer
}

async function setUp(ways: readonly (() => Promise<Transformer>)[], now: { ms: number } = { ms: 0 }, isOnline = true) {
  const { model, contents, catalogue } = await testModel([10, 20])
  const { folder, files } = memoryFolder()
  for (const [path, bytes] of contents) files.set(path, new Uint8Array(bytes))
  const words = { model: async () => ({ key: 'words-1x2-v1', dims: 2 }), embed: async () => Float32Array.from([1, 0]) }
  const api = embedders({
    words,
    catalogue: async () => catalogue,
    folder: () => folder,
    hash,
    ways: async () => ways,
    timer: () => now.ms,
    isOnline: () => isOnline,
  })
  return { api, files, model }
}

const failure = async (work: Promise<unknown>) => work.then(() => undefined, whyUnusable)

test('the built-in table needs no name; a model is told of without being started', async () => {
  const start = vi.fn(async () => fixed(1))
  const { api, model } = await setUp([start])
  expect(await api.model()).toEqual({ key: 'words-1x2-v1', dims: 2 })
  expect([...(await api.embed(['a'], builtIn))]).toEqual([1, 0])
  expect(await api.model('tiny')).toEqual({ key: keyOf(model), dims: 4 })
  expect(start).not.toHaveBeenCalled()
})

test('a model starts once, whoever asks first, and again after it was freed', async () => {
  const start = vi.fn(async () => fixed(1))
  const { api } = await setUp([start])
  const [flat] = await Promise.all([api.embed(['a', 'b'], 'tiny'), api.embed(['c'], 'tiny', 'question')])
  expect([...flat]).toEqual([1, 0, 0, 0, 1, 0, 0, 0])
  expect(start).toHaveBeenCalledTimes(1)
  await api.release('tiny')
  await api.embed(['a'], 'tiny')
  expect(start).toHaveBeenCalledTimes(2)
})

test('of two ways to run it the quicker is used, measured here; the other is freed', async () => {
  const now = { ms: 0 }
  const slow = fixed(1, () => (now.ms += 90))
  const quick = fixed(2, () => (now.ms += 40))
  const { api } = await setUp([async () => slow, async () => quick], now)
  expect((await api.embed(['a'], 'tiny'))[0]).toBe(2)
  expect(slow.dispose).toHaveBeenCalledOnce()
  expect(quick.dispose).not.toHaveBeenCalled()
})

test('a way that does not start is passed over; none that does makes the model unusable', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const fails = async () => Promise.reject(new Error('no graphics'))
  const first = await setUp([fails, async () => fixed(3)])
  expect((await first.api.embed(['a'], 'tiny'))[0]).toBe(3)
  const second = await setUp([fails])
  expect(await failure(second.api.embed(['a'], 'tiny'))).toBe('did-not-start')
})

test('without a connection a model that does not start is not given up', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { api } = await setUp([async () => Promise.reject(new TypeError('Failed to fetch'))], undefined, false)
  await expect(api.embed(['a'], 'tiny')).rejects.toThrow('without a connection')
  expect(await failure(api.embed(['a'], 'tiny'))).toBeUndefined()
})

test('a missing, cut or changed file makes it unusable, and it is not run', async () => {
  const start = vi.fn(async () => fixed(1))
  const { api, files } = await setUp([start])
  const whole = files.get('onnx/model.onnx') ?? new Uint8Array()
  files.delete('onnx/model.onnx')
  expect(await failure(api.model('tiny'))).toBe('damaged')
  files.set('onnx/model.onnx', whole.slice(1))
  expect(await failure(api.model('tiny'))).toBe('damaged')
  files.set(
    'onnx/model.onnx',
    whole.map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
  )
  expect(await failure(api.model('tiny'))).toBeUndefined()
  expect(await failure(api.embed(['a'], 'tiny'))).toBe('damaged')
  expect(start).not.toHaveBeenCalled()
  files.set('onnx/model.onnx', whole)
  expect(await failure(api.embed(['a'], 'tiny'))).toBeUndefined()
  expect(await failure(api.embed(['a'], 'unknown'))).toBe('damaged')
})
