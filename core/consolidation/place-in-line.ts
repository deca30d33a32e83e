// The line of values a one-valued slot has had: a new telling takes its place in it by when it was so, not by when it was told.
// Law: one of the line is open, unless it is unsure which.

import type { Candidate } from '../extraction/candidate.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { beginOf, closeBy, comparePlaces, dayOf, isOpen, type Placed } from './ledger.ts'
import { memoryFrom } from './memory-from.ts'
import { add, placeOf, replace, type ReconcileContext, type Reconciliation } from './reconciliation.ts'

const hedge = /^(?:i (?:think|guess|believe|suppose)|maybe|perhaps|probably|possibly|i'm not sure)\b/i

/** Puts a value into the timeline of a one-valued slot: after everything older, closed by the first thing newer. */
export function placeInLine(candidate: Candidate, inSlot: readonly Memory[], context: ReconcileContext): Reconciliation {
  const place = placeOf(candidate, context.saidAt)
  const line = inSlot
    .filter((memory) => memory.retractedAt === undefined && (memory.supersededBy !== undefined || isOpen(memory, context.now)))
    .sort(comparePlaces)
  const open = line.filter((memory) => memory.supersededBy === undefined)
  if (open.length > 0 && isUnsure(candidate, open)) return add(candidate, context, 'unsure')
  const outlives = (memory: Memory): boolean => comparePlaces(memory, place) > 0 || wasSaidAfter(memory, place)
  const newer = open.length > 0 && open.every(outlives) ? (line.find((memory) => comparePlaces(memory, place) > 0) ?? open[0]) : undefined
  if (newer === undefined) return replace(open, candidate, context, (old, by) => closeBy(old, by, beginOf(place), context.now))
  const before = line.filter((memory) => memory.supersededBy === newer.id && comparePlaces(memory, place) <= 0)
  const memory = memoryFrom(
    candidate,
    context,
    before.map(({ id }) => id),
  )
  const past = closeBy(memory, newer.id, comparePlaces(newer, place) > 0 ? beginOf(newer) : dayOf(lastSaidAt(newer)), context.now)
  const reopened = before.map((old) => closeBy({ ...old, validUntil: beginOf(place) }, memory.id, beginOf(place), context.now))
  const kept = newer.supersedes.filter((id) => !before.some((old) => old.id === id))
  return { outcome: 'added-as-past', writes: [past, ...reopened, { ...newer, supersedes: [...kept, memory.id] }], id: memory.id }
}

/** Begun before, but said again since: what was said in between is over. Dates told in words go before the order of telling. */
function wasSaidAfter(memory: Memory, { validFrom, saidAt }: Placed): boolean {
  return (validFrom === undefined || memory.validFrom === undefined) && lastSaidAt(memory) > saidAt
}

function lastSaidAt({ saidAt, rehearsals }: Memory): EpochMs {
  return rehearsals.reduce((last, { at, how }) => (how === 'said' && at > last ? at : last), saidAt)
}

/** A guess never replaces what was said firmly; what was worked out never replaces what was said. */
function isUnsure(candidate: Candidate, open: readonly Memory[]): boolean {
  if (candidate.stance === 'inferred') return open.some((memory) => memory.stance === 'stated')
  return hedge.test(candidate.statement) && open.some((memory) => !hedge.test(memory.statement))
}
