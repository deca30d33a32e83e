// Gradient-boosted trees with logistic loss, on histograms (Friedman 2001; the regularised gain of Chen & Guestrin 2016), as few lines as
// it takes. Deterministic: the same rows and seed give the same trees.

import { seededRandom } from '../recall/metrics.ts'

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly eta: number
  /** Least sum of second derivatives in a child, and ridge on leaf values. */
  readonly minChildWeight: number
  readonly lambda: number
  readonly rowShare: number
  readonly columnShare: number
  readonly bins: number
  readonly seed: number
}

export interface BoostRows {
  readonly count: number
  readonly width: number
  /** Row-major. */
  readonly values: Float32Array
  readonly labels: Uint8Array
  readonly weights: Float32Array
  /** Log-odds the trees start from. */
  readonly margins: Float32Array
}

export interface FittedTree {
  /** Level by level; −1 for a leaf. */
  readonly feature: number[]
  readonly at: number[]
  readonly value: number[]
}

interface Node {
  readonly from: number
  readonly to: number
  readonly gradients: Float64Array
  readonly hessians: Float64Array
  readonly gradient: number
  readonly hessian: number
}

/** @param columns the columns trees may use */
export function boost(rows: BoostRows, columns: readonly number[], options: BoostOptions, onTree?: (number: number) => void): FittedTree[] {
  const { count, margins, labels, weights } = rows
  const random = seededRandom(options.seed)
  const binned = columns.map((column) => binColumn(rows, column, options.bins))
  const scores = Float64Array.from(margins)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const trees: FittedTree[] = []
  for (let number = 0; number < options.trees; number += 1) {
    for (let row = 0; row < count; row += 1) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)))
      gradients[row] = (p - (labels[row] ?? 0)) * (weights[row] ?? 0)
      hessians[row] = Math.max(1e-6, p * (1 - p)) * (weights[row] ?? 0)
    }
    const chosen = columns.map((_, place) => place)
    shuffle(chosen, random)
    chosen.length = Math.max(1, Math.round(columns.length * options.columnShare))
    chosen.sort((a, b) => a - b)
    const sampled: number[] = []
    for (let row = 0; row < count; row += 1) if (random() < options.rowShare) sampled.push(row)
    const tree = growTree(Int32Array.from(sampled), gradients, hessians, binned, chosen, columns, options)
    trees.push(tree.fitted)
    for (let row = 0; row < count; row += 1) scores[row] = (scores[row] ?? 0) + tree.apply(row)
    onTree?.(number)
  }
  return trees
}

interface Binned {
  readonly bins: Uint8Array
  /** Bin b holds values ≤ edges[b] and above edges[b − 1]; the last has no edge. */
  readonly edges: Float32Array
}

