import { describe, expect, it, vi } from 'vitest'
import { filesOnly, modelAddress } from './web-llm-files.ts'

const files: Readonly<Record<string, string>> = { 'mlc-chat-config.json': '{"vocab_size":4}', 'params_shard_0.bin': 'weights' }
const read = vi.fn(async (path: string) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])))
const only = filesOnly(Object.keys(files), read)

describe('what the library reaches', () => {
  it('is the files of the model, by fetch and by cache', async () => {
    expect(await (await only.fetch(`${modelAddress}mlc-chat-config.json`)).json()).toEqual({ vocab_size: 4 })
    const cache = await only.caches.open('webllm/model')
    expect(await (await cache.match(new Request(`${modelAddress}params_shard_0.bin`)))?.text()).toBe('weights')
    expect((await cache.keys()).map(({ url }) => url)).toEqual(Object.keys(files).map((path) => modelAddress + path))
  })

  it.each(['https://example.com/params_shard_0.bin', 'https://model.invalid/other/file', '/models/catalogue.json', 'data:text/plain,x'])(
    'is nothing else: %s',
    async (address) => {
      await expect(only.fetch(address)).rejects.toThrow('Refused')
      expect(await (await only.caches.open('x')).match(address)).toBeUndefined()
    },
  )

  it('is nothing that is not here: a missing file is refused, never asked for elsewhere', async () => {
    const cache = await only.caches.open('x')
    expect(await cache.match(`${modelAddress}tokenizer.json`)).toBeUndefined()
    await expect(cache.add(`${modelAddress}tokenizer.json`)).rejects.toThrow('Refused')
    await expect(only.fetch(`${modelAddress}tokenizer.json`)).rejects.toThrow('Refused')
  })

  it('reads a file once that is asked for twice in a row', async () => {
    read.mockClear()
    const cache = await only.caches.open('x')
    await cache.match(`${modelAddress}params_shard_0.bin`)
    await cache.match(`${modelAddress}params_shard_0.bin`)
    expect(read.mock.calls.length).toBeLessThanOrEqual(1)
  })
})
