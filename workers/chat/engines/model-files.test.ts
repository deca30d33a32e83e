import { expect, it } from 'vitest'
import { readerOf } from './model-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const pinned = { id: 'writer-x', repository: 'a/b', revision: '0'.repeat(40), files: [{ path: 'config.json', bytes: 2, sha256: 'of {}' }] }
const reader = (content: string) =>
  readerOf(pinned, { read: async () => bytes(content) }, async (_algorithm, all) => `of ${new TextDecoder().decode(all)}`)

it('hands out what was pinned', async () => {
  expect(await reader('{}')('config.json')).toEqual(bytes('{}'))
})

it('hands out nothing that the model does not have, or that is not here', async () => {
  expect(await reader('{}')('other.json')).toBeUndefined()
  expect(await readerOf(pinned, { read: () => Promise.reject(new Error('gone')) }, async () => '')('config.json')).toBeUndefined()
})

it('refuses a damaged file', async () => {
  await expect(reader('[]')('config.json')).rejects.toThrow('not the file that was pinned')
  await expect(reader('{} ')('config.json')).rejects.toThrow('not whole')
})
