// Reads behind the vault page: how much there is, what was brought in, what was erased.

import type { KeepsakeDatabase } from '../database.ts'
import type { Receipt } from '../../core/memory/erasure-records.ts'
import type { Source } from '../../core/memory/records.ts'

export interface VaultTally {
  readonly memories: number
  readonly turns: number
  readonly conversations: number
  readonly sources: number
}

/** Everything there is, history included. */
export async function vaultTally(db: KeepsakeDatabase): Promise<VaultTally> {
  const [memories, turns, conversations, sources] = await Promise.all([
    db.memories.count(),
    db.episodes.count(),
    db.conversations.count(),
    db.sources.count(),
  ])
  return { memories, turns, conversations, sources }
}

export interface SourceTally {
  readonly source: Source
  readonly turns: number
  readonly memories: number
}

/** What was brought in, newest first, with how much of it is still here. */
export async function sourceTallies(db: KeepsakeDatabase): Promise<readonly SourceTally[]> {
  const sources = await db.sources.orderBy('importedAt').reverse().toArray()
  return Promise.all(
    sources.map(async (source) => ({
      source,
      turns: await db.episodes.where('sourceId').equals(source.id).count(),
      memories: await db.memories.where('sourceId').equals(source.id).count(),
    })),
  )
}

/** Turns still to be read for what is worth remembering: after an import there are many. */
export async function turnsToRead(db: KeepsakeDatabase): Promise<number> {
  return db.jobs.where('kind').equals('extract').count()
}

/** Newest first. */
export async function receipts(db: KeepsakeDatabase): Promise<readonly Receipt[]> {
  return db.receipts.orderBy('at').reverse().toArray()
}
