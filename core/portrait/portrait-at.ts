// The portrait at a moment of the past, worked out from the ledger: nothing of it is stored, so none can go stale. Law: the portrait told
// by now is the portrait.

import { portraitOf, type PortraitSection } from './portrait.ts'
import { stampToMs } from '../answer/dates.ts'
import { toldBy, trueOn, type Moment } from '../memory/as-of.ts'
import type { JournalEntry } from '../memory/journal.ts'
import type { Memory } from '../memory/records.ts'

/** @param changes journal entries in their order, at least all after the moment; only what had been told by then needs them */
export function portraitAt(memories: readonly Memory[], changes: readonly JournalEntry[], moment: Moment): readonly PortraitSection[] {
  if (moment.clock === 'told') return portraitOf(toldBy(memories, changes, moment.at), moment.at)
  const held = trueOn(memories, moment.day)
  const ids = new Set(held.map(({ id }) => id))
  // What was replaced by then is told below what had taken its place.
  const former = memories.filter((memory) => memory.supersededBy !== undefined && !ids.has(memory.id))
  return portraitOf([...held, ...former], stampToMs(moment.day))
}
