// Whom and what a memory speaks of: names as written, and people by what they are to the person ("my sister").
// Law: a mention's key is lower case and the same however the name is spelt, so that a key finds everything called by it.

import { relationOf } from '../extraction/relations.ts'
import type { Entity } from '../memory/graph-records.ts'
import type { Memory } from '../memory/records.ts'
import { monthNames, weekdayNames } from '../text/time-words.ts'
import { stopWords } from '../text/stop-words.ts'

export interface Mention {
  readonly key: string
  /** As written; for a relation its plain word. */
  readonly name: string
  readonly kind: Entity['kind']
  /** `sister`, `boss`: somebody by what they are, not by name. */
  readonly isRelation: boolean
}

/** What only people and animals have: whoever's this is, is somebody. */
const personal = new Set([
  'name', 'nickname', 'birthday', 'age', 'home', 'work', 'role', 'school', 'studies', 'partner', 'phone', 'email', 'origin', 'lives with',
  'likes', 'dislikes', 'allergy', 'diet', 'owns', 'pet', 'plan', 'medicine', 'speaks',
]) // prettier-ignore
const title = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|aunt|auntie|uncle)\b/u
const places = new Set(['home', 'address', 'origin', 'where'])
const notNames = new Set<string>([...monthNames, ...weekdayNames.flatMap((day) => [day, `${day}s`]), ...stopWords, 'today', 'ok', 'okay'])
const contraction = /^(?:i|you|he|she|it|we|they|that|there|what|who|let|here)['’]/iu
const numeral = /^[\d\s.,:/-]+$|^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/iu

/** The key of a name: lower case, straight apostrophes, no article, no possessive. */
export function entityKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/'s?$/u, '')
    .replace(/^(?:the|my|our) /u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Everything a memory mentions, each once; the person (`me`) is not a mention. */
export function mentionsOf({ slot, entities, statement }: Pick<Memory, 'slot' | 'entities' | 'statement'>): readonly Mention[] {
  const found = new Map<string, Mention>()
  const note = (mention: Mention): void => {
    const known = found.get(mention.key)
    if (known === undefined || (known.kind === 'thing' && mention.kind !== 'thing')) found.set(mention.key, mention)
  }
  if (slot !== undefined && slot.subject !== 'me') {
    const written = entities.find((name) => entityKey(name) === slot.subject)
    const isSomebody = personal.has(slot.attribute) && (written !== undefined || relationOf(slot.subject) !== undefined)
    note(mentionOf(written ?? slot.subject, isSomebody ? 'person' : 'thing'))
  }
  for (const name of entities) if (isName(name)) note(mentionOf(name, kindIn(statement, name, slot)))
  return [...found.values()]
}

function mentionOf(name: string, kind: Entity['kind']): Mention {
  const relation = relationOf(name)
  if (relation !== undefined) return { key: relation, name: relation, kind: 'person', isRelation: true }
  const key = entityKey(name)
  return { key, name: name.replace(/['’]s?$/u, '').trim(), kind: isTitled(name) ? 'person' : kind, isRelation: false }
}

/** `Mr Haddad`, `Aunt Ottilie`: somebody, whatever else is known. */
export const isTitled = (name: string): boolean => title.test(entityKey(name))

function isName(name: string): boolean {
  if (relationOf(name) !== undefined) return true
  const key = entityKey(name)
  return key.length > 1 && !notNames.has(key) && !contraction.test(name) && !numeral.test(key) && !/ (?:and|&) /u.test(key)
}

/** A place is where one lives, goes or comes from. */
function kindIn(statement: string, name: string, slot: Memory['slot']): Entity['kind'] {
  const at = statement.indexOf(name)
  const before = at < 0 ? '' : statement.slice(0, at)
  if (slot !== undefined && places.has(slot.attribute) && slot.value.includes(name) && /\b(?:in|at|to|from) (?:the )?$/iu.test(before)) {
    return 'place'
  }
  return /\b(?:live[sd]?|living|moved?|moving|fly(?:ing)?|flew|go(?:ing|es)?|went|born|stay(?:ing|ed)?|married|grew up)\b.{0,40}\b(?:in|to|from) $/iu.test(
    before,
  )
    ? 'place'
    : 'thing'
}
