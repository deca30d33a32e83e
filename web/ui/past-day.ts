// A day to look back to, as it stands in an address: `?asof=2026-03-01` (as it was) or `?by=2026-03-01` (as had been told).
// Law: pastDayIn(writePastDay(search, day)) = day.

import { endOf, type PastDay } from '../../core/memory/as-of.ts'
import type { DateStamp } from '../../core/memory/ids.ts'
import { fullDate } from './dates.ts'

const fields = { true: 'asof', told: 'by' } as const satisfies Record<PastDay['clock'], string>

/** The day an address looks back to; undefined for today, and for what is no day. */
export function pastDayIn(search: string): PastDay | undefined {
  const params = new URLSearchParams(search)
  for (const clock of ['told', 'true'] as const) {
    const day = params.get(fields[clock])
    if (day !== null && isDay(day)) return { clock, day }
  }
  return undefined
}

/** The search of an address with another day, or none. */
export function writePastDay(search: string, past: PastDay | undefined): string {
  const params = new URLSearchParams(search)
  for (const field of Object.values(fields)) params.delete(field)
  if (past !== undefined) params.set(fields[past.clock], past.day)
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

/** "As it was on 1 March 2025", "As you had told me by 1 March 2025". */
export function pastDayWords({ clock, day }: PastDay, now: number): string {
  return `${clock === 'true' ? 'As it was on' : 'As you had told me by'} ${fullDate(endOf(day), now)}`
}

function isDay(day: string): day is DateStamp {
  return /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(Date.parse(`${day}T12:00`))
}
