// The index worker's logic over a real (in-memory) IndexedDB: keeping up, reopening, damage, erasing, two tabs.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { ConversationId, EpochMs, MemoryId, SourceId } from '../../core/memory/ids.ts'
import type { Embedder } from '../../core/ports.ts'
import type { RecallRequest } from '../../core/retrieval/recall.types.ts'
import { openDatabase } from '../../store/database.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { StoreClosedError } from '../../store/memory-store.ts'
import type { StoreTx } from '../../store/memory-store.ts'
import { at, conversation, episode, memory } from '../../store/test-records.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { answering } from './answering.ts'

const clock = { now: () => at }
let made = 0

/** Counts what is embedded; one dimension per first letter, so that vectors differ. */
function countingEmbedder(key = 'letters') {
  const seen: string[] = []
  const embedder: Embedder = {
    key,
    dims: 8,
    embed: async (texts) => {
      seen.push(...texts)
      return texts.map((text) => Float32Array.from({ length: 8 }, (_, i) => (text.charCodeAt(0) % 8 === i ? 1 : 0)))
    },
  }
  return { embedder, seen }
}

async function newVault(name = `index-${(made += 1)}`) {
  const db = await openDatabase({ name })
  return { db, store: new DexieStore(db) }
}

function indexOver(db: KeepsakeDatabase, key?: string, time = clock) {
  const { embedder, seen } = countingEmbedder(key)
  const api = answering({ db, clock: time, timer: () => 0, embedder: async () => embedder, exclusively: async (work) => work() })
  return { api, seen }
}

const by = { actor: 'you', operation: 'capture', at } as const
const ask = (query: string): RecallRequest => ({ query, depth: 'reflex', now: at })
const write = (store: DexieStore, change: (tx: StoreTx) => Promise<void>) => store.transact(by, change)
const lines = [
  'I live in Lisbon near the river.',
  'My sister Ines plays the cello.',
  'The boiler was repaired in March.',
  'I keep the spare key under the blue pot.',
]
const turns = lines.map((text, n) => episode(`e${n}`, n, text))

async function filled(name?: string) {
  const vault = await newVault(name)
  await write(vault.store, async (tx) => {
    await tx.put('conversations', conversation('c1'))
    await tx.putMany('episodes', turns)
    await tx.put('memories', memory('m1', 'My sister Ines plays the cello', turns[1]))
  })
  return vault
}

test('what was just written is found', async () => {
  const { db, store } = await filled()
  const { api } = indexOver(db)
  await api.open()
  await write(store, (tx) => tx.put('episodes', episode('e9', 9, 'The dentist is called Marlow.')))
  const result = await api.recall(ask('Who is my dentist?'))
  expect(result.hits[0]?.id).toBe('e9')
  expect(await api.search('dent', 5)).toEqual(['e9'])
  expect(await api.status()).toMatchObject({ units: 6, state: 'ready', upTo: 2 })
})

test('reopening after a flush embeds nothing again and finds the same', async () => {
  const { db } = await filled()
  const first = indexOver(db)
  await first.api.open()
  expect(first.seen).toHaveLength(5)
  const before = await first.api.recall(ask('Where is the spare key?'))
  await first.api.flush()

  const second = indexOver(db)
  expect(await second.api.open()).toMatchObject({ units: 5, segments: 1, state: 'ready', upTo: 1 })
  expect(second.seen).toEqual([])
  const after = await second.api.recall(ask('Where is the spare key?'))
  expect(after.hits.map(({ id, score }) => [id, score])).toEqual(before.hits.map(({ id, score }) => [id, score]))
})

test('reopening embeds only what came after the last segment', async () => {
  const { db, store } = await filled()
  const first = indexOver(db)
  await first.api.open()
  await first.api.flush()
  await write(store, (tx) => tx.put('episodes', episode('e9', 9, 'The dentist is called Marlow.')))

  const second = indexOver(db)
  expect(await second.api.open()).toMatchObject({ units: 6, upTo: 2 })
  expect(second.seen).toEqual(['The dentist is called Marlow.'])
})

