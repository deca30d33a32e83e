// Simulated days: counted from the first, and how a person speaks of one on another.

import { monthNames, weekdayNames } from '../../core/text/calendar-names.ts'

const dayMs = 86_400_000
const first = Date.UTC(2027, 0, 4)

export const msOf = (day: number): number => first + day * dayMs
const dateOf = (day: number): Date => new Date(msOf(day))
export const stampOfDay = (day: number): string => dateOf(day).toISOString().slice(0, 10)
export const monthName = (day: number): string => monthNames[dateOf(day).getUTCMonth()] ?? ''
export const yearOf = (day: number): number => dateOf(day).getUTCFullYear()
/** Counts calendar months on. */
export const monthOf = (day: number): number => yearOf(day) * 12 + dateOf(day).getUTCMonth()
export const sayMonth = (month: number): string => `${monthNames[month % 12] ?? ''} ${Math.floor(month / 12)}`
export const sayDay = (day: number): string => `${dateOf(day).getUTCDate()} ${monthName(day)}`
const weekday = (day: number): string => weekdayNames[dateOf(day).getUTCDay()] ?? ''

/** `yesterday`, `on Saturday`, `last week`, `two weeks ago`, `on 3 March`. */
export function sayAgo(day: number, today: number): string {
  const days = today - day
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 6) return `on ${weekday(day)}`
  if (days >= 7 && days <= 10) return 'last week'
  if (days === 14) return 'two weeks ago'
  return `on ${sayDay(day)}`
}

/** `on Saturday`, `next month`, `on 14 March`. */
export function sayAhead(day: number, today: number, asMonth: boolean): string {
  if (day - today < 6) return `on ${weekday(day)}`
  if (!asMonth) return `on ${sayDay(day)}`
  return monthOf(day) === monthOf(today) + 1 ? 'next month' : `in ${monthName(day)}`
}
