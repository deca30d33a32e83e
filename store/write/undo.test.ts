// Undo over both stores: a reversal restores every record exactly, can itself be taken back, and never overwrites something newer.

import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { EpochMs, JournalSeq, MemoryId } from '../../core/memory/ids.ts'
import type { Operation } from '../../core/memory/journal.ts'
import { openDatabase } from '../database.ts'
import { InMemoryStore } from '../in-memory-store.ts'
import type { MemoryStore, StoreTx } from '../memory-store.ts'
import { at, conversation, entity, episode, link, memory, topic } from '../test-records.ts'
import { DexieStore } from './dexie-store.ts'
import { undo } from './undo.ts'

const clock = { now: () => (at + 1000) as EpochMs }
const turn = episode('e1', 0, 'I live in Lisbon.')
const lisbon = memory('m1', 'I live in Lisbon', turn)
const porto = memory('m2', 'I live in Porto', undefined, { supersedes: ['m1' as MemoryId] })
let made = 0

describe.each([
  ['in memory', async (): Promise<MemoryStore> => new InMemoryStore()],
  ['Dexie', async (): Promise<MemoryStore> => new DexieStore(await openDatabase({ name: `undo-${(made += 1)}` }))],
])('undo, %s', (_name, make) => {
  const change = async (store: MemoryStore, operation: Operation, work: (tx: StoreTx) => Promise<void>) =>
    (await store.transact({ actor: 'you', operation, at }, work)).entry?.seq ?? (0 as JournalSeq)
  const everything = async (store: MemoryStore) => [
    await store.all('memories'),
    await store.all('episodes'),
    await store.all('conversations'),
  ]

  async function supersede(store: MemoryStore) {
    await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    return change(store, 'supersede', async (tx) => {
      await tx.put('memories', porto)
      await tx.put('memories', { ...lisbon, supersededBy: porto.id })
    })
  }

  test('restores exactly what was, and redo what was undone', async () => {
    const store = await make()
    await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    const before = await everything(store)
    const seq = await change(store, 'supersede', async (tx) => {
      await tx.put('memories', porto)
      await tx.put('memories', { ...lisbon, supersededBy: porto.id })
    })
    const after = await everything(store)

    expect(await undo(store, seq, 'you', clock)).toEqual({ ok: true, value: 3 })
    expect(await everything(store)).toStrictEqual(before)
    expect(await undo(store, 3 as JournalSeq, 'you', clock)).toEqual({ ok: true, value: 4 })
    expect(await everything(store)).toStrictEqual(after)
    expect(await undo(store, 4 as JournalSeq, 'you', clock)).toEqual({ ok: true, value: 5 })
    expect(await everything(store)).toStrictEqual(before)
  })

  test('says in the journal what is in force', async () => {
    const store = await make()
    const seq = await supersede(store)
    await undo(store, seq, 'you', clock)
    const marks = async () => (await store.journal(0 as JournalSeq)).map(({ operation, undoes, undoneBy }) => [operation, undoes, undoneBy])
    expect((await marks()).slice(1)).toEqual([
      ['supersede', undefined, 3],
      ['undo', 2, undefined],
    ])
    await undo(store, 3 as JournalSeq, 'you', clock)
    expect((await marks()).slice(1)).toEqual([
      ['supersede', undefined, undefined],
      ['undo', 2, 4],
      ['redo', 3, undefined],
    ])
    await undo(store, 4 as JournalSeq, 'you', clock)
    expect((await marks()).slice(1, 4)).toEqual([
      ['supersede', undefined, 3],
      ['undo', 2, undefined],
      ['redo', 3, 5],
    ])
  })

  test('happens once', async () => {
    const store = await make()
    const seq = await supersede(store)
    await undo(store, seq, 'you', clock)
    expect(await undo(store, seq, 'you', clock)).toEqual({ ok: false, reason: 'nothing-to-undo' })
    expect(await undo(store, 99 as JournalSeq, 'you', clock)).toEqual({ ok: false, reason: 'nothing-to-undo' })
  })

  test('refuses when the same field was changed since, and changes nothing', async () => {
    const store = await make()
    const seq = await supersede(store)
    await change(store, 'edit', (tx) => tx.put('memories', { ...porto, statement: 'I live near Porto' }))
    const before = await everything(store)
    expect(await undo(store, seq, 'you', clock)).toEqual({ ok: false, reason: 'changed-since' })
    expect(await everything(store)).toEqual(before)
    expect((await store.journalEntry(seq))?.undoneBy).toBeUndefined()
  })

  test('goes through when only other fields were changed since', async () => {
    const store = await make()
    await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    const pin = await change(store, 'pin', (tx) => tx.put('memories', { ...lisbon, pinned: true }))
    await change(store, 'edit', (tx) => tx.put('memories', { ...lisbon, pinned: true, statement: 'I live in Faro' }))
    expect((await undo(store, pin, 'you', clock)).ok).toBe(true)
    expect(await store.get('memories', 'm1')).toStrictEqual({ ...lisbon, statement: 'I live in Faro' })
  })

  test('having been used does not keep a memory from being taken back', async () => {
    const store = await make()
    const seq = await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    await change(store, 'reinforce', (tx) =>
      tx.put('memories', { ...lisbon, stabilityDays: 31, rehearsals: [...lisbon.rehearsals, { at, how: 'used' }] }),
    )
    expect((await undo(store, seq, 'you', clock)).ok).toBe(true)
    expect(await store.all('memories')).toEqual([])
  })

  test('use since an edit stays counted when the edit is taken back', async () => {
    const store = await make()
    await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    const edited = { ...lisbon, statement: 'I live in Faro', stabilityDays: 20 }
    const seq = await change(store, 'edit', (tx) => tx.put('memories', edited))
    await change(store, 'reinforce', (tx) => tx.put('memories', { ...edited, stabilityDays: 31 }))
    expect((await undo(store, seq, 'you', clock)).ok).toBe(true)
    expect(await store.get('memories', 'm1')).toStrictEqual({ ...lisbon, stabilityDays: 31 })
  })

  test('does not delete a conversation that has gone on', async () => {
    const store = await make()
    const seq = await change(store, 'capture', async (tx) => {
      await tx.put('conversations', conversation('c1'))
      await tx.put('episodes', turn)
    })
    await change(store, 'capture', (tx) => tx.put('conversations', conversation('c1', { lastTurnAt: (at + 5) as EpochMs })))
    expect(await undo(store, seq, 'you', clock)).toEqual({ ok: false, reason: 'changed-since' })
  })

  test('people and links are no hindrance: they go on without what is taken back', async () => {
    const store = await make()
    const first = await change(store, 'extract', async (tx) => {
      await tx.put('memories', lisbon)
      await tx.put('entities', entity('n1', ['sister']))
      await tx.put('links', link('about', 'm1', 'n1'))
    })
    const second = await change(store, 'extract', async (tx) => {
      await tx.put('memories', porto)
      await tx.put('entities', entity('n1', ['maya', 'sister']))
      await tx.putMany('links', [link('about', 'm2', 'n1'), link('follows', 'm2', 'm1')])
      await tx.put('topics', topic('o1', ['m1', 'm2']))
    })
    expect((await undo(store, first, 'you', clock)).ok).toBe(true)
    expect((await store.all('links')).map(({ id }) => id)).toEqual(['about:m2:n1'])
    expect((await store.all('entities')).map(({ id }) => id)).toEqual(['n1'])
    expect((await store.topicOf('m2'))?.members).toEqual(['m2'])
    expect((await undo(store, second, 'you', clock)).ok).toBe(true)
    expect(await store.all('links')).toEqual([])
  })

  test('cannot bring back what was erased', async () => {
    const store = await make()
    await change(store, 'extract', (tx) => tx.put('memories', lisbon))
    const seq = await change(store, 'erase', async (tx) => {
      await tx.remove('memories', ['m1'])
      await tx.scrubJournal(['m1'])
    })
    expect(await undo(store, seq, 'you', clock)).toEqual({ ok: false, reason: 'gone' })
    expect(await store.all('memories')).toEqual([])
  })
})
