// Reads behind the page about you: what is current, and the turns some memories came from.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import type { EpisodeId, MemoryId } from '../../core/memory/ids.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'

/** Current memories, the newest said first, at most `limit`. */
export async function currentMemories(db: KeepsakeDatabase, limit: number): Promise<readonly Memory[]> {
  return (await db.memories.where('[ix.current+saidAt]').between([1, -Infinity], [1, Infinity]).reverse().limit(limit).toArray()).map(
    fromRow,
  )
}

export interface WithTurns {
  readonly memory: Memory
  readonly turns: readonly Episode[]
}

/** Memories with the turns they came from, in the order of `ids`; what is gone is left out. */
export async function withTurns(db: KeepsakeDatabase, ids: readonly MemoryId[]): Promise<readonly WithTurns[]> {
  const memories = (await db.memories.bulkGet([...ids])).filter((row) => row !== undefined).map(fromRow)
  const turnIds = new Set(memories.flatMap((memory) => memory.evidence.map((span) => span.episodeId)))
  const turns = (await db.episodes.bulkGet([...turnIds] as EpisodeId[])).filter((turn) => turn !== undefined)
  return memories.map((memory) => ({ memory, turns: turns.filter((turn) => memory.evidence.some((span) => span.episodeId === turn.id)) }))
}
