// Answering as of a past day: the same answering, over the memories as they stood then, with the clock of that day. By what was true, or by what
// had been told. How answers are to be given is of today, and what is hidden today stays hidden. Law: nothing known only later is shown.

import { forgetThen, memoriesThen, type MemoriesThen } from './memories-then.ts'
import type { ChatContext } from './reply.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import { endOf, momentOf } from '../../core/memory/as-of.ts'
import type { Episode, JournalledRecords, TableName } from '../../core/memory/records.ts'
import type { Hit, RecallResult } from '../../core/retrieval/recall.types.ts'
import type { MemoryStore, StoreReader } from '../../store/memory-store.ts'

/** The context itself for a turn of today, and for what is no question: only answers can be of another day. */
export async function asOfThen(context: ChatContext, turn: Episode): Promise<ChatContext> {
  if (turn.asOf === undefined) {
    forgetThen(context.store)
    return context
  }
  const { asks, command } = readTurn(turn.text)
  if (!asks || command !== undefined) return context
  const moment = momentOf(turn.asOf)
  const now = endOf(turn.asOf.day)
  const memories = await memoriesThen(context.store, moment, context.memoryChangesSince)
  const wasSaid = async (episode: Episode): Promise<boolean> => {
    if (episode.conversationId === turn.conversationId) return true
    if (moment.clock === 'told') return episode.recordedAt <= now
    // Said later, but what it tells had been so already.
    return episode.saidAt <= now || (await memories.from(episode.id)).length > 0
  }
  const store = overlaid(context.store, readsThen(context.store, memories, wasSaid))
  return {
    ...context,
    store,
    clock: { now: () => now },
    recall: async (request) => {
      const found = await context.recall({ ...request, now, ...(moment.clock === 'told' ? { asOf: now } : {}) })
      return onlyKnown(found, store)
    },
  }
}

/** The reads answering makes, as they would have been then. */
function readsThen(store: StoreReader, memories: MemoriesThen, wasSaid: (episode: Episode) => Promise<boolean>): Partial<StoreReader> {
  const getMany = async <T extends TableName>(table: T, ids: readonly string[]): Promise<readonly JournalledRecords[T][]> => {
    if (table === 'memories') return (await memories.getMany(ids)) as readonly unknown[] as readonly JournalledRecords[T][]
    const records = await store.getMany(table, ids)
    if (table !== 'episodes') return records
    const said = await Promise.all(records.map((record) => wasSaid(record as Episode)))
    return records.filter((_, at) => said[at])
  }
  return {
    getMany,
    get: async (table, id) => (await getMany(table, [id]))[0],
    all: async (table) => (table === 'memories' ? ((await memories.all()) as never) : store.all(table)),
    memoriesFrom: memories.from,
    memoriesInSlot: memories.inSlot,
    memoriesWithAttribute: async (attribute) =>
      // Names are of then; rules of how to answer are of today.
      attribute === 'name' ? memories.withAttribute(attribute) : store.memoriesWithAttribute(attribute),
  }
}

/** The store with some of its reads replaced. */
function overlaid(store: MemoryStore, reads: Partial<StoreReader>): MemoryStore {
  return new Proxy(store, {
    get: (target, name) => {
      const read: unknown = Reflect.get(name in reads ? reads : target, name)
      return typeof read === 'function' ? read.bind(name in reads ? reads : target) : read
    },
  })
}

/** Without what was not known then; an answer that has lost all it would rest on is none. */
async function onlyKnown(found: RecallResult, store: StoreReader): Promise<RecallResult> {
  const shown = [...found.hits, ...found.evidence, ...found.nearly]
  const known = new Set<string>([
    ...(
      await store.getMany(
        'memories',
        shown.flatMap(({ memoryId }) => memoryId ?? []),
      )
    ).map(({ id }) => id),
    ...(
      await store.getMany(
        'episodes',
        shown.flatMap(({ kind, episodeId }) => (kind === 'episode' ? (episodeId ?? []) : [])),
      )
    ).map(({ id }) => id),
  ])
  const isKnown = ({ id }: Hit): boolean => known.has(id)
  const evidence = found.evidence.filter(isKnown)
  return {
    ...found,
    hits: found.hits.filter(isKnown),
    evidence,
    nearly: found.nearly.filter(isKnown),
    ...(evidence.length === 0 ? { verdict: 'unknown', confidence: 0 } : {}),
  }
}
