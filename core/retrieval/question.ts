// What a question asks for, read by rules: its terms, whom and when it names, whether it is about the person or about Keepsake's words.

import { monthNames } from '../text/calendar-names.ts'
import type { EpochMs } from '../memory/ids.ts'
import { tokenise } from '../text/tokenise.ts'
import { termOf } from '../text/terms.ts'
import { namedDates } from '../text/time-words.ts'
import { readKinds } from './question-kind.ts'
import { windowsOf, type TimeWindow } from './time-window.ts'

export interface Question {
  /** Index terms without repeats; names of speakers left out, since they say whose words to look at, not which. */
  readonly terms: readonly string[]
  /** Terms written as names (`Juno`), with the name as written. */
  readonly names: ReadonlyMap<string, string>
  /** Numbers of the speakers it names. */
  readonly speakers: readonly number[]
  /** People and dates it names, as words to show. */
  readonly named: readonly string[]
  /** The times it names, as words to show. */
  readonly dates: readonly string[]
  /** Asks about the person: `I`, `my`, `me`. */
  readonly firstPerson: boolean
  /** Asks for something Keepsake said: `what did you recommend`. */
  readonly asksAssistant: boolean
  readonly asksWhen: boolean
  /** See `questionKinds`. */
  readonly kinds: number
  /** Months 0–11 and years named outright. */
  readonly months: readonly number[]
  readonly years: readonly number[]
  /** Relative times it names. */
  readonly windows: readonly TimeWindow[]
}

const firstPersonWords = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'mine', 'myself'])
const assistantPattern =
  /\b(?:did|have|had) you (?:\w+ )?(?:recommend|suggest|advis|tell|told|say|said|propos|mention|explain|give|gave|given|giving|answer|write|list)|\byou(?:'ve|’ve)? (?:\w+ )?(?:recommended|suggested|advised|told|said|proposed|mentioned|explained|gave|answered|wrote|listed)\b|\byour (?:advice|recommendation|suggestion|answer|reply)/i
const whenPattern =
  /\b(?:when|what (?:date|day|month|year|time)|which (?:date|day|month|year)|how long ago|how (?:long|many (?:days|weeks|months|years)))\b/i

/**
 * @param speakers the names in the index, by number
 * @param now what relative times are counted from; left out, they are not read
 */
export function readQuestion(query: string, speakers: readonly string[], now?: EpochMs): Question {
  const words = tokenise(query)
  const bare = new Set(words.map(bareWord))
  const named = speakers.flatMap((name, number) => (namesSpeaker(name, bare) ? [number] : []))
  const { months, years } = namedDates(query)
  const windows = now === undefined ? [] : windowsOf(query, now)
  const asksAssistant = assistantPattern.test(query)
  const said = new Set(
    named.flatMap((number) =>
      tokenise(speakers[number] ?? '')
        .slice(0, 1)
        .map(termOf),
    ),
  )
  const terms = [...new Set(words.map(termOf).filter((term) => term !== ''))]
  const topical = terms.filter((term) => !said.has(term))
  const firstPerson = !asksAssistant && words.some((word) => firstPersonWords.has(word))
  const dates = [...months.map((month) => monthNames[month] ?? ''), ...years.map(String), ...windows.map(({ words: named }) => named)]
  return {
    terms: topical.length > 0 ? topical : terms,
    names: writtenNames(query),
    speakers: named,
    named: [...named.map((number) => speakers[number] ?? ''), ...dates],
    dates,
    firstPerson,
    asksAssistant,
    asksWhen: whenPattern.test(query),
    kinds: readKinds(query, firstPerson, asksAssistant),
    months,
    years,
    windows,
  }
}

/** The question with further times it was found to mean. */
export function withWindows(question: Question, windows: readonly TimeWindow[]): Question {
  const words = windows.map(({ words: named }) => named)
  return {
    ...question,
    windows: [...question.windows, ...windows],
    dates: [...question.dates, ...words],
    named: [...question.named, ...words],
  }
}

/** Others than the owner and Keepsake are meant by their first name. */
function namesSpeaker(name: string, words: ReadonlySet<string>): boolean {
  const first = tokenise(name)[0]
  return isPersonal(name) && first !== undefined && first.length > 1 && words.has(first)
}

/** Words with a capital that does not come from beginning the question. */
function writtenNames(query: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [, name = ''] of query.matchAll(/(?<=[\p{L}\p{N},] )(\p{Lu}[\p{L}\p{N}-]+)/gu)) {
    for (const word of tokenise(name)) if (termOf(word) !== '') names.set(termOf(bareWord(word)), name)
  }
  return names
}

/** The words of a question whose meaning is to be embedded: without the speakers it names, whose greetings would match otherwise. */
export function textToEmbed(query: string, speakers: readonly string[]): string {
  const names = new Set(speakers.flatMap((name) => (isPersonal(name) ? tokenise(name).slice(0, 1) : [])))
  return tokenise(query)
    .filter((word) => !names.has(bareWord(word)))
    .join(' ')
}

function bareWord(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

/** The owner and Keepsake are never meant by name. */
function isPersonal(name: string): boolean {
  return name !== 'you' && name !== 'Keepsake'
}
