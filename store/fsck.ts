// The check of everything: each invariant of the store, and repair of what can be derived. It never guesses and never touches words: what
// cannot be derived is reported and left. Repairs are a journalled change like any other.

import { slotDigest, statementDigest } from '../core/consolidation/digest.ts'
import { sameValue } from '../core/memory/diff.ts'
import type { EpochMs, JournalSeq } from '../core/memory/ids.ts'
import type { Episode, Job, Memory } from '../core/memory/records.ts'
import type { Tombstone } from '../core/memory/erasure-records.ts'
import { tableNames } from '../core/memory/records.ts'
import { decodeSegment } from '../core/retrieval/segment.ts'
import { checkGraph } from './checks/check-graph.ts'
import { checkJournal, type EntryMark } from './checks/check-journal.ts'
import { checkMemories } from './checks/check-memories.ts'
import { checkPictures } from './checks/check-pictures.ts'
import { checkTurns, type TurnPlace } from './checks/check-turns.ts'
import { finding, type Finding } from './checks/finding.ts'
import type { KeepsakeDatabase } from './database.ts'
import { fromRow, journalRow, toRow } from './schema/rows.ts'
import { clearSegments } from './segments.ts'
import { DexieStore } from './write/dexie-store.ts'

export interface FsckReport {
  readonly records: number
  /** One plain sentence each, with its count. */
  readonly problems: readonly string[]
  readonly repaired: number
}

interface Repair {
  readonly finding: Finding
  /** Puts it right; absent where nothing can be derived. */
  readonly run?: () => Promise<void>
}

/** Checks everything; with `repair`, puts right what is derivable and counts it. */
export async function fsck(db: KeepsakeDatabase, repair: boolean, now: EpochMs): Promise<FsckReport> {
  const counts = await Promise.all(tableNames.map((table) => db.table(table).count()))
  const memories = new Map<string, Memory>()
  const stale: Memory[] = []
  await db.memories.each((row) => {
    const memory = fromRow(row)
    memories.set(memory.id, memory)
    if (!sameValue(toRow('memories', memory), row)) stale.push(memory)
  })
  const turns: TurnPlace[] = []
  const textLengths = new Map<string, number>()
  await db.episodes.each(({ id, conversationId, sequence, saidAt, replyTo, text }) => {
    turns.push({ id, conversationId, sequence, saidAt, ...(replyTo === undefined ? {} : { replyTo }) })
    textLengths.set(id, text.length)
  })
  const repairs = [
    ...(await journalRepairs(db, [...textLengths.keys()], [...memories.keys()], now)),
    ...memoryRepairs(db, memories, textLengths, now),
    ...(await turnRepairs(db, turns, now)),
    ...(await pictureRepairs(db, new Set(textLengths.keys()), now)),
    ...(await graphRepairs(db, new Set(memories.keys()), now)),
    ...finding(
      stale.length,
      ['memory', 'memories'],
      ['has an index entry that is out of step', 'have index entries that are out of step'],
    ).map((found) => ({
      finding: found,
      run: async () => void (await db.memories.bulkPut(stale.map((memory) => toRow('memories', memory) as never))),
    })),
    ...(await tombstoneRepairs(db, memories, textLengths)),
    ...(await segmentRepairs(db)),
    ...(await jobRepairs(db, textLengths)),
  ]
  let repaired = 0
  for (const { finding: found, run } of repair ? repairs : []) {
    if (run === undefined) continue
    await run()
    repaired += found.count
  }
  return { records: counts.reduce((sum, count) => sum + count, 0), problems: repairs.map(({ finding: { what } }) => what), repaired }
}

function memoryRepairs(
  db: KeepsakeDatabase,
  memories: ReadonlyMap<string, Memory>,
  textLengths: ReadonlyMap<string, number>,
  now: EpochMs,
): readonly Repair[] {
  return checkMemories(memories, textLengths, now).map((found) => {
    const mended = found.mended?.memories
    if (mended === undefined) return { finding: found }
    return {
      finding: found,
      // Several findings may mend one memory: only the fields this one is about are carried onto the record as it is now.
      run: async () => {
        await mend(db, now, async (tx) => {
          for (const memory of mended) {
            const present = await tx.get('memories', memory.id)
            const original = memories.get(memory.id)
            if (present !== undefined && original !== undefined) await tx.put('memories', withChanges(present, original, memory))
          }
        })
      },
    }
  })
}

async function turnRepairs(db: KeepsakeDatabase, turns: readonly TurnPlace[], now: EpochMs): Promise<readonly Repair[]> {
  const conversations = new Set<string>(await db.conversations.toCollection().primaryKeys())
  const { derivable, homeless, sequences, lostReplies } = checkTurns(turns, conversations)
  const run = async () => {
    await mend(db, now, async (tx) => {
      for (const turn of await tx.getMany('episodes', [...new Set([...sequences.keys(), ...lostReplies])])) {
        const { replyTo, ...rest } = { ...turn, sequence: sequences.get(turn.id) ?? turn.sequence }
        await tx.put('episodes', (lostReplies.has(turn.id) || replyTo === undefined ? rest : { ...rest, replyTo }) satisfies Episode)
      }
    })
  }
  return [...homeless.map((found) => ({ finding: found })), ...derivable.map((found) => ({ finding: found, run }))]
}

