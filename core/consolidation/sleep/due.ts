// When it is time to sleep, and for how long: a day's region each day, topics each week, the long look each month. Pure.

import type { EpochMs } from '../../memory/ids.ts'
import type { Nap, SleepScale } from '../../memory/sleep-records.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Shorter than a day, so that going to bed a little earlier still counts. */
const nightMs = 20 * hourMs
/** Nobody touched anything for this long. */
export const idleMs = 3 * 60_000

/** The longest scale that has not been for its time; for the first sleep of all the week's, so that there are topics at once. */
export function scaleFor(naps: readonly Nap[], now: EpochMs): SleepScale {
  const last = (scales: readonly SleepScale[]): number =>
    naps.reduce((at, nap) => (scales.includes(nap.scale) ? Math.max(at, nap.at) : at), 0)
  const [month, week] = [last(['month']), last(['month', 'week'])]
  if (week === 0) return 'week'
  const first = naps.reduce((at, nap) => Math.min(at, nap.at), now as number)
  if (now - Math.max(month, first) >= 30 * dayMs) return 'month'
  return now - week >= 7 * dayMs ? 'week' : 'day'
}

/** Whether a night may begin by itself. A clock set back waits no longer than a night. */
export function isBedtime(naps: readonly Nap[], now: EpochMs, idleForMs: number): boolean {
  const last = naps.reduce((at, nap) => Math.max(at, nap.at), 0)
  return idleForMs >= idleMs && (last > now || now - last >= nightMs)
}
