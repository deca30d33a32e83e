// A sentence a model says of numbered sources, each named by its number. Law: one whose numbers, names or most of whose words are not in the
// sources it names, or that denies what they say, is no sentence.

import * as v from 'valibot'
import { sentencesOf } from '../answer/sentences.ts'
import { termsOf } from '../text/terms.ts'
import { isTurnedRound, restsOn } from './rests-on.ts'

const shape = v.object({ text: v.string(), numbers: v.array(v.number()) })

/** The JSON schema of a list of them, as a model is held to it. */
export const sentencesSchema = {
  type: 'array',
  maxItems: 3,
  items: {
    type: 'object',
    properties: { text: { type: 'string' }, numbers: { type: 'array', items: { type: 'integer' } } },
    required: ['text', 'numbers'],
  },
} as const

/** Longest sentence, in words. */
const longestSentence = 40
/** Share of a sentence's words that its sources must hold: it is a summary, and may join them with words of its own. */
const leastShare = 0.7

export interface CitedSentence<S> {
  readonly text: string
  readonly sources: readonly S[]
}

/**
 * @param shown what stood under the numbers, from 1
 * @param least sources it must rest on
 */
export function checkSentence<S>(
  raw: unknown,
  shown: readonly S[],
  wordsOf: (source: S) => string,
  least: number,
): CitedSentence<S> | undefined {
  const read = v.safeParse(shape, raw)
  if (!read.success) return undefined
  const cited = [...new Set(read.output.numbers)].map((number) => shown[number - 1])
  const sources = cited.filter((source) => source !== undefined)
  const text = read.output.text.trim()
  if (sources.length < Math.max(1, least) || sources.length < cited.length || text.split(/\s+/u).length > longestSentence) return undefined
  const words = sources.map(wordsOf)
  if (!restsOn(text, words, leastShare)) return undefined
  const terms = new Set(termsOf(text))
  // Where nothing is denied in any of them, nothing may be denied of them, and the other way round.
  if (words.every((each) => isTurnedRound(text, meantIn(each, terms)))) return undefined
  // Each one it names must lend it a word of its own.
  if (!words.every((each) => termsOf(each).some((term) => terms.has(term)))) return undefined
  return { text, sources }
}

/** The sentences of a source that lend a word: what the others say no to is another matter. */
function meantIn(source: string, terms: ReadonlySet<string>): string {
  const lending = sentencesOf(source).filter((sentence) => termsOf(sentence.text).some((term) => terms.has(term)))
  return lending.map(({ text }) => text).join(' ')
}
