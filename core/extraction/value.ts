// A slot's value cut out of what follows the verb: the words that answer the question, without the clauses and times that trail behind.
// Law: a value is a verbatim piece of the sentence.

import type { EpochMs } from '../memory/ids.ts'
import { datesIn } from './dates.ts'

const clauseStart =
  /\s*(?:(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|No|Rev|[ap]\.m|e\.g|i\.e))[.!;:]+(?=\s|$)|\s[–—-]\s|\s\(|,\s+(?:and|but|so|which|who|where|because|although|though|while|since|as|not|even|then|plus|if|in case|at least|right now|i|we|he|she|it|they|my|our|his|her|their|you|that['’]?s|it['’]s|i['’]m|i['’]ve)\b|,\s+(?:[\w'’-]+\s+){1,3}(?:is|are|was|were|has|have|will|can|lives?|works?)\b|\s+(?:because|but|which|although|though|whereas|while|unless|even though|so that|so (?=i|we|he|she)|if|when (?=i|we|he|she|they|it|my)|where (?=i|we|he|she|they)|since (?=i|we|he|she|they|it|my)|and (?=(?:i|we|he|she|they|it|you|my|our|her|his|their|the [\w-]+ (?:is|are|was)|am|is|are|was|have|has|had|it['’]s|i['’]m|i['’]ve|we['’]re|so|then|also|just|really|absolutely|love|loves|hate|hates|work|works|live|lives)\b))|,?\s+(?:rather than|instead of|no longer|lol|haha\w*|by the way|btw|tbh|ngl|omg|imo|yay+|woo+\w*|innit|it turns out|i guess|i suppose|not since|don['’]t (?=\w+ (?:me|it|that|him|her|us))|though|you know|of course|thanks|please)\b).*$/isu
const trailing =
  /[\s,]+(?:now|currently|at the moment|these days|nowadays|again|too|as well|any ?more|already|instead|actually|this time|full[- ]time|part[- ]time|for now|right now|at present|for (?:about |almost |nearly |over |more than )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|a couple of|the (?:last|past) \w+) (?:years?|months?|weeks?|days?)(?: now)?|all my life|since (?:i|we) .*|so much|a lot|very much|the most|most of all|more than anything|recently|today|for (?:a living|years|ages|a while|good))$/i
const edgeMarks = /^[\s"“”'‘’*_,:–—-]+|[\s"“”*_,.!?;:…–—-]+$/gu
const pictograms = /[\p{Extended_Pictographic}\u{fe0f}\u{200d}]+/gu

/** What is left of `raw` once trailing clauses (and, unless told otherwise, trailing dates and adverbs) are gone. */
export function cutValue(raw: string, saidAt: EpochMs, options: { readonly keepsTime?: boolean; readonly stopAt?: RegExp } = {}): string {
  let value = raw.replace(pictograms, '').replace(clauseStart, '').replace(edgeMarks, '')
  if (options.stopAt !== undefined) value = cutAt(value, options.stopAt)
  for (let before = ''; before !== value;) {
    before = value
    value = value
      .replace(options.keepsTime === true ? /[\s,]+(?:too|as well|already|instead|by the way|btw|now|these days)$/i : trailing, '')
      .replace(edgeMarks, '')
    if (options.keepsTime !== true) value = withoutTrailingDate(value, saidAt)
  }
  return /^['‘].*['’]$/u.test(value) ? value.slice(1, -1) : value.replace(/(?<=\s\S*)['’]$/u, '')
}

function cutAt(value: string, pattern: RegExp): string {
  const index = value.search(pattern)
  return index > 0 ? value.slice(0, index).replace(edgeMarks, '') : value
}

/** "Leeds in March" → "Leeds"; a value that is nothing but a date stays. */
function withoutTrailingDate(value: string, saidAt: EpochMs): string {
  const last = datesIn(value, saidAt, 'past').at(-1)
  if (last === undefined || last.start < 2 || last.end < value.length) return value
  return value.slice(0, last.start).replace(edgeMarks, '')
}

/** Written like a name: a capital or a digit at the front, an article aside. */
export function isProper(value: string): boolean {
  return /^(?:the |a |an )?["“]?[\p{Lu}\d]/u.test(value)
}

/** Somebody who types without capitals still has a home; short plain words then pass for a name. */
export function isProperOrPlain(value: string, isUncapitalised: boolean): boolean {
  if (isProper(value)) return true
  return (
    isUncapitalised &&
    /^(?!(?:a|an|the|my|our|his|her|their|this|that|it|no|some|any|fear|peace|hope|love|harmony|tears|sin|luxury|style|here|there|home|bed|work)\b)[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}$/u.test(
      value,
    )
  )
}

const isSpaceAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || (code > 8 && code < 14) || (code > 127 && /\s/.test(text.charAt(at)))
}

export function wordCount(text: string): number {
  let words = 0
  let isInWord = false
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isSpaceAt(text, at)
    if (!isSpace && !isInWord) words += 1
    isInWord = !isSpace
  }
  return words
}

const calendar =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b\d{1,2}[/.-]\d{1,2}\b/i
const clock =
  /\b(?:\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm|a\.m|p\.m|o['’]clock)|(?:half|quarter) (?:past |to )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|noon|midnight|midday|lunchtime)\b/i
const days =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends?|tomorrow|tonight|today|next (?:week|month|year)|christmas|easter|new year|(?:every|each) (?:day|week|month|morning|evening|afternoon|night)|daily|weekly|monthly|mornings|evenings|afternoons|the \d{1,2}(?:st|nd|rd|th))\b/i

export function hasCalendarDate(value: string): boolean {
  return calendar.test(value)
}

const leadIn =
  /^(?:(?:on|at|from|the|in|by|around|about|early|late|first|second|third|fourth|last|every|each|other|this|next|\d{1,2}(?:st|nd|rd|th)? (?:to|and|until|till|[–-])(?= \d{1,2}(?:st|nd|rd|th)? \p{Lu})|(?:\d{1,2}(?:st|nd|rd|th)?) (?:of )?(?=\p{Lu}))\s+)*(?:the )?/iu

/** Opens with a time: `Tuesdays at 18:00`, `half six`, `12 May`. */
export function isTime(value: string): boolean {
  const head = value.replace(leadIn, '')
  return [calendar, clock, days].some((pattern) => head.search(pattern) === 0) || /^(?:19|20)\d\d$/.test(value)
}
