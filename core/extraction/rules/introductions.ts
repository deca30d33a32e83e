// "Hi! I'm Petra", "I'm Petra and I live in Ludlow": somebody who greets, or goes on about themself, says their name. Otherwise a capitalised word
// may be anything people are: Dutch, Labour, a Libra.

import { withSubject } from '../dropped-subject.ts'
import { capitalised } from '../thread.ts'
import { found, type FoundSlot, type Reading } from '../found-slot.ts'
import { nationalities } from './nationalities.ts'
import { weekdayNames } from '../../text/calendar-names.ts'
import { screened } from '../../text/screen/screened.ts'

const greeted = screened(
  /^\W*(?:hi|hiya|hello|hey|howdy|good (?:morning|afternoon|evening)|yo|nice to meet you|pleased to meet you|greetings|let me introduce myself)(?![\p{L}])|\bintroduce myself\b/iu,
)
const introducing = screened(
  /^[Ii](?:['’]m| am) (?<name>\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?)(?=[\s.,!:;–—-]*(?:$|[.,!:;–—]| and | but | from | - ))/u,
)
/** "Fergus, 43": how one presents oneself. */
const presented = /^(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}’'-]+)?)(?:,? (?:aged )?(?<age>\d{2}))?[.!]*$/u
const afterMyself = /\bintroduce myself\P{L}*(\p{Lu}\p{Ll}+)/u
const byName = /^(?:it['’]s |this is )?(?<name>\p{Lu}\p{Ll}+) here(?=[\s]*(?:[,.!:;–—-]|$))/u
/** "Still here.", "Nothing here.", "Right here, by the door", "Snow here": said of a place, and of nobody. */
const ofThePlace = new RegExp(
  `^(?:${[
    'still|right|back|over|up|down|in|out|around|only|just|almost|nearly|always|never|now|again|soon|today|tonight|later|early|late|somewhere|anywhere|nowhere|here|there|yes|no|not|ok|okay|well|and|but|so|also|same',
    'nothing|nobody|none|no-?one|something|someone|somebody|anything|anyone|anybody|everything|everyone|everybody|all|both|most|many|some|each|plenty|lots|enough|more|less|another|others?|me|us|you|him|her|them|he|she|it|we|they|i|mine|yours|this|that|these|those|who|what|where|when|how|why',
    'snow|rain|sun|sunshine|hail|fog|frost|ice|wind|storms?|thunder|winter|spring|summer|autumn|fall|weather|heat|night|morning|evening|afternoon|midnight|noon|christmas|easter|silence|quiet|chaos|trouble|problems?|help|peace|food|lunch|dinner|breakfast|tea|coffee|parcel|post|mail|delivery|traffic|news|update|note|question|power|water|electricity|internet|signal',
    'hot|cold|warm|cool|wet|dry|dark|light|sunny|rainy|cloudy|foggy|windy|snowy|icy|busy|quiet|calm|noisy|safe|sound|new|good|great|fine|bad|nice|lovely|awful|happy|sad|bored|stuck|alive|present|welcome|sorry|ready|done|home|alone|lonely|awake|asleep|parked|camped|settled|born|first|last|next',
    '\\p{L}+(?:ing|ed|ly|ness|tion|thing|body|where)',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  ].join('|')})$`,
  'iu',
)
/** What people say they are with a capital letter and that is no name. */
const noName = new RegExp(
  String.raw`^(?:${nationalities}|Jewish|Muslim|Catholic|Protestant|Anglican|Buddhist|Hindu|Sikh|Quaker|Mormon|Methodist|Aries|Taurus|Gemini|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces|Mum|Dad|${weekdayNames.join('|')}|Keepsake|\p{Lu}[\p{L}]+(?:ese|ish))(?![\p{L}])`,
  'u',
)

const goesOn =
  /^[Ii](?:['’]m| am) \p{Lu}[\p{L}’'-]+(?:,? and [Ii] |, (?:and )?[Ii](?:['’](?:m|ve)| am| live| work| run| have) |, an? \p{Ll})/u

export interface Introduction {
  readonly name: FoundSlot
  /** What the sentence says beside the name, read by itself: "I'm a baker from Ludlow". */
  readonly rest?: string
}

/**
 * @param turn the whole turn: the greeting may be a sentence of its own, and what it goes on with a clause
 * @param isFirst nothing was said before it in the same talk: who speaks may say so without a greeting
 */
export function introducedIn(turn: string, reading: Reading, isFirst: boolean): Introduction | undefined {
  const own = presented.exec(reading.text)?.groups
  if (own?.['name'] !== undefined && afterMyself.exec(turn)?.[1] === own['name'].split(' ')[0] && !noName.test(own['name'])) {
    const value = own['name']
    const name = { ...found(reading, 'me', 'name', value), statement: `My name is ${value}.`, isUndated: true as const }
    return { name, rest: own['age'] === undefined ? '' : `I'm ${own['age']}.` }
  }
  const match = introducing.exec(reading.text) ?? byName.exec(reading.text)
  const value = match?.groups?.['name']
  if (match === null || value === undefined || noName.test(value)) return undefined
  const isHere = byName.test(reading.text)
  const isGreeted = greeted.test(turn)
  if (isHere && (ofThePlace.test(value) || !(isGreeted || isFirst))) return undefined
  if (!isHere && !isGreeted && !goesOn.test(turn) && !goesOn.test(reading.text)) return undefined
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
