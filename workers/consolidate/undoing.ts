// Taking back. One entry at a time, each its own reversal in the journal, so that taking back can be taken back.

import { done, guarded, type Context } from './context.ts'
import type { Outcome } from './consolidate.api.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry, Operation } from '../../core/memory/journal.ts'
import { undo as undoEntry } from '../../store/write/undo.ts'

/** What a person would call a change; replies and captured turns are not taken back by a key. */
const undoable: ReadonlySet<Operation> = new Set<Operation>([
  'extract',
  'remember',
  'edit',
  'pin',
  'mark-sensitive',
  'retract',
  'restore',
  'import',
  'remove-import',
  'rename',
  'delete-conversation',
  'policy',
  'join',
  'split',
  'correct',
  'let-go',
  'people',
  'judge',
])
const lookBack = 200

export function undo({ store, clock }: Context, seq: JournalSeq): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const outcome = await undoEntry(store, seq, 'you', clock)
    if (outcome.ok) return done(outcome.value)
    return outcome.reason === 'changed-since'
      ? { ok: false, reason: 'changed-since', message: 'This has changed again since, so it cannot be taken back by itself.' }
      : { ok: false, reason: 'nothing-to-undo', message: 'There is nothing to take back.' }
  })
}

export function undoLast(context: Context): Promise<Outcome<{ readonly seq: JournalSeq; readonly what: string }>> {
  return guarded(async () => {
    const last = await context.store.lastSeq()
    const recent = await context.store.journal(Math.max(0, last - lookBack) as JournalSeq)
    const entry = recent.findLast(isUndoable)
    if (entry === undefined) return { ok: false, reason: 'nothing-to-undo', message: 'There is nothing to take back.' }
    const outcome = await undo(context, entry.seq)
    return outcome.ok ? done({ seq: outcome.value, what: entry.operation }) : outcome
  })
}

function isUndoable({ operation, undoneBy, diffs }: JournalEntry): boolean {
  return undoable.has(operation) && undoneBy === undefined && diffs.length > 0
}
