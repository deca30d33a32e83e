// Reads behind the page about you and behind looking back: every memory, the journal since a moment, and the turns some memories came from.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import type { EpisodeId, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Episode, EvidenceSpan, Memory } from '../../core/memory/records.ts'

/** All there are, replaced ones too. Twenty thousand take a moment: for workers. */
export async function everyMemory(db: KeepsakeDatabase): Promise<readonly Memory[]> {
  return (await db.memories.toArray()).map(fromRow)
}

/** Journal entries written after `at` that changed a memory, in their order. For workers. */
export async function memoryChangesSince(db: KeepsakeDatabase, at: EpochMs): Promise<readonly JournalEntry[]> {
  const entries = await db.journal
    .where('at')
    .above(at)
    .filter((entry) => entry.diffs.some((diff) => diff.table === 'memories' && diff.op === 'change'))
    .toArray()
  return entries.sort((a, b) => a.seq - b.seq).map(fromRow)
}

/** Of these changes those that touched one of `ids`, in their order: found by their keys, so that what touched none of them is not read. */
export async function changesSinceTo(db: KeepsakeDatabase, ids: readonly string[], at: EpochMs): Promise<readonly JournalEntry[]> {
  const since = new Set(await db.journal.where('at').above(at).primaryKeys())
  if (since.size === 0) return []
  const touching = await Promise.all(ids.map((id) => db.journal.where('ix.touched').equals(id).primaryKeys()))
  const seqs = [...new Set(touching.flat())].filter((seq) => since.has(seq)).sort((a, b) => a - b)
  return (await db.journal.bulkGet(seqs)).filter((entry) => entry !== undefined).map(fromRow)
}

/** In `meta`: ids alone, never words. What was erased since is not found any more. */
export const behindPortraitKey = 'portrait:behind'

/** The memories that the portrait written last rests on; none where none was written. */
export async function readBehindPortrait(db: KeepsakeDatabase): Promise<readonly MemoryId[]> {
  return ((await db.meta.get(behindPortraitKey))?.value as readonly MemoryId[] | undefined) ?? []
}

export interface WithTurns {
  readonly memory: Memory
  readonly turns: readonly Episode[]
  /** Where hidden memories lie in these turns: a quotation stops before them. */
  readonly hidden: readonly EvidenceSpan[]
}

/** Memories with the turns they came from, in the order of `ids`; what is gone is left out. */
export async function withTurns(db: KeepsakeDatabase, ids: readonly MemoryId[]): Promise<readonly WithTurns[]> {
  const memories = (await db.memories.bulkGet([...ids])).filter((row) => row !== undefined).map(fromRow)
  const turnIds = new Set<EpisodeId>(memories.flatMap((memory) => memory.evidence.map((span) => span.episodeId)))
  const turns = (await db.episodes.bulkGet([...turnIds])).filter((turn) => turn !== undefined)
  const beside = await db.memories
    .where('ix.episodes')
    .anyOf([...turnIds])
    .filter(({ sensitive }) => sensitive)
    .toArray()
  return memories.map((memory) => {
    const own = new Set(memory.evidence.map((span) => span.episodeId))
    const isOwn = ({ episodeId }: EvidenceSpan): boolean => own.has(episodeId)
    return { memory, turns: turns.filter((turn) => own.has(turn.id)), hidden: beside.flatMap(({ evidence }) => evidence.filter(isOwn)) }
  })
}
