// What a turn gains from where it stands: a share of the scores of the turns one and two away in its session (long ones count less, since
// they match by their length) and of the best score of its session. Units without a thread gain nothing.

import type { UnitTable } from './unit-table.ts'

/** One column of scores to spread: gain(u) = smoothing · Σ score(v) / passages(v) over v within two turns + prior · max score of the session. */
export interface Spread {
  readonly scores: Float32Array
  readonly smoothing: number
  readonly prior: number
  /** Zeros, to be filled; one per unit. */
  readonly gain: Float32Array
  /** Zeros to work with; one per session. */
  readonly best: Float32Array
}

/** Fills the gains of two columns in one walk along every session, so that each turn is read once and not by each of its neighbours. */
export function spreadNearby(units: UnitTable, one: Spread, two: Spread): void {
  noteBest(units, one, two)
  const sessionOf = units.sessionNumber.data
  const previousOf = units.previous.data
  const nextOf = units.next.data
  const passages = units.passageCount.data
  const alive = units.alive.data
  const { scores: scores1, gain: gain1, smoothing: smoothing1 } = one
  const { scores: scores2, gain: gain2, smoothing: smoothing2 } = two
  for (let head = 0; head < units.length; head += 1) {
    const session = sessionOf[head] ?? -1
    if (session < 0 || alive[head] === 0) continue
    const before = previousOf[head] ?? -1
    if (before >= 0 && sessionOf[before] === session) continue
    const prior1 = one.prior * (one.best[session] ?? 0)
    const prior2 = two.prior * (two.best[session] ?? 0)
    // A window of five turns slides along: two behind, the one that gains, two ahead. Behind the end stands nothing.
    let unit = head
    let ahead = nextOf[unit] ?? -1
    if (ahead >= 0 && sessionOf[ahead] !== session) ahead = -1
    let behind1 = 0
    let behind2 = 0
    let farBehind1 = 0
    let farBehind2 = 0
    let here1 = (scores1[unit] ?? 0) / (passages[unit] ?? 1)
    let here2 = (scores2[unit] ?? 0) / (passages[unit] ?? 1)
    let next1 = ahead < 0 ? 0 : (scores1[ahead] ?? 0) / (passages[ahead] ?? 1)
    let next2 = ahead < 0 ? 0 : (scores2[ahead] ?? 0) / (passages[ahead] ?? 1)
    while (unit >= 0) {
      let far = ahead < 0 ? -1 : (nextOf[ahead] ?? -1)
      if (far >= 0 && sessionOf[far] !== session) far = -1
      const far1 = far < 0 ? 0 : (scores1[far] ?? 0) / (passages[far] ?? 1)
      const far2 = far < 0 ? 0 : (scores2[far] ?? 0) / (passages[far] ?? 1)
      gain1[unit] = smoothing1 * (behind1 + next1 + farBehind1 + far1) + prior1
      gain2[unit] = smoothing2 * (behind2 + next2 + farBehind2 + far2) + prior2
      farBehind1 = behind1
      farBehind2 = behind2
      behind1 = here1
      behind2 = here2
      here1 = next1
      here2 = next2
      next1 = far1
      next2 = far2
      unit = ahead
      ahead = far
    }
  }
}

function noteBest({ sessionNumber, alive, length }: UnitTable, one: Spread, two: Spread): void {
  const { data: sessionOf } = sessionNumber
  const { scores: scores1, best: best1 } = one
  const { scores: scores2, best: best2 } = two
  for (let unit = 0; unit < length; unit += 1) {
    const session = sessionOf[unit] ?? -1
    if (session < 0 || alive.data[unit] === 0) continue
    const score1 = scores1[unit] ?? 0
    const score2 = scores2[unit] ?? 0
    if (score1 > (best1[session] ?? 0)) best1[session] = score1
    if (score2 > (best2[session] ?? 0)) best2[session] = score2
  }
}
