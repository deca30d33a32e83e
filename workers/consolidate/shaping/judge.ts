// "Not relevant": said of what a recall found. It stays with the recall, so that it is seen where it was said, erased with it, and taken back
// like any change; the index leaves it out of such questions from then on (core/retrieval/unfit.ts).

import { done, gone, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import type { ShapingOf } from './shaping.api.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { RecalledHit } from '../../../core/memory/recall-records.ts'
import type { StoreTx } from '../../../store/memory-store.ts'

export async function judge({ clock }: Context, tx: StoreTx, { recall: id, hit, fits }: ShapingOf<'judge'>): Promise<Outcome<void>> {
  const recall = await tx.get('recalls', id)
  if (recall === undefined || !recall.hits.some((each) => isSame(each, hit))) return gone
  const judged = (each: RecalledHit): RecalledHit => {
    const { unfitSince: _before, ...rest } = each
    return fits ? rest : { ...rest, unfitSince: clock.now() }
  }
  await tx.put('recalls', { ...recall, hits: recall.hits.map((each) => (isSame(each, hit) ? judged(each) : each)) })
  return done(undefined)
}

function isSame(one: Cite, other: Cite): boolean {
  return one.memoryId === other.memoryId && one.episodeId === other.episodeId
}
