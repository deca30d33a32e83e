// Remembering by rules: what a turn of the person's own words says that is worth keeping. Precision before recall.
// Invariant: every candidate's span is the verbatim sentence or clause it came from.

import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import { cardinalityOf } from './attributes.ts'
import type { Candidate } from './candidate.ts'
import { parseClause, tenseOf } from './clause.ts'
import { clausesOf, type ClauseSpan } from './clauses.ts'
import { datesIn } from './dates.ts'
import { withoutDocuments } from './documents.ts'
import { findSlots } from './find-slots.ts'
import type { FoundSlot, Reading } from './found-slot.ts'
import { endsOwnVoice, isSarcastic, isSmallTalk, openers, refusalOf, urging, withoutForeignWords } from './gate.ts'
import { readAgainstKnown } from './against-known.ts'
import { antecedentsOf, takenUpIn, withAntecedent, type Antecedent } from './pronouns.ts'
import { movesSomething } from './rules/changes.ts'
import { correctionIn, nothingKnown, settledIn, type Correction, type KnownSlots } from './rules/corrections.ts'
import { inOtherWords, inPlainerWords } from './rules/other-words.ts'
import { instructionIn, slotAsked } from './rules/whole-sentence.ts'
import { sentencesOf, type Span } from './segment.ts'
import { asSentence, sentenceFor, withDates } from './statement.ts'
import { isWorthKeeping } from './telling.ts'
import { dayBefore, validityOf } from './validity.ts'
import { entitiesIn, isSensitive, salienceOf } from './weigh.ts'

export interface Turn {
  readonly id: EpisodeId
  readonly text: string
  readonly saidAt: EpochMs
}

export interface ExtractContext {
  /** The question asked just before this turn, by either side: "No, it's 13 May" takes its slot from it. */
  readonly previousQuestion?: string
  /** Slots that hold and may be spoken of, if the caller knows them; those told or answered last come before `previousQuestion`. */
  readonly known?: KnownSlots
  /** Asked for in so many words (/remember, or written by hand): always gives at least one candidate. */
  readonly explicit?: boolean
}

/** What the sentences of a turn hand on to the next one. */
interface Thread {
  readonly turn: Turn
  readonly context: ExtractContext
  readonly isUncapitalised: boolean
  antecedents: readonly Antecedent[]
  lastSlot?: Pick<Slot, 'subject' | 'attribute'> | undefined
  /** The noun of "my shoe size", "Priya's shoe size", for "and Dana's is 41". */
  lastOwned?: string | undefined
  named: Set<string>
  /** The sentence before said that something was wrong: of this slot, where it said which. */
  announced?: { readonly slot?: Slot } | undefined
}

