// Who and when: what a unit gains for being said by the speaker the question names (or by the person, or by Keepsake), and for speaking of
// time when a time is asked for. Read from small tables, so that it costs two look-ups a unit.

import type { RankingConfig } from './config.ts'
import type { Question } from './question.ts'
import type { RecallIndex } from './recall-index.ts'
import { isWithin, overlaps, type TimeWindow } from './time-window.ts'
import { noDay } from './adjustment.ts'
import { unitFlags } from './unit-flags.ts'

/** Points of a unit. */
export type Gain = (unit: number) => number

export interface Boosts {
  readonly who: Gain
  readonly when: Gain
}

/** Gains in points, as shares of `top`, the best score so far. */
export function boostsOf(index: RecallIndex, question: Question, top: number, config: RankingConfig): Boosts {
  return { who: gainByWho(index, question, top, config), when: gainByWhen(index, question, top, config) }
}

/** What the units of these speakers gain, and nobody else's. */
export function gainOfSpeakers({ units }: RecallIndex, speakers: readonly number[], points: number): Gain {
  const bySpeaker = new Float32Array(units.speakers.names.length)
  for (const speaker of speakers) bySpeaker[speaker] = points
  const { data: speakerOf } = units.speaker
  return (unit) => bySpeaker[speakerOf[unit] ?? 0] ?? 0
}

/** Nobody gains anything; known by identity, so that it need not be added. */
export const noGain: Gain = () => 0

function gainByWho(index: RecallIndex, question: Question, top: number, config: RankingConfig): Gain {
  const named = question.speakers.length === 0 ? noGain : gainOfSpeakers(index, question.speakers, top * config.speakerBoost)
  if (!question.firstPerson && !question.asksAssistant) return named
  const byFlags = Float32Array.from({ length: 256 }, (_, flags) => top * ownershipBoost(question, flags, config))
  const { data: flagsOf } = index.units.flags
  return (unit) => named(unit) + (byFlags[flagsOf[unit] ?? 0] ?? 0)
}

function gainByWhen({ units }: RecallIndex, question: Question, top: number, config: RankingConfig): Gain {
  const namesDate = question.months.length > 0 || question.years.length > 0
  const { windows } = question
  if (!question.asksWhen && !namesDate && windows.length === 0) return noGain
  const timeWord = question.asksWhen ? top * config.timeWordBoost : 0
  const dated = top * (windows.some(({ byEvent }) => byEvent === true) ? config.eventTimeBoost : config.namedDateBoost)
  const { data: flagsOf } = units.flags
  const { data: monthOf } = units.month
  const { data: saidAt } = units.saidAt
  const { data: trueFrom } = units.trueFrom
  const { data: trueUntil } = units.trueUntil
  return (unit) => {
    const speaks = ((flagsOf[unit] ?? 0) & unitFlags.timeWord) === 0 ? 0 : timeWord
    const from = trueFrom[unit] ?? noDay
    const until = trueUntil[unit] ?? noDay
    // What says when it was true is asked for that; what does not, for when it was said.
    const knows = from !== noDay || until !== noDay
    const isThen =
      (namesDate &&
        (matchesDate(question, monthOf[unit] ?? 0) || (knows && matchesDate(question, monthOfDay(from === noDay ? until : from))))) ||
      (windows.length > 0 && (knows ? wasTrueWithin(windows, from, until) : isWithin(windows, saidAt[unit] ?? 0)))
    return isThen ? speaks + dated : speaks
  }
}

/** Something whose beginning is all that is known happened then; of a state that ended, it held before. */
function wasTrueWithin(windows: readonly TimeWindow[], from: number, until: number): boolean {
  return overlaps(windows, from === noDay ? Number.NEGATIVE_INFINITY : from, until === noDay ? from : until)
}

/** Months since January of year 0 of a calendar day. */
function monthOfDay(day: number): number {
  const date = new Date(day * dayMs)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const dayMs = 86_400_000

function ownershipBoost(question: Question, flags: number, config: RankingConfig): number {
  if (question.firstPerson && (flags & unitFlags.own) !== 0) return config.firstPersonBoost
  return question.asksAssistant && (flags & unitFlags.assistant) !== 0 ? config.askedAssistantBoost : 0
}

function matchesDate(question: Question, month: number): boolean {
  const inMonth = question.months.length === 0 || question.months.includes(month % 12)
  return inMonth && (question.years.length === 0 || question.years.includes(Math.floor(month / 12)))
}
