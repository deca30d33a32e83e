// When two memories say the same. Stricter than talk: every number, date, negation and qualifier must be in both, and everybody named.
// Law: repeats(a, b) = repeats(b, a); a memory repeats itself; what differs in a number never repeats.

import { attributes, type KnownAttribute } from '../../extraction/attributes.ts'
import { speaksOf } from '../../extraction/cues.ts'
import type { Memory } from '../../memory/records.ts'
import { statementKey } from '../../memory/statement-key.ts'
import { termOf, termsOf } from '../../text/terms.ts'
import { isSameHabit, isSameStatement, isSameValue } from '../likeness.ts'

/** Share of telling words in common from which two statements with the same hard words are one. */
const sameFrom = 0.75
const hard =
  /^(?:\d.*|not|no|never|nothing|none|without|dont|doesnt|didnt|isnt|arent|wasnt|cant|wont|no longer|only|except|but|until|since|before|after|from|or|over|under|more|less|old|new|ex|former|used|anymore|once|twice|every|each|always|sometimes|maybe|perhaps|probably|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|morning|mornings|evening|evenings|night|nights|afternoon|noon)$/u

/** @param subjectOf whom a memory is about by all their names: `sister` and `maya` are one where that was told */
export function repeats(a: Memory, b: Memory, subjectOf: (memory: Memory) => string): boolean {
  if (a.stance !== b.stance || a.validUntil !== b.validUntil) return false
  if (a.validFrom !== undefined && b.validFrom !== undefined && !isSameDay(a, b)) return false
  if (a.slot !== undefined && b.slot !== undefined) return isSameSlot(a, b, subjectOf) && isSameValueIn(a, b)
  if (a.slot === undefined && b.slot === undefined)
    return a.kind === b.kind && (isSameTelling(a.statement, b.statement) || isSameHappening(a, b))
  const [slotted, free] = a.slot === undefined ? [b, a] : [a, b]
  return saysSlot(free, slotted)
}

function isSameSlot(a: Memory, b: Memory, subjectOf: (memory: Memory) => string): boolean {
  return a.slot?.attribute === b.slot?.attribute && (a.slot?.subject === b.slot?.subject || subjectOf(a) === subjectOf(b))
}

/** The same value; or, where many stand side by side, the same but for words that tell nothing. */
function isSameValueIn(a: Memory, b: Memory): boolean {
  const [left, right] = [a.slot?.value ?? '', b.slot?.value ?? '']
  if (isSameValue(left, right)) return true
  const attribute = a.slot?.attribute
  if (attribute === 'routine') return isSameHabit(left, right) && haveSame(daysIn(a.statement), daysIn(b.statement))
  const framing = attribute === 'instruction' ? wayOfAsking : attribute === 'speaks' ? degree : undefined
  const [x, y] = [termsIn(left), termsIn(right)].map((terms) => terms.filter((term) => framing?.has(term) !== true)) as [string[], string[]]
  return x.length > 0 && haveSame(hardWordsOf(left), hardWordsOf(right)) && haveSame(x, y)
}

/** Words of asking for something, not of what is asked for. */
const wayOfAsking = new Set(
  termsOf('please answer answers reply replies respond response write keep make give want like prefer rather best always future id im ive'),
)
const degree = new Set(termsOf('fluent fluently good decent some native basic little bit'))
const daysIn = (text: string): readonly string[] =>
  [...new Set(wordsOf(text).filter((word) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^\d/u.test(word)))].map((day) =>
    day.replace(/s$/u, ''),
  )

/** "Last week" is known to a week, not to a day. */
const mostDaysOfAWeek = 8
function isSameDay(a: Memory, b: Memory): boolean {
  if (a.validFrom === b.validFrom) return true
  if (a.slot !== undefined || b.slot !== undefined || !/\bweek\b/iu.test(`${a.statement} ${b.statement}`)) return false
  return Math.abs(Date.parse(a.validFrom ?? '') - Date.parse(b.validFrom ?? '')) <= mostDaysOfAWeek * 86_400_000
}

