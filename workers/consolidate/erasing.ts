// Erasing on request: find everything that leans on it, apply the plan in one transaction, empty the history of the words, let the search
// forget, then look again through everything before a receipt is given.

import { done, gone, guarded, type Context } from './context.ts'
import type { AboutPreview, ChosenErase, ErasePreview, Outcome } from './consolidate.api.ts'
import { eraseDerived, tellingHistory, wordsToGo } from './erase-words.ts'
import { evidenceOf, gatherErase, going, type EraseWish } from './gather-erase.ts'
import { lookAgain, termsToGo } from './look-again.ts'
import { jobFor } from './job-for.ts'
import { removePictures } from './pictures.ts'
import { everythingAbout, namesToMark } from '../../core/consolidation/about.ts'
import { planErase } from '../../core/consolidation/erase.ts'
import { sha256 } from '../../core/consolidation/sha256.ts'
import { prune } from '../../core/graph/prune.ts'
import type { MemoryId, ReceiptId } from '../../core/memory/ids.ts'
import type { Receipt } from '../../core/memory/erasure-records.ts'
import type { StoreReader, StoreTx } from '../../store/memory-store.ts'

/** What erasing needs of the index worker. */
export interface Forgetful {
  traces(ids: readonly string[]): Promise<number>
  termsKept(terms: readonly string[]): Promise<readonly string[]>
  rebuild(): Promise<unknown>
  flush(): Promise<void>
}

export async function previewErase({ store }: Context, ids: readonly MemoryId[], withTurns: boolean): Promise<ErasePreview> {
  const { memories, turns } = await going(store, wishFor(ids, withTurns))
  return { memories, turns: turns.length }
}

export function erase(
  context: Context,
  ids: readonly MemoryId[],
  withTurns: boolean,
  index: Forgetful | undefined,
): Promise<Outcome<Receipt>> {
  return guarded(async () => {
    const wish = wishFor(ids, withTurns)
    return carryOut(context, wish, await namesLost(context.store, wish), index)
  })
}

const wishFor = (memories: readonly MemoryId[], withTurns: boolean): EraseWish => ({ memories, turns: withTurns ? 'theirs' : 'kept' })

/** Everything that speaks of somebody or something, for the person to look over. */
export async function previewAbout({ store }: Context, asked: string): Promise<AboutPreview> {
  const all = await known(store)
  const about = everythingAbout(asked, all)
  const shown = new Set<string>([...about.memories, ...about.turns].map(({ id }) => id))
  const others = all.memories.filter(({ id, evidence }) => !shown.has(id) && evidence.some(({ episodeId }) => shown.has(episodeId)))
  return { ...about, others }
}

async function known(store: StoreReader): Promise<Parameters<typeof everythingAbout>[1]> {
  return {
    memories: await store.all('memories'),
    episodes: await store.all('episodes'),
    entities: await store.all('entities'),
    topics: await store.all('topics'),
  }
}

/** Erases what was chosen. Where that was everything about somebody or something, nothing said of it until now can come back by its name. */
export function eraseChosen(
  context: Context,
  { memories, turns, about }: ChosenErase,
  index: Forgetful | undefined,
): Promise<Outcome<Receipt>> {
  return guarded(async () => {
    const wish = { memories, turns }
    const asked = about === undefined ? [] : namesGone([about], await known(context.store), new Set<string>([...memories, ...turns]))
    return carryOut(context, wish, [...new Set([...asked, ...(await namesLost(context.store, wish))])], index)
  })
}

/** The people of whom nothing is left once this has gone: as with everything about somebody, nothing comes back under their names. */
async function namesLost(store: StoreReader, wish: EraseWish): Promise<readonly string[]> {
  const { memories, turns } = await going(store, wish)
  const gone = new Set<string>([...memories, ...turns].map(({ id }) => id))
  const about = new Set<string>(
    (await store.all('links')).flatMap((link) => (link.kind === 'about' && gone.has(link.from) ? [link.to] : [])),
  )
  const all = await known(store)
  const people = all.entities.filter(({ id, kind }) => kind === 'person' && about.has(id))
  return namesGone(
    people.map(({ name }) => name),
    all,
    gone,
  )
}

