// Remembering by rules: what a turn of the person's own words says that is worth keeping. Precision before recall.
// Invariant: every candidate's span is the verbatim sentence or clause it came from.

import type { EpochMs } from '../memory/ids.ts'
import { readAgainstKnown } from './against-known.ts'
import { asTyped } from './as-typed.ts'
import type { Candidate } from './candidate.ts'
import { candidateFrom, corrected, type Manner } from './candidates.ts'
import { clausesOf, type ClauseSpan } from './clauses.ts'
import { withoutDocuments } from './documents.ts'
import { withSubject } from './dropped-subject.ts'
import { findSlots } from './find-slots.ts'
import type { FoundSlot, Reading } from './found-slot.ts'
import { endsOwnVoice, isImagined, isSarcastic, refusalOf, withoutForeignWords } from './gate.ts'
import { isWorthKeeping, leanedOn, plainTelling, type Said } from './plain-telling.ts'
import { antecedentsOf, askedAbout, takenUpIn, withAntecedent } from './pronouns.ts'
import { correctionIn, nothingKnown, settledIn, type KnownSlots } from './rules/corrections.ts'
import { withRetold } from './retell.ts'
import { runOnParts } from './run-on.ts'
import { instructionIn } from './rules/whole-sentence.ts'
import { sentencesOf, type Span } from './segment.ts'
import { slotsIn } from './slots-in.ts'
import { capitalised, forget, inPlace, readingOf, strip, type ExtractContext, type Thread, type Turn } from './thread.ts'
import { dayBefore } from './validity.ts'
import { ownWorth, type Worth } from './worth/worth.ts'
import { screened } from '../text/screen/screened.ts'

const command = screened(/^\s*\/\w+[\s:]*/)

/**
 * The candidates of one turn, in the order they were said. Never questions, requests, hypotheticals, quotations or code.
 * @param worth decides on sentences without a slot; another than the one that ships only when fitting and measuring
 */
export function extract(turn: Turn, context: ExtractContext = {}, worth: Worth = ownWorth): readonly Candidate[] {
  const { text, originalAt } = asTyped(turn.text)
  if (text === turn.text) return extracted(turn, context, worth)
  return extracted({ ...turn, text }, context, worth).map((candidate) => {
    const { span } = candidate
    return { ...candidate, span: { ...span, start: originalAt(span.start), end: originalAt(span.end) } }
  })
}

function extracted(turn: Turn, context: ExtractContext, worth: Worth): readonly Candidate[] {
  const { thread, text, skipped, sentences } = begin(turn, context, worth)
  if (context.explicit === true) return readExplicit(thread, text, skipped, sentences)
  const [only] = sentences
  const settled = settledIn(text.slice(skipped), context.known?.inDoubt)
  if (settled !== undefined && only !== undefined && sentences.length === 1)
    return corrected(thread, only, { length: 0, value: settled.value, slot: settled })
  if (context.ownBefore !== undefined && leaning.test(text)) Object.assign(thread, leftBy(turn, context.ownBefore, worth))
  return withRetold(readAll(thread, text, sentences), turn, context.known?.told, (words, explicit) =>
    extract({ ...turn, text: words }, { explicit }, worth),
  )
}

function begin(
  turn: Turn,
  context: ExtractContext,
  worth: Worth,
): { readonly thread: Thread; readonly text: string; readonly skipped: number; readonly sentences: readonly Span[] } {
  const text = withoutForeignWords(withoutDocuments(turn.text))
  const skipped = command.exec(text)?.[0].length ?? 0
  const sentences = sentencesOf(text.slice(skipped))
    .map(({ start, end }) => ({ start: start + skipped, end: end + skipped }))
    .flatMap((sentence) => (context.explicit === true ? [sentence] : runOnParts(text, sentence)))
  const thread: Thread = {
    turn,
    context,
    worth,
    isUncapitalised: !/\p{Lu}/u.test(turn.text.replace(/\bI\b/g, '')),
    sentences: sentences.length,
    place: 0,
    antecedents: [],
    named: new Set(),
  }
  return { thread, text, skipped, sentences }
}

