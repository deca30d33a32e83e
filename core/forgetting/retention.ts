// "What would fade by June": the memories that cross into fading, or out of reach of a quick answer, by a day to come if nobody uses them.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { defaultPolicy, type Forgetting } from './policy.ts'
import { crosses, tierOf, type Remembered } from './strength.ts'

/** What looking ahead needs of a memory: rows of a list carry less than a whole one. */
type Fading = Remembered & Pick<Memory, 'id'>

export interface Fate<T extends Fading = Memory> {
  readonly memory: T
  /** What it will be by the day asked about. */
  readonly becomes: 'fading' | 'archived'
  /** When it crosses. */
  readonly at: EpochMs
}

/** Soonest first. What has crossed already is not listed again. */
export function fatesBy<T extends Fading>(
  memories: readonly T[],
  now: EpochMs,
  by: EpochMs,
  forgetting: Forgetting = defaultPolicy,
): readonly Fate<T>[] {
  const fates = memories.flatMap((memory): readonly Fate<T>[] => {
    if (memory.supersededBy !== undefined || memory.retractedAt !== undefined) return []
    const becomes = tierOf(memory, by, forgetting)
    if (becomes === 'active' || becomes === tierOf(memory, now, forgetting)) return []
    const at = crosses(memory, becomes === 'archived' ? forgetting.fadingFrom : forgetting.clearFrom, forgetting)
    return at === undefined ? [] : [{ memory, becomes, at }]
  })
  return fates.sort((a, b) => a.at - b.at || (a.memory.id < b.memory.id ? -1 : 1))
}
