// Fits the gate: logistic regression with a ridge over log(1 + feature). A turn's standing is that of its best sentence, so fitting goes
// back and forth: choose each turn's best sentence, fit on those, choose again (multiple-instance learning, Andrews et al. 2003).

import { worthFeatures } from '../../core/extraction/worth/features.ts'
import { readWorth, worthVersion, type Worth, type WorthFile } from '../../core/extraction/worth/worth.ts'
import type { Example } from './examples.ts'

export interface GateOptions {
  /** Ridge per example, on standardised columns. */
  readonly ridge: number
  readonly rounds: number
  readonly columns: readonly string[]
}

export const gateOptions: GateOptions = { ridge: 0.3, rounds: 4, columns: worthFeatures }

/** The log-odds of a turn: of its best sentence; none without any. */
export function standingOf(worth: Worth, { sentences }: Example): number {
  return sentences.reduce((best, features) => Math.max(best, worth(features)), Number.NEGATIVE_INFINITY)
}

export function fitGate(examples: readonly Example[], options: GateOptions, about: string): WorthFile {
  const places = options.columns.map((name) => worthFeatures.indexOf(name))
  const asked = examples.filter(({ sentences, hasSlot }) => sentences.length > 0 && !hasSlot)
  const words = worthFeatures.indexOf('sentence contentWords')
  let chosen = asked.map(({ sentences }) => sentences.reduce((best, row) => ((row[words] ?? 0) > (best[words] ?? 0) ? row : best)))
  let file: WorthFile = { version: worthVersion, about, threshold: 0, bias: 0, weights: {} }
  for (let round = 0; round < options.rounds; round += 1) {
    const fit = fitRows(
      chosen.map((row) => places.map((place) => Math.log1p(row[place] ?? 0))),
      asked.map(({ isTelling }) => isTelling),
      asked.map(({ weight }) => weight),
      options.ridge,
    )
    file = {
      ...file,
      bias: round4(fit.bias),
      weights: Object.fromEntries(options.columns.map((name, column) => [name, round4(fit.weights[column] ?? 0)])),
    }
    const worth = worthOf(file)
    chosen = asked.map(({ sentences }) => sentences.reduce((best, row) => (worth(row) > worth(best) ? row : best)))
  }
  return { ...file, threshold: bestThreshold(examples, worthOf(file)) }
}

export function worthOf(file: WorthFile): Worth {
  const worth = readWorth(file)
  if (worth === undefined) throw new Error('the gate names features that are not computed')
  return worth
}

/**
 * The log-odds at which F1 is to be expected best, taking the model at its word: E[F1] ≈ 2·Σ p of those kept / (kept + Σ p of all). Steadier
 * than counting labels, which move the threshold by single turns.
 */
export function bestThreshold(examples: readonly Example[], worth: Worth): number {
  const turns = examples.filter(({ weight }) => weight === 1)
  const sure = turns.filter(({ hasSlot }) => hasSlot)
  const right = sure.filter(({ isTelling }) => isTelling).length
  const standings = turns
    .filter(({ sentences, hasSlot }) => sentences.length > 0 && !hasSlot)
    .map((example) => standingOf(worth, example))
    .toSorted((a, b) => b - a)
  const chance = (at: number): number => 1 / (1 + Math.exp(-at))
  const expected = standings.reduce((sum, at) => sum + chance(at), right)
  let [hits, best, threshold] = [right, 0, 0]
  standings.forEach((at, place) => {
    hits += chance(at)
    const f1 = (2 * hits) / (sure.length + place + 1 + expected)
    if (f1 > best) [best, threshold] = [f1, at]
  })
  return round4(threshold)
}

const round4 = (value: number): number => Math.round(value * 10_000) / 10_000

