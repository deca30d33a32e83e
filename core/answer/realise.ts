// Slots as sentences in the second person: (sister, birthday, 12 May) → "Your sister's birthday is 12 May." Says what the values say
// and nothing more; an attribute that has its own grammar (plans, routines) is told in the statement's words.

import { wordForRelation } from '../extraction/relations.ts'
import type { Memory } from '../memory/records.ts'
import { attributePhrase, joinWords, withArticle, withPreposition } from './phrases.ts'
import { secondPerson, sentence } from './second-person.ts'
import { severalOf, subjectWords, type SubjectWords } from './subject-words.ts'

export type Tense = 'present' | 'past'

/** Verb forms: you/they, he/she/it, past you, past others. */
const verbs = {
  be: ['are', 'is', 'were', 'was'],
  have: ['have', 'has', 'had', 'had'],
  live: ['live', 'lives', 'lived', 'lived'],
  work: ['work', 'works', 'worked', 'worked'],
  go: ['go', 'goes', 'went', 'went'],
  study: ['study', 'studies', 'studied', 'studied'],
  take: ['take', 'takes', 'took', 'took'],
  like: ['like', 'likes', 'liked', 'liked'],
  do: ["don't", "doesn't", "didn't", "didn't"],
  speak: ['speak', 'speaks', 'spoke', 'spoke'],
  eat: ['eat', 'eats', 'ate', 'ate'],
  play: ['play', 'plays', 'played', 'played'],
  support: ['support', 'supports', 'supported', 'supported'],
  collect: ['collect', 'collects', 'collected', 'collected'],
  weigh: ['weigh', 'weighs', 'weighed', 'weighed'],
} as const

type Frame = (who: SubjectWords, value: string, say: (verb: keyof typeof verbs) => string, isPast: boolean) => string

