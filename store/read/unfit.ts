// What the person said is not relevant: read by the index for every question, and by the screens that show it.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import type { Recall } from '../../core/memory/recall-records.ts'
import type { Misfit } from '../../core/retrieval/unfit.ts'

/** Every judgement that stands. */
export async function misfits(db: KeepsakeDatabase): Promise<readonly Misfit[]> {
  const judged = await db.recalls.where('ix.unfit').above('').distinct().toArray()
  return judged.flatMap(({ query, hits }) =>
    hits.flatMap(({ memoryId, episodeId, unfitSince }): Misfit[] =>
      unfitSince === undefined
        ? []
        : [{ query, ...(memoryId === undefined ? {} : { memoryId }), ...(episodeId === undefined ? {} : { episodeId }) }],
    ),
  )
}

/** Recalls of which this was said, newest first. */
export async function unfitRecalls(db: KeepsakeDatabase, id: string): Promise<readonly Recall[]> {
  return (await db.recalls.where('ix.unfit').equals(id).reverse().sortBy('at')).map(fromRow)
}
