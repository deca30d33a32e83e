// What is known in a slot at one moment: which values hold, which are over, which are still to come, and whether they contradict.

import { wholeRelations } from '../extraction/relations.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { stampOf } from './dates.ts'

export interface Standing {
  /** Believed and true now, oldest first. */
  readonly current: readonly Memory[]
  /** Told to become true later. */
  readonly coming: readonly Memory[]
  /** Replaced or over, newest first. What was taken back as wrong is not among them. */
  readonly former: readonly Memory[]
}

const bySaid = (a: Memory, b: Memory): number => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1)

/** Sorts a slot's memories by how they stand at `now`. */
export function standingOf(memories: readonly Memory[], now: EpochMs): Standing {
  const today = stampOf(now)
  const current: Memory[] = []
  const coming: Memory[] = []
  const former: Memory[] = []
  for (const memory of [...new Map(memories.map((each) => [each.id, each])).values()].sort(bySaid)) {
    const isOver = memory.validUntil !== undefined && memory.validUntil < today.slice(0, memory.validUntil.length)
    // Corrected, it was never so: what took its place took no truth's place. Called off before its day, it was told and is over.
    if (memory.retractedAt !== undefined) {
      if (memory.supersededBy === undefined ? memory.validUntil !== undefined : wasCalledOff(memory, memories)) former.push(memory)
    } else if (memory.supersededBy !== undefined || isOver) former.push(memory)
    else if (isAhead(memory, today)) coming.push(memory)
    else current.push(memory)
  }
  return { current, coming, former: former.reverse() }
}

/** Told ahead of its day, and ended by something that puts no other value in its place. */
function wasCalledOff({ validFrom, saidAt, supersededBy }: Memory, inSlot: readonly Memory[]): boolean {
  const isAheadOfTime = validFrom !== undefined && validFrom > stampOf(saidAt).slice(0, validFrom.length)
  return isAheadOfTime && !inSlot.some(({ id }) => id === supersededBy)
}

/** A plan whose day is over: true once, and nothing to look forward to any more. */
export function hasPassed({ kind, validFrom, validUntil }: Memory, now: EpochMs): boolean {
  const last = validUntil ?? validFrom
  return kind === 'plan' && last !== undefined && last < stampOf(now).slice(0, last.length)
}

/** The day a memory ended, if one was told: "I used to live in York" only says that it was over by then. */
export function toldEnd({ validUntil, saidAt, supersededBy }: Memory): DateStamp | undefined {
  const dayBefore = stampOf((saidAt - 86_400_000) as EpochMs)
  return supersededBy === undefined && validUntil === dayBefore ? undefined : validUntil
}

/** What held at a stamp (`2025-03`, `2019`): begun by its end, not over before its start. */
export function heldAt(memories: readonly Memory[], stamp: string): readonly Memory[] {
  return memories.filter((memory) => {
    // "I lived in Ghent until 2019" tells no beginning.
    const wasOver = memory.validUntil !== undefined && memory.validUntil < stampOf(memory.saidAt).slice(0, memory.validUntil.length)
    const from = memory.validFrom ?? (wasOver ? '0000' : stampOf(memory.saidAt))
    const replacedBy = memories.find((other) => other.id === memory.supersededBy)
    const until = memory.validUntil ?? (replacedBy === undefined ? undefined : (replacedBy.validFrom ?? stampOf(replacedBy.saidAt)))
    return overlaps(from, until, stamp)
  })
}

function overlaps(from: string, until: string | undefined, stamp: string): boolean {
  const short = Math.min(from.length, stamp.length)
  if (from.slice(0, short) > stamp.slice(0, short)) return false
  if (until === undefined) return true
  const shortEnd = Math.min(until.length, stamp.length)
  return until.slice(0, shortEnd) >= stamp.slice(0, shortEnd)
}

function isAhead(memory: Memory, today: DateStamp): boolean {
  // Plans and dates of things are told ahead of time and known already; only states wait for their day.
  if (memory.kind === 'plan' || memory.kind === 'event' || memory.slot?.attribute === 'when') return false
  return memory.validFrom !== undefined && memory.validFrom > today.slice(0, memory.validFrom.length)
}

/** Values that differ although only one can hold. One that merely says more ("Porto", "Porto, by the river") agrees. */
export function contradicting(current: readonly Memory[]): readonly Memory[] {
  if (current.length < 2 || current[0]?.slot?.cardinality !== 'one') return []
  const kept: Memory[] = []
  for (const memory of [...current].reverse()) {
    const value = plainValue(memory)
    if (!kept.some((other) => includesWords(plainValue(other), value) || includesWords(value, plainValue(other)))) kept.push(memory)
  }
  return kept.length > 1 ? kept.reverse() : []
}

/** Letters and digits of a value, lower case, to compare by. */
export function plainValue({ slot }: Memory): string {
  return plain(slot?.value ?? '')
}

export function plain(words: string): string {
  return wholeRelations(words)
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|a|an|my|your|our|on|in|at|of|and|to|with)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

export function includesWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `)
}

/** In the order first met. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