test('a change of strength or standing embeds nothing; superseded memories rank as history', async () => {
  const { db, store } = await filled()
  const { api, seen } = indexOver(db)
  await api.open()
  seen.length = 0
  const old = memory('m1', 'My sister Ines plays the cello', turns[1])
  await write(store, (tx) => tx.put('memories', { ...old, supersededBy: 'm2' as MemoryId, stabilityDays: 40 }))
  await api.open()
  expect(seen).toEqual([])
  const hits = (await api.recall(ask('What does my sister Ines play?'))).hits
  expect(hits.find(({ id }) => id === 'm1')?.standing).toBe('superseded')

  await api.flush()
  const again = indexOver(db)
  expect((await again.api.recall(ask('What does my sister Ines play?'))).hits.find(({ id }) => id === 'm1')?.standing).toBe('superseded')
})

test('what is written while another answer is being made is found by the next', async () => {
  const { db, store } = await filled()
  const { api } = indexOver(db)
  await api.open()
  for (let n = 0; n < 20; n += 1) {
    const word = `token${String.fromCharCode(97 + n)}`
    const noise = api.recall(ask('Where is the spare key?'))
    await write(store, (tx) => tx.put('episodes', episode(`n${n}`, 20 + n, `The word of the day is ${word}.`)))
    expect(await api.search(word, 1)).toEqual([`n${n}`])
    await noise
  }
})

test('an unused memory ranks lower as it fades, though no record changes', async () => {
  const { db, store } = await filled()
  await write(store, (tx) => tx.put('memories', memory('m5', 'The kayak is kept in the old boathouse')))
  const first = indexOver(db)
  await first.api.open()
  await first.api.flush()
  const scoreOf = async ({ api }: ReturnType<typeof indexOver>) =>
    (await api.recall(ask('Where is the kayak kept?'))).hits.find(({ id }) => id === 'm5')?.score ?? Number.NaN
  const fresh = await scoreOf(first)
  const yearLater = indexOver(db, undefined, { now: () => (at + 365 * 86_400_000) as EpochMs })
  await yearLater.api.open()
  await expect.poll(() => scoreOf(yearLater)).toBeLessThan(fresh)
  expect(yearLater.seen.filter((text) => text.includes('boathouse'))).toEqual([])
})

test('an edited memory is found by its new words only', async () => {
  const { db, store } = await filled()
  const { api } = indexOver(db)
  await api.open()
  await api.flush()
  await write(store, (tx) => tx.put('memories', memory('m1', 'My sister Ines plays the oboe', turns[1])))
  expect(await api.search('oboe', 5)).toEqual(['m1'])
  expect(await api.search('cello', 5)).toEqual(['e1'])
})

test('a damaged segment is dropped with those that build on it, and made again from the journal', async () => {
  const { db, store } = await filled()
  const first = indexOver(db)
  await first.api.open()
  await first.api.flush()
  for (const [n, text] of ['The dentist is called Marlow.', 'The plumber is called Quill.'].entries()) {
    await write(store, (tx) => tx.put('episodes', episode(`e1${n}`, 10 + n, text)))
    await first.api.flush()
  }
  expect((await first.api.status()).segments).toBe(3)
  const [, middle] = await db.segments.orderBy('id').toArray()
  if (middle === undefined) throw new Error('three segments were written')
  const bytes = middle.bytes.slice()
  bytes[100] = (bytes[100] ?? 0) ^ 0x40
  await db.segments.put({ ...middle, bytes })

  const second = indexOver(db)
  expect(await second.api.open()).toMatchObject({ units: 7, segments: 1, state: 'ready', upTo: 3 })
  expect(second.seen).toEqual(['The dentist is called Marlow.', 'The plumber is called Quill.'])
  expect((await second.api.recall(ask('Who is the plumber?'))).hits[0]?.id).toBe('e11')
})

test('another model makes its own index from the records and drops the other', async () => {
  const { db } = await filled()
  const first = indexOver(db)
  await first.api.open()
  await first.api.flush()
  const second = indexOver(db, 'other-letters')
  expect(await second.api.open()).toMatchObject({ units: 5, state: 'ready' })
  expect(second.seen).toHaveLength(5)
  await second.api.flush()
  expect(await db.segments.count()).toBe(1)
})