const hedging =
  /^(?:i (?:think|believe|guess|suppose|reckon)|i(?:['’]m| am) (?:pretty|fairly|quite|almost) (?:sure|certain)|probably)(?: that)? (?=(?:my|our|the|I|i|we|\p{Lu}))/iu
const command = /^\s*\/\w+[\s:]*/

/** The candidates of one turn, in the order they were said. Never questions, requests, hypotheticals, quotations or code. */
export function extract(turn: Turn, context: ExtractContext = {}): readonly Candidate[] {
  const text = withoutForeignWords(withoutDocuments(turn.text))
  const thread: Thread = {
    turn,
    context,
    isUncapitalised: !/\p{Lu}/u.test(turn.text.replace(/\bI\b/g, '')),
    antecedents: [],
    named: new Set(),
  }
  const skipped = command.exec(text)?.[0].length ?? 0
  const sentences = sentencesOf(text.slice(skipped)).map(({ start, end }) => ({ start: start + skipped, end: end + skipped }))
  if (context.explicit === true) return readExplicit(thread, text, skipped, sentences)
  const [only] = sentences
  const settled = settledIn(text.slice(skipped), context.known?.inDoubt)
  if (settled !== undefined && only !== undefined && sentences.length === 1)
    return corrected(thread, only, { length: 0, value: settled.value, slot: settled })
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

/** A sentence is read clause by clause when a later clause says something that has a slot of its own. */
function readSentence(thread: Thread, text: string, sentence: Span): readonly Candidate[] {
  const { context } = thread
  const clauses = clausesOf(text, sentence)
  const words = text.slice(sentence.start, sentence.end)
  if (
    clauses.length > 1 &&
    !isSarcastic(words) &&
    correctionIn(words, context.known) === undefined &&
    refusalOf(strip(words).core) === undefined
  ) {
    const before = { antecedents: thread.antecedents, lastSlot: thread.lastSlot, named: new Set(thread.named) }
    const apart = clauses.map((clause, at) => readClause(thread, text, clause, at === 0 ? 'opening' : 'following'))
    if (apart.some((found, at) => at > 0 && found.some(({ slot }) => slot !== undefined)) && isWhole(apart))
      return endedByNext(clauses, apart, thread.turn.saidAt).flat()
    Object.assign(thread, before)
  }
  return readClause(thread, text, sentence, 'whole')
}

/** Nothing that was said may get lost by parting: a clause without a slot is kept only beside ones that have theirs. */
const isWhole = (apart: readonly (readonly Candidate[])[]): boolean => apart.filter((found) => found.length === 0).length <= 1

/** "I lived in Ghent before I moved to Bristol in 2021": what is over without a date of its own ended when the next thing began. */
function endedByNext(
  clauses: readonly ClauseSpan[],
  apart: readonly (readonly Candidate[])[],
  saidAt: EpochMs,
): readonly (readonly Candidate[])[] {
  return apart.map((found, at) => {
    const next = apart[at + 1]?.find(({ validFrom }) => validFrom !== undefined)?.validFrom
    if (clauses[at]?.isOverByNext !== true || next === undefined) return found
    return found.map((candidate) => (candidate.validUntil === dayBefore(saidAt) ? { ...candidate, validUntil: next } : candidate))
  })
}

/** What a clause is of its sentence. A following clause is only worth keeping for its slots. */
type Part = 'whole' | 'opening' | 'following'

function readClause(thread: Thread, text: string, span: ClauseSpan, part: Part): readonly Candidate[] {
  const words = text.slice(span.start, span.end)
  if (words.includes('\u0000\u0000\u0000')) return []
  const { known = nothingKnown } = thread.context
  const announced = thread.announced
  const correction = correctionIn(words, known, announced !== undefined)
  thread.announced = correction?.isAnnounced === true ? correction : undefined
  if (correction?.isAnnounced === true) return []
  const { core: opened, isUrged } = strip(correction === undefined ? words : words.slice(correction.length))
  const bare = span.shared === undefined ? inPlace(part === 'following' ? capitalised(opened) : opened, thread) : `${span.shared} ${opened}`
  const instruction = instructionIn(bare)
  if (instruction === undefined && (isSarcastic(words) || refusalOf(bare) !== undefined)) return forget(thread)
  const core = withAntecedent(bare, thread.antecedents)
  const reading = readingOf(core, thread)
  const found = correction?.value === undefined ? foundIn(thread, reading, known.named) : findSlots(reading)
  if (found.length === 0) {
    if (correction?.value !== undefined) return corrected(thread, span, { ...announced, ...correction })
    if (part === 'following' || reading.hedge !== '' || isSmallTalk(bare) || !isWorthKeeping(reading)) {
      forget(thread)
      // "The cleaner doesn't come on Fridays any more, she comes on Tuesdays": within a sentence the thread holds.
      thread.antecedents = part === 'whole' ? takenUpIn(reading) : antecedentsOf(reading, found)
      return []
    }
  }
  const effect = correction !== undefined && reading.clause?.tense !== 'past' && reading.clause?.tense !== 'future' ? 'correct' : 'assert'
  thread.antecedents = antecedentsOf(reading, found)
  thread.lastSlot = found[0]?.slot
  thread.lastOwned = reading.clause?.possessed?.attribute ?? /^(?:[Mm]y|[Oo]ur) (.+)$/.exec(reading.clause?.subjectWords ?? '')?.[1]
  const fresh = found.filter(({ slot, statement }) => statement === undefined || !thread.named.has(`${slot.subject} ${slot.value}`))
  for (const { slot } of fresh) if (slot.attribute === 'name') thread.named.add(`${slot.subject} ${slot.value}`)
  const main = found[0]?.statement === undefined ? found[0] : undefined
  if (main === undefined && found.length > 0 && !isWorthKeeping(reading)) {
    return fresh.map((one) => candidateFrom(thread, span, reading, one, { isUrged, effect }))
  }
  return [main, ...fresh.filter((one) => one !== main)].map((one) => candidateFrom(thread, span, reading, one, { isUrged, effect }))
}

/** Somewhere for a while is no home, whatever the verb. */
const forAWhile =
  /\b(?:for (?:the |an? |this |two |three |a few |a couple of |some |\d+ )?(?:weekend|weeks?|nights?|days?|fortnight|work|business|a (?:conference|workshop|wedding|meeting|course|visit))|until|till|this (?:week|weekend|month)|tonight|on (?:holiday|business|a trip)|back (?:home )?(?:on|by|in)|visiting|temporarily|just passing)\b/i

function slotsOf(thread: Thread, reading: Reading): readonly FoundSlot[] {
  const found = allSlotsOf(thread, reading)
  return forAWhile.test(reading.text) && !/\bmov(?:ed?|ing)\b/i.test(reading.text)
    ? found.filter(({ slot, isPast, effect }) => slot.attribute !== 'home' || isPast || effect === 'retract')
    : found
}

function allSlotsOf(thread: Thread, reading: Reading): readonly FoundSlot[] {
  const plainer = inPlainerWords(reading.text)
  const first = plainer === undefined ? [] : findSlots(readingOf(plainer, thread))
  if (first.length > 0) return first
  const found = findSlots(reading)
  const plain = found.some(({ statement }) => statement === undefined) ? undefined : inOtherWords(reading.text)
  if (plain === undefined) return found
  const again = findSlots(readingOf(plain, thread))
  return again.length === 0 ? found : again
}

/** What the rules find, and what a named value that holds goes through: where both speak of one slot, the newer value is the one told. */
function foundIn(thread: Thread, reading: Reading, named: readonly Slot[]): readonly FoundSlot[] {
  const found = slotsOf(thread, reading)
  const against = named.length === 0 ? undefined : readAgainstKnown(reading.text, named)
  if (against === undefined) return found
  const { slot, effect } = against
  const isThere = found.some(
    (one) =>
      one.slot.subject === slot.subject &&
      one.slot.attribute === slot.attribute &&
      one.slot.value.toLowerCase() !== slot.value.toLowerCase() &&
      one.effect !== 'retract' &&
      slot.cardinality === 'one',
  )
  if (isThere) return found
  const kind = effect === 'retract' ? 'event' : 'fact'
  const others = found.filter((one) => !one.slot.value.toLowerCase().includes(slot.value.toLowerCase()) && one.slot.value !== slot.value)
  return [{ slot, kind, effect, isPast: false }, ...others.filter(({ statement }) => statement !== undefined)]
}

const elliptic = /^(?<owner>(?:(?:my|our) )?[\p{L}-]+)['’]s (?=(?:is|are|was) )/iu

/** "Priya's shoe size is 38 and Dana's is 41": the noun left out is the one before. */
function inPlace(words: string, { lastOwned }: Thread): string {
  const owner = elliptic.exec(words)
  if (owner !== null) return lastOwned === undefined ? words : words.replace(owner[0], `${owner[0]}${lastOwned} `)
  return lastOwned === undefined ? words : words.replace(/^mine (?=is )/i, `my ${lastOwned} `)
}

/** A sentence that is not a telling breaks the thread: "she" in the next one may be anybody. */
function forget(thread: Thread): readonly Candidate[] {
  thread.antecedents = []
  thread.lastOwned = undefined
  return []
}

const sinceNow = /^(?:(?:these days|nowadays|from now on),? (?=\S)|now,? (?=(?:I|we|my|our)\b))/i
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function strip(words: string): { readonly core: string; readonly isUrged: boolean } {
  const opened = words.replace(openers, '')
  const urged = opened.replace(urging, '').replace(openers, '')
  const core = sinceNow.test(urged) ? capitalised(urged.replace(sinceNow, '')) : urged
  return { core, isUrged: urged.length < opened.length && urging.test(opened) }
}

function readingOf(core: string, { turn, isUncapitalised }: Thread): Reading {
  const hedge = hedging.exec(core)?.[0] ?? ''
  const text = core.slice(hedge.length)
  const clause = parseClause(text)
  const tense =
    movesSomething(text) || /^(?:booked|reserved|arranged|scheduled|signed up|enrolled)\b/i.test(clause?.predicate ?? '')
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
function corrected(thread: Thread, { start, end }: Span, { value = '', slot: meant }: Correction): readonly Candidate[] {
  const { turn, context } = thread
  const known = meant ?? context.known?.named[0] ?? context.known?.about[0]
  const asked = context.previousQuestion === undefined ? undefined : slotAsked(context.previousQuestion)
  const spoken = known ?? thread.lastSlot ?? context.known?.recent[0] ?? asked
  if (spoken === undefined) return []
  const { subject, attribute } = spoken
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
