// "What do I have on next week?": the plans of those days, and what comes round on them. Nothing told for then is said so, with what comes next.

import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { stampOf } from './dates.ts'
import { hasPassed, standingOf } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { saying } from './saying.ts'
import { datesIn } from '../extraction/dates.ts'
import { monthNames, weekdayNames } from '../text/time-words.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'

/** Days as stamps, both within; months are whole. */
interface Span {
  readonly first: string
  readonly last: string
}

const dayMs = 86_400_000
const mostPlans = 8
const mostNext = 2
const aWeekday = new RegExp(`^(?:next |on )?(?<day>${weekdayNames.join('|')})s?$`, 'u')
const aMonth = new RegExp(`^(?:${monthNames.join('|')})(?: \\d{4})?$`, 'iu')

/** The days a question names, from today on; undefined for what names none. */
export function daysNamed(words: string, now: EpochMs): Span | undefined {
  const value = words.toLowerCase().replace(/^(?:the |this |coming |for |on )+/u, '')
  const today = stampOf(now)
  const weekday = new Date(now).getDay()
  const inDays = (days: number): string => stampOf((now + days * dayMs) as EpochMs)
  const toSunday = (7 - weekday) % 7
  if (/^(?:today|tonight|this evening|evening)$/u.test(value)) return { first: today, last: today }
  if (value === 'tomorrow') return { first: inDays(1), last: inDays(1) }
  if (/^(?:rest of the )?week$/u.test(value)) return { first: today, last: inDays(toSunday) }
  if (value === 'next week') return { first: inDays(toSunday + 1), last: inDays(toSunday + 7) }
  if (value === 'weekend') return { first: weekday === 0 ? today : inDays(toSunday - 1), last: inDays(toSunday) }
  if (value === 'next weekend') return { first: inDays(toSunday + 6), last: inDays(toSunday + 7) }
  if (value === 'month') return { first: today, last: `${today.slice(0, 7)}-31` }
  const day = aWeekday.exec(value)?.groups?.['day']
  if (day !== undefined) {
    const ahead = (weekdayNames.findIndex((each) => each === day) - weekday + 7) % 7
    return { first: inDays(ahead), last: inDays(ahead) }
  }
  const stamp = datesIn(aMonth.test(value) ? `in ${value}` : `on ${value}`, now, 'future')[0]?.stamp
  if (stamp === undefined || stamp.length < 7) return undefined
  return stamp.length === 7 ? { first: `${stamp}-01`, last: `${stamp}-31` } : { first: stamp, last: stamp }
}

/** @returns undefined where the question is for no days, or nothing that lies ahead was ever told */
export function answerAgenda(query: SlotQuery, { lookup, now }: ComposeInput): Reply | undefined {
  if (query.subject !== 'me' || query.attribute !== 'plan' || query.wants !== 'list' || query.past === true) return undefined
  const span = query.value === undefined ? undefined : daysNamed(query.value, now)
  if (span === undefined) return undefined
  const { current, coming } = standingOf(lookup('me', 'plan'), now)
  const ahead = [...current, ...coming].filter((plan) => !hasPassed(plan, now) && dayOf(plan) !== undefined).sort(byDay)
  const then = ahead.filter((plan) => isWithin(plan, span))
  const routines = standingOf(lookup('me', 'routine'), now).current.filter((memory) => comesRound(memory, span))
  if (then.length + routines.length > 0) return replyOf('answer', saying([...then.slice(0, mostPlans), ...routines], undefined))
  const next = ahead.filter((plan) => (dayOf(plan) ?? '') > span.last).slice(0, mostNext)
  return next.length === 0
    ? undefined
    : replyOf('unsure', [appPart('You have told me of nothing for then. What comes after:'), ...saying(next, undefined)])
}

const dayOf = ({ validFrom, validUntil }: Memory): string | undefined => validFrom ?? validUntil

function byDay(a: Memory, b: Memory): number {
  return (dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1
}

/** From its first day to its last; a plan told for a month may be on any of its days. */
function isWithin({ validFrom, validUntil }: Memory, { first, last }: Span): boolean {
  const [from = '', until = from] = [validFrom ?? validUntil, validUntil ?? validFrom]
  return from.slice(0, 10) <= last && until.slice(0, 10).padEnd(10, '~') >= first
}

/** A habit of one of the days, where no more than a week is asked for. */
function comesRound({ statement }: Memory, { first, last }: Span): boolean {
  const [begin, end] = [Date.parse(`${first}T12:00`), Date.parse(`${last}T12:00`)]
  const count = Number.isNaN(end) ? 99 : Math.round((end - begin) / dayMs) + 1
  if (count > 7) return false
  const lower = statement.toLowerCase()
  return Array.from({ length: count }, (_, at) => weekdayNames[new Date(begin + at * dayMs).getDay()]).some(
    (day) => day !== undefined && lower.includes(day),
  )
}
