// The ranker: looks again at the best hundred and corrects their scores by what kind of turn each is, where it stands and how it fits
// (ADR 0007). Scores stay in the points of `Ranking`, and the best keeps its own, so that everything read from them goes on holding.

import { candidateFeatures } from './candidate-features.ts'
import { featureCount, featureNames, featurePlaces, type FeatureName } from './features.ts'
import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import rankerFile from './ranker.json' with { type: 'json' }
import type { RecallIndex } from './recall-index.ts'
import { setScene } from './scene.ts'
import { topUnits } from './top-units.ts'
import { readTreeModel, scoreRow, shareByFeature, type TreeModel } from './tree-model.ts'

/** Candidates that are ranked again. */
export const rankerPool = 100

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
  /** Points each feature gave a unit of the pool, and the features themselves, for explaining. */
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
  const { units } = index
  const boost = Math.max(0, ...ranking.who)
  const named = new Set(speakers)
  const who = Float32Array.from(ranking.who, (_, unit) => (named.has(units.speaker.data[unit] ?? 0) ? boost : 0))
  const scores = ranking.scores.map((score, unit) => score - (ranking.who[unit] ?? 0) + (who[unit] ?? 0))
  const pool = topUnits(scores, units.ids, marginPool)
  const rows = candidateFeatures(setScene(index, { ...question, speakers }, { ...ranking, who, scores }, query, pool))
  return marginsOf(rows, pool.length, model)
}

/** Candidates looked at for what might have been. */
const marginPool = 40

export interface Margins {
  readonly best: number
  readonly three: number
}

function marginsOf(rows: Float32Array, count: number, model: TreeModel): Margins {
  const margins = Float32Array.from({ length: count }, (_, row) => marginOf(rows, row, model))
    .sort()
    .reverse()
  const three = margins.subarray(0, 3)
  return { best: margins[0] ?? 0, three: three.reduce((sum, margin) => sum + margin, 0) / Math.max(1, three.length) }
}

/** margin · z + Σ leaves: up to a constant, the log-odds that the candidate is evidence. */
function marginOf(rows: Float32Array, row: number, model: TreeModel): number {
  return model.margin * (rows[row * featureCount + featurePlaces.z] ?? 0) + scoreRow(model, rows, row)
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
  const corrected = Float32Array.from(pool, (unit, row) => (scores[unit] ?? 0) + scoreRow(model, rows, row) * pointsPerMargin)
  const lift = (scores[pool[0] ?? -1] ?? 0) - corrected.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  scores.fill(Number.NEGATIVE_INFINITY)
  pool.forEach((unit, row) => (scores[unit] = (corrected[row] ?? 0) + lift))
  const rowOf = new Map(pool.map((unit, row) => [unit, row]))
  return {
    ordinals: topUnits(scores, index.units.ids, pool.length),
    margins: marginsOf(rows, pool.length, model),
    pointsOf: (unit) => {
      const row = rowOf.get(unit)
      if (row === undefined) return []
      const shares = shareByFeature(model, rows, row)
      return featureNames.map((name, place) => ({
        name,
        value: rows[row * featureCount + place] ?? 0,
        points: (shares[place] ?? 0) * pointsPerMargin,
      }))
    },
  }
}
