// Whether a sentence without a recognised slot is worth remembering: a logistic model over counts of its words and its turn's (ADR 0010).
// The weights are fitted by a script (bench/extract/train.ts) and read here from gate.json.

import { worthFeatures } from './features.ts'
import file from './gate.json' with { type: 'json' }

/** Log-odds that a sentence is worth remembering, from its features. */
export type Worth = (features: Float64Array) => number

export interface WorthFile {
  readonly version: number
  readonly about: string
  /** Log-odds from which a sentence is remembered. */
  readonly threshold: number
  readonly bias: number
  /** By feature: added for each unit of log(1 + feature). Those not named weigh nothing. */
  readonly weights: Readonly<Record<string, number>>
}
export const worthVersion = 1

/** Log-odds above the threshold: what is positive is remembered. Undefined if the file is of another version or names unknown features. */
export function readWorth({ version, threshold, bias, weights }: WorthFile): Worth | undefined {
  const places = Object.keys(weights).map((name) => worthFeatures.indexOf(name))
  if (version !== worthVersion || places.includes(-1)) return undefined
  const byPlace = Float64Array.from(worthFeatures, (name) => weights[name] ?? 0)
  return (features) => {
    let sum = bias - threshold
    for (let place = 0; place < byPlace.length; place += 1) {
      const weight = byPlace[place] ?? 0
      const value = features[place] ?? 0
      if (weight !== 0 && value !== 0) sum += weight * Math.log1p(value)
    }
    return sum
  }
}

/** The gate as it ships; without a readable file nothing but slots is remembered. */
export const ownWorth: Worth = readWorth(file) ?? (() => Number.NEGATIVE_INFINITY)
