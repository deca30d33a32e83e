// "I no longer work there": a happening of its own, which closes the values it ends. Invariant: nothing else in the slot is touched, and
// what a list still holds lives on.

import type { Candidate } from '../extraction/candidate.ts'
import { sentenceFor } from '../extraction/statement.ts'
import type { Memory } from '../memory/records.ts'
import { beginOf, closeBy, isOpen } from './ledger.ts'
import { isSameStatement, itemsOf, namesValue } from './likeness.ts'
import { memoryFrom } from './memory-from.ts'
import { isSameSpan, placeOf, replacedOf, tellAgain, type ReconcileContext, type Reconciliation } from './reconciliation.ts'

/** "I no longer work there" is a happening of its own; the value it ends is closed by it. Without anything to end it is just kept. */
export function retractBy(candidate: Candidate, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const value = candidate.slot?.value ?? ''
  const ended = inSlot.filter(
    (memory) =>
      isOpen(memory, context.now) &&
      memory.saidAt <= context.saidAt &&
      (value === '' || memory.id === context.instead?.id || namesValue(memory.slot?.value ?? '', value)),
  )
  const { slot: _slot, ...rest } = candidate
  const happening: Candidate = { ...rest, kind: candidate.kind === 'fact' ? 'event' : candidate.kind }
  const twin = context.existing.find(
    (memory) => memory.id !== context.instead?.id && isOpen(memory, context.now) && isOneHappening(memory, candidate),
  )
  if (twin !== undefined && ended.length === 0) return { outcome: 'reinforced', writes: [tellAgain(twin, happening, context)], id: twin.id }
  const gone = ended.map(({ id }) => id)
  // One sentence may end what was told as a plan and as a date: it stays one happening.
  const memory = twin === undefined ? memoryFrom(happening, context, gone) : { ...twin, supersedes: [...twin.supersedes, ...gone] }
  const closed = ended.flatMap((old) => [
    closeBy(old, memory.id, beginOf(placeOf(candidate, context.saidAt)), context.now),
    ...restOf(old, value, context),
  ])
  return { outcome: ended.length === 0 ? 'added' : 'retracted', writes: [memory, ...closed], id: memory.id, ...replacedOf(ended) }
}

/** "I moved my class to Mondays" sets the new day and ends the old one: the same words of the same turn are one memory. */
function isOneHappening(memory: Memory, { statement, span }: Candidate): boolean {
  return (
    isSameStatement(memory.statement, statement) && (memory.slot === undefined || memory.evidence.some((told) => isSameSpan(told, span)))
  )
}

/**
 * "Not allergic to walnuts any more" leaves the hazelnuts of "hazelnuts and walnuts": what a list still holds, as a memory of its own.
 * It replaces nothing: the list as it was told is replaced by what ended it, and by that alone.
 */
function restOf(old: Memory, value: string, { now, newId }: ReconcileContext): readonly Memory[] {
  const items = itemsOf(old.slot?.value ?? '')
  const left = items.filter((item) => !itemsOf(value).some((gone) => namesValue(item, gone)))
  if (old.slot === undefined || value === '' || left.length === 0 || left.length === items.length) return []
  const slot = { ...old.slot, value: left.join(' and ') }
  return [{ ...old, id: newId(), slot, statement: sentenceFor(slot), recordedAt: now, supersedes: [] }]
}
