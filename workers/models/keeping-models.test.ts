// A download as the store sees it: noted step by step, paused from any tab, gone on with by the next one.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { builtIn } from '../../core/embedding/built-in.ts'
import type { WriterModel } from '../../core/generation/writers.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { openDatabase } from '../../store/database.ts'
import { readChoice, readDownload } from '../../store/read/models.ts'
import { readWriter } from '../../store/read/writer.ts'
import { completeModel, loseModel } from '../../store/write/models.ts'
import { keepingModels } from './keeping-models.ts'
import { hash } from './digest.ts'
import { memoryFolder, testHub, testModel, type HubBehaviour } from './test-hub.ts'

let made = 0

async function setUp(behaviour: HubBehaviour = {}, room = 1e9) {
  const db = await openDatabase({ name: `models-${(made += 1)}` })
  const { model, contents, catalogue } = await testModel()
  const library = { path: 'program.wasm', bytes: 300, address: `https://raw.test/libs/${'a'.repeat(40)}/program.wasm` }
  const writer: WriterModel = {
    id: 'writer-tiny',
    name: 'Tiny writer',
    about: '',
    model: 'Tiny',
    languages: '',
    licence: 'MIT',
    engine: 'web-llm',
    contextTokens: 64,
    needsHalfPrecision: false,
    repository: 'keepsake/tiny',
    revision: 'a'.repeat(40),
    files: [...model.files, { ...library, sha256: model.files[0]?.sha256 }],
  }
  contents.set('program.wasm', contents.get('config.json') ?? new Uint8Array())
  const { folder, files } = memoryFolder()
  const hub = testHub(contents, behaviour)
  const agreed: string[] = []
  const locks = new Map<string, Promise<unknown>>()
  let now = 0
  const newTab = () =>
    keepingModels({
      db,
      clock: { now: () => (now += 1000) as EpochMs },
      catalogue: async () => ({ ...catalogue, writers: [writer] }),
      folder: () => folder,
      removeFolders: async () => files.clear(),
      agree: async (address) => void agreed.push(address),
      withdraw: async (address) => void agreed.splice(agreed.indexOf(address), 1),
      fetch: hub.fetch,
      hash,
      room: async () => room,
      alone: async (name, work) => {
        const mine = (locks.get(name) ?? Promise.resolve()).catch(() => undefined).then(work)
        locks.set(name, mine)
        await mine
      },
      ifFree: async (_name, work) => work(),
      isMetered: () => behaviour.metered === true,
    })
  return { db, hub, files, agreed, contents, newTab, tab: newTab() }
}

test('downloaded, checked, and then wanted to answer', async () => {
  const { db, tab, agreed, hub } = await setUp()
  expect(hub.asked).toEqual([])
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready', bytes: 1_200_300 })
  expect(await readChoice(db)).toEqual({ serving: builtIn, wanted: 'tiny' })
  expect(agreed).toEqual([])
  expect(await tab.files('tiny')).toEqual([
    { path: 'config.json', bytes: 300, of: 300 },
    { path: 'onnx/model.onnx', bytes: 1_200_000, of: 1_200_000 },
  ])
})

test('while it lasts, exactly its address is agreed to', async () => {
  const seen: string[] = []
  const around = await setUp({ onPiece: () => void seen.push(around.agreed.join()) })
  await around.tab.download('tiny')
  expect(new Set(seen)).toEqual(new Set([`https://hub.test/keepsake/tiny/resolve/${'a'.repeat(40)}/`]))
})

test('paused by another tab it stops; gone on with it asks for the rest only', async () => {
  let pieces = 0
  const around = await setUp({
    onPiece: async () => {
      pieces += 1
      if (pieces === 8) await other.pause('tiny')
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
  })
  const other = around.newTab()
  await around.tab.download('tiny')
  expect(await readDownload(around.db, 'tiny')).toMatchObject({ state: 'paused', by: 'asked' })
  expect(await readChoice(around.db)).toMatchObject({ wanted: builtIn })
  const asked = around.hub.asked.length
  await other.resume()
  expect(around.hub.asked).toHaveLength(asked)
  await other.download('tiny')
  expect(around.hub.asked.slice(asked).map(({ range }) => range?.startsWith('bytes='))).toEqual([true])
  expect(await readDownload(around.db, 'tiny')).toMatchObject({ state: 'ready' })
})

test('a lost connection pauses it; the next tab goes on by itself', async () => {
  const { db, hub, tab, newTab } = await setUp({ breaksAfter: 300_000 })
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'paused', by: 'offline', bytes: 300_300 })
  delete hub.behaviour.breaksAfter
  await newTab().resume()
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready' })
})

