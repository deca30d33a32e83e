// Erasing on request: find everything that leans on it, apply the plan in one transaction, empty the history of the words, let the search
// forget, then look again through every record before a receipt is given.

import { done, gone, guarded, type Context } from './context.ts'
import type { ErasePreview, Outcome } from './consolidate.api.ts'
import { slotDigest } from '../../core/consolidation/digest.ts'
import { planErase, restingOnlyOn, type EraseInput } from '../../core/consolidation/erase.ts'
import { sha256 } from '../../core/consolidation/sha256.ts'
import { prune } from '../../core/graph/prune.ts'
import type { EpisodeId, JournalSeq, MemoryId, ReceiptId } from '../../core/memory/ids.ts'
import { tableNames, type Cite, type Episode, type Memory, type Receipt } from '../../core/memory/records.ts'
import type { StoreReader, StoreTx } from '../../store/memory-store.ts'

/** What erasing needs of the index worker. */
export interface Forgetful {
  traces(ids: readonly string[]): Promise<number>
  rebuild(): Promise<unknown>
  flush(): Promise<void>
}

export async function previewErase({ store }: Context, ids: readonly MemoryId[], withTurns: boolean): Promise<ErasePreview> {
  const { memories, turns } = await going(store, ids, withTurns)
  return { memories, turns: turns.length }
}

export function erase(
  context: Context,
  ids: readonly MemoryId[],
  withTurns: boolean,
  index: Forgetful | undefined,
): Promise<Outcome<Receipt>> {
  return guarded(async () => {
    const { store, clock, ids: newIds } = context
    const at = clock.now()
    const before = await gatherErase(store, ids, withTurns)
    if (before.memories.length === 0) return gone
    const goingIds = [...before.memories, ...before.turns].map(({ id }) => id as string)
    const searchEntries = (await index?.traces(goingIds)) ?? 0
    const { result } = await store.transact({ actor: 'you', operation: 'erase', at }, async (tx) => {
      const plan = planErase({ ...(await gatherErase(tx, ids, withTurns)), now: at, newId: () => newIds.next() })
      await tx.putMany('memories', plan.put.memories)
      await tx.putMany('episodes', plan.put.episodes)
      await tx.putMany('recalls', plan.put.recalls)
      await tx.remove('memories', plan.remove.memories)
      await tx.remove('episodes', plan.remove.episodes)
      await tx.remove('recalls', plan.remove.recalls)
      await tx.remove('conversations', plan.remove.conversations)
      await tx.putMany('tombstones', plan.tombstones)
      const leaning = await eraseFromGraph(tx, plan.remove.memories)
      const history = await tx.scrubJournal([...plan.scrub, ...leaning])
      return { plan, history }
    })
    if (index !== undefined) await forgetIn(index, goingIds)
    const words = [...before.memories.map(({ statement }) => statement), ...before.turns.map(({ text }) => text)]
    const kept = withTurns ? [] : evidenceOf(before.memories)
    const scan = await lookAgain(store, goingIds, words, new Set<string>(kept))
    const receipt: Receipt = {
      id: newIds.next() as ReceiptId,
      at,
      erased: {
        memories: result.plan.remove.memories.length,
        turns: before.turns.length,
        searchEntries,
        recalls: result.plan.remove.recalls.length,
        history: result.history,
      },
      recordsScanned: scan.records,
      tracesFound: scan.traces + ((await index?.traces(goingIds)) ?? 0),
      fingerprint: sha256([at, ...result.plan.tombstones.map(({ digest }) => digest)].join('|')).slice(0, 24),
    }
    await store.transact({ actor: 'you', operation: 'erase', at: clock.now() }, (tx) => tx.put('receipts', receipt))
    return done(receipt)
  })
}

/** Links, topics, people and reports of sleep without the memories that went; gives the ids of all that changed. */
async function eraseFromGraph(tx: StoreTx, gone: readonly MemoryId[]): Promise<readonly string[]> {
  const ids = new Set<string>(gone)
  const graph = {
    entities: await tx.all('entities'),
    links: await tx.all('links'),
    topics: await tx.all('topics'),
    naps: await tx.all('naps'),
  }
  const { put, remove } = prune(graph, (id) => ids.has(id))
  const changed: string[] = []
  for (const table of ['entities', 'links', 'topics', 'naps'] as const) {
    await tx.putMany(table, put[table])
    await tx.remove(table, remove[table])
    changed.push(...put[table].map(({ id }) => id), ...remove[table])
  }
  return changed
}

