// Each night: what has faded, been archived or come back is written down. A page to a transaction, so that it may stop anywhere; started
// again it goes on, because what stands already is not written twice.

import type { Context } from './context.ts'
import { tierChanges } from '../../core/forgetting/tiers.ts'
import type { Tier } from '../../core/memory/records.ts'
import type { Cancellation } from '../../core/ports.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'

/** How many memories came to stand where. */
export type Faded = Readonly<Record<Tier, number>>

const memoriesAtOnce = 500

/** Writes down the tier of every memory whose tier has changed. The store, a clock and ids are all it needs. */
export async function settleTiers({ store, clock }: Context, signal?: Cancellation): Promise<Faded> {
  const faded: Record<Tier, number> = { active: 0, fading: 0, archived: 0 }
  const forgetting = await forgettingIn(store)
  const changed = tierChanges(await store.all('memories'), clock.now(), forgetting).map(({ memory }) => memory.id)
  for (let from = 0; from < changed.length; from += memoriesAtOnce) {
    signal?.throwIfAborted()
    const at = clock.now()
    await store.transact({ actor: 'sleep', operation: 'sleep', at }, async (tx) => {
      // Looked at again inside the transaction: one may have been used or erased meanwhile.
      const changes = tierChanges(await tx.getMany('memories', changed.slice(from, from + memoriesAtOnce)), at, forgetting)
      await tx.putMany(
        'memories',
        changes.map(({ memory }) => memory),
      )
      for (const { to } of changes) faded[to] += 1
    })
  }
  return faded
}
