// Weights of the confidence. Fitted by `npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE --write`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

/** Is it about this memory at all? Fitted on questions of this memory against questions of others. */
export const aboutHead: LogisticHead = {
  bias: -3.905,
  weights: {
    coverage: 1.008,
    coverageNearby: 1.879,
    unknown: -3.501,
    cosine: 2.752,
    strength: 1.66,
    strangers: -1.669,
  },
}

/** The same in a memory of many, where the ranker’s margins say something too. */
export const aboutManyHead: LogisticHead = {
  bias: -5.462,
  weights: {
    coverage: 0.648,
    coverageNearby: 1.817,
    unknown: -3.051,
    strengthThree: 1.927,
    cosineThree: 2.257,
    strangers: -1.583,
    margin: 0.194,
    marginThree: 0.169,
    densityThree: 10.892,
    coverageAfterThree: -1.242,
    expected: 0.433,
    speakerMargin: 0.372,
  },
}

/** Is it this speaker who said so? Used where exactly one is named. */
export const speakerHead: LogisticHead = {
  bias: -0.581,
  weights: {
    speakerCoverage: 0.432,
    speakerStrength: -0.887,
    speakerCosine: 2.248,
    speakerMargin: 0.444,
    speakerMarginThree: 0.674,
    theirCoverage: 2.87,
    theirStrength: -0.475,
    theirCosine: -1.181,
  },
}
