// Phrases that can be told apart by their look alone: times, days, dates, numbers, codes, addresses, names. Of two phrases of one make, one
// may stand where the other stands. Invariant: the phrases of a text do not overlap, and come in its order.

import { namesIn } from '../same-make.ts'
import { bareWord, light } from './light-words.ts'

export type Make = 'email' | 'time' | 'date' | 'weekday' | 'month' | 'code' | 'number' | 'name'

export interface Phrase {
  readonly make: Make
  readonly text: string
  readonly start: number
  readonly end: number
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const small =
  'one(?! (?:more|thing|of|day|another|last|other))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}'
const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
const edge = (source: string, flags = 'giu'): RegExp => new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${source})(?![\\p{L}\\p{N}@])`, flags)

/** The first that fits a place takes it. */
const patterns: readonly (readonly [Make, RegExp])[] = [
  ['email', /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  [
    'date',
    edge(
      `\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?:,? \\d{4})?|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|the \\d{1,2}(?:st|nd|rd|th)`,
    ),
  ],
  [
    'time',
    edge(
      `\\d{1,2}[:.]\\d{2}(?: ?[ap]m)?|\\d{1,2} ?(?:am|pm|o['’]clock)|(?:half|quarter|five|ten|twenty) (?:past|to) (?:${hours})|(?:${hours}) (?:fifteen|thirty|forty-five)|half (?:${hours})|noon|midnight|(?<=\\b(?:at|till|until|from|by|up at) )(?:${hours})(?! ?(?:mg|km|kg|percent|%|years?|days?|weeks?|\\p{L}+ road))`,
    ),
  ],
  ['weekday', edge('(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends')],
  [
    'month',
    /(?<![\p{L}\p{N}])(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|(?<=\bin )(?:march|may))(?!\p{L})/gu,
  ],
  [
    'code',
    edge('(?=\\p{L}*\\d)(?=\\d*\\p{L})(?!\\d+(?:st|nd|rd|th|k|km|kg|mg|g|ml|l|cm|mm|m|am|pm|h|pounds?|euros?)(?!\\p{L}))[\\p{L}\\d]+'),
  ],
  [
    'number',
    edge(
      `\\+?\\d(?:[\\d ,.-]*\\d)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?(?:${small})|${ordinals}|\\d+(?:st|nd|rd|th)`,
    ),
  ],
]

/** @param known names that count even without their capital */
export function phrasesOf(text: string, known: readonly string[] = []): readonly Phrase[] {
  const found: Phrase[] = []
  const isFree = (start: number, end: number): boolean => found.every((other) => end <= other.start || other.end <= start)
  const add = (make: Make, start: number, phrase: string): void => {
    if (isFree(start, start + phrase.length)) found.push({ make, text: phrase, start, end: start + phrase.length })
  }
  for (const [make, pattern] of patterns) for (const match of text.matchAll(pattern)) add(make, match.index, match[0])
  for (const name of [...namesIn(text.replace(/['’]s(?!\p{L})/gu, '  ')).map(withoutLead), ...known]) {
    const at = text.toLowerCase().indexOf(name.toLowerCase())
    if (at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ''))
      add('name', at, text.slice(at, at + name.length))
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** "Using Harrow": a capital at the front makes no name of a word that carries nothing. */
const withoutLead = (name: string): string => {
  const words = name.split(' ')
  while (words.length > 1 && light.has(bareWord(words[0] ?? ''))) words.shift()
  return words.join(' ')
}

/** What `old` becomes when `fresh` is said in its place; undefined when they are of different makes. */
export function inPlaceOf(old: Phrase, fresh: Phrase): string | undefined {
  const given = fresh.text
  if (old.make === 'date' && fresh.make === 'number' && /^\d{1,2}$/.test(given) && Number(given) <= 31) return withDay(old.text, given)
  if (old.make === 'date' && /^the \d/i.test(given)) return withDay(old.text, given.replace(/\D/g, ''))
  if (old.make === 'time' && fresh.make === 'number' && /^(?:\d{1,2}|\p{L}+)$/u.test(given) && !isLarge(given)) return given
  if (isOneOf(dayLike, old.make, fresh.make)) return old.make === 'weekday' && fresh.make === 'weekday' ? asPlural(old.text, given) : given
  if (old.make === 'code' && fresh.make === 'number') return given
  if (old.make !== fresh.make) return undefined
  if (old.make === 'name') return wordOf(old.text, given)
  if (old.make !== 'number') return given
  if (digits(old.text) > 8 && digits(given) < 6) return withTail(old.text, given)
  return isAsLong(old.text, given) ? given : undefined
}

/** "Lindon", of the Hotel Lindos: one word of a longer name, where that is nearly the same. */
function wordOf(old: string, given: string): string {
  const words = old.split(' ')
  const near = words.length > 1 && !given.includes(' ') ? words.findIndex((word) => isNearly(word, given)) : -1
  return near < 0 ? given : words.with(near, given).join(' ')
}

/** One or two letters apart. */
export function isNearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a.length < 4 || a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase()) return false
  let [from, until] = [0, 0]
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1
  while (until < Math.min(a.length, b.length) - from && a[a.length - 1 - until] === b[b.length - 1 - until]) until += 1
  return Math.max(a.length, b.length) - from - until <= 2
}

/** "The last digits are 0017": the end of a long number, its spaces kept. */
const withTail = (old: string, tail: string): string | undefined =>
  /^\d+$/.test(tail) && old.slice(-tail.length).length === tail.length && /^\d+$/.test(old.slice(-tail.length))
    ? old.slice(0, -tail.length) + tail
    : undefined

const dayLike: readonly Make[] = ['date', 'weekday']
const isOneOf = (makes: readonly Make[], a: Make, b: Make): boolean => makes.includes(a) && makes.includes(b)
const isLarge = (words: string): boolean => /^\d+$/.test(words) && Number(words) > 24
const digits = (text: string): number => text.replace(/\D/g, '').length
/** A year for a year, a telephone number for one: long numbers are told apart by how long they are. */
const isAsLong = (a: string, b: string): boolean => Math.abs(Math.max(1, digits(a)) - Math.max(1, digits(b))) <= (digits(a) > 5 ? 2 : 1)
const withDay = (date: string, day: string): string => date.replace(/\d{1,2}(?=(?:st|nd|rd|th)?(?!\d))(?:st|nd|rd|th)?/, day)
/** "Saturdays" → "Sundays": every week stays every week. */
const asPlural = (old: string, day: string): string => {
  const named = day.charAt(0).toUpperCase() + day.slice(1)
  return old.endsWith('s') && !named.endsWith('s') ? `${named}s` : named
}

const words = small.replace(/\(\?!.*?\)\)/, '').split('|')
const placed = ordinals.split('|')
/** One and the same, whether in words or in digits: "eight" and 8, "the 12th" and 12. */
export function isSamePhrase(a: string, b: string): boolean {
  return plainOf(a) === plainOf(b)
}
function plainOf(text: string): string {
  const word = text.toLowerCase().replace(/^the /, '')
  const [at, place] = [words.indexOf(word), placed.indexOf(word)]
  if (at >= 0) return String(at < 20 ? at + 1 : (at - 17) * 10)
  return place >= 0 ? String(place + 1) : word.replace(/(?<=\d)(?:st|nd|rd|th)$/, '').replace(/(?<=day)s$/, '')
}
