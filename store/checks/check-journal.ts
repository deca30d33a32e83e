// Checks of the journal: numbered without a gap, every turn and memory in it, and taking back told on both sides.

import type { JournalSeq } from '../../core/memory/ids.ts'
import { finding, type Finding } from './finding.ts'

export interface EntryMark {
  readonly seq: JournalSeq
  readonly undoes?: JournalSeq
  readonly undoneBy?: JournalSeq
}

/** @param marks in the order of `seq` */
export function checkJournal(marks: readonly EntryMark[]): readonly Finding[] {
  const seqs = new Map(marks.map((mark) => [mark.seq, mark]))
  const last = marks.at(-1)?.seq ?? 0
  const torn = marks.filter(({ undoneBy, seq }) => undoneBy !== undefined && seqs.get(undoneBy)?.undoes !== seq).length
  return [
    ...finding(last - seqs.size, ['entry', 'entries'], ['is missing from the history', 'are missing from the history']),
    ...finding(
      torn,
      ['entry', 'entries'],
      ['is marked as taken back by a change that did not', 'are marked as taken back by changes that did not'],
    ),
  ]
}
