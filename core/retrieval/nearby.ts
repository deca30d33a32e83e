// What a turn gains from where it stands: a share of the scores of the turns one and two away in its session (long ones count less, since
// they match by their length) and of the best score of its session. Units without a thread gain nothing.

import type { UnitTable } from './unit-table.ts'

/** gain(u) = smoothing · Σ score(v) / passages(v) over v within two turns + prior · max score of the session */
export function spreadNearby(units: UnitTable, scores: Float32Array, smoothing: number, prior: number): Float32Array {
  const sessionOf = units.sessionNumber.data
  const previousOf = units.previous.data
  const nextOf = units.next.data
  const passages = units.passageCount.data
  const alive = units.alive.data
  const count = units.length
  const best = new Float32Array(units.sessions)
  for (let unit = 0; unit < count; unit += 1) {
    const session = sessionOf[unit] ?? -1
    if (session >= 0 && alive[unit] === 1 && (scores[unit] ?? 0) > (best[session] ?? 0)) best[session] = scores[unit] ?? 0
  }
  const gain = new Float32Array(count)
  for (let unit = 0; unit < count; unit += 1) {
    const session = sessionOf[unit] ?? -1
    if (session < 0 || alive[unit] === 0) continue
    let sum = 0
    let before = previousOf[unit] ?? -1
    let after = nextOf[unit] ?? -1
    for (let step = 0; step < 2; step += 1) {
      if (before >= 0) {
        if (sessionOf[before] === session) sum += (scores[before] ?? 0) / (passages[before] ?? 1)
        before = previousOf[before] ?? -1
      }
      if (after >= 0) {
        if (sessionOf[after] === session) sum += (scores[after] ?? 0) / (passages[after] ?? 1)
        after = nextOf[after] ?? -1
      }
    }
    gain[unit] = smoothing * sum + prior * (best[session] ?? 0)
  }
  return gain
}
