// The features the gate goes by, of a sentence in its turn: plain counts and flags, none negative. Law: they depend on the words given
// alone, so that the same turn is always judged the same way.

import { questionsIn } from '../../text/questions.ts'
import type { Reading } from '../found-slot.ts'
import { isSmallTalk } from '../gate.ts'
import { entitiesIn } from '../weigh.ts'
import { contentOf, countNames, formOf, wordsOf } from './forms.ts'
import { isOf, type WordClass } from './word-classes.ts'

/** What the turn before asks with or about. */
const asked = ['what', 'how', 'why', 'where', 'when', 'who', 'any', 'have', 'did', 'you'] as const
const ofTurn = [
  'isOpening',
  'sentences',
  'contentKinds',
  'wordLength',
  'beforeWords',
  'echoed',
  'asked',
  'askedWords',
  ...asked.map((word) => `asked ${word}` as const),
] as const
const opened: readonly WordClass[] = ['me', 'we', 'you', 'others', 'pointing', 'praise', 'courtesies', 'cheering', 'thanks']
const clauseSorts = ['me', 'relation', 'name', 'thing', 'pronoun'] as const
const ofSentence = [
  'noClause',
  ...clauseSorts.map((sort) => `of ${sort}` as const),
  'pastTense',
  'futureTense',
  'dates',
  'names',
  'smallTalk',
  'ledIn',
  'place',
  'following',
  'share',
  ...opened.map((name) => `opens ${name}` as const),
  'opens gerund',
] as const

/** Columns: the turn's, then the sentence's. */
export const worthFeatures: readonly string[] = [
  ...countNames.map((name) => `turn ${name}`),
  ...ofTurn.map((name) => `turn ${name}`),
  ...countNames.map((name) => `sentence ${name}`),
  ...ofSentence.map((name) => `sentence ${name}`),
]

/** What is the same for all sentences of a turn. */
export interface TurnForm {
  readonly columns: Float64Array
  readonly sentences: number
  readonly letters: number
}

/** @param before the turn before in the same talk, whoever said it */
export function turnFormOf(text: string, sentences: number, before: string | undefined): TurnForm {
  const columns = new Float64Array(countNames.length + ofTurn.length)
  const { counts, words } = formOf(text)
  columns.set(counts)
  const own = contentOf(words)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  columns.set([before === undefined ? 1 : 0, sentences, own.size, letters / Math.max(1, words.length)], countNames.length)
  if (before !== undefined) {
    const earlier = wordsOf(before)
    const theirs = contentOf(earlier)
    let echoed = 0
    for (const word of own) if (theirs.has(word)) echoed += 1
    const question = new Set(wordsOf(questionsIn(before, '.!?').join(' ')))
    columns.set(
      [earlier.length, echoed, question.size > 0 ? 1 : 0, question.size, ...asked.map((word) => (question.has(word) ? 1 : 0))],
      countNames.length + ofTurn.indexOf('beforeWords'),
    )
  }
  return { columns, sentences, letters: text.length }
}

/** The sentence as said, without what led in to it; `reading` may have a pronoun's antecedent in place. */
export interface WeighedSentence {
  readonly words: string
  readonly reading: Reading
  readonly place: number
  readonly isLedIn: boolean
}

/** One row as `worthFeatures` names it. */
export function featuresOf(turn: TurnForm, { words, reading, place, isLedIn }: WeighedSentence): Float64Array {
  const row = new Float64Array(worthFeatures.length)
  row.set(turn.columns)
  const form = formOf(words)
  row.set(form.counts, turn.columns.length)
  const { clause, dates } = reading
  const first = form.words[0] ?? ''
  const flag = (is: boolean): number => (is ? 1 : 0)
  row.set(
    [
      flag(clause === undefined),
      ...clauseSorts.map((sort) => flag(clause?.sort === sort)),
      flag(clause?.tense === 'past'),
      flag(clause?.tense === 'future'),
      dates.length,
      entitiesIn(words).length,
      flag(isSmallTalk(words)),
      flag(isLedIn),
      place,
      turn.sentences - 1 - place,
      words.length / Math.max(1, turn.letters),
      ...opened.map((name) => flag(isOf(name, first))),
      flag(first.length > 4 && first.endsWith('ing')),
    ],
    turn.columns.length + countNames.length,
  )
  return row
}
