// How strong each row is, by slot. Law: the same step as strengthOf gives; found by when each step ends rather than by the curve, which
// would be raised to a power for every row.

import type { Forgetting } from '../forgetting/policy.ts'
import { isSpared } from '../forgetting/spared.ts'
import { stepEnds } from '../forgetting/strength.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { LightRow } from './light-row.ts'

const dayMs = 86_400_000

/** @returns by slot: place in `strengthOrder`; 0 where there is no row */
export function levelsOf(rows: readonly (LightRow | undefined)[], at: EpochMs, forgetting: Forgetting): Uint8Array {
  const levels = new Uint8Array(rows.length)
  const [strong, clear, fading] = stepEnds(forgetting)
  for (let slot = 0; slot < rows.length; slot += 1) {
    const row = rows[slot]
    if (row === undefined) continue
    const age = (at - row.lastReinforcedAt) / dayMs / row.stabilityDays
    const level = age <= strong ? 0 : age <= clear ? 1 : age <= fading ? 2 : 3
    if (level > 0 && !isKept(row, forgetting)) levels[slot] = level
  }
  return levels
}

/** A replaced one fades although its kind is kept, unless it is pinned. */
function isKept(row: LightRow, forgetting: Forgetting): boolean {
  return row.pinned || (row.standing === 'current' && isSpared(row, forgetting))
}
