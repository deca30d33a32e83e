// "Hi! I'm Petra", "I'm Petra and I live in Ludlow": somebody who greets, or goes on about themself, says their name. Otherwise a capitalised word
// may be anything people are: Dutch, Labour, a Libra.

import { withSubject } from '../dropped-subject.ts'
import { capitalised } from '../thread.ts'
import { found, type FoundSlot, type Reading } from '../found-slot.ts'
import { nationalities } from './nationalities.ts'
import { weekdayNames } from '../../text/calendar-names.ts'
import { screened } from '../../text/screen/screened.ts'

const greeted = screened(
  /^\W*(?:hi|hiya|hello|hey|howdy|good (?:morning|afternoon|evening)|nice to meet you|pleased to meet you|greetings|let me introduce myself)(?![\p{L}])/iu,
)
const introducing = screened(
  /^I(?:['’]m| am) (?<name>\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?)(?=[\s.,!:;–—-]*(?:$|[.,!:;–—]| and | but | from | - ))/u,
)
const byName = /^(?<name>\p{Lu}\p{Ll}+) here(?=[\s]*(?:[,.!:;–—-]|$))/u
/** What people say they are with a capital letter and that is no name. */
const noName = new RegExp(
  String.raw`^(?:${nationalities}|Jewish|Muslim|Catholic|Protestant|Anglican|Buddhist|Hindu|Sikh|Quaker|Mormon|Methodist|Aries|Taurus|Gemini|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces|Mum|Dad|${weekdayNames.join('|')}|Keepsake|\p{Lu}[\p{L}]+(?:ese|ish))(?![\p{L}])`,
  'u',
)

const goesOn = /^I(?:['’]m| am) \p{Lu}[\p{L}’'-]+(?:,? and I |, (?:and )?I(?:['’](?:m|ve)| am| live| work| run| have) |, an? \p{Ll})/u

export interface Introduction {
  readonly name: FoundSlot
  /** What the sentence says beside the name, read by itself: "I'm a baker from Ludlow". */
  readonly rest?: string
}

/** @param turn the whole turn: the greeting may be a sentence of its own, and what it goes on with a clause */
export function introducedIn(turn: string, reading: Reading): Introduction | undefined {
  const match = introducing.exec(reading.text) ?? byName.exec(reading.text)
  const value = match?.groups?.['name']
  if (match === null || value === undefined || noName.test(value)) return undefined
  const isHere = byName.test(reading.text)
  if (!isHere && !greeted.test(turn) && !goesOn.test(turn) && !goesOn.test(reading.text)) return undefined
  const name = found(reading, 'me', 'name', value)
  const after = reading.text.slice(match[0].length)
  if (!/\p{L}/u.test(after)) return { name }
  if (isHere)
    return {
      name: { ...name, statement: `My name is ${value}.`, isUndated: true },
      rest: withSubject(capitalised(after.replace(/^[\s,.!:;–—-]+/u, ''))),
    }
  const beside = /^, (?=an? )/u.exec(after)
  return {
    name: { ...name, statement: `My name is ${value}.`, isUndated: true },
    ...(beside === null ? {} : { rest: `I'm ${after.slice(beside[0].length)}` }),
  }
}