/** One clause without its capital and full stop. `value` has been joined from all values of the slot. */
const frames: Readonly<Record<string, Frame>> = {
  name: (who, value, say) =>
    who.isYou ? `your name ${say('be').replace('are', 'is').replace('were', 'was')} ${value}` : `${who.name} ${say('be')} called ${value}`,
  nickname: (who, value) => (who.isYou ? `you like to be called ${value}` : `${who.name} likes to be called ${value}`),
  home: (who, value, say) => `${who.name} ${say('live')} ${withPreposition(value, /^\d/u.test(value) ? 'at' : 'in')}`,
  'lives with': (who, value, say) => `${who.name} ${say('live')} with ${value}`,
  origin: (who, value, say) => `${who.name} ${say('be')} from ${value.replace(/^(?:from|in) /u, '')}`,
  work: (who, value, say) => `${who.name} ${say('work')} ${withPreposition(value, 'at')}`,
  role: (who, value, say) => `${who.name} ${say('be')} ${withArticle(value)}`,
  school: (who, value, say) => `${who.name} ${say('go')} ${withPreposition(value, 'to')}`,
  reading: (who, value, say) => `${who.name} ${say('be')} reading ${value}`,
  studies: (who, value, say) => `${who.name} ${say('study')} ${value}`,
  age: (who, value, say) => `${who.name} ${say('be')} ${value.replace(/ years? old$/u, '')}`,
  partner: (who, value, say) =>
    /^(?:married|engaged|dating|with|single|divorced|widowed|separated)\b/u.test(value)
      ? `${who.name} ${say('be')} ${value}`
      : `${who.owner} partner ${say('be').replace('are', 'is').replace('were', 'was')} ${value}`,
  allergy: (who, value, say) => `${who.name} ${say('be')} allergic to ${value.replace(/^to /u, '')}`,
  diet: (who, value, say) =>
    /^(?:an? )?(?:vegan|vegetarian|pescatarian|coeliac|celiac|gluten.free|dairy.free|lactose.intolerant|flexitarian|on )/iu.test(value)
      ? `${who.name} ${say('be')} ${value}`
      : /^(?:no|not|don['’]t|doesn['’]t|never)\b/u.test(value)
        ? `${who.name} ${say('do')} eat ${value.replace(/^(?:no|not|don['’]t|doesn['’]t|never)(?: eat)? /u, '')}`
        : `${who.name} ${say('eat')} ${value}`,
  medicine: (who, value, say) => `${who.name} ${say('take')} ${value}`,
  likes: (who, value, say) => `${who.name} ${say('like')} ${value}`,
  dislikes: (who, value, say) => `${who.name} ${say('do')} like ${value}`,
  owns: (who, value, say) => `${who.name} ${say('have')} ${value}`,
  pet: (who, value, say) =>
    `${who.name} ${say('have')} ${/^(?:an?|two|three|four|\d|some|my)\b/u.test(value) || /^\p{Ll}/u.test(value) ? withArticle(value) : `a pet called ${value}`}`,
  speaks: (who, value, say) => `${who.name} ${say('speak')} ${value}`,
  learning: (who, value, say) => `${who.name} ${say('be')} learning ${value}`,
  plays: (who, value, say) =>
    `${who.name} ${say('play')} ${/^(?:piano|violin|viola|cello|guitar|bass|drums|flute|clarinet|trumpet|saxophone|harp|oboe|ukulele|accordion|organ)\b/iu.test(value) ? `the ${value}` : value}`,
  supports: (who, value, say) => `${who.name} ${say('support')} ${value}`,
  collects: (who, value, say) => `${who.name} ${say('collect')} ${value}`,
  avoids: (who, value, say) => `${who.name} ${say('do')} have ${value}`,
  nationality: (who, value, say) => `${who.name} ${say('be')} ${value}`,
  religion: (who, value, say) => `${who.name} ${say('be')} ${/^\p{Lu}|agnostic/u.test(value) ? value : withArticle(value)}`,
  'relationship status': (who, value, say) => `${who.name} ${say('be')} ${value}`,
  height: (who, value, say) => `${who.name} ${say('be')} ${value}${/tall/u.test(value) ? '' : ' tall'}`,
  weight: (who, value, say) => `${who.name} ${say('weigh')} ${value}`,
  when: (who, value, say) => `${who.name} ${say('be')} ${withPreposition(value, timePreposition(value))}`,
  away: (who, value, say) => `${who.name} ${say('be')} ${value}`,
  where: (who, value, say) => `${who.name} ${say('be')} ${value}`,
  plan: (who, value, say) =>
    /^(?:\p{L}+ed|signed|booked) /u.test(value)
      ? `${who.name} ${value}`
      : /^\p{L}+ing\b/u.test(value)
        ? `${who.name} ${say('be')} ${value}`
        : /^(?:an?|the|two|three|another)\b/u.test(value)
          ? `${who.name} ${say('have')} ${value}`
          : `${who.name} ${who.isPlural ? 'plan' : 'plans'} to ${value.replace(/^to /u, '')}`,
  routine: (who, value) => `${who.name} ${value}`,
  instruction: (_, value) => asRequest(value),
  meant: (who, value) => `when you say ${who.name}, you mean ${value}`,
}
/** The statement says these better than any frame would. */
const inItsOwnWords: ReadonlySet<string> = new Set([
  'plan',
  'routine',
  'when',
  'where',
  'code',
  'owns',
  'pet',
  'partner',
  'condition',
  'business',
  'avoids',
  'car',
  'recipe',
  'owes',
  'away',
])

/** "Cello moves to Thursdays" tells the change; asked when it is, the day itself is the answer. */
const tellsChange = /\b(?:mov(?:es|ed|ing)|chang(?:es|ed|ing)|switch(?:es|ed|ing)|rescheduled|instead|no longer|not)\b/iu

/**
 * A sentence for memories that share a slot (subject and attribute), with all their values in it; undefined when there is no sure one.
 * @param spokenAs the subject as the person put it, when they did: `maya` for a slot kept under `sister`
 */
export function realise(memories: readonly Memory[], spokenAs?: string, tense: Tense = 'present'): string | undefined {
  const first = memories[0]
  if (first?.slot === undefined) return first === undefined || tense === 'past' ? undefined : secondPerson(first.statement)
  const { attribute } = first.slot
  if (
    tense === 'present' &&
    memories.length === 1 &&
    (inItsOwnWords.has(attribute) || attribute.startsWith('number of ') || isIntolerance(first)) &&
    first.stance === 'stated' &&
    !(attribute === 'when' && tellsChange.test(first.statement))
  ) {
    const told = secondPerson(first.statement)
    if (told !== undefined) return told
  }
  const value = joinedValues(memories)
  if (value === '') return undefined
  const one = subjectWords(spokenAs ?? wordForRelation(first.statement, first.slot.subject) ?? first.slot.subject, first)
  // Two names are two people: "Your sisters are called Maya and Ines."
  const who = attribute === 'name' && memories.length > 1 && !one.isYou ? severalOf(one) : one
  return sentence(clause(who, attribute, value, tense, memories.length))
}