/** Newton's method on the penalised likelihood; the columns are standardised for the ridge and the weights given for raw ones. */
function fitRows(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  shares: readonly number[],
  ridge: number,
): { readonly bias: number; readonly weights: readonly number[] } {
  const width = rows[0]?.length ?? 0
  const total = shares.reduce((sum, share) => sum + share, 0)
  const means = Array.from({ length: width }, (_, c) => rows.reduce((sum, row, i) => sum + (row[c] ?? 0) * (shares[i] ?? 0), 0) / total)
  const spreads = means.map((mean, c) =>
    Math.sqrt(rows.reduce((sum, row, i) => sum + ((row[c] ?? 0) - mean) ** 2 * (shares[i] ?? 0), 0) / total),
  )
  const standard = rows.map((row) =>
    Float64Array.from(row, (value, c) => ((spreads[c] ?? 0) < 1e-9 ? 0 : (value - (means[c] ?? 0)) / (spreads[c] ?? 1))),
  )
  // The last place is the bias, which is not shrunk.
  const weights = new Float64Array(width + 1)
  for (let step = 0; step < 8; step += 1) {
    const size = width + 1
    const hessian = new Float64Array(size * size)
    const gradient = new Float64Array(size)
    standard.forEach((row, i) => {
      let sum = weights[width] ?? 0
      for (let c = 0; c < width; c += 1) sum += (weights[c] ?? 0) * (row[c] ?? 0)
      const p = 1 / (1 + Math.exp(-sum))
      const share = shares[i] ?? 0
      const slope = (p - (labels[i] === true ? 1 : 0)) * share
      const curve = Math.max(1e-6, p * (1 - p)) * share
      for (let c = 0; c < size; c += 1) {
        const value = c < width ? (row[c] ?? 0) : 1
        gradient[c] = (gradient[c] ?? 0) + slope * value
        for (let d = 0; d <= c; d += 1)
          hessian[c * size + d] = (hessian[c * size + d] ?? 0) + curve * value * (d < width ? (row[d] ?? 0) : 1)
      }
    })
    for (let c = 0; c < width; c += 1) {
      gradient[c] = (gradient[c] ?? 0) + ridge * total * (weights[c] ?? 0)
      hessian[c * size + c] = (hessian[c * size + c] ?? 0) + ridge * total
    }
    hessian[width * size + width] = (hessian[width * size + width] ?? 0) + 1e-9
    const move = solve(hessian, gradient, size)
    for (let c = 0; c < size; c += 1) weights[c] = (weights[c] ?? 0) - (move[c] ?? 0)
  }
  const raw = means.map((_, c) => ((spreads[c] ?? 0) < 1e-9 ? 0 : (weights[c] ?? 0) / (spreads[c] ?? 1)))
  return { bias: (weights[width] ?? 0) - raw.reduce((sum, weight, c) => sum + weight * (means[c] ?? 0), 0), weights: raw }
}

/** Solves A·x = b for a symmetric positive definite A, its lower half given, by Cholesky's factorisation. */
function solve(lower: Float64Array, right: Float64Array, size: number): Float64Array {
  const a = lower.slice()
  const x = right.slice()
  for (let c = 0; c < size; c += 1) {
    for (let d = 0; d <= c; d += 1) {
      let sum = a[c * size + d] ?? 0
      for (let k = 0; k < d; k += 1) sum -= (a[c * size + k] ?? 0) * (a[d * size + k] ?? 0)
      a[c * size + d] = c === d ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (a[d * size + d] ?? 1)
    }
  }
  for (let c = 0; c < size; c += 1) {
    let sum = x[c] ?? 0
    for (let k = 0; k < c; k += 1) sum -= (a[c * size + k] ?? 0) * (x[k] ?? 0)
    x[c] = sum / (a[c * size + c] ?? 1)
  }
  for (let c = size - 1; c >= 0; c -= 1) {
    let sum = x[c] ?? 0
    for (let k = c + 1; k < size; k += 1) sum -= (a[k * size + c] ?? 0) * (x[k] ?? 0)
    x[c] = sum / (a[c * size + c] ?? 1)
  }
  return x
}
