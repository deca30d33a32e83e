// Who you are, as far as you told: sections of sentences in the second person, each with the memories behind it. Invariant: only what
// current memories say, nothing sensitive, nothing twice.

import { changesIn, type Changes } from './changes.ts'
import { placeOf, sectionOf, sectionTitles, type SectionTitle } from './sections.ts'
import { joined, type PortraitSentence } from './join-sentences.ts'
import { groupedBy, hasPassed, plain, standingOf } from '../answer/known.ts'
import { realise } from '../answer/realise.ts'
import { capital, isOwning, secondPerson } from '../answer/second-person.ts'
import { pronounOf, relationOf } from '../extraction/relations.ts'
import { retrievability } from '../forgetting/strength.ts'
import type { EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

export type { PortraitSentence } from './join-sentences.ts'

export interface PortraitSection {
  readonly title: SectionTitle
  readonly sentences: readonly PortraitSentence[]
}

/** Most sentences a section tells; the strongest stay. */
const longestSection = 8
const mostSubjects = 8
/** Groups looked at for a section before the sentences are cut: a life of twenty thousand memories is told in as little time as a small one. */
const mostGroups = 32
/** Values one sentence lists: the strongest. */
const longestList = 9

/**
 * The portrait at `now`; sections without anything to say are left out. Pure and deterministic.
 * @param memories all there are: sentences are written from the current ones, replaced ones are told below what took their place
 */
export function portraitOf(memories: readonly Memory[], now: EpochMs): readonly PortraitSection[] {
  const open = memories.filter((memory) => !memory.sensitive && memory.retractedAt === undefined)
  const current = standingOf(open, now).current.filter((memory) => !hasPassed(memory, now))
  const people = namesOf(current)
  const changes = changesIn(open, current, now)
  const members = new Map<SectionTitle, Memory[]>()
  for (const memory of ranked(current, now)) {
    const title = sectionOf(memory, (subject) => people.has(subject))
    const others = title === undefined ? undefined : members.get(title)
    if (others !== undefined) others.push(memory)
    else if (title !== undefined) members.set(title, [memory])
  }
  return sectionTitles.flatMap((title) => {
    const told = members.get(title) ?? []
    const sentences = title === 'Your people' ? aboutPeople(told, people, changes) : aboutYou(told, changes)
    return sentences.length === 0 ? [] : [{ title, sentences }]
  })
}

function ranked(current: readonly Memory[], now: EpochMs): readonly Memory[] {
  return current
    .map((memory) => ({ memory, weight: weight(memory, now), place: placeOf(memory) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place || a.memory.saidAt - b.memory.saidAt || (a.memory.id < b.memory.id ? -1 : 1))
    .map(({ memory }) => memory)
}

/** Salience and strength in steps of a quarter, pinned first: a day's difference in strength does not reorder a life. */
function weight(memory: Memory, now: EpochMs): number {
  return (memory.pinned ? 4 : 0) + Math.round((memory.salience * 0.6 + retrievability(memory, now) * 0.4) * 4)
}

interface Named {
  readonly relation: string
  readonly name: string
  readonly memory: Memory
}

/** Names by lower-case name, from "my sister is called Maya". */
function namesOf(current: readonly Memory[]): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>()
  for (const memory of current) {
    const { slot } = memory
    if (slot === undefined || slot.attribute !== 'name' || slot.subject === 'me') continue
    names.set(slot.value.toLowerCase(), { relation: slot.subject, name: slot.value, memory })
  }
  return names
}

function aboutYou(members: readonly Memory[], changes: Changes): readonly PortraitSentence[] {
  const sentences = slotGroups(members).flatMap((group) => tell(group, changes))
  return joined(distinct(sentences), ['You']).slice(0, longestSection)
}

/** One paragraph's worth for each person, nearest first: named once, then she, he or it. */
function aboutPeople(members: readonly Memory[], names: ReadonlyMap<string, Named>, changes: Changes): readonly PortraitSentence[] {
  const ofYou = members.filter(({ slot }) => slot?.subject === 'me')
  const others = groupedBy(
    members.filter(({ slot }) => slot !== undefined && slot.subject !== 'me'),
    (memory) => personOf(memory, names),
  )
  const paragraphs = others.slice(0, mostSubjects).flatMap((group) => opening(aboutPerson(group, names, changes)))
  const yours = slotGroups(ofYou).flatMap((group) => tell(group, changes))
  // "You have a dog called Biscuit" has already introduced Biscuit.
  const isNews = ({ text }: PortraitSentence): boolean =>
    !(/^\S+ is your /u.test(text) && yours.some((other) => other.text.includes(text.split(' ')[0] ?? text)))
  return distinct([...yours, ...paragraphs.filter(isNews)])
}

const opening = ([first, ...rest]: readonly PortraitSentence[]): readonly PortraitSentence[] =>
  first === undefined ? [] : [{ ...first, opens: true }, ...rest]

/** Two sisters are two people: where several share a relation, the name tells them apart. */
function personOf({ slot }: Memory, names: ReadonlyMap<string, Named>): string {
  const subject = slot?.subject ?? ''
  const named = names.get(slot?.attribute === 'name' ? slot.value.toLowerCase() : subject)
  if (named !== undefined) return sharing(named.relation, names) > 1 ? named.name.toLowerCase() : named.relation
  return subject
}

const sharing = (relation: string, names: ReadonlyMap<string, Named>): number =>
  [...names.values()].filter((named) => named.relation === relation).length

function aboutPerson(group: readonly Memory[], names: ReadonlyMap<string, Named>, changes: Changes): readonly PortraitSentence[] {
  const subject = group[0]?.slot?.subject ?? ''
  const own = group.filter(({ slot }) => slot?.attribute === 'name')
  const named = names.get(subject) ?? (own.length === 1 ? [...names.values()].find(({ memory }) => memory === own[0]) : undefined)
  const facts = slotGroups(group.filter((memory) => memory !== named?.memory)).flatMap((slotGroup) => tell(slotGroup, changes))
  const relation = named?.relation ?? (relationOf(subject) === undefined ? undefined : subject)
  if (facts.length === 0) return named === undefined ? [] : [introduced(named, changes)]
  const called = named === undefined ? undefined : `Your ${named.relation} ${named.name}`
  const openings = [called, relation === undefined ? undefined : `Your ${relation}`, named?.name, capital(subject)].filter(
    (name) => name !== undefined,
  )
  const told = facts.map((sentence, at) => rename(sentence, openings, at === 0 ? called : undefined, at === 0 ? undefined : relation))
  const first = told[0]
  const withName =
    first === undefined || named === undefined || !first.text.startsWith(called ?? '\u0000')
      ? told
      : [{ ...first, memoryIds: [...new Set([named.memory.id, ...first.memoryIds])] }, ...told.slice(1)]
  const pronoun = pronounWord(relation)
  const subjects = [
    called,
    called !== undefined || relation === undefined ? undefined : `Your ${relation}`,
    pronoun === undefined ? named?.name : capital(pronoun),
  ]
  return joined(
    withName,
    subjects.filter((each) => each !== undefined),
  ).slice(0, longestSection)
}

function introduced({ relation, name, memory }: Named, changes: Changes): PortraitSentence {
  return sentenceOf(`${name} is your ${relation}.`, [memory], changes)
}

function sentenceOf(text: string, memories: readonly Memory[], { formerOf, changeOf }: Changes): PortraitSentence {
  const change = changeOf(memories)
  return {
    text,
    memoryIds: memories.map(({ id }) => id),
    inferred: memories[0]?.stance === 'inferred',
    former: formerOf(memories),
    ...(change === undefined ? {} : { change }),
  }
}

function pronounWord(relation: string | undefined): 'she' | 'he' | 'it' | undefined {
  const key = relation === undefined ? undefined : relationOf(relation)
  return key === undefined ? undefined : pronounOf(key)
}

/** Puts a full name, or a pronoun, where a sentence opens with one of a person's names. */
function rename(
  sentence: PortraitSentence,
  openings: readonly string[],
  to: string | undefined,
  relation: string | undefined,
): PortraitSentence {
  const name = openings.find((each) => new RegExp(`^${each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?:'s)? `, 'u').test(sentence.text))
  if (name === undefined) return sentence
  const rest = sentence.text.slice(name.length)
  if (to !== undefined) return { ...sentence, text: `${to}${rest}` }
  const pronoun = pronounWord(relation)
  if (pronoun === undefined) return sentence
  const owner = { she: 'Her', he: 'His', it: 'Its' }[pronoun]
  return { ...sentence, text: isOwning(rest) ? `${owner}${rest.slice(2)}` : `${capital(pronoun)}${rest}` }
}

function slotGroups(members: readonly Memory[]): readonly (readonly Memory[])[] {
  const stated = new Set(members.flatMap((memory) => (memory.stance === 'stated' ? (oneValued(memory) ?? []) : [])))
  return groupedBy(
    // What was worked out is not told beside what was said of the same, where only one of them can be so.
    members.filter((memory) => memory.stance === 'stated' || !stated.has(oneValued(memory) ?? '')),
    (memory) => (memory.slot === undefined ? memory.id : `${memory.slot.subject}|${memory.slot.attribute}|${memory.stance}`),
  ).slice(0, mostGroups)
}

/** The slot, where it holds one value; undefined of every other memory. */
function oneValued({ slot }: Memory): string | undefined {
  return slot?.cardinality === 'one' ? `${slot.subject}|${slot.attribute}` : undefined
}

const oneByOne: ReadonlySet<string> = new Set(['plan', 'routine', 'where', 'when'])

function tell(group: readonly Memory[], changes: Changes): readonly PortraitSentence[] {
  const first = group[0]
  if (first === undefined) return []
  const isList =
    group.length > 1 && first.slot?.cardinality === 'many' && !oneByOne.has(first.slot.attribute) && first.slot.attribute !== 'instruction'
  const listed = group.slice(0, longestList)
  const together = isList ? realise(listed) : undefined
  if (together !== undefined) return [sentenceOf(together, listed, changes)]
  // A slot of one value tells its newest; an older one that is still there is waiting to be asked about.
  const told =
    first.slot?.cardinality === 'one'
      ? [group.reduce((newest, memory) => (memory.saidAt > newest.saidAt ? memory : newest), first)]
      : group.slice(0, mostGroups)
  return told.flatMap((memory) => {
    const text = realise([memory]) ?? secondPerson(memory.statement)
    return text === undefined ? [] : [sentenceOf(text, [memory], changes)]
  })
}

function distinct(sentences: readonly PortraitSentence[]): readonly PortraitSentence[] {
  const said: { readonly words: string; readonly ids: readonly MemoryId[] }[] = []
  return sentences.filter(({ text, memoryIds }) => {
    const words = plain(text)
    if (said.some((other) => other.words === words)) return false
    said.push({ words, ids: memoryIds })
    return true
  })
}
