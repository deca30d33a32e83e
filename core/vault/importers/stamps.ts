// What the stamps of one chat mean: 12/10 is the 12th of October or December the 10th, decided once for the whole file.

import type { EpochMs } from '../../memory/ids.ts'
import type { Stamp } from './line-patterns.ts'

export type DayOrder = 'day-first' | 'month-first'

/**
 * A number over 12 settles it; else the order in which time goes back less often; else day first, as in most of the world.
 */
export function dayOrderOf(stamps: readonly Stamp[]): DayOrder {
  const dates = stamps.flatMap(({ order, date }) => (order === 'open' && date !== undefined ? [date] : []))
  if (dates.some(([first]) => first > 12)) return 'day-first'
  if (dates.some(([, second]) => second > 12)) return 'month-first'
  const stepsBack = (order: DayOrder): number => {
    const days = dates.map(([a, b, c]) => c * 10_000 + (order === 'day-first' ? b * 100 + a : a * 100 + b))
    return days.filter((day, index) => day < (days[index - 1] ?? day)).length
  }
  return stepsBack('month-first') < stepsBack('day-first') ? 'month-first' : 'day-first'
}

/** In local time, as the clock on the wall said; undefined for a day that does not exist. */
export function timeOf(stamp: Stamp, order: DayOrder): EpochMs | undefined {
  if (stamp.date === undefined) return undefined
  const [a, b, c] = stamp.date
  const [year, month, day] = stamp.order === 'iso' ? [a, b, c] : order === 'day-first' ? [fullYear(c), b, a] : [fullYear(c), a, b]
  const time = new Date(year, month - 1, day, stamp.hour ?? 12, stamp.minute ?? 0, stamp.second ?? 0)
  const isReal = time.getMonth() === month - 1 && time.getDate() === day && (stamp.hour ?? 0) < 24 && (stamp.minute ?? 0) < 60
  return isReal ? (time.getTime() as EpochMs) : undefined
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}
