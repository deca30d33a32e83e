// Dates as people say them: today, Monday, 12 Oct, Aug 2025. Everything is in the reader's own time zone.

const dayMs = 24 * 60 * 60 * 1000
const format = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
  // Made when first needed: a formatter costs the first paint some ten milliseconds.
  let formatter: Intl.DateTimeFormat | undefined
  return (at) => (formatter ??= new Intl.DateTimeFormat('en-GB', options)).format(at).replace('Sept', 'Sep')
}

const dayMonth = format({ day: 'numeric', month: 'short' })
const weekdayDayMonth = format({ weekday: 'short', day: 'numeric', month: 'short' })
const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
const monthYear = format({ month: 'short', year: 'numeric' })
const weekday = format({ weekday: 'long' })
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const spokenDay = format({ day: 'numeric', month: 'long' })
const spokenDayYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const isSameYear = (a: number, b: number): boolean => new Date(a).getFullYear() === new Date(b).getFullYear()
const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
const daysAgo = (at: number, now: number): number => Math.round((midnight(now) - midnight(at)) / dayMs)

/** For chips and rows: `today`, `12 Oct`, `Aug 2025`. */
export function shortDate(at: number, now: number): string {
  if (daysAgo(at, now) === 0) return 'today'
  return isSameYear(at, now) ? dayMonth(at) : monthYear(at)
}

/** `today`, `yesterday`, `Monday` within the last week, `12 Oct`, `3 May 2023`. */
export function spokenDate(at: number, now: number): string {
  const days = daysAgo(at, now)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return weekday(at)
  return isSameYear(at, now) ? dayMonth(at) : dayMonthYear(at)
}

/** With the weekday where it helps: `Mon 12 Oct`, `3 May 2023`. */
export function exactDate(at: number, now: number): string {
  return isSameYear(at, now) ? weekdayDayMonth(at).replace(',', '') : dayMonthYear(at)
}

/** For titles: `Saturday, 21 November`, with the year when it is another one. */
export function dayTitle(at: number, now: number): string {
  return isSameYear(at, now) ? longDay(at).replace(/^(\w+) /, '$1, ') : longDayYear(at).replace(/^(\w+) /, '$1, ')
}

/** In full, for accessible names: `12 October`, `3 May 2023`. */
export function fullDate(at: number, now: number): string {
  return isSameYear(at, now) ? spokenDay(at) : spokenDayYear(at)
}

/** `18:04`. */
export const clockTime = clock
