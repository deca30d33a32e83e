// "Which came first, the move or the new job?": both looked up, each told with its day, in the order they happened.
// Invariant: an order is only claimed between days that differ at the precision both were told in.

import { daysBetween, stampToMs } from './dates.ts'
import { happeningOf, toldWithDay, type Happening } from './happening.ts'
import { appPart, replyOf } from './parts.ts'
import { capital } from './second-person.ts'
import type { OrderQuestion } from './timeline-question.ts'
import { compareStamps } from '../consolidation/ledger.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

/** The answer out of what was found for either happening; undefined when one of them is not known. */
export function answerOrder(
  { asks, a, b }: OrderQuestion,
  forA: readonly Memory[],
  forB: readonly Memory[],
  now: EpochMs,
): Reply | undefined {
  const [one, other] = [happeningOf(a, forA), happeningOf(b, forB)]
  if (one === undefined || other === undefined || one.memory.id === other.memory.id) return undefined
  const order = compareStamps(one.day, other.day)
  if (order === 0) {
    return replyOf('unsure', [appPart('I can’t tell which came first.'), toldPart('', one, now), toldPart('', other, now)])
  }
  const [earlier, later] = order < 0 ? [one, other] : [other, one]
  const told = [toldPart('First: ', earlier, now), toldPart('Later: ', later, now)]
  return replyOf(earlier.isDated && later.isDated ? 'answer' : 'unsure', [...lead(asks, order < 0, earlier, later), ...told])
}

const toldPart = (before: string, happening: Happening, now: EpochMs): ReplyPart =>
  appPart(capital(`${before}${before === '' ? toldWithDay(happening, now) : lowerStart(toldWithDay(happening, now))}`), [happening.memory])

const lowerStart = (text: string): string => (/^You\b|^Your\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

function lead(asks: OrderQuestion['asks'], aIsFirst: boolean, earlier: Happening, later: Happening): readonly ReplyPart[] {
  if (asks === 'either') return [appPart(aIsFirst ? 'Before.' : 'After.')]
  if (asks === 'before' || asks === 'after') return [appPart((asks === 'before') === aIsFirst ? 'Yes.' : 'No.')]
  if (asks !== 'between') return []
  const days = daysBetween(stampToMs(earlier.day), stampToMs(later.day))
  const isExact = earlier.day.length === 10 && later.day.length === 10
  return [appPart(`${isExact && days < 21 ? inDays(days) : `About ${inLarge(days)}`}.`)]
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

function inLarge(days: number): string {
  if (days < 60) return `${Math.max(1, Math.round(days / 7))} weeks`
  if (days < 700) return `${Math.round(days / 30.4)} months`
  return `${Math.round(days / 365.25)} years`
}
