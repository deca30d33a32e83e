// A sentence without a slot as a memory of its own, close to the words: if the gate finds it worth one, and if it can be understood alone.
// One that leans on the sentence before ("It was the longest walk of my life") is kept with it; an answer is kept with its question.

import type { Candidate } from './candidate.ts'
import { candidateFrom, type Manner } from './candidates.ts'
import type { Reading } from './found-slot.ts'
import { isHeard, isMood, isSmallTalk } from './gate.ts'
import type { Span } from './segment.ts'
import { asSentence } from './statement.ts'
import { isOfTask, isPlainTelling } from './telling.ts'
import type { Thread } from './thread.ts'
import { wordCount } from './value.ts'
import { featuresOf, turnFormOf } from './worth/features.ts'
import { questionsIn } from '../text/questions.ts'
import { screened } from '../text/screen/screened.ts'

/** A sentence as said, without what led in to it, and as read. */
export interface Said {
  readonly words: string
  readonly reading: Reading
  readonly isLedIn: boolean
}

/** A plain telling by the rules (telling.ts) is; of the rest, what the learned gate lets in. */
export function isWorthKeeping(thread: Thread, { words, reading, isLedIn }: Said): boolean {
  if (isMood(words) || isHeard(words) || isOfTask(reading)) return false
  if (reading.hedge === '' && !isSmallTalk(words) && isPlainTelling(reading)) return true
  const { turn, sentences, context, place } = thread
  thread.form ??= turnFormOf(turn.text, sentences, context.before)
  return thread.worth(featuresOf(thread.form, { words, reading, place, isLedIn })) > 0
}

/** Joined statements stay within this. */
const mostWords = 60

/** The memory a sentence becomes; undefined for what is not worth one or says too little without the words around it. */
export function plainTelling(thread: Thread, { start, end }: Span, said: Said, manner: Manner): Candidate | undefined {
  if (!isWorthKeeping(thread, said)) return undefined
  const plain = candidateFrom(thread, { start, end }, said.reading, undefined, manner)
  if (standsAlone(said.reading)) return plain
  const { last, context } = thread
  if (last !== undefined) return last.hasSlot ? undefined : joined({ ...plain, span: { ...plain.span, start: last.start } }, last.statement)
  const question = context.before === undefined ? undefined : lastQuestion(context.before)
  return question === undefined ? undefined : joined(plain, `“${question}”`)
}

function joined(candidate: Candidate, before: string): Candidate | undefined {
  const statement = `${before} ${candidate.statement}`
  return wordCount(statement) > mostWords ? undefined : { ...candidate, statement }
}

/** What a sentence that was not kept leaves for the next one to lean on. */
export function leanedOn(thread: Thread, { start, end }: Span, { words, reading }: Said): Thread['last'] {
  if (isSmallTalk(words) || isMood(words) || !standsAlone(reading)) return undefined
  const { statement } = candidateFrom(thread, { start, end }, reading, undefined, { isUrged: false, effect: 'assert' })
  return { start, statement, hasSlot: false }
}

const pointingAway = screened(/^(?:it|this|that|these|those|he|she|they|his|her|its|their|there|here|which|who)(?=['’\s])/i)
const fewWords = 4

/** Opens with what it speaks of, and is more than a scrap. */
function standsAlone({ text, clause }: Reading): boolean {
  return clause === undefined
    ? !pointingAway.test(text) && wordCount(text) > fewWords
    : clause.sort !== 'pronoun' && !pointingAway.test(text)
}

function lastQuestion(text: string): string | undefined {
  const question = questionsIn(text, '.!?\n').at(-1)?.trim()
  return question === undefined || wordCount(question) > 25 ? undefined : asSentence(question).replace(/\.$/, '?')
}
