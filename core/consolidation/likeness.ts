// When two tellings are the same thing. Law: texts that differ in a number, a date, a negation or a qualifier are never the same.

import { statementKey } from '../memory/statement-key.ts'
import { termOf } from '../text/terms.ts'

/** Share of words in common above which two statements with the same hard words are one. */
const sameFrom = 0.9

const fillers = new Set(['a', 'an', 'the', 'my', 'our', 'some', 'really', 'very', 'just', 'now', 'that', 'to'])
const qualifiers =
  /^(?:\d.*|not|no|never|without|dont|doesnt|isnt|arent|wasnt|cant|wont|nothing|none|only|except|but|until|since|before|after|from|or|over|under|more|less|old|new|ex|former|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter)$/

/** Words of a value without articles and fillers, lower case. */
export function valueWords(value: string): readonly string[] {
  return statementKey(value)
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
}

/** The same value, articles and case apart. */
export function isSameValue(a: string, b: string): boolean {
  return valueWords(a).join(' ') === valueWords(b).join(' ')
}

const doses =
  /^(?:\d.*|mg|mcg|µg|ml|g|micrograms?|milligrams?|units?|of|tablets?|pills?|capsules?|puffs?|drops?|a|an|one|two|three|four|half|once|twice|times|day|daily|every|each|morning|mornings|evening|evenings|night|nightly|week|weekly|before|after|with|at|in|and|hour|food|breakfast|lunch|dinner|coffee|bed|bedtime|for|low|dose|on|as|much|more|less|than)$/

/** The same medicine in another dose: `20 mg of citalopram every evening` and `40 mg of citalopram`. */
export function isSameMedicine(a: string, b: string): boolean {
  const [left, right] = [medicineWords(a), new Set(medicineWords(b))]
  return left.some((word) => right.has(word))
}

function medicineWords(value: string): readonly string[] {
  return valueWords(value).filter((word) => word.length > 3 && !doses.test(word))
}

const bareDose =
  /^[\d.,½]+ ?(?:mg|mcg|µg|ml|micrograms?|milligrams?|units?|tablets?|pills?)(?: (?:a|once a|twice a|per|every) \w+| daily| once daily| twice daily)?$/i

/** "I'm down to 5 mg": of what is only known from what is taken. */
export const isBareDose = (value: string): boolean => bareDose.test(value.trim())

/** `10 mg of lisinopril every evening` → `lisinopril`. */
export const medicineIn = (value: string): string => medicineWords(value).join(' ')

/** The things a value lists: `hazelnuts and walnuts` → both. */
export function itemsOf(value: string): readonly string[] {
  return value.split(/\s*(?:,|;|&|\band\b|\bor\b)\s*/i).filter((item) => item !== '')
}

/** One names the other, for taking back: `car` in `a blue car`, `swimming on Tuesdays` in `swim every Tuesday morning`. */
export function namesValue(a: string, b: string): boolean {
  return isWithin(stemsOf(valueWords(a)), stemsOf(valueWords(b)))
}

/** Words that only say when or how often: what is left of a habit without them is what is done. */
const timing =
  /^(?:every|each|other|first|last|once|twice|times|always|usually|daily|weekly|monthly|fortnightly|am|pm|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:week)?days?|weeks?|weekends?|months?|mornings?|afternoons?|evenings?|nights?|noon|midnight|lunchtime|half|quarter|past|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\S*|instead|these|nowadays|go|goes|going|have|has)$/

/** The same habit at another time: `swim every Tuesday`, `swim on Sundays`. */
export function isSameHabit(a: string, b: string): boolean {
  const deedIn = (value: string): readonly string[] => stemsOf(valueWords(value).filter((word) => !timing.test(word)))
  const [left, right] = [deedIn(a), deedIn(b)]
  return left.length > 0 && right.length > 0 && isWithin(left, right)
}

const place =
  /\p{Lu}[\p{L}’'-]+(?: (?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}’'-]+)*/gu
const calendarName =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I)$/

/** Two plans that go to one place, whatever their days: `going to Lisbon on 14 March`, `booked a trip to Lisbon`. */
export function isSameDestination(a: string, b: string): boolean {
  const placesIn = (value: string): readonly string[] =>
    [...value.matchAll(place)]
      .map(([name]) => name)
      .filter((name) => !calendarName.test(name))
      .sort()
  const [left, right] = [placesIn(a), placesIn(b)]
  return left.length > 0 && left.join() === right.join()
}

/** What a value is known by: its telling words, stemmed, each once; all its words where none tells anything. */
export const valueStems = (value: string): readonly string[] => [...new Set(stemsOf(statementKey(value).split(' ')))]

/** Function words say nothing of their own unless they are all there is. */
function stemsOf(words: readonly string[]): readonly string[] {
  const stems = words.map((word) => termOf(word)).filter((term) => term !== '')
  return stems.length === 0 ? words : stems
}

function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every((word) => many.includes(word))
}

/** The same statement, or nearly: Jaccard ≥ .9 over words, and every number, date, negation and qualifier in both. */
export function isSameStatement(a: string, b: string): boolean {
  if (statementKey(a) === statementKey(b)) return true
  const left = new Set(valueWords(a))
  const right = new Set(valueWords(b))
  const shared = [...left].filter((word) => right.has(word)).length
  const differing = [...left].filter((word) => !right.has(word)).concat([...right].filter((word) => !left.has(word)))
  return shared / (shared + differing.length) >= sameFrom && !differing.some((word) => qualifiers.test(word))
}
