// The imported journal, made to follow this device's own. Entries already here are known by what they did, not by their number, so taking the
// same journal twice adds nothing. Nothing erased comes back through an old diff.

import { scrub } from '../memory/diff.ts'
import type { JournalSeq } from '../memory/ids.ts'
import type { JournalEntry, RecordDiff } from '../memory/journal.ts'
import type { Erased } from './erased.ts'

export interface AdoptedHistory {
  /** New entries, numbered on from the last one here. On an empty device: theirs, number for number. */
  readonly entries: readonly JournalEntry[]
  /** Their numbers → numbers here. */
  readonly numbers: ReadonlyMap<JournalSeq, JournalSeq>
}

export function adoptHistory(ours: readonly JournalEntry[], theirs: readonly JournalEntry[], erased: Erased): AdoptedHistory {
  const known = new Map<string, JournalSeq[]>()
  for (const entry of ours) {
    const key = entryKey(entry)
    known.set(key, [...(known.get(key) ?? []), entry.seq])
  }
  const numbers = new Map<JournalSeq, JournalSeq>()
  const fresh: JournalEntry[] = []
  let last = ours.at(-1)?.seq ?? 0
  for (const entry of theirs) {
    const here = known.get(entryKey(entry))?.shift()
    if (here === undefined) {
      last += 1
      fresh.push(entry)
    }
    numbers.set(entry.seq, here ?? (last as JournalSeq))
  }
  return { entries: fresh.map((entry) => renumber(entry, numbers, erased)), numbers }
}

/** When each record was last really changed. An import's arrival is not a change: the record is as old as its own history. */
export function lastChanges(journal: readonly JournalEntry[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>()
  for (const { at, operation, diffs } of journal) {
    if (operation === 'import') continue
    for (const { id } of diffs) changes.set(id, Math.max(at, changes.get(id) ?? at))
  }
  return changes
}

/** Contents may have been scrubbed on one side, so only the shape counts. */
function entryKey({ at, actor, operation, diffs }: JournalEntry): string {
  return `${at} ${actor} ${operation} ${diffs.map(({ op, id }) => `${op} ${id}`).join(' ')}`
}

function renumber(entry: JournalEntry, numbers: ReadonlyMap<JournalSeq, JournalSeq>, erased: Erased): JournalEntry {
  const { undoes, undoneBy, ...rest } = entry
  const undoesHere = undoes === undefined ? undefined : numbers.get(undoes)
  const undoneHere = undoneBy === undefined ? undefined : numbers.get(undoneBy)
  return {
    ...rest,
    seq: numbers.get(entry.seq) ?? entry.seq,
    diffs: entry.diffs.map((diff) => (isAboutErased(diff, entry.at, erased) ? scrub(diff) : diff)),
    ...(undoesHere === undefined ? {} : { undoes: undoesHere }),
    ...(undoneHere === undefined ? {} : { undoneBy: undoneHere }),
  }
}

function isAboutErased(diff: RecordDiff, at: number, erased: Erased): boolean {
  if (erased.hasId(diff.id) || (diff.op !== 'add' && erased.speaks(diff, at))) return true
  return diff.op === 'remove' && diff.before !== null && erased.has(diff.table, diff.before)
}
