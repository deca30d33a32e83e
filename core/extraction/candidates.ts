// Candidates made from what was read: of a sentence with its slot, of one without, and of a bare correction.

import type { Slot } from '../memory/records.ts'
import { cardinalityOf } from './attributes.ts'
import type { Candidate } from './candidate.ts'
import type { FoundSlot, Reading } from './found-slot.ts'
import type { Correction } from './rules/corrections.ts'
import { endsInTrade } from './rules/trades.ts'
import { slotAsked } from './rules/whole-sentence.ts'
import type { Span } from './segment.ts'
import { asSentence, sentenceFor, withDates } from './statement.ts'
import type { Thread } from './thread.ts'
import { validityOf } from './validity.ts'
import { entitiesIn, isSensitive, salienceOf } from './weigh.ts'

export interface Manner {
  readonly isUrged: boolean
  readonly effect: 'assert' | 'correct'
}

export function candidateFrom(
  { turn }: Thread,
  { start, end }: Span,
  reading: Reading,
  found: FoundSlot | undefined,
  { isUrged, effect }: Manner,
): Candidate {
  const isUndated = found !== undefined && /(?:^birthday|^age|anniversary|name day)$/.test(found.slot.attribute)
  const statement = found?.statement ?? asSentence(reading.hedge + (isUndated ? reading.text : withDates(reading.text, reading.dates)))
  const tense = reading.clause?.tense ?? 'present'
  return {
    kind: found?.kind ?? (tense === 'past' ? 'event' : 'fact'),
    statement,
    ...(found === undefined ? {} : { slot: found.slot }),
    entities: entitiesIn(statement),
    span: { episodeId: turn.id, start, end },
    stance: 'stated',
    author: 'rules',
    ...(found?.isUndated === true ? {} : validityOf(reading.text, reading.dates, found, tense, turn.saidAt)),
    salience: salienceOf(statement, found?.slot, isUrged, found?.salience),
    sensitive: isSensitive(statement, found?.slot),
    effect: found?.effect === 'retract' ? 'retract' : effect,
  }
}

const isFull = (slot: Pick<Slot, 'subject' | 'attribute'> | Slot): slot is Slot => 'cardinality' in slot

/** "No, it's 13 May": the slot is the one spoken of before, in this turn or in the question it answers. */
export function corrected(thread: Thread, { start, end }: Span, { value = '', slot: meant }: Correction): readonly Candidate[] {
  const { turn, context } = thread
  const known = meant ?? context.known?.named[0] ?? context.known?.about[0]
  const asked = context.previousQuestion === undefined ? undefined : slotAsked(context.previousQuestion)
  const spoken = known ?? thread.lastSlot ?? context.known?.recent[0] ?? asked
  if (spoken === undefined) return []
  // "Not there, Leeds now" renames nobody.
  if (spoken.attribute === 'name' && /\bnot (?:there|here)\b/i.test(turn.text)) return []
  const { subject } = spoken
  // "About my job: it's at Orchard Labs": a firm is no trade.
  const attribute = spoken.attribute === 'role' && /^\p{Lu}\p{Ll}/u.test(value) && !endsInTrade.test(value) ? 'work' : spoken.attribute
  const slot: Slot = { subject, attribute, value, cardinality: isFull(spoken) ? spoken.cardinality : cardinalityOf(attribute) }
  const statement = sentenceFor(slot)
  const span = { episodeId: turn.id, start, end }
  return [
    {
      kind: 'fact',
      statement,
      slot,
      entities: entitiesIn(statement),
      span,
      stance: 'stated',
      author: 'rules',
      salience: salienceOf(statement, slot, false),
      sensitive: isSensitive(statement, slot),
      effect: 'correct',
    },
  ]
}
