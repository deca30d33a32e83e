// A week in words: which one, and what happened in it in one sentence.

import type { EpochMs } from '../../../core/memory/ids.ts'
import { weekOf, type WeekSpan } from '../../../core/memory/week.ts'
import type { WeekView } from '../../../workers/browse/week.ts'

const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The week an address asks for by any of its days; this one for none, for no day and for a day to come. */
export function weekIn(search: string, now: EpochMs): WeekSpan {
  const day = new URLSearchParams(search).get('of') ?? ''
  const noon = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T12:00`) : Number.NaN
  return weekOf((Number.isNaN(noon) || noon > now ? now : noon) as EpochMs)
}

/** "16–22 November", "30 November – 6 December", with the year when it is another one. */
export function weekWords({ from, until }: WeekSpan, now: number): string {
  const last = until - 1
  const end = (new Date(last).getFullYear() === new Date(now).getFullYear() ? dayMonth : dayMonthYear).format(last)
  const isOneMonth = new Date(from).getMonth() === new Date(last).getMonth()
  return isOneMonth ? `${new Date(from).getDate()}–${end}` : `${dayMonth.format(from)} – ${end}`
}

/** "4 new, 1 changed, 2 faded, 6 used." */
export function gist({ counts, brought }: WeekView): string {
  const parts = [
    [counts.fresh + brought, 'new'],
    [counts.changed, 'changed'],
    [counts.used, 'used'],
    [counts.faded, 'faded'],
  ] as const
  const told = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${word}`]))
  return told.length === 0 ? '' : `${told.join(', ')}.`
}

export const timesWords = (times: number): string => (times === 1 ? 'used once' : times === 2 ? 'used twice' : `used ${times} times`)

export const moreWords = (count: number): string => `And ${count.toLocaleString('en-GB')} more.`
