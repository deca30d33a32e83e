// What a night looks at: memories that are new or were changed in their words or standing since the last one, read from the journal, so that
// nothing is looked at twice and nothing is left out, however much came in at once.

import type { JournalEntry, RecordDiff } from '../../../core/memory/journal.ts'
import type { JournalSeq, MemoryId } from '../../../core/memory/ids.ts'
import type { Nap, SleepCursor } from '../../../core/memory/sleep-records.ts'
import type { StoreReader } from '../../../store/memory-store.ts'

const entriesAtOnce = 200
/** A change of these is worth another look; strength and marks are not. */
const telling = new Set(['statement', 'slot', 'evidence', 'entities', 'supersededBy', 'retractedAt', 'validFrom', 'validUntil', 'kind'])

export interface Region {
  readonly ids: readonly MemoryId[]
  readonly upTo: SleepCursor
}

/** As far as the last sleep has come; taken back or not, it is not proposed again by itself. */
export function cursorAfter(naps: readonly Nap[]): SleepCursor {
  return naps.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)?.upTo ?? { seq: 0 as JournalSeq, diffs: 0 }
}

/** The next memories after `from`, at most `most`; sleep's own changes are not looked at again. */
export async function nextRegion(store: StoreReader, from: SleepCursor, most: number): Promise<Region> {
  const ids = new Set<MemoryId>()
  let upTo = from
  for (;;) {
    // The entry the cursor stands in is read again from there.
    const page = await store.journal(Math.max(0, upTo.seq - 1) as JournalSeq, entriesAtOnce)
    const fresh = page.filter(({ seq }) => seq > upTo.seq || (seq === upTo.seq && upTo.diffs > 0) || upTo.seq === 0)
    for (const entry of fresh) {
      const start = entry.seq === upTo.seq ? upTo.diffs : 0
      const looked = lookThrough(entry, start, most, ids)
      if (looked < entry.diffs.length) return { ids: [...ids], upTo: looked === 0 ? upTo : { seq: entry.seq, diffs: looked } }
      upTo = { seq: entry.seq, diffs: 0 }
    }
    if (page.length < entriesAtOnce) return { ids: [...ids], upTo }
  }
}

/** Adds what the entry touched from its `start`th diff on; gives the diff it stopped at. */
function lookThrough({ actor, operation, diffs }: JournalEntry, start: number, most: number, ids: Set<MemoryId>): number {
  if (actor === 'sleep' && operation === 'sleep') return diffs.length
  for (let at = start; at < diffs.length; at += 1) {
    const diff = diffs[at]
    if (diff === undefined || !isTelling(diff)) continue
    if (ids.size >= most && !ids.has(diff.id as MemoryId)) return at
    ids.add(diff.id as MemoryId)
  }
  return diffs.length
}

function isTelling(diff: RecordDiff): boolean {
  if (diff.table !== 'memories') return false
  return diff.op === 'add' || (diff.op === 'change' && Object.keys({ ...diff.before, ...diff.after }).some((name) => telling.has(name)))
}
