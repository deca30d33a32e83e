// How likely the memory holds an answer: the lower of two small logistic readings, "is it about this memory" and "is it this speaker".
// A missing detail on a known topic looks like an answerable question, so a question is called answered only when the hits hold most of
// its words; and where one hit holds a fair part of them it is shown, as `unsure`, rather than refused.

import { aboutHead, aboutManyHead, speakerHead, type LogisticHead } from './confidence-weights.ts'
import type { SignalName, Signals } from './signals.ts'

export type Verdict = 'answer' | 'unsure' | 'unknown'

const answerFrom = 0.6
const answerCoverage = 0.6
const unknownBelow = 0.25
const unknownCoverage = 0.3
const closeMeaning = 0.5

/** From so many units on the ranker's margins begin to count, and count fully. */
const few = 60
const enough = 300

/** Odds that a question names the right person before anything is looked at: the head is fitted on as many right as wrong. */
const rightPersonOdds = 1.5

export interface Confidence {
  /** min(about, speaker): how likely the memory holds an answer. */
  readonly value: number
  /** Is it about this memory at all? */
  readonly about: number
  /** Is it this speaker who said so? 1 where none is named alone. */
  readonly speaker: number
}

/** @param units how many the memory holds: in a small one standings say little, and the ranker's margins are left out */
export function confidenceOf(signals: Signals, units: number): Confidence {
  const many = signals.margin === 0 ? 0 : Math.max(0, Math.min(1, (units - few) / (enough - few)))
  const about = (1 - many) * logistic(aboutHead, signals) + many * logistic(aboutManyHead, signals)
  const speaker = signals.oneSpeaker === 1 ? givenOdds(logistic(speakerHead, signals), rightPersonOdds) : 1
  return { value: Math.min(about, speaker), about, speaker }
}

export function verdictOf(confidence: number, signals: Signals): Verdict {
  if (signals.coverageTogether === 0 && signals.cosine < closeMeaning) return 'unknown'
  if (confidence < unknownBelow && signals.coverage < unknownCoverage) return 'unknown'
  return confidence >= answerFrom && signals.coverageTogether >= answerCoverage ? 'answer' : 'unsure'
}

/** A probability fitted at even odds, at others. */
function givenOdds(probability: number, odds: number): number {
  return (probability * odds) / (probability * odds + 1 - probability)
}

/** σ(bias + Σ weight·signal) */
export function logistic(head: LogisticHead, signals: Signals): number {
  let sum = head.bias
  for (const [name, weight] of Object.entries(head.weights)) sum += weight * signals[name as SignalName]
  return 1 / (1 + Math.exp(-sum))
}
