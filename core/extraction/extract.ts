// Remembering by rules: what a turn of the person's own words says that is worth keeping. Precision before recall.
// Invariant: every candidate's span is the verbatim sentence or clause it came from.

import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import { cardinalityOf } from './attributes.ts'
import type { Candidate } from './candidate.ts'
import { parseClause, tenseOf } from './clause.ts'
import { datesIn } from './dates.ts'
import { findSlots, type FoundSlot, type Reading } from './find-slots.ts'
import { endsOwnVoice, isSarcastic, isSmallTalk, openers, refusalOf, urging, withoutForeignWords } from './gate.ts'
import { antecedentOf, withAntecedent, type Antecedent } from './pronouns.ts'
import { correctionIn, instructionIn, slotAsked, type Correction } from './rules/whole-sentence.ts'
import { clausesOf, sentencesOf, type Span } from './segment.ts'
import { asSentence, sentenceFor, withDates } from './statement.ts'
import { isWorthKeeping } from './telling.ts'
import { validityOf } from './validity.ts'
import { entitiesIn, isSensitive, salienceOf } from './weigh.ts'

export interface Turn {
  readonly id: EpisodeId
  readonly text: string
  readonly saidAt: EpochMs
}

export interface ExtractContext {
  /** The question asked just before this turn, by either side: "No, it's 13 May" takes its slot from it. */
  readonly previousQuestion?: string
  /** The slot last told or answered in this conversation, if the caller knows it; comes before `previousQuestion`. */
  readonly previousSlot?: Slot
  /** Asked for in so many words (/remember, or written by hand): always gives at least one candidate. */
  readonly explicit?: boolean
}

/** What the sentences of a turn hand on to the next one. */
interface Thread {
  readonly turn: Turn
  readonly context: ExtractContext
  readonly isUncapitalised: boolean
  antecedent?: Antecedent | undefined
  lastSlot?: Pick<Slot, 'subject' | 'attribute'> | undefined
  readonly named: Set<string>
}

