// Who and when: what a unit gains for being said by the speaker the question names (or by the person, or by Keepsake), and for speaking of
// time when a time is asked for. Read from small tables, so that it costs two look-ups a unit.

import type { RankingConfig } from './config.ts'
import type { Question } from './question.ts'
import type { RecallIndex } from './recall-index.ts'
import { isWithin } from './time-window.ts'
import { unitFlags } from './unit-table.ts'

/** Gains per unit in points, as shares of `top`, the best score so far. */
export function boostColumns(
  index: RecallIndex,
  question: Question,
  top: number,
  config: RankingConfig,
): { readonly who: Float32Array; readonly when: Float32Array } {
  const { units } = index
  const who = new Float32Array(units.length)
  const when = new Float32Array(units.length)
  const bySpeaker = new Float32Array(units.speakers.names.length)
  for (const speaker of question.speakers) bySpeaker[speaker] = top * config.speakerBoost
  const whoByFlags = Float32Array.from({ length: 256 }, (_, flags) => top * ownershipBoost(question, flags, config))
  const whenByFlags = Float32Array.from({ length: 256 }, (_, flags) =>
    question.asksWhen && (flags & unitFlags.timeWord) !== 0 ? top * config.timeWordBoost : 0,
  )
  const namesDate = question.months.length > 0 || question.years.length > 0
  const { windows } = question
  const { data: flagsOf } = units.flags
  const { data: speakerOf } = units.speaker
  for (let unit = 0; unit < units.length; unit += 1) {
    const flags = flagsOf[unit] ?? 0
    who[unit] = (bySpeaker[speakerOf[unit] ?? 0] ?? 0) + (whoByFlags[flags] ?? 0)
    const isThen =
      (namesDate && matchesDate(question, units.month.data[unit] ?? 0)) ||
      (windows.length > 0 && isWithin(windows, units.saidAt.data[unit] ?? 0))
    const dated = isThen ? top * config.namedDateBoost : 0
    when[unit] = (whenByFlags[flags] ?? 0) + dated
  }
  return { who, when }
}

function ownershipBoost(question: Question, flags: number, config: RankingConfig): number {
  if (question.firstPerson && (flags & unitFlags.own) !== 0) return config.firstPersonBoost
  return question.asksAssistant && (flags & unitFlags.assistant) !== 0 ? config.askedAssistantBoost : 0
}

function matchesDate(question: Question, month: number): boolean {
  const inMonth = question.months.length === 0 || question.months.includes(month % 12)
  return inMonth && (question.years.length === 0 || question.years.includes(Math.floor(month / 12)))
}
