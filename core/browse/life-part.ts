// Parts of a life, as rows of the timeline stand under them. Every memory has exactly one: by what its slot says, else by its kind.

import type { LightRow } from './light-row.ts'

/** In the order they are shown. */
export const lifeParts = ['home', 'work', 'people', 'health', 'days', 'likes', 'events', 'plans', 'other'] as const
export type LifePart = (typeof lifeParts)[number]

const byAttribute: Readonly<Record<string, LifePart>> = {
  home: 'home',
  address: 'home',
  origin: 'home',
  nationality: 'home',
  owns: 'home',
  where: 'home',
  work: 'work',
  role: 'work',
  school: 'work',
  studies: 'work',
  partner: 'people',
  'relationship status': 'people',
  pet: 'people',
  name: 'people',
  birthday: 'people',
  age: 'people',
  allergy: 'health',
  diet: 'health',
  avoids: 'health',
  medicine: 'health',
  condition: 'health',
  routine: 'days',
  plays: 'days',
  learning: 'days',
  reading: 'days',
  likes: 'likes',
  dislikes: 'likes',
  supports: 'likes',
  collects: 'likes',
  plan: 'plans',
}
const byKind: Readonly<Record<LightRow['kind'], LifePart>> = {
  fact: 'other',
  preference: 'likes',
  event: 'events',
  plan: 'plans',
  routine: 'days',
  procedure: 'likes',
  insight: 'other',
}

export function lifePartOf({ slot, kind }: Pick<LightRow, 'slot' | 'kind'>): LifePart {
  if (slot === undefined) return byKind[kind]
  if (slot.attribute.startsWith('favourite ')) return 'likes'
  const part = byAttribute[slot.attribute] ?? byKind[kind]
  // Somebody else's home or work is news of them; what they must not eat is still to be looked out for.
  return slot.subject === 'me' || part === 'health' || part === 'plans' || part === 'days' ? part : 'people'
}