/** An intolerance is kept beside the allergies, and is none. */
function isIntolerance({ slot, statement }: Memory): boolean {
  return slot?.attribute === 'allergy' && /\bintoleran(?:t|ces?)\b/iu.test(statement)
}

/** The values of a slot's memories as one phrase: `hazelnuts, walnuts and sesame`. */
export function joinedValues(memories: readonly Memory[]): string {
  const attribute = memories[0]?.slot?.attribute ?? ''
  if (attribute === 'instruction') return (memories[0]?.slot?.value ?? '').replace(/[.;,]+$/u, '')
  return joinWords(
    memories.map((memory) => valueWords(memory)),
    ['allergy', 'speaks', 'medicine'].includes(attribute),
  )
}

/** A value as spoken to the person: `my brother` → `your brother`. */
export function valueWords({ slot }: Memory): string {
  const value = (slot?.value ?? '').trim().replace(/[.;,]+$/u, '')
  return (secondPerson(`x ${value}`) ?? `x ${value}.`).slice(2, -1).trim()
}

function clause(who: SubjectWords, attribute: string, value: string, tense: Tense, count: number): string {
  const isPast = tense === 'past'
  const say = (verb: keyof typeof verbs): string => verbs[verb][(isPast ? 2 : 0) + (who.isPlural ? 0 : 1)] ?? verb
  const frame = Object.hasOwn(frames, attribute) ? frames[attribute] : undefined
  if (frame !== undefined) return frame(who, value, say, isPast)
  const { phrase, isPlural } = attributePhrase(attribute, count)
  const verb = verbs.be[(isPast ? 2 : 0) + (isPlural ? 0 : 1)] ?? 'is'
  return `${who.owner} ${phrase} ${verb} ${attribute === 'birthday' ? value.replace(/^on /u, '') : value}`
}

/** What Keepsake was told to do, from the other side: `keep your answers short` → `you asked me to keep my answers short`. */
function asRequest(value: string): string {
  const turned = value.replace(
    /\b(?:yours|your|you|my|me|i)\b/giu,
    (word) => ({ your: 'my', yours: 'mine', you: 'me', my: 'your', me: 'you', i: 'you' })[word.toLowerCase()] ?? word,
  )
  const plainly = turned.replace(/^please /iu, '')
  if (plainly.startsWith('you ')) return plainly
  const wish =
    /^(?<how>always )?(?<what>(?:no|just|only|metric|imperial|celsius|fahrenheit|temperatures?|times?|dates?|distances?|heights?|weights?|measurements|iso|american|british|european|24|12)\b.*)$/iu.exec(
      plainly,
    )?.groups
  if (wish !== undefined) return `you ${(wish['how'] ?? '').toLowerCase()}want ${lowered(wish['what'] ?? '')}`
  if (/^me to /iu.test(plainly)) return `you want ${plainly}`
  const refused = /^(?:don['’]t|do not)(?: ever)? (?<deed>.+)$/iu.exec(plainly)?.groups?.['deed']
  if (refused !== undefined) return `you asked me not to ${refused}`
  const never = /^(?<how>never|always) (?<deed>.+)$/iu.exec(plainly)?.groups
  if (never !== undefined) return `you asked me ${(never['how'] ?? '').toLowerCase()} to ${never['deed'] ?? ''}`
  if (/^(?:short|brief|concise|direct|long|detailed|plain|simple)\p{L}* /iu.test(plainly) || plainly.startsWith('my ')) {
    return `you want ${plainly}`
  }
  return `you asked me to ${plainly.charAt(0).toLowerCase()}${plainly.slice(1)}`
}

const lowered = (words: string): string =>
  /^(?:ISO|\p{Lu}[\p{L}]*(?: units)?$)/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)

function timePreposition(value: string): string {
  if (/^(?:\d{1,2}(?::|\.)\d\d|\d{1,2} ?(?:am|pm)|noon|midnight|half|quarter)/iu.test(value)) return 'at'
  if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|the \d|\d{1,2}(?:st|nd|rd|th)? |weekdays|weekends)/iu.test(value)) return 'on'
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:19|20)\d\d$|spring|summer|autumn|winter)/iu.test(value) ? 'in' : ''
}
