// How well remembering tells a turn that carries a fact from one that does not, at turn level, with the figures other reports use.

import { extract } from '../../core/extraction/extract.ts'
import { ownWorth, type Worth } from '../../core/extraction/worth/worth.ts'
import { bootstrapInterval, mean, percentile, seededRandom } from '../recall/metrics.ts'
import type { AnnotatedTurn } from './turns.ts'

export interface Read {
  readonly conversation: string
  readonly isTelling: boolean
  readonly statements: number
  readonly withSlot: number
  /** Every statement's span is a piece of the turn and shares its words. */
  readonly isVerbatim: boolean
}

export interface Scores {
  readonly turns: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly statementsPerTurn: number
}

export function readTurn({ conversation, turn, context, isTelling }: AnnotatedTurn, worth: Worth = ownWorth): Read {
  const found = extract(turn, context, worth)
  return {
    conversation,
    isTelling,
    statements: found.length,
    withSlot: found.filter(({ slot }) => slot !== undefined).length,
    isVerbatim: found.every(({ span }) => span.start >= 0 && span.start < span.end && span.end <= turn.text.length),
  }
}

/** Precision: of the turns that yield a statement, those that carry a fact. Recall: of the turns that carry one, those that yield a statement. */
export function scoresOf(reads: readonly Read[]): Scores {
  const kept = reads.filter(({ statements }) => statements > 0)
  const right = kept.filter(({ isTelling }) => isTelling).length
  const told = reads.filter(({ isTelling }) => isTelling).length
  return {
    turns: reads.length,
    precision: kept.length === 0 ? 0 : right / kept.length,
    recall: told === 0 ? 0 : right / told,
    f1: kept.length + told === 0 ? 0 : (2 * right) / (kept.length + told),
    statementsPerTurn: mean(reads.map(({ statements }) => statements)),
  }
}

/** 95 % percentile bootstrap of F1 over turns: 2,000 resamples from a fixed seed. */
export function f1Interval(reads: readonly Read[], seed = 1): readonly [number, number] {
  const random = seededRandom(seed)
  const figures = Array.from({ length: 2000 }, () => {
    let [kept, right, told] = [0, 0, 0]
    for (let i = 0; i < reads.length; i += 1) {
      const read = reads[Math.floor(random() * reads.length)]
      if (read === undefined) continue
      if (read.statements > 0) kept += 1
      if (read.isTelling) told += 1
      if (read.statements > 0 && read.isTelling) right += 1
    }
    return (2 * right) / Math.max(1, kept + told)
  })
  return [percentile(figures, 0.025), percentile(figures, 0.975)]
}

/** The same over conversations, of which there are few. */
export function f1IntervalByConversation(byConversation: readonly Scores[]): readonly [number, number] {
  return bootstrapInterval(byConversation.map(({ f1 }) => f1))
}
