// Where to look for what may belong to a memory: by turn, by slot, by rare words. Built once a plan, over everything that is current.

import { mentionsOf } from '../../graph/mentions.ts'
import type { MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import { valueStems } from '../likeness.ts'
import { termsIn } from './repeats.ts'
import type { SleepDraft } from './draft.ts'

/** A word that more memories than this have finds nothing. */
const mostCommon = 60
const rarestWords = 3

export interface Lookup {
  /** Memories from the same turn. */
  readonly besides: (memory: Memory) => readonly MemoryId[]
  /** Memories that may say the same: of the same attribute about the same with a word in common, or with the same rare words; and its rivals. */
  readonly alike: (memory: Memory) => readonly MemoryId[]
  /** Memories that mention this key. */
  readonly mentioning: (key: string) => readonly MemoryId[]
}

/** @param subjectOf whom a memory is about by all their names */
export function* lookupIn(draft: SleepDraft, subjectOf: (memory: Memory) => string): Generator<undefined, Lookup, undefined> {
  const [byTurn, byRival, byValue, byWord, byMention] = [
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
    new Map<string, MemoryId[]>(),
  ]
  const current = draft.all('memories').filter((memory) => isCurrent(memory))
  for (const memory of current) {
    yield
    for (const turn of new Set(memory.evidence.map(({ episodeId }) => episodeId))) enter(byTurn, turn, memory.id)
    for (const word of termsIn(memory.statement)) enter(byWord, word, memory.id)
    for (const { key } of mentionsOf(memory)) enter(byMention, key, memory.id)
  }
  // Filed when first asked for: whom a memory is about may be found out after this was built.
  let isFiled = false
  const file = (): void => {
    if (isFiled) return
    isFiled = true
    for (const memory of current) {
      for (const key of valuesOf(memory, subjectOf)) enter(byValue, key, memory.id)
      if (memory.slot?.cardinality === 'one') enter(byRival, slotOf(memory, subjectOf), memory.id)
    }
  }
  /** By the words of its value that few others have, or by the one that fewest have; and the latest rivals, where only one can hold. */
  const inSlotOf = (memory: Memory): readonly MemoryId[] => {
    if (memory.slot === undefined) return []
    file()
    const found = valuesOf(memory, subjectOf)
      .map((key) => byValue.get(key) ?? [])
      .toSorted((a, b) => a.length - b.length)
    const few = found.filter(({ length }, at) => at === 0 || length <= mostCommon)
    const rivals = memory.slot.cardinality === 'one' ? (byRival.get(slotOf(memory, subjectOf)) ?? []) : []
    return [...few.flatMap((ids) => ids.slice(-mostCommon)), ...rivals.slice(-mostCommon)]
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
      return [...new Set([...inSlotOf(memory), ...rarest(memory).flatMap((word) => byWord.get(word) ?? [])])]
        .filter((id) => id !== memory.id)
        .sort()
    },
    mentioning: (key) => byMention.get(key) ?? [],
  }
}

function slotOf(memory: Memory, subjectOf: (memory: Memory) => string): string {
  return `${subjectOf(memory)} ${memory.slot?.attribute ?? ''}`
}

/** One key for each telling word of the value: whatever says the same has one of them. */
function valuesOf(memory: Memory, subjectOf: (memory: Memory) => string): readonly string[] {
  const { slot } = memory
  return slot === undefined ? [] : valueStems(slot.value).map((stem) => `${slotOf(memory, subjectOf)} ${stem}`)
}

function enter(map: Map<string, MemoryId[]>, key: string, id: MemoryId): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [id])
  else there.push(id)
}
