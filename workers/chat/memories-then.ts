// The memories as they stood on a past day. Reading all of them is what such an answer costs, so they are kept for the next question about
// the same day. Invariant: kept ones are handed out only while nothing in the journal since has touched a memory.

import type { EpochMs, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Memory } from '../../core/memory/records.ts'
import { endOf, toldBy, trueOn, type Moment } from '../../core/memory/as-of.ts'
import type { MemoryStore, StoreReader } from '../../store/memory-store.ts'

interface Kept {
  readonly moment: string
  readonly upTo: JournalSeq
  readonly memories: ReadonlyMap<string, Memory>
}

type ChangesSince = (at: EpochMs) => Promise<readonly JournalEntry[]>

/** More entries than these are not looked through: then everything is read anew. */
const mostEntries = 100
const kept = new WeakMap<MemoryStore, Kept>()

/** @param changesSince changes to memories after a moment, in their order; by default out of the whole journal */
export async function memoriesThen(
  store: MemoryStore,
  moment: Moment,
  changesSince: ChangesSince = fromJournal(store),
): Promise<ReadonlyMap<string, Memory>> {
  const key = JSON.stringify(moment)
  // The position is taken first: a change during the reading is then found by the next question.
  const upTo = await store.lastSeq()
  const before = kept.get(store)
  if (before?.moment === key && (await isUntouched(store, before.upTo))) {
    kept.set(store, { ...before, upTo })
    return before.memories
  }
  const read = await memoriesAt(store, moment, changesSince)
  const memories = new Map(read.map((memory) => [memory.id as string, memory]))
  kept.set(store, { moment: key, upTo, memories })
  return memories
}

/** Nobody looks back any more: their room is given back. */
export function forgetThen(store: MemoryStore): void {
  kept.delete(store)
}

async function isUntouched(store: StoreReader, since: JournalSeq): Promise<boolean> {
  const entries = await store.journal(since, mostEntries)
  return entries.length < mostEntries && entries.every(({ diffs }) => diffs.every(({ table }) => table !== 'memories'))
}

/** What was replaced by then is there as well, to be told as what came before. */
async function memoriesAt(store: StoreReader, moment: Moment, changesSince: ChangesSince): Promise<readonly Memory[]> {
  const memories = await store.all('memories')
  if (moment.clock === 'told') return toldBy(memories, await changesSince(moment.at), moment.at)
  const held = trueOn(memories, moment.day)
  const ids = new Set(held.map(({ id }) => id))
  return [
    ...held,
    ...memories.filter(({ id, supersededBy, saidAt }) => supersededBy !== undefined && !ids.has(id) && saidAt <= endOf(moment.day)),
  ]
}

function fromJournal(store: StoreReader): ChangesSince {
  return async (at) => (await store.journal(0 as JournalSeq)).filter((entry) => entry.at > at)
}
