// Logistic regression by gradient descent with a ridge, on standardised columns, the two classes weighing the same.

import { mean } from './metrics.ts'

export interface Example {
  readonly values: readonly number[]
  readonly positive: boolean
}

export interface Fit {
  readonly bias: number
  readonly weights: readonly number[]
}

export function fitLogistic(examples: readonly Example[], ridge = 0.01, steps = 1500): Fit {
  const width = examples[0]?.values.length ?? 0
  const columns = Array.from({ length: width }, (_, i) => examples.map(({ values }) => values[i] ?? 0))
  const means = columns.map(mean)
  const deviations = columns.map((column, i) => Math.sqrt(mean(column.map((value) => (value - (means[i] ?? 0)) ** 2))) || 1)
  const rows = examples.map(({ values }) => values.map((value, i) => (value - (means[i] ?? 0)) / (deviations[i] ?? 1)))
  const positives = examples.filter(({ positive }) => positive).length
  const shares = examples.map(({ positive }) => 0.5 / (positive ? positives : examples.length - positives))
  const weights = new Float64Array(width)
  let bias = 0
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(width)
    let biasGradient = 0
    rows.forEach((row, place) => {
      const sum = row.reduce((all, value, i) => all + value * (weights[i] ?? 0), bias)
      const error = (1 / (1 + Math.exp(-sum)) - (examples[place]?.positive === true ? 1 : 0)) * (shares[place] ?? 0)
      biasGradient += error
      row.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + error * value))
    })
    bias -= biasGradient
    for (let i = 0; i < width; i += 1) weights[i] = (weights[i] ?? 0) - ((gradient[i] ?? 0) + ridge * (weights[i] ?? 0))
  }
  const raw = Array.from(weights, (weight, i) => weight / (deviations[i] ?? 1))
  return { bias: bias - raw.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0), weights: raw }
}

export function predict(fit: Fit, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (fit.weights[i] ?? 0), fit.bias)))
}
