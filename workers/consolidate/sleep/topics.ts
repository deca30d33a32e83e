// What the person changes about topics themselves.

import { done, gone, guarded, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import type { JournalSeq, TopicId } from '../../../core/memory/ids.ts'

/** A name of the person's own: sleep keeps it. An empty one gives the naming back to sleep. */
export function renameTopic({ store, clock }: Context, id: TopicId, name: string): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const trimmed = name.trim()
    const { entry } = await store.transact({ actor: 'you', operation: 'rename', at: clock.now() }, async (tx) => {
      const topic = await tx.get('topics', id)
      if (topic === undefined) return
      await tx.put('topics', trimmed === '' ? { ...topic, namedBy: 'words' } : { ...topic, name: trimmed, namedBy: 'you' })
    })
    return entry === undefined ? gone : done(entry.seq)
  })
}
