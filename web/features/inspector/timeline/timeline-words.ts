// Stretches of time in words: "Apr 2019 to Mar 2026", "since Nov 2021", "told 14 Mar 2026, from 1 Apr".

import { fullDate, shortDate } from '../../../ui/dates.ts'
import { endOf } from '../../../../core/memory/as-of.ts'
import type { StretchState, TimelineGroup, TimelineRow } from '../../../../core/browse/timeline.ts'
import { stampWords } from '../stamps.ts'

export const stateWords: Readonly<Record<StretchState, string>> = {
  true: 'true that day',
  over: 'already over',
  ahead: 'told, still to come',
  untold: 'not told yet',
}

/** When it was true. Only as exact as it was told. */
export function stretchWords({ row, until, isMoment, from }: TimelineRow, now: number): string {
  const start = row.validFrom === undefined ? shortDate(row.saidAt, now) : stampWords(row.validFrom, now)
  if (isMoment) return row.validFrom === undefined && row.validUntil !== undefined ? `until ${stampWords(row.validUntil, now)}` : start
  if (until === undefined) return from > now ? `from ${start}` : `since ${start}`
  const end = row.validUntil === undefined ? shortDate(until, now) : stampWords(row.validUntil, now)
  return start === end ? start : `${start} to ${end}`
}

export function groupWords({ from, until, count }: TimelineGroup, now: number): string {
  const memories = `${count.toLocaleString('en-GB')} ${count === 1 ? 'memory' : 'memories'}`
  return `${memories}, ${shortDate(from, now)} to ${until === undefined ? 'now' : shortDate(until, now)}`
}

/** `1 March 2026`. */
export function dayWords(day: string, now: number): string {
  return fullDate(endOf(day), now)
}