/** The names to mark of those of whom all that is known goes. */
function namesGone(asked: readonly string[], all: Parameters<typeof everythingAbout>[1], gone: ReadonlySet<string>): readonly string[] {
  const abouts = asked.map((name) => everythingAbout(name, all))
  const lost = abouts.filter(({ memories, turns }) => [...memories, ...turns].every(({ id }) => gone.has(id)))
  return [...new Set(lost.flatMap(({ names }) => namesToMark(names)))]
}

async function carryOut(
  context: Context,
  wish: EraseWish,
  names: readonly string[],
  index: Forgetful | undefined,
): Promise<Outcome<Receipt>> {
  const { store, clock, ids: newIds } = context
  const at = clock.now()
  const before = await going(store, wish)
  if (before.memories.length + before.turns.length === 0) return gone
  const searchEntries = (await index?.traces([...before.memories, ...before.turns].map(({ id }) => id))) ?? 0
  const { result } = await store.transact({ actor: 'you', operation: 'erase', at }, async (tx) => {
    const input = await gatherErase(tx, wish)
    const plan = planErase({ ...input, names, now: at, newId: () => newIds.next() })
    await tx.putMany('memories', plan.put.memories)
    await tx.putMany('episodes', plan.put.episodes)
    await tx.putMany('recalls', plan.put.recalls)
    await tx.remove('memories', plan.remove.memories)
    await tx.remove('episodes', plan.remove.episodes)
    await tx.remove('recalls', plan.remove.recalls)
    await tx.remove('conversations', plan.remove.conversations)
    for (const id of plan.remove.episodes) for (const kind of ['reply', 'extract'] as const) await tx.complete(jobFor(kind, id, at).id)
    const pictures = await removePictures(tx, plan.remove.episodes)
    const leaning = await eraseFromGraph(tx, plan.remove.memories)
    const words = await wordsToGo(tx, input.memories, input.turns)
    const derived = await eraseDerived(tx, words)
    const history = await tx.scrubJournal([...plan.scrub, ...pictures, ...leaning, ...derived.ids, ...(await tellingHistory(tx, words))])
    await tx.putMany('tombstones', plan.tombstones)
    return { ...input, plan, pictures, words, history, recalls: plan.remove.recalls.length + derived.recalls }
  })
  const ids: readonly string[] = [...result.plan.remove.memories, ...result.plan.remove.episodes, ...result.pictures]
  const texts = [...result.memories.map(({ statement }) => statement), ...result.turns.map(({ text }) => text)]
  const inSearch = index === undefined ? 0 : await forgetIn(index, ids, await termsToGo(store, texts))
  const kept = wish.turns === 'kept' ? evidenceOf(result.memories) : []
  const scan = await lookAgain(store, { ids, texts, words: result.words, kept: new Set<string>(kept) })
  const receipt: Receipt = {
    id: newIds.next() as ReceiptId,
    at,
    erased: {
      memories: result.plan.remove.memories.length,
      turns: result.turns.length,
      searchEntries,
      recalls: result.recalls,
      history: result.history,
    },
    recordsScanned: scan.records,
    tracesFound: scan.traces + inSearch,
    fingerprint: sha256([at, ...result.plan.tombstones.map(({ digest }) => digest)].join('|')).slice(0, 24),
  }
  await store.transact({ actor: 'you', operation: 'erase', at: clock.now() }, (tx) => tx.put('receipts', receipt))
  return done(receipt)
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

/**
 * Packed segments cannot be edited in place: they are written anew without what went; if a trace or a word of it is left, from the records.
 * Gives how many are left even then.
 */
async function forgetIn(index: Forgetful, ids: readonly string[], terms: readonly string[]): Promise<number> {
  await index.flush()
  const left = async (): Promise<number> => (await index.traces(ids)) + (await index.termsKept(terms)).length
  if ((await left()) === 0) return 0
  await index.rebuild()
  return left()
}
