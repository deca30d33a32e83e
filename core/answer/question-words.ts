// The vocabulary of questions: which attribute a noun stands for, which nouns are relations, and the keys a noun phrase may have been
// remembered under. Keys are made by the same functions that remembering uses.

import { relationOf } from '../extraction/relations.ts'
import { attributeKey, subjectKey } from '../extraction/subjects.ts'

/** Nouns (and noun-like phrases) to the attribute they name. What is not here is an open attribute under its own name. */
const attributeNouns: Readonly<Record<string, string>> = {
  name: 'name',
  'first name': 'name',
  'full name': 'name',
  surname: 'surname',
  'last name': 'surname',
  nickname: 'nickname',
  home: 'home',
  'home town': 'origin',
  hometown: 'origin',
  city: 'home',
  town: 'home',
  'current city': 'home',
  address: 'address',
  'home address': 'address',
  street: 'address',
  birthplace: 'origin',
  'place of birth': 'origin',
  origin: 'origin',
  workplace: 'work',
  employer: 'work',
  company: 'work',
  work: 'work',
  firm: 'work',
  'place of work': 'work',
  job: 'role',
  role: 'role',
  profession: 'role',
  occupation: 'role',
  'job title': 'role',
  title: 'role',
  career: 'role',
  trade: 'role',
  school: 'school',
  university: 'school',
  uni: 'school',
  college: 'school',
  degree: 'studies',
  course: 'studies',
  subject: 'studies',
  major: 'studies',
  birthday: 'birthday',
  bday: 'birthday',
  'birth date': 'birthday',
  birthdate: 'birthday',
  'date of birth': 'birthday',
  dob: 'birthday',
  age: 'age',
  phone: 'phone',
  'phone number': 'phone',
  'mobile number': 'phone',
  mobile: 'phone',
  number: 'phone',
  'telephone number': 'phone',
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  'e-mail address': 'email',
  allergy: 'allergy',
  allergies: 'allergy',
  'food allergies': 'allergy',
  intolerances: 'allergy',
  diet: 'diet',
  medicine: 'medicine',
  medicines: 'medicine',
  medication: 'medicine',
  medications: 'medicine',
  tablets: 'medicine',
  prescriptions: 'medicine',
  meds: 'medicine',
  likes: 'likes',
  hobby: 'likes',
  hobbies: 'likes',
  interests: 'likes',
  preferences: 'likes',
  dislikes: 'dislikes',
  belongings: 'owns',
  possessions: 'owns',
  pet: 'pet',
  pets: 'pet',
  animals: 'pet',
  language: 'speaks',
  languages: 'speaks',
  plan: 'plan',
  plans: 'plan',
  goals: 'plan',
  intentions: 'plan',
  appointments: 'plan',
  routine: 'routine',
  routines: 'routine',
  habits: 'routine',
  code: 'code',
  password: 'code',
  passcode: 'code',
  pin: 'code',
  'pin code': 'code',
  combination: 'code',
  date: 'when',
  time: 'when',
  day: 'when',
  'start time': 'when',
  location: 'where',
  place: 'where',
  whereabouts: 'where',
  instructions: 'instruction',
  rules: 'instruction',
}

const determiner = /^(?:my|our|the|a|an|this|that|these|those|your|any|some|all|both|of)\s+/u

/** The attribute a noun phrase names: a known one, or the phrase itself. */
export function attributeNamed(phrase: string): string {
  const noun = attributeKey(withoutDeterminer(phrase))
  return Object.hasOwn(attributeNouns, noun) ? (attributeNouns[noun] ?? noun) : noun
}

export function isKnownAttributeNoun(phrase: string): boolean {
  return Object.hasOwn(attributeNouns, phrase)
}

/** True for `sister`, `older sister`, `best friend`, `dogs`. */
export function isRelation(phrase: string): boolean {
  return relationOf(phrase) !== undefined || relationOf(singular(phrase)) !== undefined
}

export function withoutDeterminer(phrase: string): string {
  return phrase.replace(determiner, '').trim()
}

/** The singular of a plain English plural, or the word itself: `lessons` → `lesson`, `glasses` stays. */
export function singular(phrase: string): string {
  if (/(?:glasses|trousers|scissors|jeans|ss|us|is|news)$/u.test(phrase)) return phrase
  if (phrase.endsWith('ies')) return phrase.replace(/ies$/u, 'y')
  if (/(?:ch|sh|x)es$/u.test(phrase)) return phrase.slice(0, -2)
  return phrase.endsWith('s') ? phrase.slice(0, -1) : phrase
}

const unresolved = /^(?:he|she|it|they|him|her|them|his|hers|its|their|that|this|you|your|yours|who|what|there|one|ones)?$/u

/** The owner, or the keys a person, animal or thing may be remembered under, best first; none for a pronoun nobody can resolve. */
export function subjectsNamed(phrase: string): readonly string[] {
  const bare = phrase.trim()
  if (unresolved.test(bare)) return []
  const key = subjectKey(bare)
  if (key === 'me') return ['me']
  if (key === '' || unresolved.test(key) || /^(?:i|we|he|she|it|they|you|not)\s/u.test(key)) return []
  const keys = [key]
  const noun = withoutDeterminer(bare)
  // "my sister Maya" is remembered under either.
  const apart = /^(.+) (\S+)$/u.exec(noun)
  const relation = apart?.[1] === undefined ? undefined : relationOf(apart[1])
  if (relation !== undefined && apart?.[2] !== undefined && !isKnownAttributeNoun(apart[2]) && relationOf(noun) === undefined) {
    keys.unshift(apart[2], relation)
  }
  const relative = relationOf(key)
  if (relative === 'husband' || relative === 'wife' || relative === 'girlfriend' || relative === 'boyfriend') keys.push('partner')
  if (relative === 'partner') keys.push('husband', 'wife', 'boyfriend', 'girlfriend')
  if (noun !== key) keys.push(noun)
  const head = /^(?<head>.+?) (?:with|to|at|for|from|in) /u.exec(key)?.groups?.['head']
  for (const form of [head ?? '', singular(key), subjectKey(singular(noun))]) if (form !== '') keys.push(form)
  return [...new Set(keys)].slice(0, 6)
}
