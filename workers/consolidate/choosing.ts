// What the person chooses about forgetting: one record, changed as a whole, journalled, so that it can be taken back.

import { done, guarded, type Context } from './context.ts'
import type { Outcome } from './consolidate.api.ts'
import { choiceOf } from '../../core/forgetting/in-force.ts'
import { defaultChoice, soundPolicy, type ForgettingPolicy } from '../../core/forgetting/policy.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'

/** Fields not named stay as they are; numbers out of bounds are brought within them. */
export function chooseForgetting({ store, clock }: Context, change: Partial<ForgettingPolicy>): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const at = clock.now()
    const { entry } = await store.transact({ actor: 'you', operation: 'policy', at }, async (tx) => {
      const chosen = await tx.get('policies', 'forgetting')
      const before = chosen === undefined ? defaultChoice : choiceOf(chosen)
      await tx.put('policies', { ...soundPolicy({ ...before, ...change }), id: 'forgetting', changedAt: at })
    })
    return done(entry?.seq ?? (await store.lastSeq()))
  })
}