test('after an erase and a flush no entry is left, in memory or on disk', async () => {
  const { db, store } = await filled()
  const { api } = indexOver(db)
  await api.open()
  await api.flush()
  expect(await api.traces(['e1', 'm1'])).toBeGreaterThan(0)
  await store.transact({ ...by, operation: 'erase' }, async (tx) => {
    await tx.remove('memories', ['m1'])
    await tx.remove('episodes', ['e1'])
    await tx.scrubJournal(['m1', 'e1'])
  })
  await api.flush()
  expect(await api.traces(['e1', 'm1'])).toBe(0)
  const bytes = (await db.segments.toArray()).map((row) => new TextDecoder('latin1').decode(row.bytes)).join('')
  expect(bytes).not.toMatch(/cello|ines/iu)
  expect(await api.search('cello', 5)).toEqual([])
})

test('many small segments become one', async () => {
  const { db, store } = await newVault()
  const { api } = indexOver(db)
  for (let n = 0; n < 10; n += 1) {
    await write(store, (tx) => tx.put('episodes', episode(`e${n}`, n, `Line ${n} speaks of the harbour.`)))
    await api.flush()
  }
  expect(await db.segments.count()).toBeLessThanOrEqual(8)
  const again = indexOver(db)
  expect(await again.api.open()).toMatchObject({ units: 10 })
  expect(again.seen).toEqual([])
})

test('two tabs never tear the chain: what either wrote is whole', async () => {
  const { db, store } = await filled('two-tabs')
  const other = await openDatabase({ name: 'two-tabs' })
  const [here, there] = [indexOver(db), indexOver(other)]
  await here.api.open()
  await there.api.open()
  await here.api.flush()
  await write(store, (tx) => tx.put('episodes', episode('e9', 9, 'The dentist is called Marlow.')))
  await there.api.flush()
  await write(store, (tx) => tx.put('episodes', episode('e10', 10, 'The plumber is called Quill.')))
  await here.api.flush()
  const third = indexOver(db)
  expect(await third.api.open()).toMatchObject({ units: 7, state: 'ready', upTo: 3 })
  expect(await third.api.search('called', 5)).toHaveLength(2)
})

test('a tab whose vault was deleted elsewhere no longer answers from memory', async () => {
  const { db } = await filled('deleted-elsewhere')
  const { api } = indexOver(db)
  await api.open()
  await (await openDatabase({ name: 'deleted-elsewhere' })).delete()
  await expect(api.recall(ask('Where do I live?'))).rejects.toThrow(StoreClosedError)
})

test('rebuilding drops and makes everything again', async () => {
  const { db } = await filled()
  const { api, seen } = indexOver(db)
  await api.open()
  await api.flush()
  seen.length = 0
  expect(await api.rebuild()).toMatchObject({ units: 5, state: 'ready', segments: 1, upTo: 1 })
  expect(seen).toHaveLength(5)
})

test('of the live talk, replies, questions, commands and courtesies are not indexed; imported turns are, whole', async () => {
  const { db, store } = await newVault()
  const reply = { trust: 'assistant', speaker: 'Keepsake' } as const
  const imported = { sourceId: 's1' as SourceId, conversationId: 'c2' as ConversationId }
  await write(store, (tx) =>
    tx.putMany('episodes', [
      episode('told', 0, 'I live in Lisbon.'),
      episode('asked', 1, 'Where do I live?'),
      episode('replied', 2, 'You live in Lisbon.', reply),
      episode('mixed', 3, 'I moved to Porto. What is my new postcode?'),
      episode('thanked', 4, 'Thank you'),
      episode('forgot', 5, '/forget Lisbon'),
      episode('kept', 6, '/remember my locker is number 40'),
      episode('theirs', 0, 'I would take the night train.', { ...imported, trust: 'assistant', speaker: 'Assistant' }),
      episode('old', 1, 'Which train should I take?', imported),
    ]),
  )
  const { api } = indexOver(db)
  await api.open()
  const found = await api.traces(['told', 'mixed', 'kept', 'theirs', 'old'])
  expect(found).toBe(5)
  expect(await api.traces(['asked', 'replied', 'thanked', 'forgot'])).toBe(0)
})
