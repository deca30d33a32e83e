// The ranker: looks again at the best hundred and corrects their scores by what kind of turn each is, where it stands and how it fits
// (ADR 0007). Scores stay in the points of `Ranking`, and the best keeps its own, so that everything read from them goes on holding.

import { gainOfSpeakers } from './boosts.ts'
import { candidateFeatures } from './candidate-features.ts'
import { featureCount, featureNames, featurePlaces, type FeatureName } from './features.ts'
import { finiteMoments } from './moments.ts'
import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import rankerFile from './ranker.json' with { type: 'json' }
import type { RecallIndex } from './recall-index.ts'
import { setScene } from './scene.ts'
import { topUnits } from './top-units.ts'
import { readTreeModel, scoreRow, shareByFeature, type TreeModel } from './tree-model.ts'

/** Candidates that are ranked again: more than it was trained on, which finds a little more and costs a little more. */
export const rankerPool = 160

/** In a memory of fewer units than this the trees count for less: standings among a handful say little. */
const fullTrustUnits = 40

/** The trees of `ranker.json`; undefined if they do not fit this build, and then the order stays the base's. */
export const ownRanker: TreeModel | undefined = readTreeModel(rankerFile)

/** A ranker that changes nothing: the base's order, to compare with. */
export const plainOrder: TreeModel = {
  margin: 1,
  roots: new Int32Array(),
  feature: new Int16Array(),
  threshold: new Float32Array(),
  left: new Int32Array(),
  value: new Float32Array(),
}

export interface FeaturePoints {
  readonly name: FeatureName
  readonly value: number
  readonly points: number
}

export interface Reranked {
  /** Best first. */
  readonly ordinals: readonly number[]
  readonly margins: Margins
  /** Points the features that mattered gave a unit of the pool, and what they saw, for explaining. */
  readonly pointsOf: (unit: number) => readonly FeaturePoints[]
}

/**
 * The highest margin, and the mean of the three highest, if the question had named these speakers instead: what the memory would hold had
 * it asked for someone else.
 */
export function marginsIfNamed(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  query: Float32Array | undefined,
  model: TreeModel,
  speakers: readonly number[],
): Margins {
  const { units, arena } = index
  let boost = 0
  for (let unit = 0; unit < units.length; unit += 1) boost = Math.max(boost, ranking.who(unit))
  const who = gainOfSpeakers(index, speakers, boost)
  const scores = arena.floats(units.length)
  for (let unit = 0; unit < scores.length; unit += 1) scores[unit] = (ranking.scores[unit] ?? 0) - ranking.who(unit) + who(unit)
  const pool = topUnits(scores, units.ids, marginPool)
  const rows = candidateFeatures(
    setScene(index, { ...question, speakers }, { ...ranking, who, scores, scoreMoments: finiteMoments(scores) }, query, pool),
  )
  return marginsOf(rows, scoreRows(model, rows, pool.length), model)
}

/** Candidates looked at for what might have been. */
const marginPool = 40

export interface Margins {
  readonly best: number
  readonly three: number
  /** ln(Σ σ(margin − `evenMargin`)): how many answers are to be expected among the candidates. */
  readonly expected: number
}

/** The margin at which a candidate is as likely evidence as not. */
const evenMargin = 4
/** Least number of answers expected, for the logarithm's sake. */
const leastExpected = 0.001

/** margin · z + Σ leaves: up to a constant, the log-odds that a candidate is evidence. */
function marginsOf(rows: Float32Array, corrections: Float32Array, { margin }: TreeModel): Margins {
  const margins = [...corrections].map((correction, row) => margin * (rows[row * featureCount + featurePlaces.z] ?? 0) + correction)
  const [best = 0, second = best, third = second] = margins.toSorted((a, b) => b - a)
  const count = Math.max(1, Math.min(3, corrections.length))
  return {
    best,
    three: [best, second, third].slice(0, count).reduce((sum, each) => sum + each, 0) / count,
    expected: Math.log(margins.reduce((sum, each) => sum + 1 / (1 + Math.exp(evenMargin - each)), leastExpected)),
  }
}

function scoreRows(model: TreeModel, rows: Float32Array, count: number): Float32Array {
  const sums = new Float32Array(count)
  for (let row = 0; row < count; row += 1) sums[row] = scoreRow(model, rows, row)
  return sums
}

/** Writes the corrected scores of the pool into `ranking.scores`; all others fall below it. */
export function rerank(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  query: Float32Array | undefined,
  model: TreeModel,
): Reranked {
  const { scores } = ranking
  const pool = topUnits(scores, index.units.ids, rankerPool)
  const scene = setScene(index, question, ranking, query, pool)
  const rows = candidateFeatures(scene)
  const pointsPerMargin = (scene.deviation / model.margin) * Math.min(1, index.unitCount / fullTrustUnits)
  const corrections = scoreRows(model, rows, pool.length)
  const corrected = corrections.map((correction, row) => (scores[pool[row] ?? -1] ?? 0) + correction * pointsPerMargin)
  const lift = (scores[pool[0] ?? -1] ?? 0) - corrected.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  scores.fill(Number.NEGATIVE_INFINITY)
  pool.forEach((unit, row) => (scores[unit] = (corrected[row] ?? 0) + lift))
  const rowOf = new Map(pool.map((unit, row) => [unit, row]))
  return {
    ordinals: inOrder(pool, scores, index.units.ids),
    margins: marginsOf(rows, corrections, model),
    pointsOf: (unit) => {
      const row = rowOf.get(unit)
      if (row === undefined) return []
      const shares = shareByFeature(model, rows, row)
      return featureNames.flatMap((name, place) => {
        const share = shares[place] ?? 0
        return share === 0 ? [] : [{ name, value: rows[row * featureCount + place] ?? 0, points: share * pointsPerMargin }]
      })
    },
  }
}

/** Highest score first; ties by id, as in `topUnits`. */
function inOrder(pool: readonly number[], scores: Float32Array, ids: readonly string[]): number[] {
  return pool.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
}
