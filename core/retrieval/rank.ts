// The ranking of units for one question: words and meaning, each spread to nearby turns, added in units of their standard deviations with
// the words dominant; then who and when as boosts; then a mild prior. Returns columns, so that the trace can say what each signal gave.
// Dead units score −∞.

import { boostColumns } from './boosts.ts'
import { rankingConfig, type RankingConfig } from './config.ts'
import { scoreWords, type LexicalScores } from './lexical.ts'
import { scoreMeaning } from './meaning.ts'
import { spreadNearby } from './nearby.ts'
import type { Question } from './question.ts'
import type { RecallIndex } from './recall-index.ts'
import { unitFlags } from './unit-table.ts'

/** One entry per unit in every column; all but `words` and `cosine` are in the points of `scores`. */
export interface Ranking {
  readonly scores: Float32Array
  readonly words: LexicalScores
  readonly cosine: Float32Array
  /** What the words alone gave, what the turns around gave, what meaning gave, who and when. */
  readonly ownWords: Float32Array
  readonly nearby: Float32Array
  readonly meaning: Float32Array
  readonly who: Float32Array
  readonly when: Float32Array
}

export function rankUnits(
  index: RecallIndex,
  question: Question,
  query: Float32Array | undefined,
  config: RankingConfig = rankingConfig,
): Ranking {
  const { units } = index
  const alive = units.alive.data
  const count = units.length
  const words = scoreWords(index, question.terms, config)
  const cosine = scoreMeaning(index, query)
  const nearby = spreadNearby(units, words.scores, config.smoothing, config.sessionPrior)
  const meaning = spreadNearby(units, cosine, config.meaningSmoothing, config.meaningSessionPrior)
  const ownWords = new Float32Array(count)
  for (let unit = 0; unit < count; unit += 1) {
    ownWords[unit] = (words.scores[unit] ?? 0) + (nearby[unit] ?? 0)
    meaning[unit] = (meaning[unit] ?? 0) + (cosine[unit] ?? 0)
  }
  const lexical = moments(ownWords, alive)
  const dense = moments(meaning, alive)
  // In a small memory all may score alike; without a floor, chance differences would count as much as real ones.
  const wordsUnit = Math.max(lexical.deviation, config.wordsFloor * maximum(ownWords, alive)) || 1
  const meaningUnit = Math.max(dense.deviation, config.meaningFloor)
  const scores = new Float32Array(count)
  let top = 0
  for (let unit = 0; unit < count; unit += 1) {
    meaning[unit] = (config.meaning * ((meaning[unit] ?? 0) - dense.mean)) / meaningUnit
    nearby[unit] = (nearby[unit] ?? 0) / wordsUnit
    const score = (ownWords[unit] ?? 0) / wordsUnit + (meaning[unit] ?? 0)
    ownWords[unit] = (words.scores[unit] ?? 0) / wordsUnit
    scores[unit] = score
    if (score > top && alive[unit] === 1) top = score
  }
  const { who, when } = boostColumns(index, question, top, config)
  for (let unit = 0; unit < count; unit += 1) {
    if (alive[unit] === 0) {
      scores[unit] = Number.NEGATIVE_INFINITY
      continue
    }
    const faded = config.fadedPenalty * (1 - (units.retrievability.data[unit] ?? 1))
    const flags = units.flags.data[unit] ?? 0
    const past = (flags & unitFlags.superseded) === 0 ? 0 : config.supersededPenalty
    const away = (flags & unitFlags.archived) === 0 ? 0 : config.archivedPenalty
    scores[unit] = (scores[unit] ?? 0) + (who[unit] ?? 0) + (when[unit] ?? 0) - faded - past - away
  }
  return { scores, words, cosine, ownWords, nearby, meaning, who, when }
}

function maximum(values: Float32Array, alive: Uint8Array): number {
  let most = 0
  for (let i = 0; i < values.length; i += 1) if (alive[i] === 1 && (values[i] ?? 0) > most) most = values[i] ?? 0
  return most
}

function moments(values: Float32Array, alive: Uint8Array): { readonly mean: number; readonly deviation: number } {
  let count = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < values.length; i += 1) {
    if (alive[i] === 0) continue
    const value = values[i] ?? 0
    count += 1
    sum += value
    squares += value * value
  }
  if (count === 0) return { mean: 0, deviation: 0 }
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}
