// What an erasing must know of: what goes, what leans on it, and what was made from the words. Everything is read whole: erasing is rare, and
// nothing may be missed.

import { slotDigest } from '../../core/consolidation/digest.ts'
import { restingOnlyOn, type EraseInput } from '../../core/consolidation/erase.ts'
import { isSameStatement } from '../../core/consolidation/likeness.ts'
import { wasMerged } from '../../core/consolidation/sleep/merge-memories.ts'
import { answersIn, citesIn } from '../../core/memory/answers.ts'
import { statementKey } from '../../core/memory/statement-key.ts'
import type { EpisodeId, MemoryId } from '../../core/memory/ids.ts'
import { isByModel, type Episode, type EvidenceSpan, type Memory } from '../../core/memory/records.ts'
import type { Cite } from '../../core/memory/reply-records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

/** What is to go. */
export interface EraseWish {
  readonly memories: readonly MemoryId[]
  /** `theirs`: those the memories came from. `kept`: none. A list: these, and no memory but those named and those that would rest on nothing. */
  readonly turns: 'theirs' | 'kept' | readonly EpisodeId[]
}

/** What goes: the memories, others that say the very same, the turns asked for, and memories that would have nothing left to rest on. */
export async function going(store: StoreReader, wish: EraseWish): Promise<Pick<EraseInput, 'memories' | 'turns'>> {
  const asked = await store.getMany('memories', wish.memories)
  // Chosen one by one, each was seen; erased as one memory, its doubles must not stay.
  const doubles = typeof wish.turns === 'string' ? (await Promise.all(asked.map((memory) => doublesOf(store, memory)))).flat() : []
  const told = byId([...asked, ...doubles])
  const turns = await turnsOf(store, wish.turns, told)
  const fromTurns = (await Promise.all(turns.map(({ id }) => store.memoriesFrom(id)))).flat()
  const workedOut = await workedOutOf(store, told, turns)
  return { memories: byId([...told, ...restingOnlyOn(turns, fromTurns), ...workedOut]), turns }
}

/** What a model made of the same words says them in others: it goes with them, even where it rests on more. */
async function workedOutOf(store: StoreReader, told: readonly Memory[], turns: readonly Episode[]): Promise<readonly Memory[]> {
  const going = new Set<string>(turns.map(({ id }) => id))
  const spans = told.flatMap(({ evidence }) => evidence)
  const rests = ({ evidence }: Memory): boolean =>
    evidence.some((own) => going.has(own.episodeId) || spans.some((span) => isOverlapping(own, span)))
  const found = await Promise.all([...going, ...evidenceOf(told)].map((id) => store.memoriesFrom(id as EpisodeId)))
  return found.flat().filter((memory) => isByModel(memory) && rests(memory))
}

function isOverlapping(a: EvidenceSpan, b: EvidenceSpan): boolean {
  return a.episodeId === b.episodeId && a.start < b.end && b.start < a.end
}

/** The turns to go. Chosen one by one, each was seen; as those of a memory, every copy of the same words goes, from whatever import. */
async function turnsOf(store: StoreReader, wish: EraseWish['turns'], told: readonly Memory[]): Promise<readonly Episode[]> {
  if (wish === 'kept') return []
  if (wish !== 'theirs') return store.getMany('episodes', wish)
  const theirs = await store.getMany('episodes', evidenceOf(told))
  const texts = new Set(theirs.map(({ text }) => statementKey(text)))
  const copies =
    texts.size === 0 ? [] : (await store.all('episodes')).filter((turn) => isAPersons(turn) && texts.has(statementKey(turn.text)))
  return [...new Map([...theirs, ...copies].map((turn) => [turn.id, turn])).values()]
}

const isAPersons = ({ reply, trust }: Episode): boolean => reply === undefined && trust !== 'assistant'

/** The turns these memories were read from. */
export const evidenceOf = (memories: readonly Memory[]): readonly EpisodeId[] => [
  ...new Set(memories.flatMap(({ evidence }) => evidence.map((span) => span.episodeId))),
]

/** Memories of the same words or the very same value, and those that were joined into this one: while one stands, it is not forgotten. */
async function doublesOf(store: StoreReader, memory: Memory): Promise<readonly Memory[]> {
  const { slot } = memory
  const digest = slot === undefined ? undefined : slotDigest(slot)
  const inSlot = slot === undefined ? [] : await store.memoriesInSlot(slot.subject, slot.attribute)
  const line = await store.getMany('memories', [...memory.supersedes, ...(memory.supersededBy === undefined ? [] : [memory.supersededBy])])
  return [
    ...(await store.memoriesSaying(memory.statement)),
    ...inSlot.filter((other) => other.slot !== undefined && slotDigest(other.slot) === digest),
    ...line.filter((other) => isSameStatement(other.statement, memory.statement) || wasMerged(other, memory) || wasMerged(memory, other)),
  ]
}

const byId = (memories: readonly Memory[]): readonly Memory[] => [...new Map(memories.map((memory) => [memory.id, memory])).values()]

/** Everything the plan must know of. */
export async function gatherErase(store: StoreReader, wish: EraseWish): Promise<Omit<EraseInput, 'now' | 'newId' | 'names'>> {
  const { memories, turns } = await going(store, wish)
  const memoryIds = new Set<string>(memories.map(({ id }) => id))
  const turnIds = new Set<string>(turns.map(({ id }) => id))
  const linked = memories.flatMap(({ supersedes, supersededBy }) => [...supersedes, ...(supersededBy === undefined ? [] : [supersededBy])])
  const related = new Map((await store.getMany('memories', linked)).map((memory) => [memory.id, memory]))
  for (const turn of turns) for (const memory of await store.memoriesFrom(turn.id)) related.set(memory.id, memory)
  const isErased = ({ memoryId, episodeId }: Cite): boolean =>
    (memoryId !== undefined && memoryIds.has(memoryId)) || (episodeId !== undefined && turnIds.has(episodeId))
  const recalls = (await store.all('recalls')).filter(({ hits }) => hits.some(isErased))
  const everyEpisode = await store.all('episodes')
  const replies = everyEpisode.filter(
    ({ reply, replyTo }) => (replyTo !== undefined && turnIds.has(replyTo)) || (reply !== undefined && citesIn(reply).some(isErased)),
  )
  const answered = new Set(
    replies.flatMap(({ replyTo, reply }) =>
      replyTo !== undefined && turnIds.has(replyTo) && reply !== undefined
        ? answersIn(reply).flatMap(({ recallId }) => recallId ?? [])
        : [],
    ),
  )
  const theirs = (await store.getMany('recalls', [...answered])).filter(({ id }) => !recalls.some((recall) => recall.id === id))
  return {
    memories,
    turns,
    related: [...related.values()],
    replies,
    recalls: [...recalls, ...theirs],
    emptied: await emptiedBy(store, turns, replies),
  }
}

async function emptiedBy(store: StoreReader, turns: readonly Episode[], replies: readonly Episode[]): Promise<EraseInput['emptied']> {
  const turnIds = new Set<string>(turns.map(({ id }) => id))
  const leaving = new Set<string>([
    ...turnIds,
    ...replies.filter(({ replyTo }) => replyTo !== undefined && turnIds.has(replyTo)).map(({ id }) => id),
  ])
  const emptied = []
  for (const id of new Set(turns.map(({ conversationId }) => conversationId))) {
    const episodes = await store.episodesOf(id)
    const conversation = await store.get('conversations', id)
    if (conversation !== undefined && episodes.every((episode) => leaving.has(episode.id))) emptied.push(conversation)
  }
  return emptied
}
