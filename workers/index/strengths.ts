// Memories fade by the day without any record changing. Once a day the index is told how strong each is by now, so that fading counts in
// ranking; what has hardly moved is left alone.

import type { EpochMs } from '../../core/memory/ids.ts'
import type { RecallIndex } from '../../core/retrieval/recall-index.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { fromRow } from '../../store/schema/rows.ts'
import type { Prior } from './prior.ts'
import { changeable } from './units.ts'

const dayMs = 86_400_000
const memoriesAtOnce = 1000
/** Goes with the segments: `clearSegments` drops every key that begins like this. */
const metaKey = 'index:strengths'

/** True if that was last done a day or more ago (or in the future: the clock was set back). */
export async function owesStrengths(db: KeepsakeDatabase, now: EpochMs): Promise<boolean> {
  const last = (await db.meta.get(metaKey))?.value
  return typeof last !== 'number' || now < last || now - last >= dayMs
}

/** Brings strengths up to date. */
export async function refreshStrengths(db: KeepsakeDatabase, index: RecallIndex, now: EpochMs, prior: Prior): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await db.memories.where('id').above(after).limit(memoriesAtOnce).toArray()
    for (const row of rows) index.adjust(row.id, changeable(fromRow(row), now, prior))
    const lastRow = rows.at(-1)
    if (lastRow === undefined) break
    after = lastRow.id
  }
  await db.meta.put({ key: metaKey, value: now })
}
