// Reading a noun phrase as a slot: "my sister's birthday", "the birthday of my sister", "my shoe size", "the wifi password".

import type { SlotQuery } from './answer.types.ts'
import { attributeNamed, isKnownAttributeNoun, isRelation, singular, subjectsNamed, withoutDeterminer } from './question-words.ts'

const formerly = /\b(?:old|previous|former|last|earlier|original|ex)[ -](?=\p{L})/u

/** What else answers when the slot itself was never told. */
const nextBest: Readonly<Record<string, string>> = {
  address: 'home',
  home: 'address',
  role: 'work',
  work: 'role',
  school: 'studies',
  age: 'birthday',
}

/** What a noun phrase may ask for, best first. `my old address` asks for what was so before. */
export function phraseQueries(phrase: string): readonly SlotQuery[] {
  const isPast = /^(?:my|our) /u.test(phrase) && formerly.test(phrase)
  const found = withNextBest(presentQueries(isPast ? phrase.replace(formerly, '') : phrase))
  return isPast ? [...found.map((query) => ({ ...query, past: true })), ...presentQueries(phrase)] : found
}

function withNextBest(queries: readonly SlotQuery[]): readonly SlotQuery[] {
  return queries.flatMap((query) => {
    const other = nextBest[query.attribute]
    return other === undefined ? [query] : [query, { ...query, attribute: other }]
  })
}

