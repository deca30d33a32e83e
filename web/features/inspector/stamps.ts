// Dates told to a day, a month or a year, as moments and as words.

import { exactDate, fullDate } from '../../ui/dates.ts'
import { stampStart } from '../../../core/browse/stamps.ts'
import type { DateStamp } from '../../../core/memory/ids.ts'

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' })

/** `12 Oct`, `Aug 2025`, `2019`: no more than was told. */
export function stampWords(stamp: DateStamp, now: number): string {
  if (stamp.length === 4) return stamp
  if (stamp.length === 7) return monthNames.format(stampStart(stamp)).replace('Sept', 'Sep')
  const words = exactDate(stampStart(stamp), now)
  return words.replace(/^[A-Z][a-z]{2} (?=\d)/u, '')
}

/** With the month in full, for sentences: `6 April`, `6 April 2027`. */
export function dayInSentence(at: number, now: number): string {
  return fullDate(at, now)
}
