// The strength curve as it is drawn: the past replayed from the rehearsals, then what is to come if nobody uses the memory.
// After the last rehearsal the memory's own state is the truth, so the curve always ends where strengthOf stands.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { defaultPolicy, slowness, type Forgetting } from './policy.ts'
import { initialState, stepState } from './rehearsal.ts'
import { isSpared } from './spared.ts'
import { retrievabilityAfter } from './strength.ts'

export interface CurvePoint {
  readonly at: EpochMs
  /** Retrievability, 0–1; 0 before the memory was first said. */
  readonly r: number
}

interface Stretch {
  readonly from: number
  readonly stabilityDays: number
}

const dayMs = 86_400_000

/** `points` ≥ 2 samples, evenly spaced from `fromMs` to `toMs`, both ends included. */
export function curve(
  memory: Memory,
  fromMs: EpochMs,
  toMs: EpochMs,
  points: number,
  policy: Forgetting = defaultPolicy,
): readonly CurvePoint[] {
  const stretches = stretchesOf(memory, policy)
  const spared = isSpared(memory, policy)
  const dayOfStrengthMs = dayMs * slowness(policy)
  const count = Math.max(2, Math.floor(points))
  const step = (toMs - fromMs) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    const at = (fromMs + step * index) as EpochMs
    const current = stretches.findLast(({ from }) => from <= at)
    if (current === undefined) return { at, r: 0 }
    return { at, r: spared ? 1 : retrievabilityAfter((at - current.from) / dayOfStrengthMs, current.stabilityDays) }
  })
}

function stretchesOf(memory: Memory, policy: Forgetting): readonly Stretch[] {
  const last: Stretch = { from: memory.lastReinforcedAt, stabilityDays: memory.stabilityDays }
  const [first, ...later] = memory.rehearsals
  if (first === undefined) return [last]
  let state = initialState(memory.salience, memory.pinned, policy)
  let from: number = first.at
  const past: Stretch[] = [{ from, stabilityDays: state.stabilityDays }]
  for (const { at, how } of later) {
    state = stepState(state, (at - from) / dayMs / slowness(policy), how)
    from = at
    past.push({ from, stabilityDays: state.stabilityDays })
  }
  return [...past.filter((stretch) => stretch.from < last.from), last]
}
