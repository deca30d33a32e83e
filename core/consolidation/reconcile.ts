// What a new telling does to what is known. A bi-temporal ledger: nothing is overwritten, a newer value closes the older one at its own
// beginning, an older one arriving late is stored closed. Law: a one-valued slot has exactly one current memory, unless unsure.

import type { Candidate } from '../extraction/candidate.ts'
import type { Memory } from '../memory/records.ts'
import { areRivalRules } from '../procedures/setting.ts'
import { slotDigest, statementDigest } from './digest.ts'
import { beginOf, closeBy, comparePlaces, compareStamps, correctBy, dayOf, isOpen, isPast } from './ledger.ts'
import { isBareDose, isSameDestination, isSameHabit, isSameMedicine, isSameStatement, isSameValue, medicineIn } from './likeness.ts'
import { placeInLine } from './place-in-line.ts'
import { add, isSameSpan, placeOf, replace, replacedOf, tellAgain, type ReconcileContext, type Reconciliation } from './reconciliation.ts'
import { retractBy } from './retract.ts'

/** A value told under one attribute ends the same value under the other: loving coffee and hating it. */
export const opposites: Readonly<Record<string, string>> = { likes: 'dislikes', dislikes: 'likes' }

export function reconcile(told: Candidate, context: ReconcileContext): Reconciliation {
  const { instead } = context
  const inSlot = context.existing.filter((memory) => isInSlot(memory, told) || memory.id === instead?.id)
  const candidate = withItsMedicine(told, inSlot, context)
  if (wasErased(candidate, context)) return { outcome: 'refused', writes: [] }
  if (candidate.effect === 'retract') return retractBy(candidate, inSlot, context)
  if (wasTakenBack(candidate, inSlot, context)) return { outcome: 'refused', writes: [] }
  const twin = findTwin(candidate, inSlot, context)
  if (twin !== undefined && candidate.effect === 'correct') return confirm(twin, candidate, inSlot, context)
  if (twin !== undefined) return { outcome: 'reinforced', writes: [tellAgain(twin, candidate, context)], id: twin.id }
  if (instead !== undefined) return tellAnew(candidate, instead, inSlot, context)
  if (candidate.slot === undefined) return add(candidate, context)
  if (isPast(candidate, dayOf(context.saidAt))) return addPast(candidate, inSlot, context)
  if (candidate.effect === 'correct') return correct(candidate, inSlot, context)
  return candidate.slot.cardinality === 'many' ? addBeside(candidate, context) : placeInLine(candidate, inSlot, context)
}

/** "I'm down to 5 mg": the one medicine there is a dose of; kept as words alone where there is none, or more than one. */
function withItsMedicine(candidate: Candidate, inSlot: readonly Memory[], { now }: ReconcileContext): Candidate {
  const { slot, ...rest } = candidate
  if (slot?.attribute !== 'medicine' || candidate.effect !== 'assert' || !isBareDose(slot.value)) return candidate
  const taken = inSlot.filter((memory) => isOpen(memory, now) && /\d|\bas before\b/.test(memory.slot?.value ?? ''))
  const medicine = taken.length === 1 ? medicineIn(taken[0]?.slot?.value ?? '') : ''
  return medicine === '' ? rest : { ...rest, slot: { ...slot, value: `${slot.value} of ${medicine}` } }
}

function wasErased({ statement, slot }: Candidate, { isErased }: ReconcileContext): boolean {
  return isErased !== undefined && (isErased(statementDigest(statement)) || (slot !== undefined && isErased(slotDigest(slot))))
}

function isInSlot({ slot }: Memory, candidate: Candidate): boolean {
  return slot !== undefined && slot.subject === candidate.slot?.subject && slot.attribute === candidate.slot.attribute
}

/** Said before the person took the same thing back: older text never undoes a correction. */
function wasTakenBack(candidate: Candidate, inSlot: readonly Memory[], { existing, saidAt }: ReconcileContext): boolean {
  const pool = candidate.slot === undefined ? existing : inSlot
  return pool.some((memory) => memory.retractedAt !== undefined && saidAt <= memory.retractedAt && saysTheSame(memory, candidate))
}

function saysTheSame(memory: Memory, { slot, statement, validFrom }: Candidate): boolean {
  if (slot === undefined || memory.slot === undefined) return isSameStatement(memory.statement, statement)
  if (!isSameValue(memory.slot.value, slot.value)) return false
  // Another date is another telling: the same plan in another month, the same town moved to again.
  return validFrom === undefined || memory.validFrom === undefined || compareStamps(validFrom, memory.validFrom) === 0
}

/** The open memory that already says this; for a one-valued slot the one that was the case when this was said. */
function findTwin(candidate: Candidate, inSlot: readonly Memory[], { existing, now, saidAt }: ReconcileContext): Memory | undefined {
  const isOver = isPast(candidate, dayOf(saidAt))
  const slotted = inSlot.filter((memory) => isPast(memory, dayOf(now)) === isOver || memory.supersededBy !== undefined)
  const pool = candidate.slot === undefined ? existing : [...slotted, ...existing.filter((memory) => memory.slot === undefined)]
  const twins = pool.filter((memory) => memory.retractedAt === undefined && saysTheSame(memory, candidate))
  const readBefore = twins.find(({ evidence }) => evidence.some((span) => isSameSpan(span, candidate.span)))
  if (readBefore !== undefined) return readBefore
  const open = twins.find((memory) => memory.supersededBy === undefined)
  if (open !== undefined) return isFreeToJoin(open, candidate, inSlot) ? open : undefined
  const place = placeOf(candidate, saidAt)
  return twins.find((memory) => {
    const successor = existing.find(({ id }) => id === memory.supersededBy)
    return successor !== undefined && comparePlaces(memory, place) <= 0 && comparePlaces(place, successor) < 0
  })
}

