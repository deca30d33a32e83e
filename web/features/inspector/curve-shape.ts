// The strength curve as shapes: the past as one solid line with a tooth at each rehearsal, the future dotted, and where fading begins.
// Coordinates are those of a 336 × 178 view box; the sentence beneath tells everything the picture does.

import { curve } from '../../../core/forgetting/curve.ts'
import { defaultPolicy, type Forgetting } from '../../../core/forgetting/policy.ts'
import { isSpared } from '../../../core/forgetting/spared.ts'
import { fadesAround } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'

export const frame = { left: 5, right: 331, top: 18, bottom: 142, width: 336, height: 178 } as const
/** Strength at the bottom edge: below it the line runs along the edge. */
const floor = 0.2
const dayMs = 86_400_000
const samples = 24

export interface Mark {
  readonly x: number
  readonly y: number
  readonly at: EpochMs
}

export interface CurveShape {
  readonly past: string
  readonly ahead: string
  readonly today: number
  /** Y of the line under which a memory fades. */
  readonly band: number
  readonly rehearsals: readonly Mark[]
  /** Where it starts fading, if that lies within the picture. */
  readonly fades: Mark | undefined
  readonly start: EpochMs
  readonly end: EpochMs
}

/** The page's present is a few minutes old at most: what happened since is not a clock set back. */
const lagMs = 15 * 60_000

function presentFor(memory: Memory, now: EpochMs): EpochMs | undefined {
  if (now >= memory.lastReinforcedAt) return now
  return memory.lastReinforcedAt - now <= lagMs ? memory.lastReinforcedAt : undefined
}

/** Where a moment stands in the picture. */
export function placeOf({ start, end }: { readonly start: number; readonly end: number }): (at: number) => number {
  return (at) => frame.left + ((at - start) / (end - start)) * (frame.right - frame.left)
}

/** Where a strength stands in the picture. */
export function heightOf(r: number): number {
  return frame.top + ((1 - Math.max(floor, r)) / (1 - floor)) * (frame.bottom - frame.top)
}

/** Undefined when the clock was set back to before the memory was said: then only the sentence is shown. */
export function curveShape(memory: Memory, pageNow: EpochMs, forgetting: Forgetting = defaultPolicy): CurveShape | undefined {
  const now = presentFor(memory, pageNow)
  const start = Math.min(memory.rehearsals[0]?.at ?? memory.lastReinforcedAt, memory.lastReinforcedAt)
  if (now === undefined || now < start) return undefined
  const fadesAt = fadesAround(memory, forgetting)
  const end = endOf(start, now, fadesAt)
  const x = placeOf({ start, end })
  const y = heightOf
  const line = (from: number, to: number): string =>
    curve(memory, from as EpochMs, to as EpochMs, samples, forgetting)
      .map((point) => `${round(x(point.at))} ${round(y(point.r))}`)
      .join('L')

  const teeth = [...new Set(memory.rehearsals.map(({ at }) => at).filter((at) => at >= start && at <= now)), now].sort((a, b) => a - b)
  // Each stretch ends a millisecond before the next rehearsal, so that the line rises straight up there.
  const stretches = teeth.slice(1).flatMap((to, index) => {
    const from = teeth[index] ?? start
    return to > from ? [line(from, Math.max(from, to - 1))] : []
  })
  return {
    past: stretches.length === 0 ? '' : `M${stretches.join('L')}`,
    ahead: `M${line(now, end)}`,
    today: round(x(now)),
    band: round(y(forgetting.clearFrom)),
    rehearsals: memory.rehearsals.filter(({ at }) => at >= start && at <= now).map(({ at }) => ({ at, x: round(x(at)), y: frame.top })),
    fades:
      fadesAt === undefined || fadesAt > end || fadesAt < start
        ? undefined
        : { at: fadesAt, x: round(x(fadesAt)), y: round(y(forgetting.clearFrom)) },
    start: start as EpochMs,
    end,
  }
}

/** Far enough to show where fading begins, but never so far that the past shrinks to a point. */
function endOf(start: number, now: number, fadesAt: number | undefined): EpochMs {
  const past = Math.max(now - start, 10 * dayMs)
  const wanted = Math.max((fadesAt ?? now) + 0.12 * ((fadesAt ?? now) - start), now + 0.35 * past)
  return Math.min(wanted, now + 5 * past) as EpochMs
}

const times = ['never', 'once', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times', 'nine times']

/**
 * The curve in words: "Used three times since you said it. If it never comes up again it starts fading around 6 April."
 * @param sayDay a day as people say it
 */
export function curveSentence(
  memory: Memory,
  pageNow: EpochMs,
  sayDay: (at: EpochMs) => string,
  forgetting: Forgetting = defaultPolicy,
): string {
  const now = presentFor(memory, pageNow)
  if (now === undefined) return 'This device’s clock was set back, so I can’t say how strong this is today.'
  const uses = memory.rehearsals.filter(({ how }) => how === 'used').length
  const used = uses === 0 ? 'Not used since you said it.' : `Used ${times[uses] ?? `${uses} times`} since you said it.`
  if (memory.pinned) return `${used} Pinned, so it stays at full strength.`
  if (isSpared(memory, forgetting)) return `${used} Of a kind that doesn’t fade here, so it stays at full strength.`
  const fadesAt = fadesAround(memory, forgetting)
  if (fadesAt === undefined) return used
  if (fadesAt <= now) return `${used} It has been fading since around ${sayDay(fadesAt)}.`
  return `${used} If it never comes up again it starts fading around ${sayDay(fadesAt)}.`
}

export const round = (value: number): number => Math.round(value * 10) / 10
