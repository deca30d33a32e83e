// What ranking knows of memories beside their words: how forgetting goes here. Read when the index opens, and again when it was changed.

import type { Forgetting } from '../../core/forgetting/policy.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { forgettingOf } from '../../store/read/forgetting.ts'

export interface Prior {
  readonly forgetting: Forgetting
  /** −1 to 1, mostly near 0: how much more useful than others a memory proved, as a share of full strength. */
  readonly leaningOf: (memory: Memory) => number
}

export async function readPrior(db: KeepsakeDatabase): Promise<Prior> {
  return { forgetting: await forgettingOf(db), leaningOf: () => 0 }
}

/** True when what the prior was read from was changed by one of these. */
export function changesPrior(entries: readonly JournalEntry[]): boolean {
  return entries.some(({ diffs }) => diffs.some(({ table }) => table === 'policies' || table === 'adapters'))
}
