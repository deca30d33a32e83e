// The memory as it had been told by a moment of the past: what came later is hidden, and what was current then is current. Law: as of now
// nothing is hidden and nothing stands otherwise than it does.

import type { EpochMs } from '../memory/ids.ts'
import type { RecallIndex } from './recall-index.ts'
import { unitFlags } from './unit-flags.ts'

export interface View {
  /** Ordinals that shall not be found. */
  readonly hidden: readonly number[]
  /** Ordinals that have been replaced since, and count as current. */
  readonly revived: readonly number[]
  /** True if a unit is history in this view. */
  readonly isPast: (unit: number) => boolean
}

/** @param excluded ids that shall not be found either */
export function viewOf({ units }: RecallIndex, excluded: readonly string[], asOf: EpochMs | undefined): View {
  const hidden = excluded.flatMap((id) => units.ordinals.get(id) ?? [])
  const revived: number[] = []
  const isReplaced = (unit: number): boolean => (units.flags.at(unit) & unitFlags.superseded) !== 0
  if (asOf === undefined) return { hidden, revived, isPast: isReplaced }
  for (let unit = 0; unit < units.length; unit += 1) {
    if (units.saidAt.at(unit) > asOf) hidden.push(unit)
    else if (isReplaced(unit) && units.endedAt.at(unit) > asOf) revived.push(unit)
  }
  return { hidden, revived, isPast: (unit) => isReplaced(unit) && units.endedAt.at(unit) <= asOf }
}
