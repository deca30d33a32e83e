// Taking a change back, and taking that back. A reversal is one transaction with its own journal entry; it either restores every record
// to what it was before, or refuses because something newer would be lost.

import { fieldsThatDiffer, isScrubbed, unapply } from '../../core/memory/diff.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { Actor, JournalEntry, RecordDiff } from '../../core/memory/journal.ts'
import type { JournalledRecords, TableName } from '../../core/memory/records.ts'
import type { Clock } from '../../core/ports.ts'
import type { MemoryStore, StoreReader, StoreTx } from '../memory-store.ts'
import { followGraph, isDerived, type TablePlan } from './undo-graph.ts'

export type UndoOutcome =
  | { readonly ok: true; readonly value: JournalSeq }
  /** `gone`: its content was erased; `changed-since`: a later change touched the same fields. */
  | { readonly ok: false; readonly reason: 'changed-since' | 'nothing-to-undo' | 'gone' }

type AnyRecord = JournalledRecords[TableName]

/** Fields that change by use alone. A memory that was merely used since it was noted may still be taken back. */
const housekeeping: ReadonlySet<string> = new Set(['stabilityDays', 'difficulty', 'lastReinforcedAt', 'rehearsals', 'tier'])

/** Takes back the entry `seq`. Undoing an undo is a redo. The entry in force again loses its `undoneBy`. */
export async function undo(store: MemoryStore, seq: JournalSeq, actor: Actor, clock: Clock): Promise<UndoOutcome> {
  const target = await store.journalEntry(seq)
  if (target === undefined) return { ok: false, reason: 'nothing-to-undo' }
  const operation = target.operation === 'undo' ? 'redo' : 'undo'
  const { result } = await store.transact({ actor, operation, at: clock.now(), undoes: seq }, (tx) => reverseEntry(tx, seq))
  return result
}

async function reverseEntry(tx: StoreTx, seq: JournalSeq): Promise<UndoOutcome> {
  const entry = await tx.journalEntry(seq)
  if (entry === undefined || entry.undoneBy !== undefined) return { ok: false, reason: 'nothing-to-undo' }
  const diffs = entry.diffs.filter((diff) => !isScrubbed(diff))
  if (diffs.length === 0) return { ok: false, reason: 'gone' }
  const plan = new Map<TableName, TablePlan>()
  for (const diff of diffs) {
    const now = await tx.get(diff.table, diff.id)
    if (diff.op === 'add' && now === undefined) continue
    if (!(await standsAsLeft(tx, entry, diff, now))) {
      if (isDerived(diff.table)) continue
      return { ok: false, reason: 'changed-since' }
    }
    const { put, remove } = plan.get(diff.table) ?? { put: [], remove: [] }
    const before = keepingUse(diff, unapply(diff, now), now)
    if (before === undefined) remove.push(diff.id)
    else put.push(before)
    plan.set(diff.table, { put, remove })
  }
  if (plan.size === 0) return { ok: false, reason: 'nothing-to-undo' }
  await followGraph(tx, plan)
  for (const [table, { put, remove }] of plan) {
    await tx.putMany(table, put)
    await tx.remove(table, remove)
  }
  const own = ((await tx.lastSeq()) + 1) as JournalSeq
  await markChain(tx, entry, own)
  return { ok: true, value: own }
}

/** True while what the entry did to this record is still what there is: nothing newer would be overwritten. */
async function standsAsLeft(tx: StoreReader, entry: JournalEntry, diff: RecordDiff, now: AnyRecord | undefined): Promise<boolean> {
  if (diff.op === 'remove') return now === undefined
  if (now === undefined) return false
  if (diff.op === 'change') {
    const current = pickLike(now, { ...diff.before, ...diff.after })
    return fieldsThatDiffer(current, diff.after).every((name) => housekeeping.has(name))
  }
  const asLeft = await recordAfter(tx, entry, diff, now)
  return asLeft !== undefined && fieldsThatDiffer(asLeft, now).every((name) => housekeeping.has(name))
}

/** Use since then stays counted: strength is not taken back with words. */
function keepingUse(diff: RecordDiff, before: AnyRecord | undefined, now: AnyRecord | undefined): AnyRecord | undefined {
  if (diff.op !== 'change' || before === undefined || now === undefined) return before
  const moved = fieldsThatDiffer(pickLike(now, diff.after), diff.after).filter((name) => housekeeping.has(name))
  return moved.length === 0 ? before : { ...before, ...pickLike(now, Object.fromEntries(moved.map((name) => [name, true]))) }
}

/** The record as the entry left it: the present one with every later change taken off; undefined when erasing has emptied one. */
async function recordAfter(
  tx: StoreReader,
  entry: JournalEntry,
  { table, id }: RecordDiff,
  now: AnyRecord,
): Promise<AnyRecord | undefined> {
  let record: AnyRecord | undefined = now
  const later = (await tx.journalOf(id)).filter(({ seq }) => seq > entry.seq)
  for (const { diffs } of later.reverse()) {
    for (const diff of diffs) {
      if (diff.id !== id || diff.table !== table) continue
      if (isScrubbed(diff)) return undefined
      record = unapply(diff, record)
    }
  }
  return record
}

/** This entry is taken back; the one it had taken back is in force again; the one before that is not; and so on down the chain. */
async function markChain(tx: StoreTx, entry: JournalEntry, own: JournalSeq): Promise<void> {
  await tx.markUndone(entry.seq, own)
  let below = entry
  let inForce = true
  while (below.undoes !== undefined) {
    const next = await tx.journalEntry(below.undoes)
    if (next === undefined) return
    await tx.markUndone(next.seq, inForce ? undefined : below.seq)
    inForce = !inForce
    below = next
  }
}

function pickLike(record: object, fields: object): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name in fields))
}
