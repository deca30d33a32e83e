// How old somebody is: an age told long ago has grown since, and a birthday with its year gives one.

import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'
import { datesIn } from '../extraction/dates.ts'
import { daysBetween, stampOf, stampWords } from './dates.ts'
import { appPart, replyOf } from './parts.ts'
import { realise } from './realise.ts'
import { saying } from './saying.ts'
import { sentence } from './second-person.ts'
import { subjectWords } from './subject-words.ts'

const agesAfterDays = 90

/** An age grows by itself: one told long ago is said with its month. */
export function ageThen(current: readonly Memory[], spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const memory = current.at(-1)
  if (memory === undefined || daysBetween(memory.saidAt, now) < agesAfterDays) return undefined
  const past = realise([memory], spokenAs, 'past')
  return past === undefined
    ? undefined
    : replyOf('answer', [
        appPart(sentence(`${past.slice(0, -1)} in ${stampWords(stampOf(memory.saidAt).slice(0, 7) as DateStamp, now)}`), [memory]),
      ])
}

/** An age counted from a birthday that has its year; without one the day is all there is. */
export function ageFrom(current: readonly Memory[], spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const memory = current.at(-1)
  const born = memory === undefined ? undefined : datesIn(`on ${memory.slot?.value ?? ''}`, now, 'past')[0]?.stamp
  if (memory === undefined) return undefined
  const told = saying([memory], spokenAs)
  const hasYear = /\b(?:19|20)\d\d\b/u.test(memory.slot?.value ?? '')
  if (born?.length !== 10 || !hasYear) return replyOf('unsure', [...told, appPart("I don't have the year.")])
  const today = stampOf(now)
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)
  const who = subjectWords(spokenAs ?? memory.slot?.subject ?? 'me', memory)
  return replyOf('answer', [...told, appPart(sentence(`so ${who.name} ${who.isPlural ? 'are' : 'is'} ${years}`), [memory])])
}
