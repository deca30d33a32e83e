// How much two memories are of one matter: words in common by rarity, somebody or something in common, one area of life, said in one turn,
// turns with words in common. The weights were chosen on the sample vault (docs/sleep.md says how it was judged).

import type { EntityId } from '../../memory/ids.ts'
import type { Memory } from '../../memory/records.ts'
import { termsOf } from '../../text/terms.ts'

const weights = { words: 1, about: 1, area: 0.4, turn: 0.2, context: 0.5 }

/** What a slot's attribute says of the part of life it belongs to; nothing for those that go with any. */
const areas: Readonly<Record<string, string>> = {
  home: 'home', address: 'home', work: 'work', role: 'work', medicine: 'health', allergy: 'health', diet: 'health', pet: 'pet',
  instruction: 'manner', nickname: 'manner', school: 'learning', studies: 'learning', speaks: 'learning', routine: 'routine',
} // prettier-ignore

export interface Matter {
  readonly memory: Memory
  readonly about: readonly EntityId[]
  /** The words of the turn it came from; absent when that is gone. */
  readonly turn?: string
}

interface Traits {
  readonly words: ReadonlyMap<string, number>
  readonly context: ReadonlyMap<string, number>
  readonly about: readonly EntityId[]
  readonly area: string
  readonly turn: string
}

/**
 * 0 upwards; .15 on average is one matter (`agglomerate`'s floor in gather.ts). Rarity is counted over `all`.
 * @param wordsOf the telling words of a statement
 */
export function likenessIn(all: readonly Matter[], wordsOf: (memory: Memory) => readonly string[]): (a: Matter, b: Matter) => number {
  const words = rarityOf(all.map(({ memory }) => wordsOf(memory)))
  const contexts = rarityOf([...new Set(all.map(({ turn }) => turn ?? ''))].map(telling))
  const abouts = rarityOf(all.map(({ about }) => about))
  const known = new Map<string, Traits>()
  const traitsOf = ({ memory, about, turn }: Matter): Traits => {
    const made = known.get(memory.id) ?? {
      words: unit(wordsOf(memory), words),
      context: unit(telling(turn ?? ''), contexts),
      about,
      area: areas[memory.slot?.attribute ?? ''] ?? '',
      turn: memory.evidence[0]?.episodeId ?? memory.id,
    }
    known.set(memory.id, made)
    return made
  }
  return (left, right) => {
    const [a, b] = [traitsOf(left), traitsOf(right)]
    return (
      weights.words * dot(a.words, b.words) +
      weights.about * sharedRarity(a.about, b.about, abouts) +
      (a.area !== '' && a.area === b.area ? weights.area : 0) +
      (a.turn === b.turn ? weights.turn : 0) +
      weights.context * dot(a.context, b.context)
    )
  }
}

/** Terms that tell something: numbers are dates and amounts, in every matter alike. */
export function telling(text: string): readonly string[] {
  return [...new Set(termsOf(text).filter((term) => !/^\d/u.test(term)))]
}

/** ln(n / df), 0 for what is everywhere. */
function rarityOf(lists: readonly (readonly string[])[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1)
  const total = Math.max(1, lists.length)
  return (term) => Math.log(total / Math.min(total, counts.get(term) ?? 1))
}

function unit(terms: readonly string[], rarity: (term: string) => number): ReadonlyMap<string, number> {
  const values = new Map(terms.map((term) => [term, rarity(term)]))
  const length = Math.hypot(...values.values()) || 1
  return new Map([...values].map(([term, value]) => [term, value / length]))
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, value] of few) sum += value * (many.get(term) ?? 0)
  return sum
}

/** The rarest they share, as a share of the rarest there can be: somebody met everywhere makes nothing one matter. */
function sharedRarity(a: readonly EntityId[], b: readonly EntityId[], rarity: (id: string) => number): number {
  const most = rarity('')
  let best = 0
  for (const id of a) if (b.includes(id)) best = Math.max(best, rarity(id))
  return most === 0 ? 0 : Math.min(1, best / (most - Math.log(2) || 1))
}
