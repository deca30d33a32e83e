// One go of memory by model, as far as it was wished for: first what no longer holds goes, then turns are read, then topics are summed up.

import { dropUnfounded } from '../../consolidate/by-model/write-gists.ts'
import type { ByModelContext, ByModelReport, ByModelWork } from './by-model.types.ts'
import { noteTurns } from './note-turns.ts'
import { sumUp } from './sum-up.ts'

/** @throws EngineError; what was done before it stays */
export async function workByModel(context: ByModelContext, work: ByModelWork): Promise<ByModelReport> {
  const nothing: ByModelReport = { turns: 0, noted: 0, dropped: 0, left: 0 }
  await dropUnfounded(context)
  const read = work.wishes.memories ? await noteTurns(context, work) : nothing
  if (!work.wishes.names || work.signal.aborted) return read
  const summed = await sumUp(context, work)
  const before = await context.progress.read()
  const { noted, dropped } = summed
  if (noted + dropped > 0) {
    await context.progress.write({
      ...before,
      noted: before.noted + noted,
      dropped: before.dropped + dropped,
      at: context.clock.now(),
      model: work.engine.name,
    })
  }
  return { ...read, noted: read.noted + noted, dropped: read.dropped + dropped }
}