/** What happened is one thing told twice: on one day, with the same names, and done by words of one sort. */
const deeds: readonly ReadonlySet<string>[] = [
  'trip trips visit visited visiting weekend holiday journey stay stayed staying travel travelled travelling went go going gone flew drove ride train tour days day took spent break short away back came returned couple together lovely nice great good wonderful really place time fun',
  'bought buy buying purchase purchased got get picked treated ordered acquired chose own owned myself finally lovely nice great good really',
].map((words) => new Set(termsOf(words)))
const whenWords =
  /^(?:\d.*|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|last|week|month|ago|one|two|three|few|new)$/u

function isSameHappening(a: Memory, b: Memory): boolean {
  if (a.kind !== 'event' || a.validFrom === undefined || b.validFrom === undefined) return false
  const [left, right] = [happeningIn(a.statement), happeningIn(b.statement)]
  const isOneSort = left.sort === undefined || right.sort === undefined || left.sort === right.sort
  if (!isOneSort || !haveSame(left.names, right.names) || !haveSame(left.hard, right.hard)) return false
  return left.names.length > 0 ? haveSame(left.rest, right.rest) : left.rest.length > 0 && haveSame(left.rest, right.rest)
}

/** A statement taken apart: who and where, what sort of deed, and what else it tells. Its day is known by itself. */
function happeningIn(
  statement: string,
): Readonly<Record<'names' | 'hard' | 'rest', readonly string[]>> & { readonly sort: number | undefined } {
  const names = namesIn(statement).filter((name) => !whenWords.test(name))
  const words = wordsOf(statement).filter((word) => !whenWords.test(word))
  const terms = words.map(termOf).filter((term) => term !== '' && !names.some((name) => termsOf(name).includes(term)))
  const sort = deeds.findIndex((deed) => terms.some((term) => deed.has(term)))
  const rest = terms.filter((term) => !deeds.some((deed) => deed.has(term)))
  return { names, hard: words.filter((word) => hard.test(word)), rest: [...new Set(rest)], sort: sort === -1 ? undefined : sort }
}

function isSameTelling(a: string, b: string): boolean {
  if (isSameStatement(a, b)) return true
  if (!haveSame(hardWordsOf(a), hardWordsOf(b)) || !haveSame(namesIn(a), namesIn(b))) return false
  const [left, right] = [new Set(termsIn(a)), new Set(termsIn(b))]
  const shared = [...left].filter((term) => right.has(term)).length
  return shared > 1 && shared / (left.size + right.size - shared) >= sameFrom
}

/** A sentence without a slot says what a slot holds: its value, a word for its attribute, and next to nothing else. */
function saysSlot(free: Memory, { slot, statement }: Memory): boolean {
  if (slot === undefined || !haveSame(hardWordsOf(free.statement), hardWordsOf(statement))) return false
  if (isSameTelling(free.statement, statement)) return true
  const said = new Set(termsIn(free.statement))
  const value = termsIn(slot.value)
  const words = Object.hasOwn(attributes, slot.attribute) ? attributes[slot.attribute as KnownAttribute].aliases : [slot.attribute]
  const isNamed = speaksOf(free.statement, slot) || words.some((alias) => termsIn(alias).some((term) => said.has(term)))
  const isTheirs = slot.subject === 'me' ? /\b(?:i|my|me)\b/iu.test(free.statement) : termsIn(slot.subject).every((term) => said.has(term))
  const extra = [...said].filter((term) => !value.includes(term)).length
  return value.length > 0 && isNamed && isTheirs && extra <= 3 && value.every((term) => said.has(term))
}

const wordsOf = (text: string): readonly string[] => statementKey(text).split(' ')
/** Telling words, stemmed, each once. */
export const termsIn = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .map(termOf)
      .filter((term) => term !== ''),
  ),
]
const hardWordsOf = (text: string): readonly string[] => [...new Set(wordsOf(text).filter((word) => hard.test(word)))]
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{L},;’'-] )\p{Lu}[\p{L}’'-]+/gu)]
    .map(([name]) => name.toLowerCase())
    .filter((name) => !/^i(?:['’]|$)/u.test(name))

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)]
  return left.size === right.size && [...left].every((item) => right.has(item))
}
