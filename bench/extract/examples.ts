// What the gate learns from: each turn with the features of its sentences that have no slot and were not turned away as questions,
// requests, hypotheticals or somebody else's words.

import { extract } from '../../core/extraction/extract.ts'
import type { AnnotatedTurn } from './turns.ts'

export interface Example {
  readonly conversation: string
  readonly isTelling: boolean
  /** A slot was found: remembered whatever the gate says. */
  readonly hasSlot: boolean
  /** A row of `worthFeatures` for each sentence the gate is asked about. */
  readonly sentences: readonly Float64Array[]
  readonly weight: number
}

export function exampleOf({ conversation, turn, context, isTelling }: AnnotatedTurn, weight = 1): Example {
  const sentences: Float64Array[] = []
  const found = extract(turn, context, (features) => {
    sentences.push(features)
    return Number.NEGATIVE_INFINITY
  })
  return { conversation, isTelling, hasSlot: found.length > 0, sentences, weight }
}
