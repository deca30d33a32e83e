// A calendar day as a heading: Today, Yesterday, Friday 20 Nov.

import { exactDate } from '../../ui/dates.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })

/** @param day `2026-11-20` */
export function dayHeading(day: string, now: number): string {
  const noon = new Date(`${day}T12:00`).getTime()
  const days = Math.round((new Date(now).setHours(12, 0, 0, 0) - noon) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return exactDate(noon, now).replace(/^[A-Z][a-z]{2} (?=\d)/u, `${weekday.format(noon)} `)
}

/** For "Friday’s changes taken back". */
export function dayPossessive(day: string, now: number): string {
  const heading = dayHeading(day, now).split(' ')[0] ?? day
  return /^\d/u.test(heading) ? 'That day’s' : `${heading}’s`
}
