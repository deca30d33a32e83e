// One night's materials, read outside any transaction: the whole memory as a draft, the region, what was declined before. The journal's position
// read first says whether all of it still stands when it is written.

import type { Context } from '../context.ts'
import { inTurns } from './in-turns.ts'
import { nextRegion, cursorAfter, type Region } from './region.ts'
import { operationKey } from '../../../core/consolidation/sleep/operation.ts'
import { planSleep, type SleepPlan } from '../../../core/consolidation/sleep/plan.ts'
import { SleepDraft } from '../../../core/consolidation/sleep/draft.ts'
import type { EpisodeId, JournalSeq, MemoryId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import type { Nap, SleepOperation, SleepScale } from '../../../core/memory/sleep-records.ts'
import { forgettingIn } from '../../../store/read/forgetting.ts'
import type { StoreReader } from '../../../store/memory-store.ts'

/** Newest memories without a topic that are looked at for new ones; members of a topic whose turns are read. */
const mostWaiting = 250
const membersRead = 16

export interface Night {
  readonly seq: JournalSeq
  readonly region: Region
  readonly plan: SleepPlan
  /** The memory as the plan leaves it. */
  readonly draft: SleepDraft
}

export interface NightOptions {
  readonly scale: SleepScale
  /** Memories looked at, at most. */
  readonly memories: number
  readonly leftOut: readonly string[]
  /** A night that was begun and cut off: its region is looked at again. */
  readonly begun?: Nap
}

export async function planNight({ store, clock }: Context, { scale, memories, leftOut, begun }: NightOptions): Promise<Night> {
  const seq = await store.lastSeq()
  const naps = await store.all('naps')
  const region = await nextRegion(store, cursorAfter(naps.filter(({ id }) => id !== begun?.id)), memories)
  const draft = new SleepDraft({
    memories: await store.all('memories'),
    entities: await store.all('entities'),
    links: await store.all('links'),
    topics: await store.all('topics'),
  })
  const waiting = waitingIn(draft)
  const turns = await turnsFor(store, draft, [...region.ids, ...waiting])
  const steps = planSleep({
    draft,
    scale,
    region: region.ids,
    waiting,
    turnOf: (id) => turns.get(id),
    now: begun?.at ?? clock.now(),
    forgetting: await forgettingIn(store),
    leftOut: new Set([...leftOut, ...(await declined(store, naps, begun))]),
  })
  return { seq, region, plan: await inTurns(steps), draft }
}

/** What the person left out, and all of what they took back. */
async function declined(store: StoreReader, naps: readonly Nap[], begun: Nap | undefined): Promise<readonly string[]> {
  const keys = naps.flatMap(({ leftOut }) => leftOut)
  for (const nap of naps) {
    if (nap.state === 'planned' && nap.id !== begun?.id && (await wasUndone(store, nap))) keys.push(...nap.operations.map(operationKey))
  }
  return keys
}

/** Planned, carried out, and taken back: its entry says so. */
export async function wasUndone(store: StoreReader, { id }: Nap): Promise<boolean> {
  return (await store.journalOf(id)).some(({ undoneBy, operation }) => operation === 'sleep' && undoneBy !== undefined)
}

/** What a person would call a change; links and new entities are only counted. */
export function isTold(operation: SleepOperation): boolean {
  return operation.do !== 'link' && (operation.do !== 'entity' || operation.absorbs.length > 0)
}

function waitingIn(draft: SleepDraft): readonly MemoryId[] {
  return draft
    .all('memories')
    .filter((memory) => isCurrent(memory) && draft.topicOf(memory.id) === undefined)
    .toSorted((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? 1 : -1))
    .slice(0, mostWaiting)
    .map(({ id }) => id)
}

/** The words around: the turn each of these, and the newest members of each topic, came from. */
async function turnsFor(store: StoreReader, draft: SleepDraft, ids: readonly MemoryId[]): Promise<ReadonlyMap<string, string>> {
  const members = draft.all('topics').flatMap((topic) => topic.members.slice(-membersRead))
  const memories = [...new Set([...ids, ...members])].flatMap((id) => draft.get('memories', id) ?? [])
  const turnOf = ({ evidence }: Memory): EpisodeId | undefined => evidence[0]?.episodeId
  const turns = await store.getMany('episodes', [...new Set(memories.flatMap((memory) => turnOf(memory) ?? []))])
  const texts = new Map(turns.map(({ id, text }) => [id, text]))
  return new Map(
    memories.flatMap((memory) => {
      const text = texts.get(turnOf(memory) ?? ('' as EpisodeId))
      return text === undefined ? [] : [[memory.id, text] as const]
    }),
  )
}
