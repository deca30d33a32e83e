import { expect, it } from 'vitest'
import { seededRandom } from '../recall/metrics.ts'
import { boost, type BoostOptions, type BoostRows, type FittedTree } from './boost.ts'

const options: BoostOptions = {
  trees: 30,
  depth: 2,
  eta: 0.3,
  minChildWeight: 1,
  lambda: 1,
  rowShare: 0.9,
  columnShare: 1,
  bins: 32,
  seed: 5,
}

/** Positive where exactly one of two numbers is above ½; the third says nothing. */
function exclusiveOr(count: number): BoostRows {
  const random = seededRandom(9)
  const values = Float32Array.from({ length: count * 3 }, random)
  const high = (row: number, column: number): boolean => (values[row * 3 + column] ?? 0) > 0.5
  return {
    count,
    width: 3,
    values,
    labels: Uint8Array.from({ length: count }, (_, row) => (high(row, 0) === high(row, 1) ? 0 : 1)),
    weights: new Float32Array(count).fill(1),
    margins: new Float32Array(count),
  }
}

function predict(trees: readonly FittedTree[], values: Float32Array, row: number): number {
  let sum = 0
  for (const { feature, at, value } of trees) {
    const children = new Int32Array(feature.length)
    let child = 1
    feature.forEach((column, node) => {
      children[node] = child
      if (column >= 0) child += 2
    })
    let node = 0
    for (let column = feature[0] ?? -1; column >= 0; column = feature[node] ?? -1)
      node = (children[node] ?? 0) + ((values[row * 3 + column] ?? 0) <= (at[node] ?? 0) ? 0 : 1)
    sum += value[node] ?? 0
  }
  return sum
}

it('learns what no single column says', () => {
  const rows = exclusiveOr(1500)
  const trees = boost(rows, [0, 1, 2], options)
  let right = 0
  for (let row = 0; row < rows.count; row += 1) if (predict(trees, rows.values, row) > 0 === (rows.labels[row] === 1)) right += 1
  expect(right / rows.count).toBeGreaterThan(0.93)
})

it('gives the same trees for the same seed, others for another', () => {
  const rows = exclusiveOr(200)
  expect(boost(rows, [0, 1, 2], options)).toEqual(boost(rows, [0, 1, 2], options))
  expect(boost(rows, [0, 1, 2], { ...options, seed: 6 })).not.toEqual(boost(rows, [0, 1, 2], options))
})

it('uses only the columns it may', () => {
  const used = new Set(boost(exclusiveOr(200), [1, 2], options).flatMap(({ feature }) => feature))
  expect(used.has(0)).toBe(false)
})
