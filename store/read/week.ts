// Reads behind the week in review: the journal and the recalls of a stretch of time.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Recall } from '../../core/memory/recall-records.ts'

/** Entries with `from` ≤ at < `until`, in their order. */
export async function entriesBetween(db: KeepsakeDatabase, from: EpochMs, until: EpochMs): Promise<readonly JournalEntry[]> {
  return (await db.journal.where('at').between(from, until).sortBy('seq')).map(fromRow)
}

/** Recalls with `from` ≤ at < `until`. */
export async function recallsBetween(db: KeepsakeDatabase, from: EpochMs, until: EpochMs): Promise<readonly Recall[]> {
  return (await db.recalls.where('at').between(from, until).toArray()).map(fromRow)
}