function readAll(thread: Thread, text: string, sentences: readonly Span[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const [place, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    if (endsOwnVoice(words) && correctionIn(words, thread.context.known)?.value === undefined) break
    thread.place = place
    for (const found of readSentence(thread, text, sentence)) {
      // A sentence that leans on the one before takes it in.
      const before = candidates.at(-1)
      if (before?.slot === undefined && before?.span.start === found.span.start && before.span.end < found.span.end) candidates.pop()
      candidates.push(found)
    }
  }
  return candidates
}

const leaning = screened(/^(?:and |oh,? |well,? |so )?(?:she|he|it|they|his|her|its)(?=['’\s])/i)

/** Whom the person's own turn before spoke of last: "My sister is Maya." — "She lives in Porto." */
function leftBy(turn: Turn, ownBefore: string, worth: Worth): Pick<Thread, 'antecedents'> {
  const { thread, text, sentences } = begin({ ...turn, text: ownBefore }, {}, worth)
  readAll(thread, text, sentences)
  return { antecedents: thread.antecedents }
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
    const { antecedents, lastSlot, last } = thread
    const before = { antecedents, lastSlot, last, named: new Set(thread.named) }
    const apart = clauses.map((clause, at) => readClause(thread, text, clause, at === 0 ? 'opening' : 'following'))
    if (
      apart.some((found, at) => at > 0 && found.some(({ slot }) => slot !== undefined)) &&
      isWhole(apart) &&
      !isLostApart(words, apart, context.known)
    )
      return endedByNext(clauses, apart, thread.turn.saidAt).flat()
    Object.assign(thread, before)
  }
  return readClause(thread, text, sentence, 'whole')
}

/** "My dentist Dr Amsel retired, I go to Dr Birk now": only the whole says what takes the place of what holds. */
function isLostApart(words: string, apart: readonly (readonly Candidate[])[], { named, about }: KnownSlots = nothingKnown): boolean {
  const against = named.length === 0 ? undefined : readAgainstKnown(strip(words).core, named, about)
  if (against?.effect !== 'assert') return false
  const { subject, attribute, value } = against.slot
  return !apart.flat().some(({ slot }) => (slot?.subject === subject && slot.attribute === attribute) || slot?.value === value)
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

/** "…, not Turin": what was said is denied by name. */
const deniesAnother = screened(/,\s+(?:and )?not\s+(?:(?:in|to|at|on|from|the)\s+)*[\p{Lu}\d]/u)

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
  const told = part === 'following' || correction !== undefined || isOfSomebodyElse(thread) ? opened : withSubject(opened)
  const put = span.shared === undefined ? inPlace(part === 'following' ? capitalised(told) : told, thread) : `${span.shared} ${opened}`
  const instruction = instructionIn(put)
  const bare = instruction === undefined ? capitalised(put) : put
  const refusal = instruction === undefined ? refusalOf(bare) : undefined
  // "Please change my home to Graz": put as a request, and a correction all the same. What others say is none.
  const isPutRight = correction?.value !== undefined && refusal !== 'question' && !isImagined(bare)
  if (instruction === undefined && !isPutRight && (isSarcastic(words) || refusal !== undefined)) {
    forget(thread)
    if (refusal === 'question') thread.antecedents = askedAbout(words)
    return []
  }
  // What a correction is about, it says itself or was said just before: "it" is no thing of its own.
  const core = correction?.value === undefined ? withAntecedent(bare, thread.antecedents) : bare
  const reading = readingOf(core, thread)
  const found = correction?.value === undefined ? slotsIn(thread, reading, known) : findSlots(reading)
  // "No, he moved in May" may be news; "No, he moved to Trieste, not Turin" is about what was said.
  const isOfNow = reading.clause?.tense !== 'past' && reading.clause?.tense !== 'future'
  const isCorrecting = correction !== undefined && (isOfNow || deniesAnother.test(words))
  const manner: Manner = { isUrged, effect: isCorrecting ? 'correct' : 'assert' }
  const said: Said = { words: bare, reading, isLedIn: opened.length < words.length }
  if (found.length === 0) {
    if (correction?.value !== undefined) return corrected(thread, span, { ...announced, ...correction })
    const plain = part === 'following' ? undefined : plainTelling(thread, span, said, manner)
    if (plain === undefined) {
      const last = part === 'whole' ? leanedOn(thread, span, said) : undefined
      forget(thread)
      thread.last = last
      // "The cleaner doesn't come on Fridays any more, she comes on Tuesdays": within a sentence the thread holds.
      thread.antecedents = part === 'whole' ? takenUpIn(reading) : antecedentsOf(reading, found)
      return []
    }
    handOn(thread, reading, found, plain)
    return [plain]
  }
  const fresh = found.filter(({ slot, statement }) => statement === undefined || !thread.named.has(`${slot.subject} ${slot.value}`))
  for (const { slot } of fresh) if (slot.attribute === 'name') thread.named.add(`${slot.subject} ${slot.value}`)
  const main = found[0]?.statement === undefined ? found[0] : undefined
  const whole = main !== undefined || (part !== 'following' && isWorthKeeping(thread, said)) ? [main] : []
  const candidates = [...whole, ...fresh.filter((one) => one !== main)].map((one) => candidateFrom(thread, span, reading, one, manner))
  handOn(thread, reading, found, candidates[0])
  return candidates
}

const ofMe = /\b(?:you|your|i|my|we|our)\b/iu

/** After "Where does Maya live now?" and after "My sister is called Maya", "Moved to Porto" may be hers. */
function isOfSomebodyElse({ antecedents, context, place }: Thread): boolean {
  if (antecedents.some(({ says }) => says.has('she') || says.has('he'))) return true
  return place === 0 && context.previousQuestion !== undefined && !ofMe.test(context.previousQuestion)
}

/** What a sentence that is kept leaves for the next. */
function handOn(thread: Thread, reading: Reading, found: readonly FoundSlot[], kept: Candidate | undefined): void {
  thread.antecedents = antecedentsOf(reading, found)
  thread.lastSlot = found[0]?.slot
  thread.lastOwned = reading.clause?.possessed?.attribute ?? /^(?:[Mm]y|[Oo]ur) (.+)$/.exec(reading.clause?.subjectWords ?? '')?.[1]
  thread.last = kept === undefined ? undefined : { start: kept.span.start, statement: kept.statement, hasSlot: found.length > 0 }
}
