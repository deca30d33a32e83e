// Turning the person's first-person words to them: "I moved to Lisbon" becomes "You moved to Lisbon". Only conversions that are sure
// to come out right; anything else is undefined, and the caller quotes the words instead.

import { settleDates } from './settled-dates.ts'

/** Longer ones first, so that "I'm" is not read as "I". */
const first: readonly (readonly [RegExp, string])[] = [
  [/\bI['’]m\b/gu, "you're"],
  [/\bI['’]ve\b/gu, "you've"],
  [/\bI['’]ll\b/gu, "you'll"],
  [/\bI['’]d\b/gu, "you'd"],
  [/\bI am\b/gu, 'you are'],
  [/\bI was\b/gu, 'you were'],
  [/\bam I\b/giu, 'are you'],
  [/\bI\b/gu, 'you'],
  [/\bmyself\b/giu, 'yourself'],
  [/\bmine\b/giu, 'yours'],
  [/\bmy\b/giu, 'your'],
  [/\bme\b/giu, 'you'],
  [/\bwe['’](re|ve|ll|d)\b/giu, "you'$1"],
  [/\bwe\b/giu, 'you'],
  [/\bourselves\b/giu, 'yourselves'],
  [/\bours\b/giu, 'yours'],
  [/\bour\b/giu, 'your'],
  [/\bus\b/gu, 'you'],
]
/** Words that make the conversion unsafe: the listener, somebody's speech, a question, code, a link. */
const unsafe =
  /\byou(?:r|rs|rself)?\b|["“”«»`<>{}]|\?|https?:|\b(?:says?|said|told|asked|thinks?|goes)\b.*\b(?:I|my|me)\b|\bI\b.*\b(?:says?|said|told|asked)\b.*[:,]/iu
const adverb = '(?:just|also|still|really|now|always|usually|never|actually|only|already|often|sometimes|almost|probably|finally|recently)'
const wasAfter = new RegExp(String.raw`\b(you ${adverb}|you and [\p{L}' -]{1,24}?) (was|am)\b`, 'gu')
const longest = 240

/**
 * A first-person statement as said to the person, with capital and full stop, or undefined where a safe conversion is not certain.
 * A statement in the third person ("The spare key is with Tomas") comes back as it is.
 */
export function secondPerson(statement: string): string | undefined {
  const words = settleDates(statement.trim().replace(/\s+/gu, ' ').replace(/’/gu, "'")).replace(/\.\.$/u, '.')
  if (words === '' || words.length > longest || unsafe.test(words) || /[.!?…]\s+\p{Lu}/u.test(words)) return undefined
  let turned = words
  for (const [pattern, to] of first) {
    turned = turned.replace(pattern, (match, ...groups: readonly unknown[]) => {
      const said = to.replace('$1', typeof groups[0] === 'string' ? groups[0] : '')
      return /^(?:My|Our|We|Me|Mine|Ours)/u.test(match) ? capital(said) : said
    })
  }
  turned = turned.replace(wasAfter, (_, subject: string) => `${subject} ${_.endsWith('was') ? 'were' : 'are'}`)
  // Two people became one word: "you took you" would not be what was said.
  if (/\byou (?:and|or) you\b|\byou you\b/u.test(turned)) return undefined
  return sentence(turned)
}

/** True when what follows a name is its possessive ("'s birthday is"), not a short "is" or "has" ("'s coming"). */
export function isOwning(rest: string): boolean {
  return (
    /^['’]s /u.test(rest) &&
    !/^.s (?:\p{L}+ing|an?|the|in|at|on|off|back|here|there|not|now|just|very|so|got|been|had|gone|moved|made|taken|bought|always|never|still|also|your|my|in|with|from|[\p{L}]+ed)\b/u.test(
      rest,
    )
  )
}

/** With a capital and a full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim().replace(/[,;:\s]+$/u, '')
  return /[.!…]['’")]?$/u.test(trimmed) ? capital(trimmed) : `${capital(trimmed)}.`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
