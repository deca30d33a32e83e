// Dates told to a day, a month or a year, as moments of this device's time.

/** The first moment of `2026`, `2026-11` or `2026-11-21`. NaN for what is no date. */
export function stampStart(stamp: string): number {
  const [year = Number.NaN, month = 1, day = 1] = stamp.split('-').map(Number)
  return new Date(year, month - 1, day).getTime()
}

/** The first moment after it. */
export function stampEnd(stamp: string): number {
  const [year = Number.NaN, month = 1, day = 1] = stamp.split('-').map(Number)
  if (stamp.length <= 4) return new Date(year + 1, 0, 1).getTime()
  return stamp.length <= 7 ? new Date(year, month, 1).getTime() : new Date(year, month - 1, day + 1).getTime()
}
