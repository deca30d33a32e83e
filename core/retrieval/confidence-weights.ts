// Weights of the confidence. Fitted by `npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE --write`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

/** Is it about this memory at all? Fitted on questions of this memory against questions of others. */
export const aboutHead: LogisticHead = {
  bias: -3.904,
  weights: {
    coverage: 1.006,
    coverageNearby: 1.882,
    unknown: -3.504,
    cosine: 2.748,
    strength: 1.663,
    strangers: -1.665,
  },
}

/** The same in a memory of many, where the ranker’s margins say something too. */
export const aboutManyHead: LogisticHead = {
  bias: -5.167,
  weights: {
    coverage: 0.651,
    coverageNearby: 1.333,
    unknown: -3.563,
    strengthThree: 1.8,
    cosineThree: 2.884,
    strangers: -1.637,
    margin: 0.352,
    marginThree: 0.314,
  },
}

/** Is it this speaker who said so? Used where exactly one is named. */
export const speakerHead: LogisticHead = {
  bias: -0.582,
  weights: {
    speakerCoverage: 0.431,
    speakerStrength: -0.887,
    speakerCosine: 2.248,
    speakerMargin: 0.444,
    speakerMarginThree: 0.674,
    theirCoverage: 2.87,
    theirStrength: -0.475,
    theirCosine: -1.179,
  },
}
