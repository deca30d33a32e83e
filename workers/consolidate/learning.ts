// Learning from use: once a week what recalls brought up is looked through, and what was learned of it is written down, with how it did on the
// part it was not learned from. Resetting forgets it and starts again from that day.

import { done, guarded, type Context } from './context.ts'
import type { Outcome } from './consolidate.api.ts'
import { learnPace } from '../../core/learning/learned-pace.ts'
import { lookupsIn } from '../../core/learning/lookups.ts'
import type { Trial } from '../../core/learning/trial.ts'
import { learnUsefulness } from '../../core/learning/usefulness.ts'
import type { EpochMs, JournalSeq } from '../../core/memory/ids.ts'
import type { Adapter } from '../../core/memory/records.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'

const weekMs = 7 * 86_400_000
const never = 0 as EpochMs

/** Learns what is due; gives how many adapters were written. Cheap when nothing is due. */
export async function learn({ store, clock }: Context): Promise<number> {
  const now = clock.now()
  const before = new Map((await store.all('adapters')).map((adapter) => [adapter.id, adapter]))
  const due = (['forgetting', 'usefulness'] as const).filter((id) => {
    const fittedAt = before.get(id)?.fittedAt ?? never
    return now < fittedAt || now - fittedAt >= weekMs
  })
  if (due.length === 0) return 0
  const [recalls, memories, forgetting] = [await store.all('recalls'), await store.all('memories'), await forgettingIn(store)]
  const fresh = due.flatMap((id): readonly Adapter[] => {
    const since = before.get(id)?.since ?? never
    const lookups = lookupsIn(recalls, memories, forgetting, since)
    if (id === 'forgetting') {
      const pace = learnPace(lookups)
      return pace === undefined ? [] : [adapterOf(id, since, now, pace, { pace: pace.pace })]
    }
    const usefulness = learnUsefulness(lookups)
    return usefulness === undefined ? [] : [adapterOf(id, since, now, usefulness, usefulness.shares)]
  })
  if (fresh.length > 0) await store.transact({ actor: 'sleep', operation: 'learn', at: now }, (tx) => tx.putMany('adapters', fresh))
  return fresh.length
}

function adapterOf(
  id: Adapter['id'],
  since: EpochMs,
  fittedAt: EpochMs,
  { events, loss, isBetter }: Trial,
  parameters: Adapter['parameters'],
): Adapter {
  return { id, since, fittedAt, events, parameters, loss, inForce: isBetter }
}

/** As by default from here on; what was used before today does not count again. */
export function resetLearned({ store, clock }: Context, id: Adapter['id']): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const now = clock.now()
    const blank: Adapter = { id, since: now, fittedAt: never, events: 0, parameters: {}, loss: { default: 0, learned: 0 }, inForce: false }
    const { entry } = await store.transact({ actor: 'you', operation: 'learn', at: now }, (tx) => tx.put('adapters', blank))
    return done(entry?.seq ?? (await store.lastSeq()))
  })
}
