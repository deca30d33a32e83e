// Fetching what an answer may rest on: the memories and turns recall found, everything in the slots the question asks for, and the
// names behind relations. Nothing beyond it reaches the composer.

import { keysOf, withJoined } from '../../core/answer/aliases.ts'
import type { ComposeInput, SlotQuery } from '../../core/answer/answer.types.ts'
import type { Entity } from '../../core/memory/graph-records.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { RecallResult } from '../../core/retrieval/recall.types.ts'
import type { StoreReader } from '../../store/memory-store.ts'

/** A slot as asked, with its subject also under its other name: `maya` and `sister`. */
type Slots = ReadonlyMap<string, readonly Memory[]>
const slotName = (subject: string, attribute: string): string => `${subject}\u0000${attribute}`

export async function gather(
  store: StoreReader,
  question: string,
  reading: readonly SlotQuery[],
  recall: RecallResult,
  now: EpochMs,
): Promise<ComposeInput> {
  const shown = [...recall.hits.slice(0, 24), ...recall.evidence, ...recall.nearly]
  // What the person said is not relevant to this answers nothing, wherever it is filed.
  const unfit = new Set(recall.trace.unfit)
  const isFit = ({ id }: Memory): boolean => !unfit.has(id)
  const hitMemories = await store.getMany('memories', unique(shown.flatMap((hit) => (hit.memoryId === undefined ? [] : [hit.memoryId]))))
  const hitEpisodes = await store.getMany('episodes', unique(shown.flatMap((hit) => (hit.episodeId === undefined ? [] : [hit.episodeId]))))
  const fromEpisodes = (await Promise.all(hitEpisodes.map((episode) => store.memoriesFrom(episode.id)))).flat()
  const setAside = [...hitMemories, ...fromEpisodes].filter((memory) => !isFit(memory)).flatMap(({ evidence }) => evidence)
  const names = await store.memoriesWithAttribute('name')
  const aliases = withJoined(aliasesOf(names), await askedAbout(store, reading))
  const slots = await readSlots(store, reading, aliases, isFit)
  const found = byId([...[...hitMemories, ...fromEpisodes, ...[...slots.values()].flat()].filter(isFit), ...names])
  const memories = byId([...found, ...(await newerThan(store, found)).filter(isFit)])
  const cited = unique(memories.flatMap((memory) => memory.evidence.map((span) => span.episodeId)))
  const episodes = byId<Episode>([...hitEpisodes, ...(await store.getMany('episodes', cited))])
  return {
    question,
    reading,
    now,
    recall,
    memories,
    episodes,
    ...(setAside.length === 0 ? {} : { setAside }),
    lookup: (subject, attribute) =>
      slots.get(slotName(subject, attribute)) ??
      memories.filter((memory) => memory.slot?.subject === subject && memory.slot.attribute === attribute),
    aliases,
  }
}

/** How many times over a value may have been replaced. */
const longestChain = 16

/** Whatever took the place of these, down to what holds: an old telling that is found never stands for the newest. */
async function newerThan(store: StoreReader, memories: readonly Memory[]): Promise<readonly Memory[]> {
  const known = new Set(memories.map(({ id }) => id))
  const newer: Memory[] = []
  let last = memories
  for (let step = 0; step < longestChain && last.length > 0; step += 1) {
    const next = unique(last.flatMap(({ supersededBy }) => (supersededBy === undefined || known.has(supersededBy) ? [] : [supersededBy])))
    last = next.length === 0 ? [] : await store.getMany('memories', next)
    for (const { id } of last) known.add(id)
    newer.push(...last)
  }
  return newer
}

/** `maya` → `sister`, from the current "my sister is called Maya" memories. */
export function aliasesOf(names: readonly Memory[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>()
  for (const { slot, supersededBy, retractedAt } of names) {
    if (slot === undefined || slot.subject === 'me' || supersededBy !== undefined || retractedAt !== undefined) continue
    aliases.set(slot.value.toLowerCase(), slot.subject)
  }
  return aliases
}

/** Whoever is asked about, where only one is called so. */
async function askedAbout(store: StoreReader, reading: readonly SlotQuery[]): Promise<readonly Entity[]> {
  const subjects = unique(reading.map(({ subject }) => subject)).filter((subject) => subject !== 'me' && subject !== '*')
  const called = await Promise.all(subjects.map((subject) => store.entitiesCalled(subject)))
  return called.filter(({ length }) => length === 1).flat()
}

async function readSlots(
  store: StoreReader,
  reading: readonly SlotQuery[],
  aliases: ReadonlyMap<string, string>,
  isFit: (memory: Memory) => boolean,
): Promise<Slots> {
  const slots = new Map<string, readonly Memory[]>()
  for (const { subject, attribute } of reading) {
    if (attribute === '*' || subject === '*') continue
    const subjects = unique([
      subject,
      aliases.get(subject) ?? subject,
      ...[...aliases].flatMap(([name, relation]) => (relation === subject ? [name] : [])),
      ...keysOf(subject, aliases),
    ])
    for (const each of subjects) slots.set(slotName(each, attribute), (await store.memoriesInSlot(each, attribute)).filter(isFit))
  }
  return slots
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]
const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
]
