// Finding the one memory a happening is spoken of by, and the day it was: "the move to Leeds", "buying the canoe", "my trip to Riga".
// Invariant: every word that tells it from others is in the memory; without one, only the last change of its kind is meant.

import { settleDates } from './settled-dates.ts'
import { stampOf, stampWords } from './dates.ts'
import { secondPerson, sentence } from './second-person.ts'
import { wholeRelations } from '../extraction/relations.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { termsOf } from '../text/terms.ts'

export interface Happening {
  readonly memory: Memory
  readonly day: DateStamp
  /** False when only the day of telling is known. */
  readonly isDated: boolean
}

/** Words for what happens, not for what it happens to. */
const general = new Set(
  termsOf(
    `trip trips visit visits visiting weekend holiday journey stay travel travelling flight going go went moving move moved home live living
     starting start started joining join joined beginning begin began job work working new becoming become became getting got buying buy
     bought purchase purchased taking took having telling day time event happening change changing switch switching last first adopting
     adopt meeting met leaving left quitting finishing`,
  ),
)
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bmov(?:e|ed|ing)\b/u, ['home', 'address']],
  [/\b(?:job|work(?:ing)?|joining|employer|starting at)\b/u, ['work', 'role']],
  [/\bbecoming\b/u, ['role']],
]

export function happeningOf(phrase: string, memories: readonly Memory[]): Happening | undefined {
  const asked = new Set(termsOf(wholeRelations(phrase)).filter((term) => !general.has(term)))
  const believed = memories.filter(
    ({ retractedAt, sensitive, validUntil }) => !sensitive && (retractedAt === undefined || validUntil !== undefined),
  )
  const fitting =
    asked.size === 0 ? ofKind(phrase, believed) : believed.filter((memory) => [...asked].every((term) => wordsOf(memory).has(term)))
  const wanted = kinds.find(([words]) => words.test(phrase))?.[1] ?? []
  const rank = (memory: Memory): number =>
    (memory.validFrom === undefined ? 0 : 4) + (wanted.includes(memory.slot?.attribute ?? '') ? 3 : 0) + (memory.kind === 'event' ? 2 : 0)
  const best = fitting.toSorted((one, other) => rank(other) - rank(one) || one.saidAt - other.saidAt)[0]
  return best === undefined
    ? undefined
    : { memory: best, day: best.validFrom ?? stampOf(best.saidAt), isDated: best.validFrom !== undefined }
}

const wordsOf = ({ statement, slot }: Memory): ReadonlySet<string> => new Set(termsOf(wholeRelations(`${statement} ${slot?.value ?? ''}`)))

/** "The move", "the new job": the last one there was. */
function ofKind(phrase: string, memories: readonly Memory[]): readonly Memory[] {
  const attributes = kinds.find(([words]) => words.test(phrase))?.[1] ?? []
  const last = memories
    .filter(({ slot, supersededBy }) => slot?.subject === 'me' && attributes.includes(slot.attribute) && supersededBy === undefined)
    .toSorted((one, other) => other.saidAt - one.saidAt)[0]
  return last === undefined ? [] : [last]
}

/** What was told of it, with its day. */
export function toldWithDay({ memory, day, isDated }: Happening, now: EpochMs): string {
  const told = secondPerson(memory.statement) ?? settleDates(memory.statement)
  const named = stampWords(day, now)
  if (told.includes(named)) return told
  return sentence(`${told.replace(/[.!]+$/, '')} (${isDated ? '' : 'told on '}${named})`)
}
