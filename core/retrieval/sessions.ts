// The session around a candidate, walked along its neighbours once per question: its turns in order, and how well the best of them fit.

import type { UnitTable } from './unit-table.ts'

/** Turns walked to either side; longer sessions are judged by what is near. */
const reach = 64

export interface SessionView {
  readonly turns: number
  readonly best: number
  readonly top3: number
  /** Scores, best first. */
  readonly sorted: Float32Array
  /** Union of the terms held (bits). */
  readonly held: number
}

/** The first turn of the unit's session, at most `reach` back, and how many steps back it is. */
export function sessionStart(units: UnitTable, unit: number): { readonly first: number; readonly steps: number } {
  const session = units.sessionNumber.data[unit] ?? -1
  let first = unit
  let steps = 0
  while (steps < reach) {
    const before = units.previous.data[first] ?? -1
    if (before < 0 || units.sessionNumber.data[before] !== session) break
    first = before
    steps += 1
  }
  return { first, steps }
}

/** What stands from `first` on, to the session's end or twice `reach`. */
export function viewSession(units: UnitTable, first: number, z: (unit: number) => number, own: Int32Array): SessionView {
  const session = units.sessionNumber.data[first] ?? -1
  const scores: number[] = []
  let held = 0
  for (
    let unit = first;
    unit >= 0 && scores.length < 2 * reach && units.sessionNumber.data[unit] === session;
    unit = units.next.data[unit] ?? -1
  ) {
    scores.push(z(unit))
    held |= own[unit] ?? 0
    if (session < 0) break
  }
  const sorted = Float32Array.from(scores).sort().reverse()
  const top = Math.min(3, sorted.length)
  let sum = 0
  for (let i = 0; i < top; i += 1) sum += sorted[i] ?? 0
  return { turns: sorted.length, best: sorted[0] ?? 0, top3: sum / Math.max(1, top), sorted, held }
}

/** The turns around one in its session. */
export interface Around {
  /** Neighbours in the same session; −1 for none. */
  readonly previous: number
  readonly next: number
  readonly previous2: number
  readonly next2: number
}

export function neighboursOf(units: UnitTable, unit: number): Around {
  const previous = inSession(units, unit, units.previous.data[unit] ?? -1)
  const next = inSession(units, unit, units.next.data[unit] ?? -1)
  return {
    previous,
    next,
    previous2: previous < 0 ? -1 : inSession(units, unit, units.previous.data[previous] ?? -1),
    next2: next < 0 ? -1 : inSession(units, unit, units.next.data[next] ?? -1),
  }
}

/** `other` if it stands in the unit's session, else −1. */
export function inSession({ sessionNumber }: UnitTable, unit: number, other: number): number {
  const session = sessionNumber.data[unit] ?? -1
  return other >= 0 && session >= 0 && sessionNumber.data[other] === session ? other : -1
}
