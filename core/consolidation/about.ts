// Everything about somebody or something: by which names it goes, and which memories and turns speak of it. Pure. Finds too much rather than
// too little: the person sees it all before anything goes, and chooses.

import { relationOf } from '../extraction/relations.ts'
import type { Entity } from '../memory/graph-records.ts'
import type { Episode, Memory } from '../memory/records.ts'
import type { Topic } from '../memory/sleep-records.ts'
import { wordsIn } from './telling-words.ts'

export interface Known {
  readonly memories: readonly Memory[]
  readonly episodes: readonly Episode[]
  readonly entities: readonly Entity[]
  readonly topics: readonly Topic[]
}

export interface About {
  /** As asked first, then the other names it goes by, lower case. */
  readonly names: readonly string[]
  /** Oldest first. */
  readonly memories: readonly Memory[]
  /** Turns that speak of it, and those the memories came from, in the order they were said. Keepsake's replies are not listed: they go with what they cite. */
  readonly turns: readonly Episode[]
}

/** @param asked a name, `my sister`, a place, a thing or a topic, as the person wrote it */
export function everythingAbout(asked: string, known: Known): About {
  const first = nameAsked(asked)
  if (first === '') return { names: [], memories: [], turns: [] }
  const names = namesOf(first, known)
  const speaks = speakerOf(names)
  const topics = new Set<string>(known.topics.filter(({ name }) => wordsIn(name).join(' ') === first).flatMap(({ members }) => members))
  const memories = known.memories.filter((memory) => topics.has(memory.id) || isAbout(memory, names, speaks))
  const evidence = new Set<string>(memories.flatMap((memory) => memory.evidence.map(({ episodeId }) => episodeId)))
  const turns = known.episodes.filter(
    (turn) => turn.reply === undefined && (evidence.has(turn.id) || speaks(turn.text) || speaks(turn.speaker)),
  )
  return { names, memories: memories.toSorted((a, b) => a.saidAt - b.saidAt), turns: turns.toSorted((a, b) => a.saidAt - b.saidAt) }
}

/** `my sister Ines.` is asked as `ines` where the name follows, else by the relation. */
function nameAsked(asked: string): string {
  const words = wordsIn(asked.replace(/^\s*(?:my|our|the)\s+/iu, ''))
  const [relation, ...rest] = words
  const known = relation === undefined ? undefined : relationOf(relation)
  if (known === undefined) return words.join(' ')
  return rest.length === 0 ? known : rest.join(' ')
}

/** The name asked, what entities call it, and what `my sister is called …` says; a relation several people share is no name of one of them. */
function namesOf(first: string, { memories, entities }: Known): readonly string[] {
  const names = new Set([first])
  for (const { keys } of entities) if (keys.includes(first)) for (const key of keys) names.add(key)
  const called = memories.flatMap(({ slot }) =>
    slot?.attribute === 'name' && slot.subject !== 'me' ? [{ subject: slot.subject, name: wordsIn(slot.value).join(' ') }] : [],
  )
  for (const { subject, name } of called) {
    if (name === first && new Set(called.filter((each) => each.subject === subject).map((each) => each.name)).size === 1) names.add(subject)
    if (subject === first) names.add(name)
  }
  return [...names]
}

function isAbout({ slot, entities, statement }: Memory, names: readonly string[], speaks: (text: string) => boolean): boolean {
  if (slot !== undefined && (names.includes(slot.subject) || speaks(slot.value))) return true
  return speaks(statement) || entities.some((entity) => names.includes(wordsIn(entity).join(' ')))
}

/** Whether a text names it: by a whole name, or by a relation as "my …" or "our …". */
function speakerOf(names: readonly string[]): (text: string) => boolean {
  const plain = new Set(names.filter((name) => relationOf(name) === undefined))
  const relations = new Set(names.flatMap((name) => relationOf(name) ?? []))
  const longest = Math.max(0, ...names.map((name) => name.split(' ').length))
  return (text) => {
    const words = wordsIn(text)
    for (let from = 0; from < words.length; from += 1) {
      for (let length = 1; length <= longest; length += 1) {
        if (plain.has(words.slice(from, from + length).join(' '))) return true
      }
      const isOwned = words[from - 1] === 'my' || words[from - 1] === 'our'
      const relation = isOwned ? relationOf(words[from] ?? '') : undefined
      if (relation !== undefined && relations.has(relation)) return true
    }
    return false
  }
}

/** Longest name that is kept as a mark; a sentence is no name. */
const mostNameWords = 4

/** The names nothing may come back under: proper ones, not the relation, which may be somebody else's next. */
export function namesToMark(names: readonly string[]): readonly string[] {
  return names.filter((name) => relationOf(name) === undefined && name.split(' ').length <= mostNameWords)
}