/** An older telling of the value that is current again must not jump over what was the case in between. */
function isFreeToJoin(twin: Memory, candidate: Candidate, inSlot: readonly Memory[]): boolean {
  if (candidate.slot?.cardinality !== 'one' || candidate.span.episodeId === twin.evidence[0]?.episodeId) return true
  return !inSlot.some(
    (memory) =>
      memory.supersededBy === twin.id &&
      candidate.validFrom !== undefined &&
      comparePlaces({ validFrom: candidate.validFrom, saidAt: twin.saidAt }, memory) <= 0,
  )
}

/** Told anew: what was told goes, and with it whatever else its slot has room for one of. */
function tellAnew(candidate: Candidate, instead: Memory, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const isOne = candidate.slot?.cardinality === 'one'
  const gone = inSlot.filter((old) => old.id === instead.id || (isOne && isOpen(old, context.now) && old.saidAt <= context.saidAt))
  const begins = beginOf(placeOf(candidate, context.saidAt))
  return replace(gone, candidate, context, (old, by) =>
    candidate.effect === 'correct' ? correctBy(old, by, context.now) : closeBy(old, by, begins, context.now),
  )
}

/** "I used to live in York": stored as over; if that was believed to be so still, it is closed. */
function addPast(candidate: Candidate, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const value = candidate.slot?.value ?? ''
  const ended = inSlot.filter(
    (memory) => isOpen(memory, context.now) && memory.saidAt <= context.saidAt && isSameValue(memory.slot?.value ?? '', value),
  )
  const until = candidate.validUntil ?? dayOf(context.saidAt)
  const written = replace(ended, candidate, context, (old, by) => closeBy(old, by, until, context.now))
  return { ...written, outcome: 'added-as-past' }
}

/** "No, I meant the 13th": what was believed was never so. The latest telling is the one meant. */
function correct(candidate: Candidate, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const open = inSlot.filter((memory) => isOpen(memory, context.now) && memory.saidAt <= context.saidAt).sort((a, b) => b.saidAt - a.saidAt)
  const wrong = candidate.slot?.cardinality === 'many' ? open.slice(0, 1) : open
  if (wrong.length === 0) return candidate.slot?.cardinality === 'many' ? add(candidate, context) : placeInLine(candidate, inSlot, context)
  return replace(wrong, candidate, context, (old, by) => correctBy(old, by, context.now))
}

/** "It's Ghent", of two values in doubt: that one stands, and the other never did. */
function confirm(twin: Memory, candidate: Candidate, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const told = tellAgain(twin, candidate, context)
  const isMany = candidate.slot?.cardinality !== 'one' || twin.supersededBy !== undefined
  const wrong = isMany
    ? []
    : inSlot.filter(
        (memory) =>
          memory.id !== twin.id &&
          isOpen(memory, context.now) &&
          memory.saidAt <= context.saidAt &&
          !isSameValue(memory.slot?.value ?? '', candidate.slot?.value ?? ''),
      )
  if (wrong.length === 0) return { outcome: 'reinforced', writes: [told], id: twin.id }
  const supersedes = [...new Set([...told.supersedes, ...wrong.map(({ id }) => id)])]
  return {
    outcome: 'superseded',
    writes: [{ ...told, supersedes }, ...wrong.map((old) => correctBy(old, twin.id, context.now))],
    id: twin.id,
    ...replacedOf(wrong),
  }
}

/** Values of a many-valued slot stand side by side; the same value under the opposite attribute ends. */
function addBeside(candidate: Candidate, context: ReconcileContext): Reconciliation {
  const { subject, attribute, value } = candidate.slot ?? { subject: '', attribute: '', value: '' }
  const ended = context.existing.filter(
    (memory) =>
      memory.slot?.subject === subject &&
      isOpen(memory, context.now) &&
      memory.saidAt <= context.saidAt &&
      ((memory.slot.attribute === opposites[attribute] && isSameValue(memory.slot.value, value)) ||
        (memory.slot.attribute === attribute && takesThePlaceOf(candidate, memory.slot.value))),
  )
  const begins = beginOf(placeOf(candidate, context.saidAt))
  return replace(ended, candidate, context, (old, by) => closeBy(old, by, begins, context.now))
}

const sinceNow = /\b(?:now|nowadays|these days|instead|from now on)\b/i

const movedTo =
  /\b(?:now|instead|not as (?:i|we) said|moved|changed|postponed|pushed back|put (?:back|off)|rescheduled|rebooked|brought forward|delayed)\b|^(?:the|my|our) [\p{L} ]*\b(?:trip|flight|journey|visit|holiday|train)\b/iu

/** In a list too, some values leave no room for another: a dose of the same medicine, a habit that is now kept at another time, a journey
 * put off. */
function takesThePlaceOf({ slot, statement }: Candidate, old: string): boolean {
  if (slot?.attribute === 'medicine') return isSameMedicine(old, slot.value)
  // "Oskar has switched to drums": whatever was played before.
  if (slot?.attribute === 'plays') return /\b(?:switched|changed|swapped|moved)\b.*\bto\b/i.test(statement)
  if (slot?.attribute === 'instruction') return areRivalRules(old, slot.value)
  if (slot?.attribute === 'plan') return movedTo.test(statement) && isSameDestination(old, slot.value)
  return slot?.attribute === 'routine' && sinceNow.test(statement) && isSameHabit(old, slot.value)
}