async function pictureRepairs(db: KeepsakeDatabase, turns: ReadonlySet<string>, now: EpochMs): Promise<readonly Repair[]> {
  const pictures: { readonly id: string; readonly episodeId: string }[] = []
  await db.pictures.each(({ id, episodeId }) => void pictures.push({ id, episodeId }))
  const { derivable, lost, stray } = checkPictures(pictures, await db.pictureFiles.toCollection().primaryKeys(), turns)
  const run = () =>
    mend(db, now, async (tx) => {
      await tx.remove('pictures', stray)
      await tx.remove('pictureFiles', stray)
    })
  return [...lost.map((found) => ({ finding: found })), ...derivable.map((found) => ({ finding: found, run }))]
}

async function graphRepairs(db: KeepsakeDatabase, memories: ReadonlySet<string>, now: EpochMs): Promise<readonly Repair[]> {
  const tables = ['entities', 'links', 'topics', 'naps'] as const
  const [entities, links, topics, naps] = [
    await db.entities.toArray(),
    await db.links.toArray(),
    await db.topics.toArray(),
    await db.naps.toArray(),
  ]
  const { findings, mending } = checkGraph({ entities, links, topics, naps }, memories)
  const run = () =>
    mend(db, now, async (tx) => {
      for (const table of tables) {
        await tx.putMany(table, mending.put[table])
        await tx.remove(table, mending.remove[table])
      }
    })
  return findings.map((found) => ({ finding: found, run }))
}

async function journalRepairs(
  db: KeepsakeDatabase,
  turns: readonly string[],
  memories: readonly string[],
  now: EpochMs,
): Promise<readonly Repair[]> {
  const marks: EntryMark[] = []
  await db.journal.orderBy('seq').each(({ seq, undoes, undoneBy }) => {
    marks.push({ seq, ...(undoes === undefined ? {} : { undoes }), ...(undoneBy === undefined ? {} : { undoneBy }) })
  })
  const told = new Set<unknown>(await db.journal.orderBy('ix.touched').uniqueKeys())
  const untold = [
    ...turns.filter((id) => !told.has(id)).map((id) => ({ op: 'add' as const, table: 'episodes' as const, id })),
    ...memories.filter((id) => !told.has(id)).map((id) => ({ op: 'add' as const, table: 'memories' as const, id })),
  ]
  const seq = ((marks.at(-1)?.seq ?? 0) + 1) as JournalSeq
  return [
    ...checkJournal(marks).map((found) => ({ finding: found })),
    ...finding(untold.length, ['record', 'records'], ['is not in the history', 'are not in the history']).map((found) => ({
      finding: found,
      run: async () => void (await db.journal.add(journalRow({ seq, at: now, actor: 'sleep', operation: 'restore', diffs: untold }))),
    })),
  ]
}

/** An erased memory may not stand here again by its id, nor by its words from before it was erased: the same may be told anew afterwards. */
async function tombstoneRepairs(
  db: KeepsakeDatabase,
  memories: ReadonlyMap<string, Memory>,
  turns: ReadonlyMap<string, number>,
): Promise<readonly Repair[]> {
  const tombstones: readonly Tombstone[] = await db.tombstones.toArray()
  if (tombstones.length === 0) return []
  const ids = new Set(tombstones.map(({ recordId }) => recordId))
  const erasedAt = new Map<string, number>()
  for (const { kind, at, digest, slotDigest: slot } of tombstones) {
    if (kind !== 'memory') continue
    for (const each of slot === undefined ? [digest] : [digest, slot]) erasedAt.set(each, Math.max(at, erasedAt.get(each) ?? at))
  }
  const wasErased = (digest: string, saidAt: number): boolean => saidAt <= (erasedAt.get(digest) ?? Number.NEGATIVE_INFINITY)
  const isBack = ({ id, statement, slot, saidAt }: Memory): boolean =>
    ids.has(id) || wasErased(statementDigest(statement), saidAt) || (slot !== undefined && wasErased(slotDigest(slot), saidAt))
  const back = [...memories.values()].filter(isBack).length + [...turns.keys()].filter((id) => ids.has(id)).length
  return finding(back, ['record', 'records'], ['was erased and is here again', 'were erased and are here again']).map((found) => ({
    finding: found,
  }))
}

async function segmentRepairs(db: KeepsakeDatabase): Promise<readonly Repair[]> {
  let damaged = 0
  await db.segments.each(({ bytes }) => {
    if (!decodeSegment(bytes).ok) damaged += 1
  })
  return finding(damaged, ['search segment', 'search segments'], ['is damaged', 'are damaged']).map((found) => ({
    finding: found,
    run: () => clearSegments(db),
  }))
}

async function jobRepairs(db: KeepsakeDatabase, turns: ReadonlyMap<string, number>): Promise<readonly Repair[]> {
  const jobs: readonly Job[] = await db.jobs.toArray()
  const idle = jobs.filter(({ target }) => !turns.has(target)).map(({ id }) => id)
  return finding(
    idle.length,
    ['piece of work', 'pieces of work'],
    ['waits for a turn that is not there', 'wait for turns that are not there'],
  ).map((found) => ({
    finding: found,
    run: () => db.jobs.bulkDelete(idle),
  }))
}

/** `present` with what turns `original` into `changed`. */
function withChanges(present: Memory, original: Memory, changed: Memory): Memory {
  const result: Record<string, unknown> = { ...present }
  for (const name of new Set([...Object.keys(original), ...Object.keys(changed)]) as Set<keyof Memory>) {
    if (sameValue(original[name], changed[name])) continue
    if (changed[name] === undefined) delete result[name]
    else result[name] = changed[name]
  }
  return result as unknown as Memory
}

async function mend(db: KeepsakeDatabase, at: EpochMs, change: Parameters<DexieStore['transact']>[1]): Promise<void> {
  await new DexieStore(db).transact({ actor: 'sleep', operation: 'restore', at }, change)
}