test('what goes wrong is told, and trying again mends it', async () => {
  const { db, hub, tab } = await setUp({ spoilt: true })
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'failed', why: 'other-file' })
  hub.behaviour.spoilt = false
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready' })
})

test('without room not a byte is asked for', async () => {
  const { db, hub, tab } = await setUp({}, 1000)
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'failed', why: 'no-room' })
  expect(hub.asked).toEqual([])
})

test('stopped and removed, nothing is left', async () => {
  const around = await setUp({
    onPiece: async () => {
      if (!started) removing = around.tab.remove('tiny')
      started = true
    },
  })
  let started = false
  let removing: Promise<void> = Promise.resolve()
  await around.tab.download('tiny')
  await removing
  expect(await readDownload(around.db, 'tiny')).toEqual({ state: 'absent' })
  expect(around.files.size).toBe(0)
})

test('one that answers is left before it is deleted', async () => {
  const { db, tab, files } = await setUp()
  await tab.download('tiny')
  await completeModel(db, 'tiny')
  const removing = tab.remove('tiny')
  await expect.poll(async () => (await readChoice(db)).wanted).toBe(builtIn)
  expect(files.size).toBe(2)
  await completeModel(db, builtIn)
  await removing
  expect(files.size).toBe(0)
})

test('one whose files turn out damaged can be fetched again; one that did not start is still here', async () => {
  const { db, tab } = await setUp()
  await tab.download('tiny')
  await loseModel(db, 'tiny', 'did-not-start')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready' })
  await loseModel(db, 'tiny', 'damaged')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'failed', why: 'damaged' })
  await tab.download('tiny')
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready' })
  expect(await readChoice(db)).toEqual({ serving: builtIn, wanted: 'tiny' })
})

test('only what is here can be used', async () => {
  const { tab } = await setUp()
  await expect(tab.use('tiny')).rejects.toThrow('not on this device')
  await expect(tab.download('other')).rejects.toThrow('no model')
})

test('a writer asks at its two addresses only, writes once it is here, and is left before it is deleted', async () => {
  const seen = new Set<string>()
  const around = await setUp({
    onPiece: () => {
      for (const address of around.agreed) seen.add(new URL(address).host)
    },
  })
  await around.tab.download('writer-tiny')
  expect([...seen]).toEqual(['hub.test', 'raw.test'])
  expect(around.agreed).toEqual([])
  expect(around.hub.asked.at(-1)?.url).toBe(`https://raw.test/libs/${'a'.repeat(40)}/program.wasm`)
  expect(await readWriter(around.db)).toEqual({ kind: 'downloaded', id: 'writer-tiny', model: 'Tiny' })
  expect(await readChoice(around.db)).toMatchObject({ wanted: builtIn })
  await around.tab.remove('writer-tiny')
  expect(await readWriter(around.db)).toEqual({ kind: 'memory' })
  expect(await readDownload(around.db, 'writer-tiny')).toEqual({ state: 'absent' })
})

test('taken from disk it asks nobody; in part, it waits for the person to want the rest', async () => {
  const { db, hub, tab, contents } = await setUp()
  const file = (path: string): File => new File([new Uint8Array(contents.get(path) ?? [])], path.split('/').at(-1) ?? '')
  expect(await tab.bringIn('writer-tiny', [file('config.json')])).toEqual({ taken: 1, missing: 2, others: 0 })
  expect(await readDownload(db, 'writer-tiny')).toMatchObject({ state: 'paused', by: 'asked', bytes: 300 })
  await tab.resume()
  expect(await tab.bringIn('writer-tiny', [file('onnx/model.onnx'), file('program.wasm')])).toMatchObject({ taken: 2, missing: 0 })
  expect(await readDownload(db, 'writer-tiny')).toMatchObject({ state: 'ready' })
  expect(await readWriter(db)).toMatchObject({ kind: 'downloaded' })
  expect(hub.asked).toEqual([])
})

test('what was left in the middle waits while the connection is paid by size', async () => {
  const { db, hub, tab, newTab } = await setUp({ breaksAfter: 300_000 })
  await tab.download('tiny')
  delete hub.behaviour.breaksAfter
  hub.behaviour.metered = true
  const asked = hub.asked.length
  await newTab().resume()
  expect(hub.asked).toHaveLength(asked)
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'paused', by: 'metered' })
  hub.behaviour.metered = false
  await newTab().resume()
  expect(await readDownload(db, 'tiny')).toMatchObject({ state: 'ready' })
})
