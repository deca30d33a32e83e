// How a slot's subject is spoken of to the person: "you", "your sister", "Maya", "the spare key".

import { relationOf } from '../extraction/relations.ts'
import type { Memory } from '../memory/records.ts'
import { capital } from './second-person.ts'

export interface SubjectWords {
  /** Within a sentence: `you`, `your sister`, `Maya`, `the spare key`. */
  readonly name: string
  /** `your`, `your sister’s`, `Maya’s`. */
  readonly owner: string
  readonly isYou: boolean
  readonly isPlural: boolean
}

const you: SubjectWords = { name: 'you', owner: 'your', isYou: true, isPlural: true }
const pluralNouns = /^(?:parents|folks|children|kids|twins|people|glasses|trousers|scissors|grandparents)$/u

/** Words for `key` as `memory` speaks of it; names take the capitals they were told with. */
export function subjectWords(key: string, memory: Memory): SubjectWords {
  if (key === 'me') return you
  const name = nameOf(key, memory)
  // A name that ends in s is still one person.
  const several = !/^\p{Lu}/u.test(name) && isPlural(key)
  return { name, owner: `${name}${name.endsWith('s') && several ? "'" : "'s"}`, isYou: false, isPlural: several }
}

/** `your sister` → `your sisters`. */
export function severalOf(who: SubjectWords): SubjectWords {
  if (who.isPlural) return who
  const name = who.name.endsWith('child') ? `${who.name}ren` : `${who.name}s`
  return { ...who, name, owner: `${name}'`, isPlural: true }
}

function nameOf(key: string, { statement, entities }: Memory): string {
  const owned = /^(.+?)'s (.+)$/u.exec(key)
  if (owned?.[1] !== undefined && relationOf(owned[1]) !== undefined) return `your ${key}`
  const relation = relationOf(key)
  const told = findTold(key, statement)
  // "My dentist appointment": the appointment, not the dentist.
  if (relation !== undefined) return told !== undefined && told.words.length > key.length ? `your ${told.words}` : `your ${key}`
  const entity = entities.find((each) => each.toLowerCase() === key)
  if (told?.determiner === 'my' || told?.determiner === 'our') return `your ${entity ?? told.words}`
  if (told?.determiner === 'the') return `the ${entity ?? told.words}`
  if (entity !== undefined) return entity
  if (told !== undefined && told.at > 0 && told.words !== told.words.toLowerCase()) return told.words
  // At the head of a sentence a capital says nothing: "Cello is on Thursdays", "Maya lives in Leeds".
  if (told !== undefined) {
    return key.includes(' ') || isActivity(statement) ? told.words.charAt(0).toLowerCase() + told.words.slice(1) : told.words
  }
  return /^\p{L}+$/u.test(key) ? capital(key) : `your ${key}`
}

/** What a key leaves out (subjects.ts): "dentist" for "dentist appointment". */
const activityTail = /^ (?:lessons?|class(?:es)?|practice|training|rehearsals?|sessions?|appointments?|check-?ups?|courses?)(?!\p{L})/u

function findTold(
  key: string,
  statement: string,
): { readonly words: string; readonly at: number; readonly determiner: string | undefined } | undefined {
  const at = statement.toLowerCase().replace(/’/gu, "'").indexOf(key)
  if (at < 0) return undefined
  const before = /\b(my|our|the)\s+$/iu.exec(statement.slice(0, at))
  const tail = activityTail.exec(statement.slice(at + key.length))?.[0].length ?? 0
  return { words: statement.slice(at, at + key.length + tail), at, determiner: before?.[1]?.toLowerCase() }
}

function isActivity(statement: string): boolean {
  return /^\p{L}+ (?:is|are|was|has moved|have moved|moved|moves|starts?) (?:on|at|every|to|from|now)\b|^\p{L}+ (?:lessons?|class(?:es)?|practice|training)\b/u.test(
    statement,
  )
}

function isPlural(key: string): boolean {
  const last = key.split(' ').at(-1) ?? ''
  return pluralNouns.test(last) || /[^siu]s$/u.test(last)
}
