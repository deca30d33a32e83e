import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultPolicy } from '../../core/forgetting/policy.ts'
import type { Asked } from '../../core/browse/query.ts'
import { makeId, type EpochMs } from '../../core/memory/ids.ts'
import { weekOf, weeksFrom } from '../../core/memory/week.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import { openDatabase, type KeepsakeDatabase } from '../../store/database.ts'
import { lastJournalSeq } from '../../store/read/inspector.ts'
import { at, entity, link, memory } from '../../store/test-records.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { changedOf, changedSince } from '../consolidate/looking-back.ts'
import type { BrowseApi, Listed } from './browse.api.ts'
import { browsing } from './browsing.ts'

let made = 0
let db: KeepsakeDatabase
let store: DexieStore
let browse: BrowseApi
const by = { actor: 'you', operation: 'edit', at } as const

const ports = () => ({
  db,
  changedSince: (moment: EpochMs) => changedSince(db, moment),
  changedOf: (ids: readonly string[], moment: EpochMs) => changedOf(db, ids, moment),
})
const put = (...memories: ReturnType<typeof memory>[]) => store.transact(by, (tx) => tx.putMany('memories', memories))
const ask = async (more: Partial<Asked> = {}): Promise<Asked> => ({
  tokens: [{ field: 'is', value: 'current' }],
  sort: 'newest',
  at,
  forgetting: defaultPolicy,
  upTo: await lastJournalSeq(db),
  ...more,
})
const list = async (more: Partial<Asked> = {}): Promise<Listed> => {
  await browse.whenComplete()
  return browse.list(await ask(more), 0, 100)
}
const statements = ({ rows }: Listed) => rows.map(({ row }) => row.statement)

beforeEach(async () => {
  made += 1
  db = await openDatabase({ name: `browsing-${made}` })
  store = new DexieStore(db)
  browse = browsing(ports())
})
afterEach(() => db.close())

