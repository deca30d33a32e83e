// How slowly this person's memories really fade, by maximum likelihood: of the memories a recall brings up, the share that is needed falls with
// age as c · R(t / κ, S). κ stretches time; c is how often anything brought up is needed at all. The optimiser of FSRS fits from graded
// reviews, which nobody gives here; what we see is used and not used.

import { retrievabilityAfter } from '../forgetting/strength.ts'
import type { Lookup } from './lookups.ts'
import { earlierPart, lossOf, tryOn, type Guess, type Trial } from './trial.ts'

export interface LearnedPace extends Trial {
  /** κ: 2 means that things are still needed at twice the age the default expects. */
  readonly pace: number
}

/** A doubling is as likely as not before anything is seen: keeps a few chance uses from moving everything. */
const priorDeviation = 0.7
const widest = Math.log(8)
const gridSteps = 24
const refinements = 24

/** @param lookups oldest first @returns undefined when there is too little to learn from */
export function learnPace(lookups: readonly Lookup[]): LearnedPace | undefined {
  const earlier = earlierPart(lookups)
  if (earlier === undefined) return undefined
  const pace = Math.exp(
    leastAt((logPace) => lossAt(earlier, Math.exp(logPace)) + logPace ** 2 / (2 * priorDeviation ** 2 * earlier.length)),
  )
  return { pace, ...tryOn(lookups, guessAt(1, needAt(earlier, 1)), guessAt(pace, needAt(earlier, pace))) }
}

const strengthAt = ({ elapsedDays, stabilityDays }: Lookup, pace: number): number => retrievabilityAfter(elapsedDays / pace, stabilityDays)

const guessAt =
  (pace: number, need: number): Guess =>
  (lookup) =>
    need * strengthAt(lookup, pace)

function lossAt(lookups: readonly Lookup[], pace: number): number {
  return lossOfNeed(lookups, pace, needAt(lookups, pace))
}

function lossOfNeed(lookups: readonly Lookup[], pace: number, need: number): number {
  return lookups.reduce((sum, lookup) => sum + lossOf(need * strengthAt(lookup, pace), lookup.used), 0) / lookups.length
}

/** The best c for a pace. */
function needAt(lookups: readonly Lookup[], pace: number): number {
  const strengths = lookups.map((lookup) => ({ r: strengthAt(lookup, pace), used: lookup.used }))
  return golden((need) => strengths.reduce((sum, { r, used }) => sum + lossOf(need * r, used), 0), 0.001, 0.999)
}

/** The log pace of least loss: a coarse grid, since there may be more than one valley, then closer. */
function leastAt(lossOfLog: (logPace: number) => number): number {
  const step = (2 * widest) / gridSteps
  const grid = Array.from({ length: gridSteps + 1 }, (_, at) => -widest + at * step)
  const losses = grid.map(lossOfLog)
  const best = losses.reduce((least, loss, at) => (loss < (losses[least] ?? Infinity) ? at : least), 0)
  const centre = grid[best] ?? 0
  return golden(lossOfLog, Math.max(-widest, centre - step), Math.min(widest, centre + step))
}

/** Golden-section search for the least of a function with one valley between two ends. */
function golden(valueAt: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  let [left, right] = [high - ratio * (high - low), low + ratio * (high - low)]
  let [atLeft, atRight] = [valueAt(left), valueAt(right)]
  for (let round = 0; round < refinements; round += 1) {
    if (atLeft < atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - ratio * (high - low)
      atLeft = valueAt(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + ratio * (high - low)
      atRight = valueAt(right)
    }
  }
  return (low + high) / 2
}
