// Where to look for what may belong to a memory: by turn, by slot, by rare words. Built once a plan, over everything that is current.

import { mentionsOf } from '../../graph/mentions.ts'
import type { MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import { termsIn } from './repeats.ts'
import type { SleepDraft } from './draft.ts'

/** A word that more memories than this have finds nothing. */
const mostCommon = 60
const rarestWords = 3

export interface Lookup {
  /** Memories from the same turn. */
  readonly besides: (memory: Memory) => readonly MemoryId[]
  /** Memories that may say the same: of the same attribute about the same, or with the same rare words. */
  readonly alike: (memory: Memory) => readonly MemoryId[]
  /** Memories that mention this key. */
  readonly mentioning: (key: string) => readonly MemoryId[]
}

/** @param subjectOf whom a memory is about by all their names */
export function lookupIn(draft: SleepDraft, subjectOf: (memory: Memory) => string): Lookup {
  const [byTurn, bySlot, byWord, byMention] = [
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
  ]
  const current = draft.all('memories').filter((memory) => isCurrent(memory))
  for (const memory of current) {
    for (const turn of new Set(memory.evidence.map(({ episodeId }) => episodeId))) enter(byTurn, turn, memory.id)
    for (const word of termsIn(memory.statement)) enter(byWord, word, memory.id)
    for (const { key } of mentionsOf(memory)) enter(byMention, key, memory.id)
  }
  // Filed when first asked for: whom a memory is about may be found out after this was built.
  const slots = (): ReadonlyMap<string, readonly MemoryId[]> => {
    if (bySlot.size === 0) for (const memory of current) if (memory.slot !== undefined) enter(bySlot, slotOf(memory, subjectOf), memory.id)
    return bySlot
  }
  const rarest = (memory: Memory): readonly string[] =>
    termsIn(memory.statement)
      .filter((word) => (byWord.get(word)?.length ?? 0) <= mostCommon)
      .toSorted((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0) || (a < b ? -1 : 1))
      .slice(0, rarestWords)
  return {
    besides: (memory) =>
      [...new Set(memory.evidence.flatMap(({ episodeId }) => byTurn.get(episodeId) ?? []))].filter((id) => id !== memory.id),
    alike: (memory) => {
      const inSlot = memory.slot === undefined ? [] : (slots().get(slotOf(memory, subjectOf)) ?? [])
      return [...new Set([...inSlot, ...rarest(memory).flatMap((word) => byWord.get(word) ?? [])])].filter((id) => id !== memory.id).sort()
    },
    mentioning: (key) => byMention.get(key) ?? [],
  }
}

function slotOf(memory: Memory, subjectOf: (memory: Memory) => string): string {
  return `${subjectOf(memory)} ${memory.slot?.attribute ?? ''}`
}

function enter(map: Map<string, MemoryId[]>, key: string, id: MemoryId): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [id])
  else there.push(id)
}
