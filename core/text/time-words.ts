// Time in words: a date as the terms people ask with, and whether a text speaks of time at all.

import { monthNames as calendarMonths, weekdayNames as calendarWeekdays } from './calendar-names.ts'
import { termOf } from './terms.ts'

export const monthNames = calendarMonths.map((name) => name.toLowerCase())
export const weekdayNames = calendarWeekdays.map((name) => name.toLowerCase())

const timeWords = new RegExp(
  String.raw`\b(?:yesterday|today|tonight|tomorrow|ago|last|next|since|until|recently|soon|morning|afternoon|evening|night|noon|midnight|` +
    String.raw`(?:week|month|year|day|hour|minute|decade|summer|winter|spring|autumn|weekend|birthday|anniversary)s?|` +
    String.raw`${monthNames.filter((name) => name !== 'may' && name !== 'march').join('|')}|in may|in march|` +
    String.raw`${weekdayNames.join('|')}|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b`,
  'i',
)

/** True if the text says when: `yesterday`, `last week`, `in May`, `2019`, `the 3rd`. */
export function mentionsTime(text: string): boolean {
  return timeWords.test(text)
}

/** A date as terms: year, month, weekday and day of the month, in the device's time zone. */
export function dateTerms(atMs: number): string[] {
  const date = new Date(atMs)
  if (Number.isNaN(date.getTime())) return []
  return [
    String(date.getFullYear()),
    termOf(monthNames[date.getMonth()] ?? ''),
    termOf(weekdayNames[date.getDay()] ?? ''),
    String(date.getDate()),
  ]
}

/** The calendar parts a text names outright: `in May 2023` → month 4, year 2023. Months count from 0. */
export function namedDates(text: string): { readonly months: readonly number[]; readonly years: readonly number[] } {
  const lower = text.toLowerCase()
  const months: number[] = []
  monthNames.forEach((name, month) => {
    const pattern =
      name === 'may' || name === 'march'
        ? String.raw`(?:\b(?:in|of|last|this|since|until|by|during|early|late|mid)[ -]${name}\b|\b${name} (?:\d{1,2}\b|\d{4}\b)|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${name}\b)`
        : String.raw`\b${name}\b`
    if (new RegExp(pattern).test(lower)) months.push(month)
  })
  const years = [...lower.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
  return { months, years: [...new Set(years)] }
}
