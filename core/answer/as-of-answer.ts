// "Where did I live in 2019?": what held then, from valid time.

import { stampWords } from './dates.ts'
import { heldAt } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { realise } from './realise.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'

export function answerAsOf(known: readonly Memory[], asOf: string, spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const stamp = stampFrom(asOf, now)
  if (stamp === undefined) return undefined
  const then = heldAt(
    known.filter((memory) => memory.retractedAt === undefined || memory.validUntil !== undefined || memory.supersededBy !== undefined),
    stamp,
  )
  const text = realise(then, spokenAs, 'past')
  return text === undefined
    ? undefined
    : replyOf('answer', [appPart(`In ${stampWords(stamp, now)}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`, then)])
}

const monthStart = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `march 2025` → `2025-03`; a month alone is the last one there was; `last year`. */
export function stampFrom(words: string, now: EpochMs): DateStamp | undefined {
  const today = new Date(now)
  const year = /\b(?:19|20)\d\d\b/u.exec(words)?.[0]
  const month = monthStart.findIndex((start) => new RegExp(String.raw`\b${start}`, 'u').test(words))
  if (month >= 0) {
    const of = year ?? String(today.getFullYear() - (month > today.getMonth() ? 1 : 0))
    return `${of}-${String(month + 1).padStart(2, '0')}` as DateStamp
  }
  if (year !== undefined) return year as DateStamp
  return words === 'last year' ? (String(today.getFullYear() - 1) as DateStamp) : undefined
}
