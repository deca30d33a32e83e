// The attributes slots are filled with. Both sides use this one table: remembering (what a statement fills) and answering (what a
// question asks for). An attribute that is not listed is an open one ("shoe size", "favourite colour"): one-valued, lower case.

import type { MemoryKind } from '../memory/records.ts'

interface AttributeRule {
  readonly cardinality: 'one' | 'many'
  readonly kind: MemoryKind
  /** Other words for it, lower case, as they occur in statements and questions. */
  readonly aliases: readonly string[]
}

export const attributes = {
  name: { cardinality: 'one', kind: 'fact', aliases: ['called', 'first name', 'full name'] },
  nickname: { cardinality: 'one', kind: 'procedure', aliases: ['call me'] },
  home: {
    cardinality: 'one',
    kind: 'fact',
    aliases: ['live', 'lives', 'living', 'home', 'flat', 'house', 'city', 'town', 'moved to', 'based'],
  },
  address: { cardinality: 'one', kind: 'fact', aliases: ['address', 'street'] },
  origin: { cardinality: 'one', kind: 'fact', aliases: ['from', 'born in', 'grew up', 'hometown', 'birthplace'] },
  work: { cardinality: 'one', kind: 'fact', aliases: ['work', 'works', 'work at', 'work for', 'employer', 'company', 'job at'] },
  role: { cardinality: 'one', kind: 'fact', aliases: ['job', 'role', 'profession', 'occupation', 'title', 'for a living'] },
  business: { cardinality: 'many', kind: 'fact', aliases: ['business'] },
  school: { cardinality: 'one', kind: 'fact', aliases: ['school', 'university', 'college', 'study at', 'goes to school'] },
  studies: { cardinality: 'one', kind: 'fact', aliases: ['study', 'studying', 'degree', 'course', 'major'] },
  reading: { cardinality: 'one', kind: 'fact', aliases: ['read', 'book'] },
  birthday: { cardinality: 'one', kind: 'fact', aliases: ['birthday', 'born', 'date of birth', 'birth date'] },
  age: { cardinality: 'one', kind: 'fact', aliases: ['age', 'old', 'years old'] },
  phone: { cardinality: 'one', kind: 'fact', aliases: ['phone', 'phone number', 'mobile', 'number'] },
  email: { cardinality: 'one', kind: 'fact', aliases: ['email', 'e-mail', 'email address'] },
  partner: { cardinality: 'one', kind: 'fact', aliases: ['married to', 'dating', 'engaged to', 'going out with'] },
  allergy: {
    cardinality: 'many',
    kind: 'fact',
    aliases: ['allergic', 'allergic to', 'allergy', 'allergies', 'intolerant', 'can’t eat', "can't eat"],
  },
  diet: { cardinality: 'one', kind: 'preference', aliases: ['diet', 'vegan', 'vegetarian', 'coeliac', 'halal', 'kosher', 'eat'] },
  medicine: { cardinality: 'many', kind: 'fact', aliases: ['take', 'medication', 'medicine', 'tablets', 'prescribed'] },
  likes: {
    cardinality: 'many',
    kind: 'preference',
    aliases: ['like', 'likes', 'love', 'loves', 'enjoy', 'enjoys', 'prefer', 'prefers', 'fond of', 'into'],
  },
  dislikes: {
    cardinality: 'many',
    kind: 'preference',
    aliases: ['dislike', 'dislikes', 'hate', 'hates', 'can’t stand', "can't stand", 'don’t like', "don't like"],
  },
  owns: { cardinality: 'many', kind: 'fact', aliases: ['have', 'has', 'own', 'owns', 'got', 'bought'] },
  pet: { cardinality: 'many', kind: 'fact', aliases: ['pet', 'dog', 'cat', 'rabbit'] },
  speaks: { cardinality: 'many', kind: 'fact', aliases: ['speak', 'speaks', 'language', 'languages', 'fluent in', 'learning'] },
  plan: { cardinality: 'many', kind: 'plan', aliases: ['plan', 'planning', 'going to', 'will', 'want to', 'intend', 'booked'] },
  routine: { cardinality: 'many', kind: 'routine', aliases: ['every', 'usually', 'always', 'on mondays'] },
  when: { cardinality: 'one', kind: 'fact', aliases: ['when', 'time', 'day', 'date', 'starts', 'at'] },
  where: { cardinality: 'one', kind: 'fact', aliases: ['where', 'place', 'is in', 'is at', 'kept', 'with'] },
  code: { cardinality: 'one', kind: 'fact', aliases: ['code', 'password', 'pin', 'combination', 'passcode'] },
  instruction: { cardinality: 'many', kind: 'procedure', aliases: ['answer', 'reply', 'always', 'never', 'please'] },
} as const satisfies Record<string, AttributeRule>

export type KnownAttribute = keyof typeof attributes

/** One-valued unless the table says otherwise. */
export function cardinalityOf(attribute: string): 'one' | 'many' {
  return Object.hasOwn(attributes, attribute) ? attributes[attribute as KnownAttribute].cardinality : 'one'
}
