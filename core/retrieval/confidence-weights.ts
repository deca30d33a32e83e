// Weights of the confidence. Fitted by `npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

/** Is it about this memory at all? Fitted on questions of this memory against questions of others. */
export const aboutHead: LogisticHead = {
  bias: -3,
  weights: { coverage: 4, coverageTogether: 2, unknown: -2, cosine: 2 },
}

/** Is it this speaker who said so? Used where exactly one is named. */
export const speakerHead: LogisticHead = {
  bias: 1,
  weights: { speakerCoverage: 2, speakerStrength: 2, speakerCosine: 2 },
}
