// The calendar behind the words: days, weeks, months and years counted from when something was said, in local time.
// Invariant: a stamp is as precise as the words were, and never a day the calendar does not have.

import { monthNames, weekdayNames } from '../text/calendar-names.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'

export type Tense = 'past' | 'present' | 'future'

export interface Anchor {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly tense: Tense
}

export type Resolved = { readonly stamp: DateStamp; readonly gloss?: string } | undefined
export const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** `2026-11-22` → `22 November 2026`, `2026-11` → `November 2026`. */
export function sayStamp(stamp: DateStamp): string {
  const [y = '', m, d] = stamp.split('-')
  if (m === undefined) return y
  const name = monthNames[Number(m) - 1] ?? ''
  return d === undefined ? `${name} ${y}` : `${Number(d)} ${name} ${y}`
}

export function anchorAt(saidAt: EpochMs, tense: Tense): Anchor {
  const date = new Date(saidAt)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate(), weekday: date.getDay(), tense }
}

export function stampOf(y: number, m?: number, d?: number): DateStamp {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${y}${m === undefined ? '' : `-${pad(m + 1)}`}${d === undefined ? '' : `-${pad(d)}`}` as DateStamp
}

/** A whole date, refused when the calendar has none such. */
export function dated(y: number, m: number, d: number): Resolved {
  const date = new Date(y, m, d)
  return m < 0 || m > 11 || date.getMonth() !== m || date.getDate() !== d ? undefined : { stamp: stampOf(y, m, d) }
}

export function shifted(days: number, { year: y, month: m, day: d }: Anchor): Resolved {
  const date = new Date(y, m, d + days)
  const stamp = stampOf(date.getFullYear(), date.getMonth(), date.getDate())
  return { stamp, gloss: sayStamp(stamp) }
}

export function glossed(resolved: Resolved): Resolved {
  return resolved === undefined ? undefined : { ...resolved, gloss: sayStamp(resolved.stamp) }
}

/** "12 May" without a year: the last one in the past tense, else the next one. */
export function dayInYear(m: number, d: number, { year: y, month: nowMonth, day: nowDay, tense }: Anchor): Resolved {
  const isAhead = m > nowMonth || (m === nowMonth && d >= nowDay)
  return glossed(dated(tense === 'past' ? (isAhead && !(m === nowMonth && d === nowDay) ? y - 1 : y) : isAhead ? y : y + 1, m, d))
}

export function monthNamed(m: number, tense: Tense, { year: y, month: nowMonth }: Anchor): Resolved {
  const aimed = tense === 'past' ? (m > nowMonth ? y - 1 : y) : m < nowMonth ? y + 1 : y
  return glossed({ stamp: stampOf(aimed, m) })
}

export function dayInMonth(d: number, { year: y, month: m, day: today, tense }: Anchor): Resolved {
  if (d < 1 || d > 31) return undefined
  const step = tense === 'past' ? (d > today ? -1 : 0) : d < today ? 1 : 0
  const first = new Date(y, m + step, 1)
  return glossed(dated(first.getFullYear(), first.getMonth(), d))
}

export function weekdayNamed(which: string, name: string | undefined, anchor: Anchor): Resolved {
  const target = weekdayNames.findIndex((weekday) => weekday.toLowerCase() === `${(name ?? '').toLowerCase()}day`)
  const ahead = (target - anchor.weekday + 7) % 7
  const isBack = /last|past/.test(which) || (which === '' && anchor.tense === 'past')
  if (isBack) return shifted(ahead === 0 ? -7 : ahead - 7, anchor)
  // "next Thursday" said on a Monday means the one of next week; "this Thursday" or "on Thursday" the coming one.
  if (which !== 'next') return shifted(ahead === 0 ? (which === '' ? 7 : 0) : ahead, anchor)
  const toNextMonday = (1 - anchor.weekday + 7) % 7 || 7
  return shifted(toNextMonday + ((target + 6) % 7), anchor)
}

export function weekOf(offset: number, anchor: Anchor): Resolved {
  const monday = shifted(-((anchor.weekday + 6) % 7) + offset * 7, anchor)
  return monday === undefined ? undefined : { stamp: monday.stamp, gloss: `the week of ${sayStamp(monday.stamp)}` }
}

export function weekendOf(which: string, anchor: Anchor): Resolved {
  const toSaturday = -((anchor.weekday + 6) % 7) + 5
  const isPast = /last|past/.test(which) || (which === 'this' && anchor.tense === 'past' && anchor.weekday !== 6 && anchor.weekday !== 0)
  return shifted(toSaturday + (which === 'next' ? 7 : isPast ? -7 : 0), anchor)
}

export function monthShifted(offset: number, { year: y, month: m }: Anchor): Resolved {
  const first = new Date(y, m + offset, 1)
  return glossed({ stamp: stampOf(first.getFullYear(), first.getMonth()) })
}

export function yearShifted(offset: number, { year: y }: Anchor): Resolved {
  return glossed({ stamp: stampOf(y + offset) })
}

export function seasonNamed(which: string, season: string, { year: y, month: m, tense }: Anchor): Resolved {
  const begins = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[season.toLowerCase()] ?? 0
  const wanted = which === 'last' ? 'past' : which === 'next' ? 'future' : tense
  const aimed = wanted === 'past' ? (begins > m - 1 ? y - 1 : y) : begins <= m ? y + 1 : y
  return { stamp: stampOf(aimed, begins), gloss: `${season} ${aimed}` }
}

export function byUnits(n: number, name: string | undefined, anchor: Anchor): Resolved {
  const { year: y, month: m, day: d } = anchor
  if (!Number.isFinite(n) || n === 0) return undefined
  if (name === 'year') return yearShifted(n, anchor)
  if (name === 'month') return monthShifted(n, anchor)
  const date = new Date(y, m, d + n * (name === 'week' ? 7 : name === 'fortnight' ? 14 : 1))
  return glossed({ stamp: stampOf(date.getFullYear(), date.getMonth(), date.getDate()) })
}

export function monthOf(name: string | undefined): number {
  return monthNames.findIndex((full) => full.slice(0, 3).toLowerCase() === (name ?? '').slice(0, 3).toLowerCase())
}

export function offsetOf(which: string | undefined): number {
  return which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0
}

/** "several" and "a few" name no number: no date. */
export function amountOf(words: string | undefined): number {
  const lower = (words ?? '').toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  if (lower === 'a couple of') return 2
  if (/^\d+$/.test(lower)) return Number(lower)
  const index = counts.indexOf(lower)
  return index > 0 ? index : Number.NaN
}
