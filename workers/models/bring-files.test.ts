// Files from the person's own disk: taken by name, only when they are the pinned ones.

import { expect, test } from 'vitest'
import { bringFiles } from './bring-files.ts'
import { hash, isThatFile } from './digest.ts'
import { memoryFolder, testModel } from './test-hub.ts'

async function setUp(room = 1e9) {
  const { model, contents } = await testModel([300, 5000])
  const { folder, files } = memoryFolder()
  const onDisk = [...contents].map(([path, bytes]) => new File([new Uint8Array(bytes)], path.split('/').at(-1) ?? ''))
  const bring = (given: readonly File[]) => bringFiles(model, folder, given, { hash, room: async () => room })
  return { contents, files, onDisk, bring }
}

test('all of them, by their names', async () => {
  const { contents, files, onDisk, bring } = await setUp()
  expect(await bring([...onDisk, new File(['x'], 'readme.txt')])).toEqual({ taken: 2, missing: 0, others: 0 })
  for (const [path, bytes] of contents) expect(files.get(path)).toEqual(bytes)
})

test('one at a time; what is here already is not wanted again', async () => {
  const { onDisk, bring } = await setUp()
  expect(await bring(onDisk.slice(0, 1))).toEqual({ taken: 1, missing: 1, others: 0 })
  expect(await bring(onDisk.slice(1))).toEqual({ taken: 1, missing: 0, others: 0 })
  expect(await bring(onDisk)).toEqual({ taken: 0, missing: 0, others: 0 })
})

test('a file of the right name and size with another byte is refused', async () => {
  const { contents, files, bring } = await setUp()
  const [first = new Uint8Array()] = [...contents.values()]
  const other = first.map((byte, at) => (at === 9 ? byte ^ 1 : byte))
  expect(await bring([new File([other], 'config.json')])).toEqual({ taken: 0, missing: 2, others: 1 })
  expect(files.size).toBe(0)
})

test('without room nothing is written', async () => {
  const { files, onDisk, bring } = await setUp(1000)
  await expect(bring(onDisk)).rejects.toMatchObject({ why: 'no-room' })
  expect(files.size).toBe(0)
})

test('git’s own name for a file serves where no SHA-256 is published', async () => {
  // `printf hello | git hash-object --stdin`
  const file = { bytes: 5, gitBlob: 'b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0' }
  expect(await isThatFile(file, new TextEncoder().encode('hello'), hash)).toBe(true)
  expect(await isThatFile(file, new TextEncoder().encode('hallo'), hash)).toBe(false)
  expect(await isThatFile(file, new TextEncoder().encode('hello!'), hash)).toBe(false)
})
