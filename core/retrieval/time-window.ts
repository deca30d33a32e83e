// Relative times in a question as windows of real time: "last spring", "two weeks ago", "on Friday". What happened in a window was mostly
// told in it or soon after, so a window reaches a little further. Months and years named outright are read by `namedDates`.

import { datesIn } from '../extraction/dates.ts'
import type { EpochMs } from '../memory/ids.ts'

export interface TimeWindow {
  readonly from: EpochMs
  readonly to: EpochMs
  /** As written in the question. */
  readonly words: string
  /** Told by an event: nothing else in the question says when, and so it weighs more. */
  readonly byEvent?: boolean
}

const dayMs = 86_400_000
/** How long after a window its happenings are still told, in days. */
const afterDays = { day: 3, week: 7, month: 10, season: 21, year: 30 } as const

/** The windows of the relative times a question names; none for a question without. */
export function windowsOf(query: string, now: EpochMs): readonly TimeWindow[] {
  return datesIn(query, now, 'past').flatMap(({ stamp, gloss, wordsStart, end }) => {
    const words = query.slice(wordsStart, end)
    if (gloss === undefined) return []
    const [year = 0, month, day] = stamp.split('-').map(Number)
    const sort = /week|fortnight/i.test(words)
      ? 'week'
      : day !== undefined
        ? 'day'
        : /spring|summer|autumn|fall|winter/i.test(words)
          ? 'season'
          : month === undefined
            ? 'year'
            : 'month'
    // "a fortnight ago" is a day in writing, but means about then.
    const slack = sort === 'week' ? 4 : sort === 'day' ? 1 : 0
    const begins = new Date(year, (month ?? 1) - 1, (day ?? 1) - slack)
    const ends =
      sort === 'year'
        ? new Date(year + 1, 0, 1)
        : sort === 'season'
          ? new Date(year, (month ?? 1) + 2, 1)
          : sort === 'month'
            ? new Date(year, month ?? 1, 1)
            : new Date(year, (month ?? 1) - 1, (day ?? 1) + slack + 1)
    const told = ends.getTime() + afterDays[sort] * dayMs
    return [{ from: begins.getTime() as EpochMs, to: told as EpochMs, words }]
  })
}

/** Calendar days since 1970-01-01 of a date told to the year, month or day: its first, or its last. */
export function dayNumber(stamp: string, end: 'first' | 'last'): number {
  const [year = 0, month, day] = stamp.split('-').map(Number)
  if (end === 'first') return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / dayMs
  return (day === undefined ? Date.UTC(year, month ?? 12, 1) - dayMs : Date.UTC(year, (month ?? 1) - 1, day)) / dayMs
}

/** The calendar day of a moment where the person is. */
export function dayNumberAt(at: number): number {
  const date = new Date(at)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs
}

/** True if something true from one calendar day to another (either may be open) overlaps any of the windows. */
export function overlaps(windows: readonly TimeWindow[], from: number, until: number): boolean {
  return windows.some((window) => from <= dayNumberAt(window.to - 1) && until >= dayNumberAt(window.from))
}

/** True if the moment lies in any of the windows. */
export function isWithin(windows: readonly TimeWindow[], at: number): boolean {
  return windows.some(({ from, to }) => at >= from && at < to)
}
