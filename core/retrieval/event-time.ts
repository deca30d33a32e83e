// Times told by what happened: "two weeks before the move", "the day after our wedding". The event is looked for first; the time from it
// becomes a window like any other. An event that the memory does not know gives no window.

import type { RecallIndex } from './recall-index.ts'
import type { RecallRequest } from './recall.types.ts'
import { recall } from './recall.ts'
import { dayNumberAt } from './time-window.ts'
import { noDay } from './adjustment.ts'
import type { EpochMs } from '../memory/ids.ts'

export interface EventTime {
  /** What happened: `the move`. */
  readonly event: string
  /** As written: `two weeks before the move`. */
  readonly words: string
  /** Days from the event, both included. */
  readonly from: number
  readonly to: number
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const amounts = `\\d{1,3}|an?|a couple of|a few|${numbers.slice(1).join('|')}`
const pattern = new RegExp(
  `\\b(?:(?<amount>${amounts}) (?<unit>day|week|month|year)s?|the (?<whole>day|week|month|year)|(?:right|just|shortly|soon)) (?<side>before|after) (?<event>\\S.*?)\\s*[?.!]*$`,
  'i',
)

const days = { day: 1, week: 7, month: 30, year: 365 } as const
/** How far "about then" reaches to either side, in days, and how far "shortly" reaches. */
const slack = { day: 1, week: 4, month: 12, year: 90 } as const
const shortly = 14
/** How long after something happened it is still told, in days. */
const toldFor = 7

/** The time a question tells by an event; undefined for one that tells none. */
export function eventTime(question: string): EventTime | undefined {
  const found = pattern.exec(question)
  const { amount, unit, whole, side = '', event = '' } = found?.groups ?? {}
  if (found === null || !/\p{L}{3}/u.test(event)) return undefined
  const sign = side.toLowerCase() === 'before' ? -1 : 1
  const [near, far] =
    amount !== undefined
      ? around(countOf(amount) * days[unitOf(unit)], slack[unitOf(unit)])
      : whole !== undefined
        ? [unitOf(whole) === 'day' ? 1 : 0, days[unitOf(whole)]]
        : [0, shortly]
  return sign < 0
    ? { event, words: found[0].replace(/[\s?.!]+$/, ''), from: -far, to: 0 - near }
    : { event, words: found[0].replace(/[\s?.!]+$/, ''), from: near, to: far }
}

const around = (middle: number, reach: number): readonly [number, number] => [Math.max(0, middle - reach), middle + reach]

function unitOf(word = ''): keyof typeof days {
  return word.toLowerCase() as keyof typeof days
}

function countOf(amount: string): number {
  const word = amount.toLowerCase()
  if (/^\d/.test(word)) return Number(word)
  return word.startsWith('a couple') ? 2 : word.startsWith('a few') ? 3 : Math.max(1, numbers.indexOf(word))
}

/**
 * The request with the time its event gives as a window, and without the event's words, which would find the event itself. Unchanged where
 * no event is named, or the memory does not know when it was. The window reaches on a little, since things are told after they happen.
 */
export async function settleEvent(
  index: RecallIndex,
  request: RecallRequest,
  embed: (query: string) => Promise<Float32Array | undefined>,
): Promise<RecallRequest> {
  const time = eventTime(request.query)
  if (time === undefined) return request
  const { verdict, hits } = recall(index, { ...request, query: time.event, limit: 1 }, await embed(time.event), () => 0)
  const unit = verdict === 'unknown' ? undefined : index.units.ordinals.get(hits[0]?.id ?? '')
  if (unit === undefined) return request
  const known = index.units.trueFrom.at(unit)
  const day = known === noDay ? dayNumberAt(index.units.saidAt.at(unit)) : known
  const window = { from: startOf(day + time.from), to: startOf(day + time.to + 1 + toldFor), words: time.words, byEvent: true }
  return { ...request, query: request.query.replace(time.words, '').replace(/\s+([?.!]*)$/, '$1'), windows: [window] }
}

/** The first moment of a calendar day where the person is. */
function startOf(day: number): EpochMs {
  const date = new Date(day * 86_400_000)
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime() as EpochMs
}
