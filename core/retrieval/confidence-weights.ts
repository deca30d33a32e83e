// Weights of the confidence. Fitted by `npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE --write`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

/** Is it about this memory at all? Fitted on questions of this memory against questions of others. */
export const aboutHead: LogisticHead = {
  bias: -3.995,
  weights: {
    coverage: 1.028,
    coverageNearby: 1.839,
    unknown: -4.051,
    cosine: 2.777,
    strength: 1.749,
  },
}

/** Is it this speaker who said so? Used where exactly one is named. */
export const speakerHead: LogisticHead = {
  bias: -0.133,
  weights: {
    speakerCoverage: 1.483,
    speakerStrength: -0.731,
    speakerCosine: 1.641,
    speakerMargin: 0.479,
    speakerMarginThree: 0.605,
  },
}
