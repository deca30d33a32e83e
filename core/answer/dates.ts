// Dates as people say them, in British English and local time: today, yesterday, Monday, 12 Oct, Aug 2025. Pure: now is passed in.

import { monthNames } from '../text/calendar-names.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const dayMs = 86_400_000

const monthName = (date: Date): string => monthNames[date.getMonth()] ?? ''
const shortMonth = (date: Date): string => monthName(date).slice(0, 3)
const weekdayName = (date: Date): string => weekdays[date.getDay()] ?? ''

/** Whole local days from `at` to `now`: 0 today, 1 yesterday, negative for days ahead. Summer time does not shift it. */
export function daysBetween(at: EpochMs, now: EpochMs): number {
  const [a, b] = [new Date(at), new Date(now)]
  return Math.round((Date.UTC(b.getFullYear(), b.getMonth(), b.getDate()) - Date.UTC(a.getFullYear(), a.getMonth(), a.getDate())) / dayMs)
}

/** For chips and rows: `today`, `yesterday`, `Monday` within a week, `12 Oct` within the year, `Aug 2025` before. */
export function shortDay(at: EpochMs, now: EpochMs): string {
  const near = nearDay(at, now)
  if (near !== undefined) return near
  const date = new Date(at)
  return date.getFullYear() === new Date(now).getFullYear()
    ? `${date.getDate()} ${shortMonth(date)}`
    : `${shortMonth(date)} ${date.getFullYear()}`
}

/** Within a sentence: `today`, `yesterday`, `on Monday`, `on 12 October`, `on 3 May 2023`. */
export function onDay(at: EpochMs, now: EpochMs): string {
  const near = nearDay(at, now)
  if (near === 'today' || near === 'yesterday') return near
  return `on ${near ?? fullDay(at, now)}`
}

/** `12 October`, with the year when it is another one. */
export function fullDay(at: EpochMs, now: EpochMs): string {
  const date = new Date(at)
  const day = `${date.getDate()} ${monthName(date)}`
  return date.getFullYear() === new Date(now).getFullYear() ? day : `${day} ${date.getFullYear()}`
}

/** For titles: `Saturday, 21 November`, with the year when it is another one. */
export function longDay(at: EpochMs, now: EpochMs): string {
  return `${weekdayName(new Date(at))}, ${fullDay(at, now)}`
}

/** How long ago, loosely: `today`, `yesterday`, `last week`, `in August`, `in May 2023`. */
export function looseDay(at: EpochMs, now: EpochMs): string {
  const days = daysBetween(at, now)
  const near = nearDay(at, now)
  if (near === 'today' || near === 'yesterday') return near
  if (near !== undefined) return `on ${near}`
  if (days > 0 && days < 14) return 'last week'
  const date = new Date(at)
  return date.getFullYear() === new Date(now).getFullYear() ? `in ${monthName(date)}` : `in ${monthName(date)} ${date.getFullYear()}`
}

/** A stamp in words, at its own precision: `2026`, `March 2026`, `14 November` (this year) or `14 November 2025`. */
export function stampWords(stamp: DateStamp, now: EpochMs): string {
  const [year = '', month, day] = stamp.split('-')
  const name = monthNames[Number(month) - 1]
  if (month === undefined || name === undefined) return year
  if (day === undefined) return `${name} ${year}`
  return `${Number(day)} ${name}${year === String(new Date(now).getFullYear()) ? '' : ` ${year}`}`
}

/** `in March 2026`, `on 14 November`, `in 2026`; `today` and `yesterday` as they are. */
export function atStamp(stamp: DateStamp, now: EpochMs): string {
  if (stamp.length < 10) return `in ${stampWords(stamp, now)}`
  const days = daysBetween(stampToMs(stamp), now)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return `on ${stampWords(stamp, now)}`
}

/** The local date of a moment: `2026-11-21`. */
export function stampOf(at: EpochMs): DateStamp {
  const date = new Date(at)
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as DateStamp
}

/** Local noon of the first day a stamp covers. */
export function stampToMs(stamp: DateStamp): EpochMs {
  const [year = 1970, month = 1, day = 1] = stamp.split('-').map(Number)
  return new Date(year, month - 1, day, 12).getTime() as EpochMs
}

function nearDay(at: EpochMs, now: EpochMs): string | undefined {
  const days = daysBetween(at, now)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  return days > 1 && days < 7 ? weekdayName(new Date(at)) : undefined
}
