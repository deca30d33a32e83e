// What can be learned from: each time a recall brought a memory up as evidence, how old and how stable it was then, and whether it was needed.
// Pure. Read from the recalls that are kept; what was erased is not in them, so nothing is learned from it any more.

import type { Forgetting } from '../forgetting/policy.ts'
import { initialState, stepState } from '../forgetting/rehearsal.ts'
import { isSpared } from '../forgetting/spared.ts'
import type { Memory } from '../memory/records.ts'
import type { Recall } from '../memory/recall-records.ts'

/** Said of a hit that was good enough to answer from and was not needed. */
export const notNeeded = 'Not needed for the answer'

/** One memory brought up by one recall. */
export interface Lookup {
  readonly at: number
  readonly memoryId: string
  readonly kind: Memory['kind']
  /** Since it was last said, used or confirmed, at the pace the person chose. */
  readonly elapsedDays: number
  readonly stabilityDays: number
  readonly used: boolean
}

const dayMs = 86_400_000

/**
 * Oldest first. Left out: near misses (they tell of the search, not of the memory), what does not fade, and memories that are gone.
 * @param since recalls before it do not count
 */
export function lookupsIn(
  recalls: readonly Recall[],
  memories: readonly Memory[],
  forgetting: Forgetting,
  since: number,
): readonly Lookup[] {
  const fading = new Map<string, Memory>(memories.filter((memory) => !isSpared(memory, forgetting)).map((memory) => [memory.id, memory]))
  const lookups: Lookup[] = []
  for (const { at, hits } of recalls) {
    if (at < since) continue
    for (const { memoryId, used: wasUsed, leftOut, unfitSince } of hits) {
      const memory = fading.get(memoryId ?? '')
      // Used, and then said not to be relevant: it was of no use.
      const used = wasUsed && unfitSince === undefined
      if (memory === undefined || !(wasUsed || leftOut === notNeeded)) continue
      const before = stateBefore(memory, at, forgetting)
      if (before !== undefined) lookups.push({ at, memoryId: memory.id, kind: memory.kind, used, ...before })
    }
  }
  return lookups.sort((a, b) => a.at - b.at)
}

/** How it stood when it was looked up: its rehearsals until then, replayed. */
function stateBefore(memory: Memory, at: number, forgetting: Forgetting): Pick<Lookup, 'elapsedDays' | 'stabilityDays'> | undefined {
  const [first, ...later] = memory.rehearsals
  if (first === undefined || first.at >= at) return undefined
  let state = initialState(memory.salience, false, forgetting)
  let last: number = first.at
  for (const rehearsal of later) {
    if (rehearsal.at >= at) break
    state = stepState(state, (rehearsal.at - last) / dayMs / forgetting.pace, rehearsal.how)
    last = rehearsal.at
  }
  return { elapsedDays: (at - last) / dayMs / forgetting.pace, stabilityDays: state.stabilityDays }
}
