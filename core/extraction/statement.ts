// The sentence a memory is kept as: the person's words without what led in to them, with dates spelt out where the words would go stale.

import type { DateMention } from './dates.ts'
import type { Slot } from '../memory/records.ts'
import { relationOf } from './relations.ts'
import { withSingleSpaces } from '../text/single-spaces.ts'
import { screened } from '../text/screen/screened.ts'

/** "… tomorrow" → "… tomorrow (22 November 2026)", "… on 4 December" → "… on 4 December 2026". */
export function withDates(text: string, dates: readonly DateMention[]): string {
  let spelt = text
  for (const { wordsStart, end, gloss } of [...dates].reverse()) {
    // "yesterday's class": the gloss follows the whole word.
    const at = end + (/^['’]s(?!\p{L})/u.exec(spelt.slice(end))?.[0].length ?? 0)
    if (gloss === undefined || spelt.slice(at).startsWith(' (')) continue
    spelt = spelt.slice(0, at) + addedTo(text.slice(wordsStart, at), gloss) + spelt.slice(at)
  }
  return spelt
}

const namedDay = screened(/^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?\p{Lu}\p{Ll}+\.?(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?$/u)

/** What makes a date's words last: the year alone where day and month are named, else the whole date in brackets. */
export function addedTo(words: string, gloss: string): string {
  const year = /^(?:\d{1,2} )?\p{Lu}\p{Ll}+ (\d{4})$/u.exec(gloss)?.[1]
  const date = words.replace(/^\p{Lu}\p{L}+day,? (?=.*\d)/u, '')
  const isNamed = year !== undefined && namedDay.test(date) && !/day\b/i.test(date)
  return isNamed ? `${/\D\d{1,2}(?:st|nd|rd|th)?$/.test(words) ? ',' : ''} ${year}` : ` (${gloss})`
}

const laughter = screened(/\s+(?:lol|haha\w*|xx*|:\)|:-\)|;\)|:D|<3)\s*[.!]*$/i)

/** First letter capital, one full stop at the end, no pictograms or loose ends around it. */
export function asSentence(words: string): string {
  const plain = /[^\0-\x7f]/.test(words) ? words.replace(/[\p{Extended_Pictographic}\u{fe0f}\u{200d}]+/gu, '') : words
  const bare = laughter
    .replaceIn(withSingleSpaces(plain), '')
    .replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/g, '')
    .replace(/(?<![.…])[.!?…]*(["”’)]?)[.!?…]*$/u, '$1')
  const capital = bare.charAt(0).toUpperCase() + bare.slice(1)
  return `${capital.replace(/^i(?=['’\s])/, 'I')}.`
}

/** A plain sentence for a slot whose words were only a value: "No, it's 13 May" → "My sister's birthday is 13 May." */
export function sentenceFor({ subject, attribute, value }: Slot): string {
  const isMe = subject === 'me'
  const who = isMe ? 'I' : relationOf(subject) === undefined ? capitalised(subject) : `My ${subject}`
  switch (attribute) {
    case 'home':
      return asSentence(`${who} ${isMe ? 'live' : 'lives'} in ${value}`)
    case 'work':
      return asSentence(`${who} ${isMe ? 'work' : 'works'} at ${value}`)
    case 'age':
      return asSentence(`${who} ${isMe ? 'am' : 'is'} ${value}`)
    case 'role':
      return asSentence(`${who} ${isMe ? 'am' : 'is'} ${/^[aeiou]/i.test(value) ? 'an' : 'a'} ${value}`)
    case 'likes':
    case 'dislikes':
      return asSentence(`${who} ${attribute === 'likes' ? (isMe ? 'like' : 'likes') : isMe ? "don't like" : "doesn't like"} ${value}`)
    case 'allergy':
      return asSentence(`${who} ${isMe ? 'am' : 'is'} allergic to ${value}`)
    case 'when':
      return asSentence(
        `${who} is ${/^(?:on|at|in|from) /i.test(value) || /^(?:tomorrow|today|next|every)\b/i.test(value) ? '' : 'on '}${value}`,
      )
    case 'where':
      return asSentence(
        `${who} is ${/^(?:with|at|in|under|behind|on|next|inside|above|below|by|beside) /i.test(value) ? '' : 'at '}${value}`,
      )
    default:
      return asSentence(isMe ? `My ${attribute} is ${value}` : `${who}'s ${attribute} is ${value}`)
  }
}

function capitalised(subject: string): string {
  return subject.includes(' ') ? `The ${subject}` : subject.charAt(0).toUpperCase() + subject.slice(1)
}
