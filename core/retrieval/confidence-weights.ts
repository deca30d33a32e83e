// Weights of the confidence. Fitted by `npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE --write`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

/** Is it about this memory at all? Fitted on questions of this memory against questions of others. */
export const aboutHead: LogisticHead = {
  bias: -4.084,
  weights: {
    coverage: 0.867,
    coverageNearby: 2.26,
    unknown: -3.892,
    cosine: 2.85,
    strength: 1.572,
  },
}

/** Is it this speaker who said so? Used where exactly one is named. */
export const speakerHead: LogisticHead = {
  bias: -0.05,
  weights: {
    speakerCoverage: 4.142,
    speakerStrength: -4.061,
    speakerCosine: 0.764,
  },
}
