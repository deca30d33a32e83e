// Which part of the portrait a memory belongs to. Every memory has at most one place, so nothing is said twice.

import { relationOf } from '../extraction/relations.ts'
import type { Memory } from '../memory/records.ts'
import { meantAttribute } from '../procedures/meant.ts'

export const sectionTitles = [
  'Where you are',
  'Your people',
  'Your days',
  'What you like',
  "What you're working towards",
  'What you look out for',
  'How you like things',
  'Good to know',
] as const
export type SectionTitle = (typeof sectionTitles)[number]

const byAttribute: Readonly<Record<string, SectionTitle>> = {
  home: 'Where you are',
  address: 'Where you are',
  origin: 'Where you are',
  nationality: 'Where you are',
  name: 'Where you are',
  age: 'Where you are',
  birthday: 'Where you are',
  partner: 'Your people',
  'relationship status': 'Your people',
  pet: 'Your people',
  work: 'Your days',
  role: 'Your days',
  school: 'Your days',
  studies: 'Your days',
  routine: 'Your days',
  when: 'Your days',
  plays: 'Your days',
  learning: 'Your days',
  likes: 'What you like',
  dislikes: 'What you like',
  supports: 'What you like',
  collects: 'What you like',
  plan: "What you're working towards",
  allergy: 'What you look out for',
  diet: 'What you look out for',
  avoids: 'What you look out for',
  medicine: 'What you look out for',
  condition: 'What you look out for',
  nickname: 'How you like things',
  instruction: 'How you like things',
}
const byKind: Readonly<Partial<Record<Memory['kind'], SectionTitle>>> = {
  preference: 'What you like',
  plan: "What you're working towards",
  routine: 'Your days',
  procedure: 'How you like things',
  insight: 'Good to know',
}

const told = [
  'name',
  'home',
  'address',
  'origin',
  'role',
  'work',
  'school',
  'studies',
  'partner',
  'age',
  'birthday',
  'likes',
  'dislikes',
  'routine',
]

/** Where a memory comes among others as strong: the plain facts of a life first. */
export function placeOf({ slot }: Memory): number {
  const place = told.indexOf(slot?.attribute ?? '')
  return place === -1 ? told.length : place
}

const ofPeople: ReadonlySet<string> = new Set([
  'home',
  'origin',
  'work',
  'role',
  'school',
  'studies',
  'birthday',
  'age',
  'partner',
  'likes',
  'dislikes',
  'allergy',
  'diet',
  'speaks',
  'pet',
])
const recurring = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|every|each|weekly|daily|weekdays|weekends)\b/iu

/** Somebody without a relation is still one of your people; a thing is told by where it is, or when it comes round. */
function sectionOfOther(attribute: string, value: string): SectionTitle | undefined {
  if (ofPeople.has(attribute)) return 'Your people'
  if (attribute === 'when') return recurring.test(value) ? 'Your days' : undefined
  return attribute === 'name' ? undefined : 'Good to know'
}

/** The section a memory is told in; undefined for what does not describe the person (single events, loose facts). */
export function sectionOf({ slot, kind }: Memory, isPerson: (subject: string) => boolean): SectionTitle | undefined {
  if (slot === undefined) return byKind[kind]
  if (slot.attribute === meantAttribute) return 'How you like things'
  if (slot.subject !== 'me' && (relationOf(slot.subject) !== undefined || isPerson(slot.subject))) {
    return kind === 'plan' || slot.attribute === 'when' ? undefined : 'Your people'
  }
  if (slot.subject !== 'me') return sectionOfOther(slot.attribute, slot.value)
  if (slot.attribute.startsWith('favourite ')) return 'What you like'
  return byAttribute[slot.attribute] ?? byKind[kind] ?? 'Good to know'
}
