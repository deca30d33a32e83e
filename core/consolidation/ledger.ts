// The bi-temporal ledger's small moves: where a memory stands in its slot's timeline, opening and closing it.
// Invariant: closing keeps the record and its words; a validity interval never ends before it begins.

import type { DateStamp, EpochMs, MemoryId } from '../memory/ids.ts'
import { isCurrent, type Memory } from '../memory/records.ts'

export interface Placed {
  readonly validFrom?: DateStamp
  readonly saidAt: EpochMs
}

/** Local calendar day of an instant, `2026-11-21`. */
export function dayOf(at: EpochMs): DateStamp {
  const date = new Date(at)
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as DateStamp
}

/** The day a memory became true, as far as was said; else the day it was said. */
export function beginOf({ validFrom, saidAt }: Placed): DateStamp {
  return validFrom ?? dayOf(saidAt)
}

/** Order of two stamps at the coarser one's precision: `2026` and `2026-05` are level. */
export function compareStamps(a: DateStamp, b: DateStamp): number {
  const width = Math.min(a.length, b.length)
  const [x, y] = [a.slice(0, width), b.slice(0, width)]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * Order in a slot's timeline. Two told dates are compared as dates; otherwise the later word is the newer state of affairs, because
 * "I moved in March" said after "I live in Bristol" means the move came last whatever the calendar day of the first remark.
 */
export function comparePlaces(a: Placed, b: Placed): number {
  const byDate = a.validFrom === undefined || b.validFrom === undefined ? 0 : compareStamps(a.validFrom, b.validFrom)
  return byDate === 0 ? a.saidAt - b.saidAt : byDate
}

/** Over on or before that day, by its own words. */
export function isPast(memory: { readonly validUntil?: DateStamp }, day: DateStamp): boolean {
  return memory.validUntil !== undefined && compareStamps(memory.validUntil, day) < 0
}

export function isOpen(memory: Memory, now: EpochMs): boolean {
  return isCurrent(memory) && !isPast(memory, dayOf(now))
}

/** Replaced by `by` from `day` on; if it had not begun by then, it never came true and is retracted. */
export function closeBy(memory: Memory, by: MemoryId, day: DateStamp, now: EpochMs): Memory {
  if (memory.validFrom !== undefined && compareStamps(memory.validFrom, day) > 0) return { ...memory, supersededBy: by, retractedAt: now }
  const endsEarlier = memory.validUntil !== undefined && compareStamps(memory.validUntil, day) < 0
  return { ...memory, supersededBy: by, ...(endsEarlier ? {} : { validUntil: day }) }
}

/** Never true after all: replaced by a correction. */
export function correctBy(memory: Memory, by: MemoryId, now: EpochMs): Memory {
  return { ...memory, supersededBy: by, retractedAt: now }
}
