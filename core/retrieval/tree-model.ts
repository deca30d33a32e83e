// Boosted trees as plain lists, and their score. A tree lists its nodes level by level; a node with a feature has two children, the first
// for values up to the threshold; a leaf has feature −1. Inner values are means, kept so that a rank can be explained.

import { featureCount, featureNames } from './features.ts'

export interface TreeModelFile {
  readonly version: number
  /** Where it came from, in words. */
  readonly about: string
  /** Weight of the standing of the base score, which the trees correct. */
  readonly margin: number
  /** Names of the columns that `feature` numbers count. */
  readonly features: readonly string[]
  /** Thousandths: leaf and inner values; thresholds are exact. */
  readonly trees: readonly { readonly feature: readonly number[]; readonly at: readonly number[]; readonly value: readonly number[] }[]
}
export const treeModelVersion = 1

/** Nodes of all trees in flat arrays; children by number, −1 for leaves. */
export interface TreeModel {
  readonly margin: number
  readonly roots: Int32Array
  /** Column of `featureNames`, −1 for a leaf. */
  readonly feature: Int16Array
  readonly threshold: Float32Array
  readonly left: Int32Array
  readonly value: Float32Array
}

/** Undefined if the file is of another version or names features that are not computed here. */
export function readTreeModel(file: TreeModelFile): TreeModel | undefined {
  if (file.version !== treeModelVersion) return undefined
  const columns = file.features.map((name) => (featureNames as readonly string[]).indexOf(name))
  if (columns.includes(-1)) return undefined
  const nodes = file.trees.reduce((sum, tree) => sum + tree.feature.length, 0)
  const model = {
    margin: file.margin,
    roots: new Int32Array(file.trees.length),
    feature: new Int16Array(nodes),
    threshold: new Float32Array(nodes),
    left: new Int32Array(nodes),
    value: new Float32Array(nodes),
  }
  let first = 0
  file.trees.forEach((tree, number) => {
    model.roots[number] = first
    let child = 1
    tree.feature.forEach((feature, node) => {
      const splits = feature >= 0
      model.feature[first + node] = splits ? (columns[feature] ?? -1) : -1
      model.threshold[first + node] = tree.at[node] ?? 0
      model.value[first + node] = (tree.value[node] ?? 0) / 1000
      // Nodes are listed level by level, so children come in pairs in the order of their parents.
      model.left[first + node] = splits ? first + child : -1
      if (splits) child += 2
    })
    first += tree.feature.length
  })
  return model
}

/** Σ of the leaves a row falls into; `rows` as from `candidateFeatures`. */
export function scoreRow(model: TreeModel, rows: Float32Array, row: number): number {
  const { roots, feature, threshold, left, value } = model
  const start = row * featureCount
  let sum = 0
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0
    for (let column = feature[node] ?? -1; column >= 0; column = feature[node] ?? -1) {
      node = (left[node] ?? 0) + ((rows[start + column] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1)
    }
    sum += value[node] ?? 0
  }
  return sum
}

/** What each feature added to the sum: along every path, the change of the mean value at the node that asked for it (Saabas 2014). */
export function shareByFeature(model: TreeModel, rows: Float32Array, row: number): Float32Array {
  const { roots, feature, threshold, left, value } = model
  const start = row * featureCount
  const shares = new Float32Array(featureCount)
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0
    for (let column = feature[node] ?? -1; column >= 0; column = feature[node] ?? -1) {
      const child = (left[node] ?? 0) + ((rows[start + column] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1)
      shares[column] = (shares[column] ?? 0) + (value[child] ?? 0) - (value[node] ?? 0)
      node = child
    }
  }
  return shares
}
