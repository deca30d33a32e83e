// The diff algebra under journal, undo and history: what one change did to one record, as data.
// Laws: unapply(diffRecords(a, b), b) = a; reversing twice changes nothing; a squashed pair undoes what both did.

import type { RecordDiff } from './journal.ts'
import type { JournalledRecords, TableName } from './records.ts'

type Fields = Readonly<Record<string, unknown>>

/** Equality of plain data, by value; an absent field equals `undefined`. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((value, at) => sameValue(value, right[at]))
  }
  return fieldsThatDiffer(left, right).length === 0
}

/** Names of the fields whose values are not the same in both. */
export function fieldsThatDiffer(before: object, after: object): readonly string[] {
  const [left, right]: readonly Fields[] = [{ ...before }, { ...after }]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => !sameValue(left?.[name], right?.[name]))
}

/** What turns `before` into `after`; undefined when they are the same. A field absent on one side is absent in that half of the diff. */
export function diffRecords<T extends TableName>(
  table: T,
  before: JournalledRecords[T] | undefined,
  after: JournalledRecords[T] | undefined,
): RecordDiff<T> | undefined {
  if (before === undefined) return after === undefined ? undefined : { op: 'add', table, id: after.id }
  if (after === undefined) return { op: 'remove', table, id: before.id, before }
  const names = fieldsThatDiffer(before, after)
  if (names.length === 0) return undefined
  return { op: 'change', table, id: after.id, before: pick<T>(before, names), after: pick<T>(after, names) }
}

/** The record after the diff. An `add` keeps no copy, so its record must be given as `added`. */
export function apply<T extends TableName>(
  diff: RecordDiff<T>,
  before: JournalledRecords[T] | undefined,
  added?: JournalledRecords[T],
): JournalledRecords[T] | undefined {
  if (diff.op === 'add') return added
  if (diff.op === 'remove' || before === undefined) return undefined
  return exchange<T>(before, diff.before, diff.after)
}

/** The record as it was before the diff, given how it is after it. A scrubbed `remove` gives nothing back. */
export function unapply<T extends TableName>(
  diff: RecordDiff<T>,
  after: JournalledRecords[T] | undefined,
): JournalledRecords[T] | undefined {
  if (diff.op === 'add') return undefined
  if (diff.op === 'remove') return diff.before ?? undefined
  return after === undefined ? undefined : exchange<T>(after, diff.after, diff.before)
}

/** The diff that takes this one back. `after` is the record as the diff left it; only an `add` needs it. */
export function reverse<T extends TableName>(diff: RecordDiff<T>, after?: JournalledRecords[T]): RecordDiff<T> {
  if (diff.op === 'add') return { op: 'remove', table: diff.table, id: diff.id, before: after ?? null }
  if (diff.op === 'remove') return { op: 'add', table: diff.table, id: diff.id }
  return { op: 'change', table: diff.table, id: diff.id, before: diff.after, after: diff.before }
}

/**
 * One diff for two that follow each other on the same record; undefined when they cancel out.
 * @param now the record after both; needed only when it was removed and came back
 */
export function squash<T extends TableName>(
  first: RecordDiff<T>,
  second: RecordDiff<T>,
  now?: JournalledRecords[T],
): RecordDiff<T> | undefined {
  const { table, id } = first
  if (first.op === 'add') return second.op === 'remove' ? undefined : first
  if (first.op === 'remove') {
    if (second.op !== 'add') return first
    return now === undefined || first.before === null ? second : diffRecords<T>(table, first.before, now)
  }
  if (second.op === 'add') return second
  if (second.op === 'remove') {
    return { op: 'remove', table, id, before: second.before === null ? null : exchange<T>(second.before, first.after, first.before) }
  }
  const before: Partial<JournalledRecords[T]> = { ...second.before, ...first.before }
  const after: Partial<JournalledRecords[T]> = { ...exchange<T>(first.after, second.before, second.after) }
  for (const name of keysOf<T>(second.before)) if (!(name in first.before) && name in first.after) delete before[name]
  const names = fieldsThatDiffer(before, after)
  return names.length === 0 ? undefined : { op: 'change', table, id, before: pick<T>(before, names), after: pick<T>(after, names) }
}

/** True when erasing has emptied this diff: it still says that something changed, never what. */
export function isScrubbed(diff: RecordDiff): boolean {
  if (diff.op === 'add') return false
  if (diff.op === 'remove') return diff.before === null
  return Object.keys(diff.before).length === 0 && Object.keys(diff.after).length === 0
}

/** The same diff without any content. */
export function scrub<T extends TableName>(diff: RecordDiff<T>): RecordDiff<T> {
  if (diff.op === 'add') return diff
  if (diff.op === 'remove') return { ...diff, before: null }
  return { ...diff, before: {}, after: {} }
}

/** `record` with the fields of `from` taken away and those of `to` put in their place. */
function exchange<T extends TableName>(
  record: Partial<JournalledRecords[T]>,
  from: Partial<JournalledRecords[T]>,
  to: Partial<JournalledRecords[T]>,
) {
  const result = { ...record }
  for (const name of keysOf<T>(from)) if (!(name in to)) delete result[name]
  return { ...result, ...to } as JournalledRecords[T]
}

function pick<T extends TableName>(record: Partial<JournalledRecords[T]>, names: readonly string[]): Partial<JournalledRecords[T]> {
  const picked: Partial<JournalledRecords[T]> = {}
  for (const name of names as readonly (keyof JournalledRecords[T])[]) if (record[name] !== undefined) picked[name] = record[name]
  return picked
}

function keysOf<T extends TableName>(record: object): readonly (keyof JournalledRecords[T])[] {
  return Object.keys(record) as unknown as readonly (keyof JournalledRecords[T])[]
}
