// What would become of a memory if it were used on a day ahead: its line from there on, in the same frame as the curve as it is.
// Invariant: it begins on that day at full strength, within the picture.

import { curve } from '../../../core/forgetting/curve.ts'
import type { Forgetting } from '../../../core/forgetting/policy.ts'
import { fadesAround } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { curveShape, heightOf, placeOf, round, type Mark } from './curve-shape.ts'

export interface AheadIf {
  readonly path: string
  readonly use: Mark
  /** When it would start fading then; never, where it doesn't fade. */
  readonly fadesAt: EpochMs | undefined
}

const samples = 24

/** @param used the memory as it would be after that use @returns undefined where there is no curve, or the use lies beyond it */
export function aheadIf(memory: Memory, used: Memory, now: EpochMs, forgetting: Forgetting): AheadIf | undefined {
  const shape = curveShape(memory, now, forgetting)
  const at = used.lastReinforcedAt
  if (shape === undefined || at <= now || at > shape.end) return undefined
  const x = placeOf(shape)
  const line = curve(used, at, shape.end, samples, forgetting)
  return {
    path: `M${line.map((point) => `${round(x(point.at))} ${round(heightOf(point.r))}`).join('L')}`,
    use: { at, x: round(x(at)), y: round(heightOf(line[0]?.r ?? 1)) },
    fadesAt: fadesAround(used, forgetting),
  }
}
