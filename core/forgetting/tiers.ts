// Where memories stand by now: which have faded, been archived, or come back to mind since that was last written down. Sleep writes it each
// night; ranking does not wait for it. Pure. Law: applied twice on one day, the second time changes nothing.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory, Tier } from '../memory/records.ts'
import type { Forgetting } from './policy.ts'
import { tierOf } from './strength.ts'

export interface TierChange {
  readonly memory: Memory
  readonly from: Tier
  readonly to: Tier
}

/** The memories whose tier is no longer the one written down. Words, evidence and strength stay as they are. */
export function tierChanges(memories: readonly Memory[], now: EpochMs, forgetting: Forgetting): readonly TierChange[] {
  return memories.flatMap((memory) => {
    const to = tierOf(memory, now, forgetting)
    return to === memory.tier ? [] : [{ memory: { ...memory, tier: to }, from: memory.tier, to }]
  })
}
