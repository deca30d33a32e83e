// The rule everything learned must pass: fitted on the earlier part of what happened, tried on the later part against the default, and taken
// only where it was clearly better. Without a signal the default stays.

import type { Lookup } from './lookups.ts'

/** Fewer lookups than this say nothing; nor does it if nearly all were used, or nearly none. */
export const enoughLookups = 400
const enoughOfEach = 40
const earlierShare = 0.7
/** Standard errors by which the mean gain must stand above nothing. */
const clearGain = 2

/** Probability that a memory brought up is used. */
export type Guess = (lookup: Lookup) => number

export interface Trial {
  readonly events: number
  /** Mean log loss on the later part, in nats. */
  readonly loss: { readonly default: number; readonly learned: number }
  readonly isBetter: boolean
}

/** The part to fit on; undefined when there is too little to learn from. @param lookups oldest first */
export function earlierPart(lookups: readonly Lookup[]): readonly Lookup[] | undefined {
  const used = lookups.filter((lookup) => lookup.used).length
  if (lookups.length < enoughLookups || Math.min(used, lookups.length - used) < enoughOfEach) return undefined
  return lookups.slice(0, Math.floor(lookups.length * earlierShare))
}

/** Both guesses on what came after the part they were fitted on. */
export function tryOn(lookups: readonly Lookup[], byDefault: Guess, learned: Guess): Trial {
  const later = lookups.slice(Math.floor(lookups.length * earlierShare))
  const losses = later.map((lookup) => [lossOf(byDefault(lookup), lookup.used), lossOf(learned(lookup), lookup.used)] as const)
  const gains = losses.map(([old, fresh]) => old - fresh)
  const gain = mean(gains)
  const error = Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)) / Math.max(1, gains.length))
  return {
    events: lookups.length,
    loss: { default: mean(losses.map(([old]) => old)), learned: mean(losses.map(([, fresh]) => fresh)) },
    isBetter: gain > 0 && gain >= clearGain * error,
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** −ln of the probability given to what happened. */
export function lossOf(probability: number, happened: boolean): number {
  const sound = Math.min(0.999, Math.max(0.001, probability))
  return -Math.log(happened ? sound : 1 - sound)
}
