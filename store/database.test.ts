// The database's life: other tabs, newer versions, lost connections, a full device, and the chain of schema versions.

import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { KeepsakeDatabase, openDatabase } from './database.ts'
import type { OpenOptions, TakenOver } from './database.ts'
import { StoreClosedError, StoreFullError } from './memory-store.ts'
import { contiguous, migrations, schemaVersion } from './schema/migrations.ts'
import type { Migration } from './schema/migrations.ts'
import { misfits } from './read/unfit.ts'
import { toRow } from './schema/rows.ts'
import { at, conversation, episode, memory, recalled, topic } from './test-records.ts'
import { DexieStore } from './write/dexie-store.ts'

const by = { actor: 'you', operation: 'capture', at } as const
const putOne = (store: DexieStore, id: string) => store.transact(by, (tx) => tx.put('conversations', conversation(id)))
const nextVersion: Migration = {
  version: schemaVersion + 1,
  description: 'Titles in capitals',
  tables: {},
  carry: { conversations: (row) => ({ ...(row as object), title: (row as { title: string }).title.toUpperCase() }) },
}

const lost = Object.assign(new Error('Connection to Indexed Database server lost. Refresh the page to try again'), { name: 'UnknownError' })

async function tab(name: string, options: OpenOptions = {}) {
  const told: TakenOver[] = []
  const db = await openDatabase({ name, ...options, onTakenOver: (how) => told.push(how) })
  return { db, store: new DexieStore(db), told }
}

describe('other tabs', () => {
  test('an older tab stops writing when a newer one upgrades, and is told once', async () => {
    const old = await tab('upgrade')
    await old.store.transact(by, (tx) => tx.put('conversations', conversation('c1', { title: 'harbour' })))
    const young = await tab('upgrade', { chain: [...migrations, nextVersion] })
    expect(await young.store.get('conversations', 'c1')).toEqual(conversation('c1', { title: 'HARBOUR' }))
    expect(old.told).toEqual(['upgraded'])
    await expect(putOne(old.store, 'c2')).rejects.toThrow(StoreClosedError)
    expect(await young.store.count('conversations')).toBe(1)
  })

  test('old code refuses to open a newer database', async () => {
    const young = await tab('newer', { chain: [...migrations, nextVersion] })
    young.db.close()
    await expect(tab('newer')).rejects.toThrow(/newer version/u)
    const store = new DexieStore(new KeepsakeDatabase({ name: 'newer' }))
    await expect(putOne(store, 'c1')).rejects.toThrow(StoreClosedError)
  })

  test('a tab whose vault was deleted does not make it again', async () => {
    const one = await tab('deleted')
    const two = await tab('deleted')
    await putOne(one.store, 'c1')
    await two.db.delete()
    expect(one.told).toEqual(['deleted'])
    await expect(putOne(one.store, 'c2')).rejects.toThrow(StoreClosedError)
    expect(await Dexie.exists('deleted')).toBe(false)
  })
})

describe('failures of the platform', () => {
  test('a lost connection is opened again and the change made once', async () => {
    const { db, store } = await tab('lost')
    await putOne(store, 'c1')
    let attempts = 0
    const { entry } = await store.transact(by, async (tx) => {
      attempts += 1
      await tx.put('conversations', conversation('c2'))
      if (attempts === 1) throw lost
    })
    expect(attempts).toBe(2)
    expect(entry?.seq).toBe(2)
    expect(await db.conversations.count()).toBe(2)
  })

  test('it is tried twice, not for ever', async () => {
    const { store } = await tab('lost-again')
    let attempts = 0
    const failing = store.transact(by, async () => {
      attempts += 1
      throw Object.assign(new Error('Connection to Indexed Database server lost'), { name: 'UnknownError' })
    })
    await expect(failing).rejects.toThrow('lost')
    expect(attempts).toBe(2)
  })

  test('a connection closed by the browser comes back', async () => {
    const { db, store } = await tab('closed-by-browser')
    await putOne(store, 'c1')
    db.close({ disableAutoOpen: false })
    await putOne(store, 'c2')
    expect(await store.count('conversations')).toBe(2)
  })

  test('a full device says so and leaves nothing half-written', async () => {
    const { db, store } = await tab('full')
    await putOne(store, 'c1')
    const spaceless = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    const failing = store.transact(by, async (tx) => {
      await tx.put('conversations', conversation('c2'))
      throw new Dexie.AbortError('aborted', spaceless)
    })
    await expect(failing).rejects.toThrow(StoreFullError)
    expect(await store.count('conversations')).toBe(1)
    expect(await store.lastSeq()).toBe(1)
    db.close()
  })
})

describe('the chain of versions', () => {
  test('has no gap', () => {
    expect(() =>
      contiguous([
        { ...nextVersion, version: 1 },
        { ...nextVersion, version: 3 },
      ]),
    ).toThrow('version 2 expected')
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, n) => n + 1))
  })

  test('a vault of version 1 opens with every record, and what version 2 adds can be written', async () => {
    const old = await openDatabase({ name: 'from-1', chain: migrations.slice(0, 1) })
    expect(old.tables.map(({ name }) => name)).not.toContain('topics')
    const told = episode('e1', 0, 'I live in Lisbon.')
    await old.table('conversations').put(conversation('c1'))
    await old.table('episodes').put(told)
    await old.table('memories').put(toRow('memories', memory('m1', 'I live in Lisbon', told)))
    old.close()
    const { store } = await tab('from-1')
    expect(await store.memoriesSaying('i live in lisbon')).toEqual([memory('m1', 'I live in Lisbon', told)])
    expect(await store.all('episodes')).toEqual([told])
    expect(await store.all('topics')).toEqual([])
    expect(await store.all('policies')).toEqual([])
    await store.transact({ ...by, operation: 'sleep' }, (tx) => tx.put('topics', topic('o1', ['m1'])))
    expect(await store.topicOf('m1')).toEqual(topic('o1', ['m1']))
  })

  test('a vault of version 3 opens with its recalls, and what is said of them can be looked up', async () => {
    const old = await openDatabase({ name: 'from-3', chain: migrations.slice(0, 3) })
    const before = recalled('r1', 'Where do I live?', ['m1'])
    await old.table('recalls').put({ ...before, ix: { used: ['m1'] } })
    old.close()
    const { db, store } = await tab('from-3')
    expect(await store.get('recalls', 'r1')).toEqual(before)
    expect(await misfits(db)).toEqual([])
    await store.transact({ ...by, operation: 'judge' }, (tx) =>
      tx.put('recalls', { ...before, hits: before.hits.map((hit) => ({ ...hit, unfitSince: at })) }),
    )
    expect(await misfits(db)).toEqual([{ query: before.query, memoryId: 'm1' }])
  })

  test('writes are asked to be durable', () => {
    expect(new KeepsakeDatabase({ name: 'durable' })._options.chromeTransactionDurability).toBe('strict')
  })
})