const hedging =
  /^(?:i (?:think|believe|guess|suppose|reckon)|i(?:['’]m| am) (?:pretty|fairly|quite|almost) (?:sure|certain)|probably)(?: that)? (?=(?:my|our|the|I|i|we|\p{Lu}))/iu
const command = /^\s*\/\w+[\s:]*/

/** The candidates of one turn, in the order they were said. Never questions, requests, hypotheticals, quotations or code. */
export function extract(turn: Turn, context: ExtractContext = {}): readonly Candidate[] {
  const text = withoutForeignWords(turn.text)
  const thread: Thread = { turn, context, isUncapitalised: !/\p{Lu}/u.test(turn.text.replace(/\bI\b/g, '')), named: new Set() }
  const skipped = command.exec(text)?.[0].length ?? 0
  const sentences = sentencesOf(text.slice(skipped)).map(({ start, end }) => ({ start: start + skipped, end: end + skipped }))
  if (context.explicit === true) return readExplicit(thread, text, skipped, sentences)
  const candidates: Candidate[] = []
  for (const sentence of sentences) {
    if (endsOwnVoice(text.slice(sentence.start, sentence.end))) break
    candidates.push(...readSentence(thread, text, sentence))
  }
  return candidates
}

/** Several sentences are kept apart when each says something by itself; otherwise the text is one memory, as written. */
function readExplicit(thread: Thread, text: string, skipped: number, sentences: readonly Span[]): readonly Candidate[] {
  const apart = sentences.map((sentence) => readSentence(thread, text, sentence))
  if (sentences.length > 1 && apart.every((found) => found.length > 0)) {
    return apart.flat().map((candidate) => ({ ...candidate, salience: 1 }))
  }
  const { turn } = thread
  const tail = turn.text.slice(skipped)
  const start = skipped + (tail.length - tail.trimStart().length)
  const end = skipped + tail.trimEnd().length
  if (start >= end) return []
  const words = turn.text.slice(start, end)
  const core = strip(words.replace(/^(?:that|:)\s+(?=\S)/i, '')).core
  const reading = readingOf(core, thread)
  const [main, ...rest] = sentences.length === 1 ? findSlots(reading) : []
  const whole = candidateFrom(thread, { start, end }, reading, main, { isUrged: true, effect: 'assert' })
  const beside = rest.map((found) => candidateFrom(thread, { start, end }, reading, found, { isUrged: true, effect: 'assert' }))
  return [whole, ...beside].map((candidate) => ({ ...candidate, salience: 1 }))
}

function readSentence(thread: Thread, text: string, sentence: Span): readonly Candidate[] {
  const clauses = clausesOf(text, sentence)
  if (clauses.length > 1) {
    const apart = clauses.map((clause) => readClause(thread, text, clause, true))
    if (apart.every((found) => found.length > 0)) return apart.flat()
  }
  return readClause(thread, text, sentence, false)
}

function readClause(thread: Thread, text: string, span: Span, slotsOnly: boolean): readonly Candidate[] {
  const words = text.slice(span.start, span.end)
  if (words.includes('\u0000\u0000\u0000')) return []
  const correction = correctionIn(words)
  const { core: bare, isUrged } = strip(correction === undefined ? words : words.slice(correction.length))
  const instruction = instructionIn(bare)
  if (instruction === undefined && (isSarcastic(words) || refusalOf(bare) !== undefined)) return forget(thread)
  const core = withAntecedent(bare, thread.antecedent)
  const reading = readingOf(core, thread)
  const found = findSlots(reading)
  if (found.length === 0) {
    if (correction?.value !== undefined) return corrected(thread, span, correction)
    if (slotsOnly || reading.hedge !== '' || isSmallTalk(bare) || !isWorthKeeping(reading)) return forget(thread)
  }
  const effect = correction !== undefined && reading.clause?.tense !== 'past' && reading.clause?.tense !== 'future' ? 'correct' : 'assert'
  thread.antecedent = antecedentOf(reading, found)
  thread.lastSlot = found[0]?.slot
  const fresh = found.filter(({ slot, statement }) => statement === undefined || !thread.named.has(`${slot.subject} ${slot.value}`))
  for (const { slot } of fresh) if (slot.attribute === 'name') thread.named.add(`${slot.subject} ${slot.value}`)
  const main = found[0]?.statement === undefined ? found[0] : undefined
  if (main === undefined && found.length > 0 && !isWorthKeeping(reading)) {
    return fresh.map((one) => candidateFrom(thread, span, reading, one, { isUrged, effect }))
  }
  return [main, ...fresh.filter((one) => one !== main)].map((one) => candidateFrom(thread, span, reading, one, { isUrged, effect }))
}

/** A sentence that is not a telling breaks the thread: "she" in the next one may be anybody. */
function forget(thread: Thread): readonly Candidate[] {
  thread.antecedent = undefined
  return []
}

function strip(words: string): { readonly core: string; readonly isUrged: boolean } {
  const opened = words.replace(openers, '')
  const core = opened.replace(urging, '').replace(openers, '')
  return { core, isUrged: core.length < opened.length && urging.test(opened) }
}

function readingOf(core: string, { turn, isUncapitalised }: Thread): Reading {
  const hedge = hedging.exec(core)?.[0] ?? ''
  const text = core.slice(hedge.length)
  const clause = parseClause(text)
  const tense =
    clause !== undefined && /^(?:booked|reserved|arranged|scheduled|signed up|enrolled)\b/i.test(clause.predicate)
      ? 'future'
      : (clause?.tense ?? tenseOf(text))
  return { text, hedge, clause, dates: datesIn(text, turn.saidAt, tense), saidAt: turn.saidAt, isUncapitalised }
}

interface Manner {
  readonly isUrged: boolean
  readonly effect: 'assert' | 'correct'
}

function candidateFrom(
  { turn }: Thread,
  { start, end }: Span,
  reading: Reading,
  found: FoundSlot | undefined,
  { isUrged, effect }: Manner,
): Candidate {
  const isUndated = found !== undefined && /^(?:birthday|age|anniversary)$/.test(found.slot.attribute)
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
    ...validityOf(reading.text, reading.dates, found, tense, turn.saidAt),
    salience: salienceOf(statement, found?.slot, isUrged, found?.salience),
    sensitive: isSensitive(statement, found?.slot),
    effect: found?.effect === 'retract' ? 'retract' : effect,
  }
}

/** "No, it's 13 May": the slot is the one spoken of before, in this turn or in the question it answers. */
function corrected(thread: Thread, { start, end }: Span, { value = '' }: Correction): readonly Candidate[] {
  const { turn, context } = thread
  const spoken =
    thread.lastSlot ?? context.previousSlot ?? (context.previousQuestion === undefined ? undefined : slotAsked(context.previousQuestion))
  if (spoken === undefined) return []
  const slot: Slot = { ...spoken, value, cardinality: cardinalityOf(spoken.attribute) }
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
