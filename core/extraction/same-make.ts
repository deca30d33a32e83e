// What else a sentence names that is of the same make as a known value: another name for a name, another number for a number, another
// place for a place. Invariant: the known value itself, its subject and calendar words are never among them.

import type { Slot } from '../memory/records.ts'
import { aTrade } from './rules/trades.ts'
import { hasCalendarDate, isProper, wordCount } from './value.ts'
import { screened } from '../text/screen/screened.ts'

const cap = String.raw`\p{Lu}[\p{L}\p{N}’'&.-]*\p{L}|\p{Lu}`
const properName = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'])(?:${cap})(?:(?: (?:of|and|in|the|de|van|&|in the|of the))? (?:${cap}|\d+)(?![\p{L}]))*(?: (?:estate|hatchback|van|saloon|convertible))?`,
  'gu',
)
const number = /(?<![\p{L}\p{N}])\+?\d[\d -]*\d(?![\p{L}\p{N}])/gu
const day =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,} \d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\p{N}])/gu
const whereabouts =
  /(?<![\p{L}])(?:(?:taped|hidden|stuck|tucked|hung|buried|hanging|kept) )?(?:in|on|under|underneath|behind|at|with|inside|beneath|below|above|beside|between|near|next to|on top of) (?:(?!(?:but|not|instead|now|was|is|than|from|to)\b)[\p{L}’'-]+ ?)+/giu
/** First words that are no name, whatever their capital. */
const plain =
  /^(?:i|we|my|our|his|her|their|its?|the|an?|this|that|these|those|there|here|no|nope|not|never|yes|oops|whoops|sorry|wait|hang|hold|hmm|oh|ah|well|so|and|but|or|if|ok|okay|new|old|please|you|your|what|where|which|who|when|why|how|about|forget|make|let|rather|wrong|right|actually|correction|typo|from|since|until|after|before|now|then|done|home|house|flat|town|city|boxes|news|listen|note|just|by|for|one|some|guess|hi|hello|hey|good|next|they|he|she|it|as|at|in|on|to|with|today|yesterday|tomorrow|tonight|everyone|everybody|everything|people|friends|goodbye|welcome|book|job|work|address|call|number|mum|dad|mother|father|sister|brother|remind|change|update|fix|set|turns?|following|also|still|only|even|all|most|in fact|yes|apologies|mistake|my mistake|scratch|strike|ignore|replace|start|finished|done|bye|farewell|thanks|thank|instead|had|have|has|got|since|there|these|damn|darn|pardon|excuse|argh|silly|slip|let|so|turns|it['’]s|he['’]s|she['’]s|i['’]ve|i['’]m|we['’]ve)$/i
const calendarWord = screened(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|easter|spring|summer|autumn|winter|dr|mr|mrs|ms|prof|keepsake|english)$/i,
)
const named = /(?<= )(?:called|named) /gu

/** The phrases of `text` that could stand where the slot's value stands, each once, in their order. */
export function othersLike({ subject, attribute, value }: Slot, text: string): readonly string[] {
  const old = value.toLowerCase().replace(/^(?:an?|the|my|our) /, '')
  const found = phrasesFor(attribute, value, text)
    .map((phrase) => phrase.trim().replace(/[.,;:!?]+$/, ''))
    .filter((phrase) => phrase !== '' && (old === '' || (!old.includes(phrase.toLowerCase()) && !phrase.toLowerCase().includes(old))))
    .filter((phrase) => !subject.split(' ').includes(phrase.toLowerCase()))
  return [...new Set(found)]
}

function phrasesFor(attribute: string, value: string, text: string): readonly string[] {
  const matches = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([phrase]) => phrase)
  if (attribute === 'where') return matches(whereabouts).filter((phrase) => wordCount(phrase) > 1)
  if (attribute === 'role') return matches(aTrade)
  if (hasCalendarDate(value)) return matches(day)
  if (/\d{3}/.test(value)) return matches(number).filter((phrase) => isAsLong(phrase, value))
  return value === '' || isProper(value.replace(/^(?:an?|the|my|our) /i, '')) ? matches(properName).flatMap(nameIn) : []
}

/** The names in a text, as written, without the plain words that only stand at the front with a capital. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(properName)].flatMap(([phrase]) => nameIn(phrase))),
]

const digits = (text: string): number => text.replace(/\D/g, '').length
const isAsLong = (a: string, b: string): boolean => Math.abs(digits(a) - digits(b)) <= 2

/** Without the plain words that only stand at the front with a capital. */
function nameIn(phrase: string): readonly string[] {
  const words = phrase
    .replace(/['’](?:s|m|ve|re|ll|d)\b/g, '')
    .replaceAll(named, '')
    .split(' ')
  const isTitle = /^(?:the|an?)$/i.test(words[0] ?? '') && words.length > 1 && /^\p{Lu}/u.test(words[1] ?? '')
  while (!isTitle && words.length > 0 && plain.test(words[0] ?? '')) words.shift()
  while (!isTitle && words.length > 0 && (/^(?:I|and|of|in|the|de|&)$/.test(words.at(-1) ?? '') || calendarWord.test(words.at(-1) ?? '')))
    words.pop()
  return words.length === 0 || calendarWord.test(words.join(' ')) || !/^\p{Lu}/u.test(words[0] ?? '') ? [] : [words.join(' ')]
}

/** The sentence with `§` for a known value; undefined when the value is not in it. */
export function masking(sentence: string, value: string): string | undefined {
  const words = value.replace(/^(?:an?|the|my|our) /i, '')
  if (words === '') return undefined
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu')
  return pattern.test(sentence) ? sentence.replace(pattern, '§') : undefined
}
