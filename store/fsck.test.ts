// Each invariant broken on purpose, seen, and mended where it can be derived.

import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { statementDigest } from '../core/consolidation/digest.ts'
import type { ConversationId, EpisodeId, JournalSeq, MemoryId, TombstoneId, TopicId } from '../core/memory/ids.ts'
import { openDatabase } from './database.ts'
import type { KeepsakeDatabase } from './database.ts'
import { fsck } from './fsck.ts'
import { toRow } from './schema/rows.ts'
import { replaceSegments } from './segments.ts'
import { at, conversation, episode, job, link, memory, topic } from './test-records.ts'
import { DexieStore } from './write/dexie-store.ts'

let made = 0
const turn = episode('e1', 0, 'I live in Lisbon.')
const later = episode('e2', 1, 'I moved to Porto.', { replyTo: 'e1' as EpisodeId })
const old = memory('m1', 'I live in Lisbon', turn, { supersededBy: 'm2' as MemoryId })
const current = memory('m2', 'I live in Porto', later, { supersedes: ['m1' as MemoryId] })

async function sound(): Promise<KeepsakeDatabase> {
  const db = await openDatabase({ name: `fsck-${(made += 1)}` })
  await new DexieStore(db).transact({ actor: 'you', operation: 'capture', at }, async (tx) => {
    await tx.put('conversations', conversation('c1'))
    await tx.putMany('episodes', [turn, later])
    await tx.putMany('memories', [old, current])
    await tx.enqueue([job('extract', 'e2')])
  })
  return db
}
const put = (db: KeepsakeDatabase, changed: typeof old) => db.memories.put(toRow('memories', changed) as never)
const check = async (db: KeepsakeDatabase, repair = false) => fsck(db, repair, at)

test('a sound store has no problems', async () => {
  expect(await check(await sound())).toEqual({ records: 5, problems: [], repaired: 0 })
})

describe('what is derivable is mended and stays mended', () => {
  test.each<[string, string, (db: KeepsakeDatabase) => Promise<unknown>]>([
    [
      'evidence in a turn that is gone',
      '1 memory points at a turn that is not there',
      (db) => db.episodes.delete('e2').then(() => db.jobs.clear()),
    ],
    [
      'evidence past the end',
      '1 memory quotes beyond the end of its turn',
      (db) => put(db, { ...old, evidence: [{ episodeId: turn.id, start: 0, end: 99 }] }),
    ],
    ['a successor that is gone', '1 memory was replaced by one that is not there', (db) => db.memories.delete('m2')],
    ['a successor that does not know', '1 replacement is told on one side only', (db) => put(db, { ...current, supersedes: [] })],
    [
      'a predecessor that does not know',
      '1 replacement is told on one side only',
      (db) => put(db, { ...old, supersededBy: undefined } as never),
    ],
    ['two turns in one place', '1 turn shares its place with another', (db) => db.episodes.put({ ...later, sequence: 0 })],
    ['a reply to nothing', '1 reply answers a turn that is not there', (db) => db.episodes.put({ ...later, replyTo: 'e7' as EpisodeId })],
    [
      'an index entry out of step',
      '1 memory has an index entry that is out of step',
      (db) => db.memories.update('m1', { 'ix.current': 1 }),
    ],
    ['a record outside the history', '1 record is not in the history', (db) => put(db, memory('m9', 'I own a kayak'))],
    [
      'a link to a memory that is gone',
      '1 connection leads to something that is not there',
      (db) => db.links.put(link('follows', 'm2', 'm7')),
    ],
    [
      'a link to an entity that is gone',
      '1 connection leads to something that is not there',
      (db) => db.links.put(link('about', 'm2', 'n7')),
    ],
    [
      'a summary of memories that are gone',
      '1 topic holds a memory that is not there',
      (db) => {
        const members = ['m2', 'm7'] as MemoryId[]
        return db.topics.put(
          topic('o1', members, { summary: { by: 'model:Stand-in', at, sentences: [{ text: 'You live in Porto.', members }] } }),
        )
      },
    ],
    ['a topic of memories that are gone', '1 topic holds a memory that is not there', (db) => db.topics.put(topic('o1', ['m1', 'm7']))],
    [
      'a topic under none',
      '1 topic hangs under none that is there',
      (db) => db.topics.put(topic('o1', ['m1'], { parent: 'o7' as TopicId })),
    ],
    [
      'topics in a circle',
      '2 topics hang under none that is there',
      (db) => db.topics.bulkPut([topic('o1', ['m1'], { parent: 'o2' as TopicId }), topic('o2', ['m2'], { parent: 'o1' as TopicId })]),
    ],
    ['a job for nothing', '1 piece of work waits for a turn that is not there', (db) => db.jobs.put(job('reply', 'e7'))],
    ['a damaged segment', '1 search segment is damaged', (db) => replaceSegments(db, 'k', new Uint8Array(64), 1)],
  ])('%s', async (_name, problem, breakIt) => {
    const db = await sound()
    await breakIt(db)
    const seen = await check(db)
    expect(seen.problems).toContain(problem)
    expect(seen.repaired).toBe(0)
    expect((await check(db)).problems).toEqual(seen.problems)
    expect((await check(db, true)).repaired).toBeGreaterThan(0)
    expect((await check(db)).problems).toEqual([])
  })
})

describe('what is not derivable is reported and left', () => {
  test.each<[string, string, (db: KeepsakeDatabase) => Promise<unknown>]>([
    ['a gap in the journal', '1 entry is missing from the history', (db) => moveEntry(db, 1, 2)],
    [
      'a taking back that was none',
      '1 entry is marked as taken back by a change that did not',
      (db) => db.journal.update(1, { undoneBy: 1 as JournalSeq }),
    ],
    [
      'a turn without a conversation',
      '1 turn has no conversation',
      (db) => db.episodes.update('e2', { conversationId: 'c9' as ConversationId }),
    ],
    [
      'versions in a circle',
      '1 line of versions goes round in a circle',
      async (db) => {
        await put(db, { ...current, supersededBy: 'm1' as MemoryId })
        await put(db, { ...old, supersedes: ['m2' as MemoryId] })
      },
    ],
    [
      'an erased statement',
      '1 record was erased and is here again',
      (db) =>
        db.tombstones.put({ id: 't1' as TombstoneId, at, kind: 'memory', digest: statementDigest('i live in LISBON'), recordId: 'm0' }),
    ],
    [
      'an erased turn',
      '1 record was erased and is here again',
      (db) => db.tombstones.put({ id: 't1' as TombstoneId, at, kind: 'episode', digest: 'ff', recordId: 'e1' }),
    ],
  ])('%s', async (_name, problem, breakIt) => {
    const db = await sound()
    await breakIt(db)
    expect((await check(db, true)).problems).toContain(problem)
    expect((await check(db)).problems).toContain(problem)
  })
})

test('several faults of one memory are mended together', async () => {
  const db = await sound()
  await db.episodes.delete('e1')
  await db.episodes.update('e2', { replyTo: undefined } as never)
  await put(db, { ...old, supersededBy: 'm8' as MemoryId })
  await check(db, true)
  expect((await check(db)).problems).toEqual([])
  const mended = await new DexieStore(db).get('memories', 'm1')
  expect(mended).toMatchObject({ evidence: [], retractedAt: at })
  expect(mended).not.toHaveProperty('supersededBy')
})

async function moveEntry(db: KeepsakeDatabase, from: number, to: number): Promise<void> {
  const entry = await db.journal.get(from)
  if (entry === undefined) return
  await db.journal.delete(from)
  await db.journal.put({ ...entry, seq: to as JournalSeq })
}
