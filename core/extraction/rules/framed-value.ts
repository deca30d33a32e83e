// A correction in whatever words, told by what is left of it: "My fingers slipped, Porto", "Replace Leeds with Porto, please". Take away the value
// that was wrong and the words people put things right in, and nothing remains but one value of the same make.
// Invariant: any other word left over, or two values, and nothing is concluded.

import type { Slot } from '../../memory/records.ts'
import { speaksOf } from '../cues.ts'
import { masking, othersLike } from '../same-make.ts'
import { isProper, wordCount } from '../value.ts'
import { bareWord as bare, bareWordsOf as wordsOf, carrying } from '../retelling/light-words.ts'

export interface Framed {
  readonly slot: Slot
  /** What should have been said; undefined when only something is said to be wrong. */
  readonly value?: string
}

/** Says by itself that something was wrong. */
const denials =
  /(?<!\p{L})(?:no|nope|not|never|wrong|wrongly|incorrect|inaccurate|mistak\w*|mistook|misspoke|mistyped|misremembered|misread|misheard|mix(?:ed|ing)|mix-up|muddled|confus\w+|typo|slip(?:ped|s)?|error|correct\w*|mean|meant|should|ought|supposed|instead|rather|replace|swap|change|fix|ignore|forget|scratch|strike|cross|delete|oops|whoops|sorry|bad|fault|silly|stupid|rephrase|second thoughts|take that back|never mind|right(?! (?:here|there|now|away|after|before|next|on))|true|edit|wanted to say)(?!\p{L})|n['’]t(?!\p{L})/iu
/** Hesitates, insists or swears: enough beside a name, a number or a day, which nothing else in the talk can be. */
const hesitations =
  /(?<!\p{L})(?:actually|wait|hang on|hold on|excuse me|pardon|beg your pardon|apologies|damn|darn|argh|ugh|hmm|um|er|oh|ah|of course|in fact|precise|exact|honest|rereading|noticed|well)(?!\p{L})/iu
/** Said of one's own life rather than of what was told: "I'm in Porto", "I went there". */
const ofTheLife = /(?<!\p{L})(?:i['’]?m|i am|we['’]re|we are)(?: \p{L}+)? (?:in|at|from|off|near|back)(?!\p{L})/iu
/** "I'd rather be called Kit": how it should be, not how it is. */
const wish = /(?<!\p{L})i(?:['’]d| would) (?:rather|like|prefer|love)(?!\p{L})/iu
/** Says what somebody does or is, where the name of a thing was asked for: "I could fall asleep right here". */
const doing =
  /(?<!\p{L})(?:could|would|can|will|shall|might|must|may|am|is|are|was|were|been?|do|does|did|done|feel|felt|need|want|go|goes|going|went|get|gets|got|let|fall|fell|think|know|see|look|looks|seems?)(?!\p{L})/iu
const saidBefore = /(?<!\p{L})(?:said|wrote|written|put|typed|told|gave|given|called|had|have)(?!\p{L})/iu
const longest = 16

/** Whether the turn is short and has a sign that something is being put right. */
export const mayPutRight = (text: string): boolean => wordCount(text) <= 2 * longest && (denials.test(text) || hesitations.test(text))

/** The slot the sentence puts right and, if it says so, with what. @param isAnnounced the sentence before said that something was wrong */
export function framedIn(sentence: string, named: readonly Slot[], recent: readonly Slot[], isAnnounced = false): Framed | undefined {
  if (wordCount(sentence) > longest || sentence.includes('?') || ofTheLife.test(sentence) || wish.test(sentence)) return undefined
  const text = withPlainStart(sentence)
  const isDenied = isAnnounced || denials.test(sentence)
  const inRecent = (slot: Slot): boolean =>
    recent.some(({ subject, attribute }) => subject === slot.subject && attribute === slot.attribute)
  for (const slot of named.filter(inRecent)) {
    const masked = masking(text, slot.value)
    if (masked === undefined || !(isDenied || saidBefore.test(masked))) continue
    const framed = framedFor(slot, masked.replace('§', ', '), true)
    if (framed !== undefined) return framed
  }
  const last = recent.find(({ attribute, cardinality }) => cardinality === 'one' && attribute !== 'name') ?? recent[0]
  if (last === undefined || named.some(inRecent) || !(isDenied || hesitations.test(sentence))) return undefined
  const framed = framedFor(last, text, isDenied)
  return framed?.value === undefined ? undefined : framed
}

function framedFor(slot: Slot, text: string, isDenied: boolean): Framed | undefined {
  if (!settles(slot)) return undefined
  const alike = isStrict(slot) ? othersLike(slot, text).map(withoutLead) : plainIn(text)
  const [value] = alike
  if (alike.length > 1 || (value !== undefined && !isStrict(slot) && (!isDenied || doing.test(value)))) return undefined
  const rest = value === undefined ? text : text.replaceAll(value, ' ')
  if (wordsOf(rest).some((word) => !carrying.has(word) && !isOfSlot(word, slot))) return undefined
  return value === undefined ? { slot } : { slot, value: isStrict(slot) || !/^\p{Lu}\p{Ll}/u.test(value) ? value : lower(value) }
}

/** A word for what the slot is about: "my partner", "the key", "lives". */
const isOfSlot = (word: string, slot: Slot): boolean =>
  speaksOf(word, slot) || `${slot.subject} ${slot.attribute}`.split(' ').includes(word)

/** A list has no one value to put right, and a plan is told with its day. */
const settles = ({ attribute, cardinality }: Slot): boolean =>
  cardinality === 'one' && attribute !== 'plan' && attribute !== 'routine' && attribute !== 'instruction'

/** Of a make that can be told apart by itself: a name, a number, a day, a place to keep things, a trade. */
const isStrict = ({ attribute, value }: Slot): boolean =>
  attribute === 'where' ||
  attribute === 'role' ||
  /\d/.test(value) ||
  (!attribute.startsWith('favourite') && isProper(value.replace(/^(?:an?|the|my|our) /i, '')))

/** A few plain words in a row that carry nothing. */
function plainIn(text: string): readonly string[] {
  const runs: string[][] = []
  let isOpen = false
  for (const token of text.split(/\s+/)) {
    const isWord = /\p{L}/u.test(token) && !carrying.has(bare(token))
    if (isWord && isOpen) runs.at(-1)?.push(token)
    else if (isWord) runs.push([token])
    isOpen = isWord && !/[,.;:!]$/.test(token)
  }
  return runs.length === 1 && (runs[0]?.length ?? 0) <= 4
    ? [(runs[0] ?? []).join(' ').replace(/[\s.,;:!–—-]+$/, '')]
    : runs.map((run) => run.join(' '))
}

/** "With behind the meter box": the place begins at the second preposition. */
const withoutLead = (phrase: string): string =>
  phrase.replace(
    /^(?:with|for|at|on|to|in) (?=(?:in|on|under|underneath|behind|inside|beneath|below|above|beside|between|near|next to|on top of|at) )/i,
    '',
  )

/** The capital a sentence begins with makes no name of a word that carries. */
const withPlainStart = (sentence: string): string => {
  const first = /^[\p{L}’'-]+/u.exec(sentence)?.[0] ?? ''
  return carrying.has(bare(first)) ? lower(sentence) : sentence
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