/** The turns these memories were read from. */
const evidenceOf = (memories: readonly Memory[]): readonly EpisodeId[] => [
  ...new Set(memories.flatMap(({ evidence }) => evidence.map((span) => span.episodeId))),
]

/** What goes: the memories and their twins, the turns they came from if asked, and memories that would have nothing left to rest on. */
async function going(store: StoreReader, ids: readonly MemoryId[], withTurns: boolean): Promise<Pick<EraseInput, 'memories' | 'turns'>> {
  const asked = await store.getMany('memories', ids)
  const told = byId([...asked, ...(await Promise.all(asked.map((memory) => twinsOf(store, memory)))).flat()])
  const turns = withTurns ? await store.getMany('episodes', evidenceOf(told)) : []
  const fromTurns = (await Promise.all(turns.map(({ id }) => store.memoriesFrom(id)))).flat()
  return { memories: byId([...told, ...restingOnlyOn(turns, fromTurns)]), turns }
}

/** Other memories of the very same value, told in other words: while one stands, the thing is not forgotten. */
async function twinsOf(store: StoreReader, { slot }: Memory): Promise<readonly Memory[]> {
  if (slot === undefined) return []
  const digest = slotDigest(slot)
  return (await store.memoriesInSlot(slot.subject, slot.attribute)).filter(
    (other) => other.slot !== undefined && slotDigest(other.slot) === digest,
  )
}

const byId = (memories: readonly Memory[]): readonly Memory[] => [...new Map(memories.map((memory) => [memory.id, memory])).values()]

/** Everything the plan must know of. Recalls and replies are read whole: erasing is rare, and nothing may be missed. */
async function gatherErase(store: StoreReader, ids: readonly MemoryId[], withTurns: boolean): Promise<Omit<EraseInput, 'now' | 'newId'>> {
  const { memories, turns } = await going(store, ids, withTurns)
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
    ({ reply, replyTo }) =>
      (replyTo !== undefined && turnIds.has(replyTo)) ||
      (reply !== undefined && [...reply.nearest, ...reply.parts.flatMap(({ cites }) => cites)].some(isErased)),
  )
  const answered = new Set(
    replies.flatMap(({ replyTo, reply }) => (replyTo !== undefined && turnIds.has(replyTo) ? (reply?.recallId ?? []) : [])),
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
  const going = new Set<string>([
    ...turnIds,
    ...replies.filter(({ replyTo }) => replyTo !== undefined && turnIds.has(replyTo)).map(({ id }) => id),
  ])
  const emptied = []
  for (const id of new Set(turns.map(({ conversationId }) => conversationId))) {
    const episodes = await store.episodesOf(id)
    const conversation = await store.get('conversations', id)
    if (conversation !== undefined && episodes.every((episode) => going.has(episode.id))) emptied.push(conversation)
  }
  return emptied
}

/** Packed segments cannot be edited in place: they are written anew without what went; if a trace is left, from the records. */
async function forgetIn(index: Forgetful, ids: readonly string[]): Promise<void> {
  await index.flush()
  if ((await index.traces(ids)) > 0) await index.rebuild()
}

const pageSize = 500
/** Shorter phrases occur by chance and prove nothing. */
const tellingLength = 12

/** Reads every record and the whole journal again: none may carry an erased id as its own, or the words. */
async function lookAgain(
  store: StoreReader,
  ids: readonly string[],
  words: readonly string[],
  kept: ReadonlySet<string>,
): Promise<{ records: number; traces: number }> {
  const erased = new Set(ids)
  const needles = words.filter((word) => word.length >= tellingLength).map((word) => JSON.stringify(word).slice(1, -1))
  const tells = (record: unknown): boolean => {
    const text = JSON.stringify(record)
    return needles.some((needle) => text.includes(needle))
  }
  let records = 0
  let traces = 0
  for (const table of tableNames) {
    for (const record of await store.all(table)) {
      records += 1
      if (erased.has(record.id) || (!kept.has(record.id) && tells(record))) traces += 1
    }
  }
  for (let after = 0 as JournalSeq; ;) {
    const page = await store.journal(after, pageSize)
    records += page.length
    traces += page.filter((entry) => tells(entry.diffs)).length
    const last = page.at(-1)
    if (last === undefined) return { records, traces }
    after = last.seq
  }
}
