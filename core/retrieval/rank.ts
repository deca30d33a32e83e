// The ranking of units for one question: words and meaning, each spread to nearby turns, added in units of their standard deviations with
// the words dominant; then who and when as boosts; then a mild prior. Returns columns, so that the trace can say what each signal gave.
// Dead and hidden units score −∞. The columns are borrowed from the index; its passes are short loops, which run faster than one long one.

import type { View } from './as-of.ts'
import { boostsOf, noGain, type Gain } from './boosts.ts'
import { rankingConfig, type RankingConfig } from './config.ts'
import { scoreWords, type LexicalScores } from './lexical.ts'
import { scoreMeaning } from './meaning.ts'
import { addColumns, finiteMoments, momentsOf, type Moments } from './moments.ts'
import { spreadNearby } from './nearby.ts'
import type { Question } from './question.ts'
import type { RecallIndex } from './recall-index.ts'

/** One entry per unit in every column; all but `words` and `cosine` are in the points of `scores`. Good until the index ranks again. */
export interface Ranking {
  readonly scores: Float32Array
  readonly words: LexicalScores
  readonly cosine: Float32Array
  /** What the words alone gave, what the turns around gave, what meaning gave, who and when. */
  readonly ownWords: Float32Array
  readonly nearby: Float32Array
  readonly meaning: Float32Array
  readonly who: Gain
  readonly when: Gain
  /** Over the living: of the scores, hidden ones left out, and of the cosines. */
  readonly scoreMoments: Moments
  readonly cosineMoments: Moments
}

/** @param view what is not to be found, or counts as current though it was replaced since */
export function rankUnits(
  index: RecallIndex,
  question: Question,
  query: Float32Array | undefined,
  config: RankingConfig = rankingConfig,
  { hidden, revived }: Pick<View, 'hidden' | 'revived'> = everything,
): Ranking {
  const { units, arena } = index
  arena.reset()
  const count = units.length
  const words = scoreWords(index, question.terms, config)
  const cosine = scoreMeaning(index, query)
  const nearby = arena.floats(count)
  const meaning = arena.floats(count)
  spreadNearby(
    units,
    { scores: words.scores, smoothing: config.smoothing, prior: config.sessionPrior, gain: nearby, best: arena.floats(units.sessions) },
    {
      scores: cosine,
      smoothing: config.meaningSmoothing,
      prior: config.meaningSessionPrior,
      gain: meaning,
      best: arena.floats(units.sessions),
    },
  )
  const ownWords = arena.floats(count)
  const lexical = addColumns(ownWords, words.scores, nearby, units.living)
  const dense = addColumns(meaning, meaning, cosine, units.living)
  // In a small memory all may score alike; without a floor, chance differences would count as much as real ones.
  const wordsUnit = Math.max(lexical.deviation, config.wordsFloor * lexical.most) || 1
  const meaningUnit = Math.max(dense.deviation, config.meaningFloor)
  standardise(meaning, dense.mean, meaningUnit, config.meaning)
  const scores = arena.floats(count)
  const top = addScores(scores, ownWords, wordsUnit, meaning)
  scaleInto(nearby, nearby, wordsUnit)
  scaleInto(ownWords, words.scores, wordsUnit)
  const { who, when } = boostsOf(index, question, top, config)
  if (who !== noGain) addGains(scores, who)
  if (when !== noGain) addGains(scores, when)
  subtract(scores, units.penalties(config))
  for (const unit of revived) scores[unit] = (scores[unit] ?? 0) + config.supersededPenalty
  for (const unit of hidden) scores[unit] = Number.NEGATIVE_INFINITY
  const cosineMoments = momentsOf(cosine, units.living)
  return { scores, words, cosine, ownWords, nearby, meaning, who, when, scoreMoments: finiteMoments(scores), cosineMoments }
}

const everything: Pick<View, 'hidden' | 'revived'> = { hidden: [], revived: [] }

function standardise(column: Float32Array, mean: number, unit: number, weight: number): void {
  for (let i = 0; i < column.length; i += 1) column[i] = (weight * ((column[i] ?? 0) - mean)) / unit
}

/** scores = words / unit + meaning; gives the highest above 0 (of the dead no words are known, and so no high score). */
function addScores(scores: Float32Array, words: Float32Array, unit: number, meaning: Float32Array): number {
  let top = 0
  for (let i = 0; i < scores.length; i += 1) {
    const score = (words[i] ?? 0) / unit + (meaning[i] ?? 0)
    scores[i] = score
    if (score > top) top = score
  }
  return top
}

function scaleInto(out: Float32Array, column: Float32Array, unit: number): void {
  for (let i = 0; i < out.length; i += 1) out[i] = (column[i] ?? 0) / unit
}

function addGains(scores: Float32Array, gain: Gain): void {
  for (let unit = 0; unit < scores.length; unit += 1) scores[unit] = (scores[unit] ?? 0) + gain(unit)
}

function subtract(scores: Float32Array, penalties: Float32Array): void {
  for (let unit = 0; unit < scores.length; unit += 1) scores[unit] = (scores[unit] ?? 0) - (penalties[unit] ?? 0)
}
