// "Take back everything worked out by a model": each of its changes undone, newest first; where something newer stands on one, what is left of it
// is marked as no longer believed instead. Words and history stay, and each step can itself be taken back.

import { done, guarded, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import type { JournalSeq } from '../../../core/memory/ids.ts'
import { isByModel, isCurrent } from '../../../core/memory/records.ts'
import type { MemoryStore } from '../../../store/memory-store.ts'
import { withoutCaption } from '../pictures.ts'
import { undo } from '../../../store/write/undo.ts'

export interface TakenBack {
  /** Changes undone whole. */
  readonly changes: number
  /** Memories of changes that could not be, marked wrong. */
  readonly memories: number
}

const entriesAtOnce = 500

export function takeBackByModel(context: Context): Promise<Outcome<TakenBack>> {
  return guarded(async () => {
    const { store, clock } = context
    let changes = 0
    for (const seq of (await standing(store)).toReversed()) if ((await undo(store, seq, 'you', clock)).ok) changes += 1
    return done({ changes, memories: await retractRest(context) })
  })
}

/** Entries of models that are in force, oldest first. */
async function standing(store: MemoryStore): Promise<readonly JournalSeq[]> {
  const found: JournalSeq[] = []
  for (let after = 0 as JournalSeq; ;) {
    const page = await store.journal(after, entriesAtOnce)
    for (const { seq, operation, undoneBy } of page) if (operation === 'by-model' && undoneBy === undefined) found.push(seq)
    const last = page.at(-1)
    if (last === undefined) return found
    after = last.seq
  }
}

/** What came in with a vault, or has been changed since, has no change of its own left to undo. What the person said is right stays. */
async function retractRest({ store, clock }: Context): Promise<number> {
  const at = clock.now()
  const { result } = await store.transact({ actor: 'you', operation: 'retract', at }, async (tx) => {
    const left = (await tx.all('memories')).filter((memory) => isByModel(memory) && isCurrent(memory) && memory.stance === 'inferred')
    await tx.putMany(
      'memories',
      left.map((memory) => ({ ...memory, retractedAt: at })),
    )
    const topics = (await tx.all('topics')).filter(({ namedBy, summary }) => namedBy === 'model' || summary !== undefined)
    await tx.putMany(
      'topics',
      topics.map(({ summary: _written, ...topic }) => ({ ...topic, namedBy: topic.namedBy === 'model' ? 'words' : topic.namedBy })),
    )
    const described = (await tx.all('pictures')).filter(({ caption }) => caption !== undefined)
    await tx.putMany('pictures', described.map(withoutCaption))
    return left.length
  })
  return result
}
