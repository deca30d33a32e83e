// The journal: every change as a diff that can be reversed. Undo, history and audit are all read from it.
// Law: apply(reverse(d)) after apply(d) leaves every record as it was.

import type { EpochMs, JournalSeq } from './ids.ts'
import type { JournalledRecords, TableName } from './records.ts'

export type Actor = 'you' | 'assistant' | 'sleep' | 'import' | 'sample'

export type Operation =
  | 'capture'
  | 'withdraw'
  | 'reply'
  | 'extract'
  | 'remember'
  | 'edit'
  | 'pin'
  | 'mark-sensitive'
  | 'supersede'
  | 'retract'
  | 'restore'
  | 'reinforce'
  | 'import'
  | 'remove-import'
  | 'erase'
  | 'rename'
  | 'delete-conversation'
  | 'undo'
  | 'redo'
  | 'sleep'
  | 'policy'
  | 'learn'
  | 'by-model'
  | 'join'
  | 'split'
  | 'correct'
  | 'let-go'
  | 'people'
  | 'judge'

/**
 * One record's change. `add` keeps no copy (the record itself is in its table; the reverse of an add captures it),
 * `change` keeps the fields that differ, `remove` the whole record.
 */
export type RecordDiff<T extends TableName = TableName> =
  | { readonly op: 'add'; readonly table: T; readonly id: string }
  | {
      readonly op: 'change'
      readonly table: T
      readonly id: string
      readonly before: Partial<JournalledRecords[T]>
      readonly after: Partial<JournalledRecords[T]>
    }
  | { readonly op: 'remove'; readonly table: T; readonly id: string; readonly before: JournalledRecords[T] | null }

export interface JournalEntry {
  readonly seq: JournalSeq
  readonly at: EpochMs
  readonly actor: Actor
  readonly operation: Operation
  /** Of `by-model`: which model worked it out, `model:<name>`. */
  readonly by?: string
  readonly diffs: readonly RecordDiff[]
  /** The entry this one takes back, for `undo` and `redo`. */
  readonly undoes?: JournalSeq
  /** The entry that took this one back; cleared again by a redo. */
  readonly undoneBy?: JournalSeq
}