describe('the list', () => {
  test('follows every change up to the position asked for', async () => {
    await put(memory('a', 'Ferns in the hall'), memory('b', 'Bread on Friday'))
    expect(statements(await list()).sort()).toEqual(['Bread on Friday', 'Ferns in the hall'])
    await put(memory('c', 'Cups on the shelf'), memory('a', 'Ferns in the yard'))
    expect(statements(await list()).sort()).toEqual(['Bread on Friday', 'Cups on the shelf', 'Ferns in the yard'])
    await store.transact(by, (tx) => tx.remove('memories', ['b']))
    const listed = await list()
    expect(statements(listed).sort()).toEqual(['Cups on the shelf', 'Ferns in the yard'])
    expect([listed.shown, listed.all]).toEqual([2, 2])
  })

  test('gives its rows by position, and the position of each', async () => {
    await put(
      ...Array.from({ length: 30 }, (_, number) =>
        memory(`m${10 + number}`, `Stone ${number}`, undefined, { saidAt: (at + number) as EpochMs }),
      ),
    )
    await browse.whenComplete()
    const listed = await browse.list(await ask(), 5, 10)
    expect(statements(listed)).toEqual(['Stone 24', 'Stone 23', 'Stone 22', 'Stone 21', 'Stone 20'])
    expect((await browse.rows(listed.key, 28, 40)).map(({ row }) => row.statement)).toEqual(['Stone 1', 'Stone 0'])
    expect(await browse.positionOf(listed.key, 'm39')).toBe(0)
    expect(await browse.positionOf(listed.key, 'nobody')).toBe(-1)
    expect(await browse.idsOf(listed.key)).toHaveLength(30)
    expect(await browse.rows(listed.key + 1, 0, 5)).toEqual([])
  })

  test('says which filter hides most when nothing is left', async () => {
    await put(memory('a', 'Old', undefined, { retractedAt: at }))
    expect(await list()).toMatchObject({ shown: 0, all: 1, toDrop: { token: { field: 'is', value: 'current' }, count: 1 } })
  })

  test('shows a past day as it had been told by then', async () => {
    await put(memory('a', 'Red door'))
    const later = (at + 5 * 86_400_000) as EpochMs
    await store.transact({ ...by, at: later }, (tx) => tx.put('memories', memory('a', 'Blue door')))
    expect(statements(await list({ past: { clock: 'told', at: (at + 1000) as EpochMs } }))).toEqual(['Red door'])
    expect(statements(await list())).toEqual(['Blue door'])
  })

  test('shows of a past day what had been told last by then, before everything is read', async () => {
    const told = (moment: number, statement: string, more = {}) =>
      memory(
        makeId(moment, () => 0.5),
        statement,
        undefined,
        { recordedAt: moment as EpochMs, saidAt: moment as EpochMs, ...more },
      )
    const door = told(at, 'Red door')
    const since = Array.from({ length: 400 }, (_, number) => told(at + (number + 2) * 86_400_000, `Stone ${number}`))
    await put(door, ...since)
    await store.transact({ ...by, at: (at + 5 * 86_400_000) as EpochMs }, (tx) => tx.put('memories', { ...door, statement: 'Blue door' }))
    // The rest is read after the topics, and these keep it waiting.
    let goOn = (): void => undefined
    const topics = new Promise<readonly Topic[]>((resolve) => {
      goOn = () => resolve([])
    })
    vi.spyOn(db.topics, 'orderBy').mockReturnValue({ toArray: () => topics } as never)
    browse = browsing(ports())
    const day = await browse.list(await ask({ past: { clock: 'told', at: (at + 1000) as EpochMs } }), 0, 10)
    expect([day.isComplete, statements(day)]).toEqual([false, ['Red door']])
    goOn()
    await browse.whenComplete()
    const whole = await browse.list(await ask({ past: { clock: 'told', at: (at + 1000) as EpochMs } }), 0, 10)
    expect([whole.isComplete, statements(whole)]).toEqual([true, ['Red door']])
  })

  test('“about” finds what calls the same person by another name', async () => {
    await put(memory('a', 'My aunt grows leeks', undefined, { entities: ['my aunt'] }), memory('b', 'Leeks again'))
    const aunt = entity('e1', ['odile', 'aunt'])
    await store.transact(by, async (tx) => {
      await tx.put('entities', aunt)
      await tx.put('links', link('about', 'a', 'e1'))
    })
    expect(statements(await list({ tokens: [{ field: 'about', value: 'Odile' }] }))).toEqual(['My aunt grows leeks'])
  })

  test('“about” follows links that come and go, those that had been read and those that had not', async () => {
    await put(memory('a', 'My aunt grows leeks'), memory('b', 'She rows'))
    await store.transact(by, async (tx) => {
      await tx.put('entities', entity('e1', ['odile']))
      await tx.put('links', link('about', 'a', 'e1'))
    })
    browse = browsing(ports())
    const about = async (): Promise<readonly string[]> => statements(await list({ tokens: [{ field: 'about', value: 'Odile' }] }))
    const asKeys = vi.spyOn(db.links, 'where')
    expect(await about()).toEqual(['My aunt grows leeks'])
    await vi.waitFor(async () => {
      asKeys.mockClear()
      await about()
      expect(asKeys).not.toHaveBeenCalled()
    })
    await store.transact(by, async (tx) => {
      await tx.remove('links', [link('about', 'a', 'e1').id])
      await tx.put('links', link('about', 'b', 'e1'))
    })
    expect(await about()).toEqual(['She rows'])
    expect(asKeys).not.toHaveBeenCalled()
  })
})

test('a week is reviewed from its own journal, and follows the next change', async () => {
  await put(memory('a', 'Ferns in the hall'))
  await browse.whenComplete()
  const week = weekOf(at)
  const review = await browse.week(week, defaultPolicy, await lastJournalSeq(db))
  expect([review.of, review.isComplete, review.fresh.map(({ statement }) => statement)]).toEqual([week.from, true, ['Ferns in the hall']])
  await put(memory('b', 'Bread on Friday'))
  const next = await browse.week(week, defaultPolicy, await lastJournalSeq(db))
  expect(next.counts).toMatchObject({ fresh: 2, changed: 0 })
  expect((await browse.week(weeksFrom(week, -1), defaultPolicy, await lastJournalSeq(db))).counts.fresh).toBe(0)
})

test('topics cross by name and number, without their members, and as of a change', async () => {
  const garden = {
    id: 't1',
    name: 'Garden',
    namedBy: 'words',
    members: ['a', 'b'],
    gist: ['a'],
    madeBy: 'sleep',
    at,
    changedAt: at,
  } as unknown as Topic
  await browse.whenComplete()
  await store.transact(by, (tx) => tx.put('topics', garden))
  expect(await browse.topicHeads(await lastJournalSeq(db))).toEqual([{ id: 't1', name: 'Garden', size: 2 }])
})

test('names come with the most frequent first', async () => {
  await put(memory('a', 'One', undefined, { entities: ['Bram'] }), memory('b', 'Two', undefined, { entities: ['Odile', 'Bram'] }))
  expect(await browse.names(1)).toEqual(['Bram'])
})