function binColumn({ count, width, values }: BoostRows, column: number, most: number): Binned {
  const sorted = new Float32Array(count)
  for (let row = 0; row < count; row += 1) sorted[row] = values[row * width + column] ?? 0
  const own = sorted.slice()
  sorted.sort()
  const edges: number[] = []
  for (let bin = 1; bin < most; bin += 1) {
    const place = Math.floor((bin * count) / most)
    const edge = sorted[place] ?? 0
    // The edge lies on a value that occurs; equal ones fall to the left of it.
    if (edge < (sorted[count - 1] ?? 0) && edge !== edges.at(-1)) edges.push(edge)
  }
  // A value rarer than a bin would share one with its neighbours: flags need their edge all the same.
  if (edges.length === 0 && (sorted[0] ?? 0) < (sorted[count - 1] ?? 0)) edges.push(sorted[0] ?? 0)
  const distinct = firstDistinct(sorted, 8)
  if (distinct !== undefined) edges.splice(0, edges.length, ...distinct.slice(0, -1))
  const limits = Float32Array.from(edges)
  const bins = new Uint8Array(count)
  for (let row = 0; row < count; row += 1) {
    const value = own[row] ?? 0
    let low = 0
    let high = limits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= (limits[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    bins[row] = low
  }
  return { bins, edges: limits }
}

/** All values if there are at most `most` different ones. */
function firstDistinct(sorted: Float32Array, most: number): number[] | undefined {
  const found: number[] = []
  for (const value of sorted) {
    if (value === found.at(-1)) continue
    if (found.length === most) return undefined
    found.push(value)
  }
  return found
}

function growTree(
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  binned: readonly Binned[],
  chosen: readonly number[],
  columns: readonly number[],
  options: BoostOptions,
): { readonly fitted: FittedTree; readonly apply: (row: number) => number } {
  const { bins: most, lambda, eta, minChildWeight } = options
  const feature: number[] = []
  const at: number[] = []
  const value: number[] = []
  const place: number[] = []
  const bin: number[] = []
  const children: number[] = []
  const scratch = new Int32Array(rows.length)

  // Gathered per node, so that the inner loop walks memory in order.
  const nodeGradients = new Float64Array(rows.length)
  const nodeHessians = new Float64Array(rows.length)
  const histogram = (from: number, to: number): Node => {
    const g = new Float64Array(chosen.length * most)
    const h = new Float64Array(chosen.length * most)
    let gradient = 0
    let hessian = 0
    for (let i = from; i < to; i += 1) {
      const row = rows[i] as number
      gradient += nodeGradients[i] = gradients[row] as number
      hessian += nodeHessians[i] = hessians[row] as number
    }
    for (let slot = 0; slot < chosen.length; slot += 1)
      fillBins((binned[chosen[slot] ?? 0] as Binned).bins, rows, nodeGradients, nodeHessians, from, to, g, h, slot * most)
    return { from, to, gradients: g, hessians: h, gradient, hessian }
  }
  const without = (whole: Node, part: Node, from: number, to: number): Node => ({
    from,
    to,
    gradients: whole.gradients.map((sum, i) => sum - (part.gradients[i] ?? 0)),
    hessians: whole.hessians.map((sum, i) => sum - (part.hessians[i] ?? 0)),
    gradient: whole.gradient - part.gradient,
    hessian: whole.hessian - part.hessian,
  })
  const worth = (gradient: number, hessian: number): number => (gradient * gradient) / (hessian + lambda)

  const bestSplit = (node: Node): { slot: number; bin: number; gain: number } => {
    let best = { slot: -1, bin: 0, gain: 1e-6 }
    chosen.forEach((column, slot) => {
      const edges = binned[column]?.edges.length ?? 0
      let g = 0
      let h = 0
      for (let cut = 0; cut < edges; cut += 1) {
        g += node.gradients[slot * most + cut] ?? 0
        h += node.hessians[slot * most + cut] ?? 0
        if (h < minChildWeight || node.hessian - h < minChildWeight) continue
        const gain = worth(g, h) + worth(node.gradient - g, node.hessian - h) - worth(node.gradient, node.hessian)
        if (gain > best.gain) best = { slot, bin: cut, gain }
      }
    })
    return best
  }

  let level: Node[] = [histogram(0, rows.length)]
  for (let depth = 0; level.length > 0; depth += 1) {
    const following: Node[] = []
    for (const node of level) {
      const number = feature.length
      value.push((-eta * node.gradient) / (node.hessian + lambda))
      const split = depth < options.depth ? bestSplit(node) : { slot: -1, bin: 0, gain: 0 }
      const column = split.slot < 0 ? -1 : (chosen[split.slot] ?? -1)
      feature.push(column < 0 ? -1 : (columns[column] ?? -1))
      at.push(column < 0 ? 0 : (binned[column]?.edges[split.bin] ?? 0))
      place.push(column)
      bin.push(split.bin)
      children.push(-1)
      if (column < 0) continue
      children[number] = feature.length // replaced once the level is done
      const middle = partition(rows, scratch, node.from, node.to, binned[column]?.bins ?? new Uint8Array(), split.bin)
      const leftSmaller = middle - node.from < node.to - middle
      const small = leftSmaller ? histogram(node.from, middle) : histogram(middle, node.to)
      const large = leftSmaller ? without(node, small, middle, node.to) : without(node, small, node.from, middle)
      following.push(leftSmaller ? small : large, leftSmaller ? large : small)
    }
    level = following
  }
  let child = 1
  feature.forEach((column, number) => {
    children[number] = column < 0 ? -1 : child
    if (column >= 0) child += 2
  })
  const apply = (row: number): number => {
    let node = 0
    while ((children[node] ?? -1) >= 0) {
      const goesLeft = (binned[place[node] ?? 0]?.bins[row] ?? 0) <= (bin[node] ?? 0)
      node = (children[node] ?? 0) + (goesLeft ? 0 : 1)
    }
    return value[node] ?? 0
  }
  return { fitted: { feature, at, value }, apply }
}

function fillBins(
  bins: Uint8Array,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  from: number,
  to: number,
  g: Float64Array,
  h: Float64Array,
  start: number,
): void {
  for (let i = from; i < to; i += 1) {
    const cell = start + (bins[rows[i] as number] as number)
    g[cell] = (g[cell] as number) + (gradients[i] as number)
    h[cell] = (h[cell] as number) + (hessians[i] as number)
  }
}

/** Moves the rows whose bin is at most `cut` to the front, order kept. */
function partition(rows: Int32Array, scratch: Int32Array, from: number, to: number, bins: Uint8Array, cut: number): number {
  let front = from
  let back = 0
  for (let i = from; i < to; i += 1) {
    const row = rows[i] ?? 0
    if ((bins[row] ?? 0) <= cut) rows[front++] = row
    else scratch[back++] = row
  }
  rows.set(scratch.subarray(0, back), front)
  return front
}

function shuffle(values: number[], random: () => number): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const held = values[i] ?? 0
    values[i] = values[j] ?? 0
    values[j] = held
  }
}
