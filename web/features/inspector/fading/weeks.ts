// What is about to fade, by the week it crosses in, and where its dot stands on the line of the next months.
// Law: everything that fades stands in exactly one week, and no two dots in one place.

import type { FateFound } from '../../../../workers/browse/browse.api.ts'

export interface Week {
  /** The Monday it begins on, local midnight, ms. */
  readonly from: number
  readonly fates: readonly FateFound[]
}

const dayMs = 86_400_000

export function byWeek(fates: readonly FateFound[]): readonly Week[] {
  const weeks = new Map<number, FateFound[]>()
  for (const fate of fates) {
    const monday = mondayOf(fate.at)
    weeks.set(monday, [...(weeks.get(monday) ?? []), fate])
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([from, under]) => ({ from, fates: under }))
}

/** "This week", "Next week", "Week of 7 December". */
export function weekWords(from: number, now: number, dayWords: (at: number) => string): string {
  const weeks = Math.round((from - mondayOf(now)) / (7 * dayMs))
  if (weeks === 0) return 'This week'
  return weeks === 1 ? 'Next week' : `Week of ${dayWords(from)}`
}

export interface FadingDot {
  readonly id: string
  /** Percent of the way from now to the end. */
  readonly at: number
  /** 0 on the line, 1 above it, and so on. */
  readonly height: number
}

/** A dot for each, those of one day standing on each other. */
export function dotsOf(fates: readonly FateFound[], now: number, until: number): readonly FadingDot[] {
  const heights = new Map<number, number>()
  return fates.map(({ memory, at }) => {
    const day = Math.floor((at - now) / dayMs)
    const height = heights.get(day) ?? 0
    heights.set(day, height + 1)
    return { id: memory.id, at: Math.min(100, Math.max(0, ((day * dayMs + dayMs / 2) / (until - now)) * 100)), height }
  })
}

function mondayOf(at: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)).getTime()
}