function presentQueries(phrase: string): readonly SlotQuery[] {
  const text = phrase.trim().replace(/^(?:the )?(?:exact )?(?:date|day) of (?=.*birthday)/u, '')
  const known = /^(?:my|our) (?<thing>.+)$/u.exec(text)?.groups?.['thing']
  if (known !== undefined && isKnownAttributeNoun(known)) return ofMe(known)
  const called = /^(?<thing>.+) (?:called|named)$/u.exec(text)?.groups?.['thing']
  if (called !== undefined)
    return [
      ...subjectsNamed(called).map((subject): SlotQuery => ({ subject, attribute: 'name', wants: 'value' })),
      ...byHead(withoutDeterminer(called)),
    ]
  const named = /^(?:the )?(?<thing>[\p{L} -]+?) (?:of|for) (?<owner>.+)$/u.exec(text)?.groups
  if (named !== undefined && isKnownAttributeNoun(named['thing'] ?? '')) return ofOwner(named['owner'] ?? '', named['thing'] ?? '')
  const owned = /^(?:(?<owner>.+)'s|(?<owners>.+s)') (?<thing>[^']+)$/u.exec(text)?.groups
  if (owned !== undefined) return ofOwner(owned['owner'] ?? owned['owners'] ?? '', owned['thing'] ?? '')
  if (named !== undefined) return ofOwner(named['owner'] ?? '', named['thing'] ?? '')
  const mine = /^(?:my|our) (?<thing>.+)$/u.exec(text)?.groups?.['thing']
  if (mine !== undefined) return ofMe(mine)
  return ofThing(withoutDeterminer(text))
}

/** "sister" + "birthday"; "sister" + "favourite tea". */
function ofOwner(owner: string, thing: string): readonly SlotQuery[] {
  const attribute = attributeNamed(thing)
  const direct = subjectsNamed(owner).map((subject): SlotQuery => ({ subject, attribute, wants: wantsFor(attribute) }))
  if (!isRelation(thing)) return direct
  // "Maya's dog": the dog is remembered by itself, or as Maya's.
  const compound = subjectsNamed(owner).map((subject): SlotQuery => ({
    subject: `${subject}'s ${thing}`,
    attribute: 'name',
    wants: 'person',
  }))
  return [...compound, ...direct]
}

/** "shoe size", "sister", "wifi password", "sisters birthday". */
function ofMe(thing: string): readonly SlotQuery[] {
  const attribute = attributeNamed(thing)
  const queries: SlotQuery[] = []
  const words = thing.split(' ')
  const lost = lostApostrophe(words)
  if (lost !== undefined) queries.push(...lost)
  if (isRelation(thing)) {
    queries.push(...subjectsNamed(thing).map((subject): SlotQuery => ({ subject, attribute: 'name', wants: 'person' })))
  }
  queries.push({ subject: 'me', attribute, wants: wantsFor(attribute) })
  // "my job at the bindery": the job, as far as it is told of there.
  const placed = /^(?<noun>.+?) (?:at|in|on|for|with) (?<place>.+)$/u.exec(thing)?.groups
  if (placed?.['noun'] !== undefined && placed['place'] !== undefined) {
    const noun = attributeNamed(placed['noun'])
    queries.push({ subject: 'me', attribute: noun, wants: wantsFor(noun), value: withoutDeterminer(placed['place']) })
  }
  const one = singular(attribute)
  if (one !== attribute && !isKnownAttributeNoun(thing)) queries.push({ subject: 'me', attribute: one, wants: 'value' })
  queries.push(...ofThing(thing).filter(({ subject }) => subject !== 'me'))
  return queries
}

/** "sisters birthday" and "sister birthday", written without the apostrophe. */
function lostApostrophe(words: readonly string[]): readonly SlotQuery[] | undefined {
  for (let cut = 1; cut < words.length; cut += 1) {
    const owner = words.slice(0, cut).join(' ')
    const thing = words.slice(cut).join(' ')
    if (!isRelation(owner) || (!isKnownAttributeNoun(thing) && !/^favou?rite\b/u.test(thing) && !/(?:size|number|name)$/u.test(thing))) {
      continue
    }
    const attribute = attributeNamed(thing)
    return subjectsNamed(`my ${singular(owner)}`).map((subject) => ({ subject, attribute, wants: wantsFor(attribute) }))
  }
  return undefined
}

/** "spare key", "wifi password", "dentist appointment", "Maya birthday". */
function ofThing(thing: string): readonly SlotQuery[] {
  const queries: SlotQuery[] = []
  const words = thing.split(' ')
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const noun = words.slice(cut).join(' ')
    if (!isKnownAttributeNoun(noun)) continue
    const attribute = attributeNamed(noun)
    queries.push(
      ...subjectsNamed(words.slice(0, cut).join(' ')).map((subject): SlotQuery => ({ subject, attribute, wants: wantsFor(attribute) })),
    )
  }
  if (queries.length > 0 || / (?:at|in|for|on|of|to) /u.test(thing))
    queries.push({ subject: 'me', attribute: attributeNamed(thing), wants: 'value' })
  queries.push(...byHead(thing))
  for (const subject of subjectsNamed(thing)) {
    for (const attribute of ['when', 'where', 'name']) queries.push({ subject, attribute, wants: 'value' })
  }
  queries.push(
    ...subjectsNamed(thing)
      .slice(0, 1)
      .map((subject): SlotQuery => ({ subject, attribute: '*', wants: 'list' })),
  )
  return queries
}

/** "Bike lock code" told as "the combination for the lock"; "Portuguese teacher" told as "the teacher". */
function byHead(thing: string): readonly SlotQuery[] {
  const code = /^\S+ (?<head>\S+) (?:code|combination|pin|password)$/u.exec(thing)?.groups?.['head']
  if (code !== undefined) return [{ subject: code, attribute: 'code', wants: 'value', loosely: true }]
  const head = /^(?!(?:old|new|older|younger|first|last|former|previous|ex)\b)\S+ (?<head>teacher|tutor|doctor|neighbour|neighbor)$/u.exec(
    thing,
  )?.groups?.['head']
  return head === undefined ? [] : [{ subject: subjectsNamed(head)[0] ?? head, attribute: 'name', wants: 'person', loosely: true }]
}

function wantsFor(attribute: string): SlotQuery['wants'] {
  if (attribute === 'birthday' || attribute === 'when') return 'time'
  if (attribute === 'home' || attribute === 'address' || attribute === 'where' || attribute === 'origin') return 'place'
  if (attribute === 'partner') return 'person'
  return ['allergy', 'likes', 'dislikes', 'owns', 'pet', 'speaks', 'plan', 'routine', 'medicine', 'instruction'].includes(attribute)
    ? 'list'
    : 'value'
}

/** Where "is my sister's birthday on 12 May" parts into the slot and the value asked about, best first. */
export function assertedQueries(words: readonly string[]): readonly SlotQuery[] {
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const phrase = words.slice(0, cut).join(' ')
    const noun = /'s?\s(?<noun>[^']+)$/u.exec(phrase)?.groups?.['noun'] ?? /^(?:my|our) (?<noun>.+)$/u.exec(phrase)?.groups?.['noun']
    if (noun === undefined || !(isKnownAttributeNoun(noun) || /^favou?rite \p{L}+$|(?:size|number|name|colour|password)$/u.test(noun))) {
      continue
    }
    const value = words
      .slice(cut)
      .join(' ')
      .replace(/^(?:still |really |on |in |at )+/u, '')
    return phraseQueries(phrase)
      .filter(
        ({ attribute, subject }) => attribute !== '*' && attribute !== 'name' && (subject === 'me' || attribute === attributeNamed(noun)),
      )
      .map((query) => ({ ...query, wants: 'yes-no', value: withoutDeterminer(value) }))
  }
  return []
}
