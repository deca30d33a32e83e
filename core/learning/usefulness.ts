// Which memories get used when they come up: an estimate for each kind, and for each memory within its kind (a Beta estimate: what was seen,
// with a few imagined lookups at the kind's share). Ranking leans on it a little.

import type { Memory } from '../memory/records.ts'
import type { Lookup } from './lookups.ts'
import { earlierPart, tryOn, type Guess, type Trial } from './trial.ts'

export interface Usefulness extends Trial {
  /** Share used, of every kind seen and of `all`. */
  readonly shares: Readonly<Record<string, number>>
}

/** Used and brought up, of one memory. */
export interface Count {
  readonly used: number
  readonly seen: number
}

/** Imagined lookups behind an estimate: at the share of all for a kind, at the kind's share for a memory. */
const kindWeight = 30
const memoryWeight = 6
/** Most that usefulness adds to strength in ranking, or takes from it. */
const mostLeaning = 0.2

/** @param lookups oldest first @returns undefined when there is too little to learn from */
export function learnUsefulness(lookups: readonly Lookup[]): Usefulness | undefined {
  const earlier = earlierPart(lookups)
  if (earlier === undefined) return undefined
  const shares = sharesOf(earlier)
  const counts = countsOf(earlier)
  const all = shares['all'] ?? 0.5
  const learned: Guess = ({ memoryId, kind }) => shareOf(counts.get(memoryId), kind, shares)
  return { shares: sharesOf(lookups), ...tryOn(lookups, () => all, learned) }
}

export function countsOf(lookups: readonly Lookup[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const { memoryId, used } of lookups) {
    const known = counts.get(memoryId) ?? { used: 0, seen: 0 }
    counts.set(memoryId, { used: known.used + Number(used), seen: known.seen + 1 })
  }
  return counts
}

function sharesOf(lookups: readonly Lookup[]): Readonly<Record<string, number>> {
  const all = lookups.filter(({ used }) => used).length / Math.max(1, lookups.length)
  const kinds = new Set(lookups.map(({ kind }) => kind))
  const shares: Record<string, number> = { all }
  for (const kind of kinds) {
    const own = lookups.filter((lookup) => lookup.kind === kind)
    shares[kind] = (own.filter(({ used }) => used).length + kindWeight * all) / (own.length + kindWeight)
  }
  return shares
}

/** The share of lookups in which a memory is used: its own so far, drawn towards its kind's. */
function shareOf(count: Count | undefined, kind: Memory['kind'], shares: Readonly<Record<string, number>>): number {
  const ofKind = shares[kind] ?? shares['all'] ?? 0.5
  return ((count?.used ?? 0) + memoryWeight * ofKind) / ((count?.seen ?? 0) + memoryWeight)
}

/** What ranking adds to the strength of a memory: 0 for one as useful as all, `mostLeaning` at most, however useful. */
export function leaningOf(count: Count | undefined, kind: Memory['kind'], shares: Readonly<Record<string, number>>): number {
  return mostLeaning * (2 * Math.min(1, Math.max(0, shareOf(count, kind, shares) - (shares['all'] ?? 0.5) + 0.5)) - 1)
}
