// What ranking knows of memories beside their words: how forgetting goes here, and which proved useful. Read when the index opens, once a day,
// and again when either was changed.

import type { Forgetting } from '../../core/forgetting/policy.ts'
import { lookupsIn } from '../../core/learning/lookups.ts'
import { countsOf, leaningOf } from '../../core/learning/usefulness.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { forgettingOf } from '../../store/read/forgetting.ts'
import { fromRow } from '../../store/schema/rows.ts'

export interface Prior {
  readonly forgetting: Forgetting
  /** How much more useful than others a memory proved, as a share of full strength: below 0 for less. */
  readonly leaningOf: (memory: Memory) => number
}

export async function readPrior(db: KeepsakeDatabase): Promise<Prior> {
  const forgetting = await forgettingOf(db)
  const learned = await db.adapters.get('usefulness')
  if (learned?.inForce !== true) return { forgetting, leaningOf: () => 0 }
  const [recalls, memories] = [await db.recalls.toArray(), await db.memories.toArray()]
  const counts = countsOf(lookupsIn(recalls.map(fromRow), memories.map(fromRow), forgetting, learned.since))
  return { forgetting, leaningOf: ({ id, kind }) => leaningOf(counts.get(id), kind, learned.parameters) }
}

/** True when what the prior was read from was changed by one of these. */
export function changesPrior(entries: readonly JournalEntry[]): boolean {
  return entries.some(({ diffs }) => diffs.some(({ table }) => table === 'policies' || table === 'adapters'))
}
