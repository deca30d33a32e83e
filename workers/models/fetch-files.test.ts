// Bringing files here: whole, from where it stopped, and only the pinned ones.

import { expect, test } from 'vitest'
import { DownloadStoppedError, fetchFiles } from './fetch-files.ts'
import { hash } from './digest.ts'
import { memoryFolder, testHub, testModel, type HubBehaviour } from './test-hub.ts'

async function setUp(behaviour: HubBehaviour = {}, roomBytes?: number) {
  const { model, contents } = await testModel()
  const { folder, files } = memoryFolder(roomBytes)
  const hub = testHub(contents, behaviour)
  const told: number[] = []
  const source = { address: `https://hub.test/keepsake/tiny/resolve/${'a'.repeat(40)}/`, fetch: hub.fetch, hash }
  const watcher = { onBytes: (bytes: number) => void told.push(bytes), onComplete: () => void told.push(-1) }
  const run = (signal = new AbortController().signal) => fetchFiles(model, folder, source, watcher, signal)
  return { hub, files, contents, told, run }
}

/** Comparing a million bytes by `toEqual` takes seconds. */
const sameBytes = (a = new Uint8Array(), b = new Uint8Array()): boolean => Buffer.compare(a, b) === 0

const whyOf = async (work: Promise<void>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DownloadStoppedError ? error.why : error),
  )

test('every file comes whole, and bytes are told in order', async () => {
  const { files, contents, told, run } = await setUp()
  await run()
  for (const [path, bytes] of contents) expect(sameBytes(files.get(path), bytes)).toBe(true)
  expect(told.at(-1)).toBe(-1)
  const counts = told.slice(0, -1)
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(counts.at(-1)).toBe(1_200_300)
})

test('a broken connection keeps what came; the next try asks only for the rest', async () => {
  const { hub, files, contents, run } = await setUp({ breaksAfter: 400_000 })
  expect(await whyOf(run())).toBe('disconnected')
  expect(files.get('onnx/model.onnx')?.length).toBe(400_000)
  delete hub.behaviour.breaksAfter
  await run()
  expect(hub.asked.at(-1)?.range).toBe('bytes=400000-')
  expect(sameBytes(files.get('onnx/model.onnx'), contents.get('onnx/model.onnx'))).toBe(true)
  expect(hub.asked.filter(({ url }) => url.endsWith('config.json'))).toHaveLength(1)
})

test('a server that ignores ranges is taken from the beginning', async () => {
  const { hub, files, contents, run } = await setUp({ breaksAfter: 400_000 })
  await whyOf(run())
  hub.behaviour.ignoresRanges = true
  delete hub.behaviour.breaksAfter
  await run()
  expect(sameBytes(files.get('onnx/model.onnx'), contents.get('onnx/model.onnx'))).toBe(true)
})

test('stopping stops at once and keeps what came', async () => {
  const stop = new AbortController()
  let pieces = 0
  const { hub, files, run } = await setUp({
    onPiece: () => {
      pieces += 1
      if (pieces === 10) stop.abort()
    },
  })
  await expect(run(stop.signal)).rejects.toThrow(/abort/iu)
  const kept = files.get('onnx/model.onnx')?.length ?? 0
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(1_200_000)
  const asked = hub.asked.length
  delete hub.behaviour.onPiece
  await run()
  expect(hub.asked.slice(asked).map(({ range }) => range)).toEqual([`bytes=${kept}-`])
})

test('a file that is not the pinned one is deleted and refused', async () => {
  const { files, run } = await setUp({ spoilt: true })
  expect(await whyOf(run())).toBe('other-file')
  expect(files.size).toBe(0)
})

test('of what is here already, only what is damaged is fetched again', async () => {
  const { hub, files, contents, run } = await setUp()
  await run()
  const small = files.get('config.json') ?? new Uint8Array()
  files.set(
    'config.json',
    small.map((byte, at) => (at === 7 ? byte ^ 1 : byte)),
  )
  hub.asked.length = 0
  await run()
  expect(hub.asked.map(({ url }) => url.split('/').at(-1))).toEqual(['config.json'])
  expect(sameBytes(files.get('config.json'), contents.get('config.json'))).toBe(true)
})

test.each([
  ['an error answer', { status: 403 }, undefined, 'refused'],
  ['no connection', { offline: true }, undefined, 'disconnected'],
  ['a full disk', {}, 100_000, 'no-room'],
] as const)('%s is told apart', async (_what, behaviour, room, why) => {
  const { run } = await setUp(behaviour, room)
  expect(await whyOf(run())).toBe(why)
})

test('nothing that tells who asks goes along', async () => {
  const { model, contents } = await testModel([10, 20])
  const { folder } = memoryFolder()
  const inits: RequestInit[] = []
  const hub = testHub(contents)
  const watching: typeof fetch = async (input, init) => {
    inits.push(init ?? {})
    return hub.fetch(input, init)
  }
  const source = { address: `https://hub.test/x/resolve/${'a'.repeat(40)}/`, fetch: watching, hash }
  await fetchFiles(model, folder, source, { onBytes: () => undefined, onComplete: () => undefined }, new AbortController().signal)
  for (const init of inits) expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
})
