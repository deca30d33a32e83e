// The ranker fitted: trees that correct the standing of the base score, as the file that ships.

import { featureCount, featureNames, featurePlaces } from '../../core/retrieval/features.ts'
import { treeModelVersion, type TreeModelFile } from '../../core/retrieval/tree-model.ts'
import { boost, type BoostOptions, type FittedTree } from './boost.ts'
import type { Example } from './examples.ts'

export interface RankerOptions extends BoostOptions {
  readonly margin: number
  readonly columns: readonly number[]
}

export const rankerOptions: RankerOptions = {
  trees: 100,
  depth: 4,
  eta: 0.1,
  minChildWeight: 5,
  lambda: 5,
  rowShare: 0.8,
  columnShare: 0.4,
  bins: 64,
  seed: 1,
  margin: 1.2,
  columns: featureNames.map((_, place) => place),
}

/** Of the negatives below this place every third is taken, for three: they are many and say little. */
const allAbove = 30
const everyNth = 3

export function fitRanker(examples: readonly Example[], options: RankerOptions, about: string): TreeModelFile {
  const kept = examples.flatMap((example, number) =>
    Array.from({ length: example.candidates }, (_, row) => ({ example, row })).filter(
      ({ row }) => row < allAbove || example.labels[row] === 1 || (row + number) % everyNth === 0,
    ),
  )
  const rows = {
    count: kept.length,
    width: featureCount,
    values: new Float32Array(kept.length * featureCount),
    labels: new Uint8Array(kept.length),
    weights: new Float32Array(kept.length),
    margins: new Float32Array(kept.length),
  }
  kept.forEach(({ example, row }, place) => {
    rows.values.set(example.rows.subarray(row * featureCount, (row + 1) * featureCount), place * featureCount)
    const label = example.labels[row] ?? 0
    rows.labels[place] = label
    rows.weights[place] = example.weight * (row < allAbove || label === 1 ? 1 : everyNth)
    rows.margins[place] = options.margin * (example.rows[row * featureCount + featurePlaces.z] ?? 0) + marginOffset
  })
  return pack(boost(rows, options.columns, options), options, about)
}

/** About the log-odds of a candidate of middling score. */
const marginOffset = -4

/** Numbers columns by their use, rounds thresholds and values, and fills leaves. */
function pack(trees: readonly FittedTree[], options: RankerOptions, about: string): TreeModelFile {
  const used = [...new Set(trees.flatMap((tree) => tree.feature))].filter((column) => column >= 0).sort((a, b) => a - b)
  return {
    version: treeModelVersion,
    about,
    margin: options.margin,
    features: used.map((column) => featureNames[column] ?? ''),
    trees: trees.map((tree) => ({
      feature: tree.feature.map((column) => used.indexOf(column)),
      at: tree.at.map((threshold) => Number(threshold.toPrecision(4))),
      value: tree.value.map((value) => Math.round(value * 1000)),
    })),
  }
}
