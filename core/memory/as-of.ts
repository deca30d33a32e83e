// The memory at a moment of the past. Two clocks: what was true on a day (valid time, knowing all that is known now), and what had been
// told by a moment (recorded time, out of the journal). Laws: told by now is what is there; true today is what is current.

import { unapply } from './diff.ts'
import type { DateStamp, EpochMs, MemoryId } from './ids.ts'
import type { JournalEntry, RecordDiff } from './journal.ts'
import type { Memory } from './records.ts'
import { beginOf, compareStamps, dayOf } from '../consolidation/ledger.ts'

/** `true`: as it was on that day. `told`: as it had been told by that moment. */
export type Moment = { readonly clock: 'true'; readonly day: DateStamp } | { readonly clock: 'told'; readonly at: EpochMs }

/** A day to look back to, by either clock. */
export interface PastDay {
  readonly clock: Moment['clock']
  /** `2026-03-01`, local. */
  readonly day: DateStamp
}

/** The moment a day stands for: the day itself, or its last millisecond. */
export function momentOf({ clock, day }: PastDay): Moment {
  return clock === 'true' ? { clock, day } : { clock, at: endOf(day) }
}

/** The last millisecond of a local day, `2026-03-01`. */
export function endOf(day: string): EpochMs {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return (new Date(year, month - 1, date + 1).getTime() - 1) as EpochMs
}

/** What deciding needs of a memory. */
export interface Dated extends Pick<
  Memory,
  'validFrom' | 'validUntil' | 'saidAt' | 'retractedAt' | 'supersededBy' | 'supersedes' | 'slot'
> {
  readonly id: MemoryId
}

const dayMs = 86_400_000

/**
 * What held on `day` as far as is known now, each as the one that was current then. A memory holds from its beginning, or from the day it
 * was told where that came first (what is ahead is known already), to its end; the day a newer value begins belongs to the newer one.
 * What was wrong never held.
 */
export function trueOn<T extends Dated>(memories: readonly T[], day: DateStamp): readonly T[] {
  const byId = new Map<string, Dated>(memories.map((memory) => [memory.id, memory]))
  return withoutRivals(
    memories.flatMap((memory) => {
      if (memory.supersededBy === undefined) return holds(memory, day) ? [memory] : []
      return holds(memory, day) && !isOutdone(memory, byId, day) ? [reopened(memory)] : []
    }),
  )
}

/** Of what was told of the same day in different ways, what began last counts, and of those what was told last. */
function withoutRivals<T extends Dated>(held: readonly T[]): readonly T[] {
  const best = new Map<string, T>()
  for (const memory of held) {
    const key = slotKey(memory)
    const known = key === undefined ? undefined : best.get(key)
    if (key !== undefined && (known === undefined || isLater(memory, known))) best.set(key, memory)
  }
  return held.filter((memory) => {
    const key = slotKey(memory)
    return key === undefined || best.get(key)?.slot?.value === memory.slot?.value
  })
}

function slotKey({ slot }: Dated): string | undefined {
  return slot?.cardinality === 'one' ? `${slot.subject}\u0000${slot.attribute}` : undefined
}

function isLater(one: Dated, other: Dated): boolean {
  return compareStamps(beginOf(one), beginOf(other)) > 0 || (beginOf(one) === beginOf(other) && one.saidAt > other.saidAt)
}

/** Something that replaced it, at whichever remove, had begun by then: beginnings may be told late, and lie before what they replace. */
function isOutdone(memory: Dated, byId: ReadonlyMap<string, Dated>, day: DateStamp): boolean {
  const seen = new Set<string>()
  let next = byId.get(memory.supersededBy ?? '')
  while (next !== undefined && !seen.has(next.id)) {
    if (hasBegun(next, day)) return true
    seen.add(next.id)
    next = byId.get(next.supersededBy ?? '')
  }
  return false
}

function holds(memory: Dated, day: DateStamp): boolean {
  if (memory.retractedAt !== undefined || isReachUnknown(memory)) return false
  const { validUntil, supersededBy } = memory
  // What takes another's place takes it from its own beginning on, however early it was told.
  const isAhead = !hasBegun(memory, day) && (memory.supersedes.length > 0 || compareStamps(dayOf(memory.saidAt), day) > 0)
  if (!wasOverWhenTold(memory) && isAhead) return false
  if (validUntil === undefined) return supersededBy === undefined
  return supersededBy === undefined ? compareStamps(validUntil, day) >= 0 : compareStamps(validUntil, day) > 0
}

const hasBegun = (memory: Dated, day: DateStamp): boolean => memory.retractedAt === undefined && compareStamps(beginOf(memory), day) <= 0

function reopened<T extends Dated>(memory: T): T {
  const { supersededBy: _later, validUntil: _then, ...then } = memory
  return then as T
}

/** "I lived in Ghent until 2019" tells no beginning: it held on any day before its end. */
function wasOverWhenTold({ validUntil, saidAt, supersededBy }: Dated): boolean {
  return supersededBy === undefined && validUntil !== undefined && compareStamps(validUntil, dayOf(saidAt)) < 0
}

/** "I used to live in York" says only that it was over by then: no day can be named on which it held. */
function isReachUnknown({ validFrom, validUntil, saidAt, supersededBy }: Dated): boolean {
  return supersededBy === undefined && validFrom === undefined && validUntil === dayOf((saidAt - dayMs) as EpochMs)
}

/**
 * The memories that had been recorded by `at`, each as its record stood then. What was erased or taken out since stays out, and what is
 * hidden now stays hidden.
 * @param changes journal entries in their order, at least all of those after `at`
 */
export function toldBy(memories: readonly Memory[], changes: readonly JournalEntry[], at: EpochMs): readonly Memory[] {
  const records = new Map<MemoryId, Memory>()
  for (const memory of memories) if (memory.recordedAt <= at) records.set(memory.id, memory)
  for (const entry of changes.toReversed()) {
    if (entry.at <= at) continue
    for (const diff of entry.diffs.toReversed()) {
      if (!isMemoryChange(diff)) continue
      const after = records.get(diff.id as MemoryId)
      const before = after === undefined ? undefined : unapply(diff, after)
      if (after !== undefined && before !== undefined) records.set(after.id, { ...before, sensitive: before.sensitive || after.sensitive })
    }
  }
  return [...records.values()]
}

function isMemoryChange(diff: RecordDiff): diff is Extract<RecordDiff<'memories'>, { readonly op: 'change' }> {
  return diff.table === 'memories' && diff.op === 'change'
}
