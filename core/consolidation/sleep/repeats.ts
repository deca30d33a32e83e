// When two memories say the same. Stricter than talk: every number, date, negation and qualifier must be in both, and everybody named.
// Law: repeats(a, b) = repeats(b, a); a memory repeats itself; what differs in a number never repeats.

import { attributes, type KnownAttribute } from '../../extraction/attributes.ts'
import type { Memory } from '../../memory/records.ts'
import { statementKey } from '../../memory/statement-key.ts'
import { termOf } from '../../text/terms.ts'
import { isSameStatement, isSameValue } from '../likeness.ts'

/** Share of telling words in common from which two statements with the same hard words are one. */
const sameFrom = 0.75
const hard =
  /^(?:\d.*|not|no|never|nothing|none|without|dont|doesnt|didnt|isnt|arent|wasnt|cant|wont|no longer|only|except|but|until|since|before|after|from|or|over|under|more|less|old|new|ex|former|used|anymore|once|twice|every|each|always|sometimes|maybe|perhaps|probably|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|morning|mornings|evening|evenings|night|nights|afternoon|noon)$/u

/** @param subjectOf whom a memory is about by all their names: `sister` and `maya` are one where that was told */
export function repeats(a: Memory, b: Memory, subjectOf: (memory: Memory) => string): boolean {
  if (a.stance !== b.stance || a.validUntil !== b.validUntil) return false
  if (a.validFrom !== undefined && b.validFrom !== undefined && a.validFrom !== b.validFrom) return false
  if (a.slot !== undefined && b.slot !== undefined) return isSameSlot(a, b, subjectOf) && isSameValueIn(a, b)
  if (a.slot === undefined && b.slot === undefined) return a.kind === b.kind && isSameTelling(a.statement, b.statement)
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
  const [x, y] = [termsIn(left), termsIn(right)]
  return x.length > 0 && haveSame(hardWordsOf(left), hardWordsOf(right)) && haveSame(x, y)
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
  const isNamed = words.some((alias) => termsIn(alias).some((term) => said.has(term)))
  const isTheirs = slot.subject === 'me' ? /\b(?:i|my|me)\b/iu.test(free.statement) : termsIn(slot.subject).every((term) => said.has(term))
  const extra = [...said].filter((term) => !value.includes(term)).length
  return value.length > 0 && isNamed && isTheirs && extra <= 2 && value.every((term) => said.has(term))
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
