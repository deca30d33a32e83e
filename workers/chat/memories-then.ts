// The memories as they stood on a past day, each worked out when it is asked for: a question touches few of them, however many there are.
// Laws: whichever way a memory is asked for, it is as `all` gives it; what is kept from one question for the next is let go once anything in
// the journal has touched a memory.

import type { EpochMs, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Memory } from '../../core/memory/records.ts'
import { endOf, toldBy, trueOn, type Moment } from '../../core/memory/as-of.ts'
import type { MemoryStore, StoreReader } from '../../store/memory-store.ts'

export interface MemoriesThen {
  /** In the order of `ids`; those that were not there are left out. */
  readonly getMany: (ids: readonly string[]) => Promise<readonly Memory[]>
  readonly from: (episodeId: Memory['evidence'][number]['episodeId']) => Promise<readonly Memory[]>
  readonly inSlot: (subject: string, attribute: string) => Promise<readonly Memory[]>
  readonly withAttribute: (attribute: string) => Promise<readonly Memory[]>
  /** Every one: reads everything there is, once. */
  readonly all: () => Promise<readonly Memory[]>
}

/** As memories that are read now would have been read then; what was not there is left out. */
type AsThen = (memories: readonly Memory[]) => Promise<readonly Memory[]>

interface Kept {
  readonly moment: string
  readonly upTo: JournalSeq
  readonly memories: MemoriesThen
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
): Promise<MemoriesThen> {
  const key = JSON.stringify(moment)
  // The position is taken first: a change during the reading is then found by the next question.
  const upTo = await store.lastSeq()
  const before = kept.get(store)
  if (before?.moment === key && (await isUntouched(store, before.upTo))) {
    kept.set(store, { ...before, upTo })
    return before.memories
  }
  const memories = moment.clock === 'told' ? toldThen(store, await changesSince(moment.at), moment.at) : trueThen(store, moment)
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

/** What had been told by a moment. What has another slot or other evidence since is found by what it has now as well as by what it had. */
function toldThen(store: StoreReader, changes: readonly JournalEntry[], at: EpochMs): MemoriesThen {
  const asThen: AsThen = async (memories) => toldBy(memories, changes, at)
  const moved = [...new Set(changes.flatMap(({ diffs }) => diffs.filter(isMoved).map(({ id }) => id)))]
  return readsOf(store, asThen, async (found) => {
    const ids = new Set<string>(found.map(({ id }) => id))
    return [...found, ...(await store.getMany('memories', moved)).filter(({ id }) => !ids.has(id))]
  })
}

function isMoved(diff: JournalEntry['diffs'][number]): boolean {
  return diff.table === 'memories' && diff.op === 'change' && ('slot' in diff.before || 'slot' in diff.after || 'evidence' in diff.before)
}

/** What was true on a day, and what had been replaced by then, to be told as what came before. Nothing moves: only ends are others. */
function trueThen(store: StoreReader, { day }: Extract<Moment, { readonly clock: 'true' }>): MemoriesThen {
  const asThen: AsThen = async (memories) => {
    const held = new Map(trueOn(await withRivals(store, memories), day).map((memory) => [memory.id, memory]))
    return memories.flatMap((memory) => {
      const then = held.get(memory.id)
      if (then !== undefined) return [then]
      return memory.supersededBy !== undefined && memory.saidAt <= endOf(day) ? [memory] : []
    })
  }
  return readsOf(store, asThen, async (found) => found)
}

/** What decides whether these held: others of the same slot, and what took the place of each, at whichever remove. */
async function withRivals(store: StoreReader, memories: readonly Memory[]): Promise<readonly Memory[]> {
  const known = new Map<string, Memory>(memories.map((memory) => [memory.id, memory]))
  const slots = new Map(memories.flatMap(({ slot }) => (slot?.cardinality === 'one' ? [[`${slot.subject}\n${slot.attribute}`, slot]] : [])))
  for (const { subject, attribute } of slots.values()) {
    for (const rival of await store.memoriesInSlot(subject, attribute)) known.set(rival.id, rival)
  }
  for (let edge: readonly Memory[] = [...known.values()]; edge.length > 0;) {
    const next = new Set(edge.flatMap(({ supersededBy }) => (supersededBy === undefined || known.has(supersededBy) ? [] : supersededBy)))
    edge = await store.getMany('memories', [...next])
    for (const memory of edge) known.set(memory.id, memory)
  }
  return [...known.values()]
}

/** @param widened with those that may have been found then and are not found now */
function readsOf(store: StoreReader, asThen: AsThen, widened: (found: readonly Memory[]) => Promise<readonly Memory[]>): MemoriesThen {
  let everything: Promise<readonly Memory[]> | undefined
  const found = async (reading: Promise<readonly Memory[]>, isOne: (memory: Memory) => boolean): Promise<readonly Memory[]> =>
    (await asThen(await widened(await reading))).filter(isOne)
  return {
    getMany: async (ids) => asThen(await store.getMany('memories', ids)),
    from: (episodeId) => found(store.memoriesFrom(episodeId), ({ evidence }) => evidence.some((span) => span.episodeId === episodeId)),
    inSlot: (subject, attribute) =>
      found(store.memoriesInSlot(subject, attribute), ({ slot }) => slot?.subject === subject && slot.attribute === attribute),
    withAttribute: (attribute) => found(store.memoriesWithAttribute(attribute), ({ slot }) => slot?.attribute === attribute),
    all: () => (everything ??= store.all('memories').then(asThen)),
  }
}

function fromJournal(store: StoreReader): ChangesSince {
  return async (at) => (await store.journal(0 as JournalSeq)).filter((entry) => entry.at > at)
}
