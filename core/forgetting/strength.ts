// How strong a memory is now: the curve of FSRS-6, written out because the screens need it at once and ts-fsrs is 20 kB (a test holds
// the two together). How a memory begins and how using it makes it stronger is in rehearsal.ts.
// Invariants: what is pinned or spared does not fade; a clock set back counts as no time passed.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory, Tier } from '../memory/records.ts'
import { defaultPolicy, slowness, type Forgetting } from './policy.ts'
import { isSpared, type Sparable } from './spared.ts'

export type Strength = 'strong' | 'clear' | 'fading' | 'faint'

/** What the curve needs of a memory. */
export type Remembered = Pick<Memory, 'stabilityDays' | 'lastReinforcedAt'> & Sparable

const dayMs = 86_400_000
/** d: FSRS6_DEFAULT_DECAY. */
const decay = 0.1542
const factor = 0.9 ** (-1 / decay) - 1

/** R(t, S) = (1 + f·t/S)^−d with f such that R(S, S) = 0.9; t and S in days. */
export function retrievabilityAfter(elapsedDays: number, stabilityDays: number): number {
  return (1 + (factor * Math.max(0, elapsedDays)) / stabilityDays) ** -decay
}

/** 0–1: how likely the memory would still be at hand, had a person to remember it. */
export function retrievability(memory: Remembered, nowMs: EpochMs, policy: Forgetting = defaultPolicy): number {
  if (isSpared(memory, policy)) return 1
  return retrievabilityAfter((nowMs - memory.lastReinforcedAt) / dayMs / slowness(policy), memory.stabilityDays)
}

export function strengthOf(memory: Remembered, now: EpochMs, policy: Forgetting = defaultPolicy): Strength {
  const r = retrievability(memory, now, policy)
  if (r >= policy.strongFrom) return 'strong'
  if (r >= policy.clearFrom) return 'clear'
  return r >= policy.fadingFrom ? 'fading' : 'faint'
}

export function tierOf(memory: Remembered, now: EpochMs, policy: Forgetting = defaultPolicy): Tier {
  const strength = strengthOf(memory, now, policy)
  if (strength === 'faint') return 'archived'
  return strength === 'fading' ? 'fading' : 'active'
}

/** When it crosses from clear to fading if nobody uses it. Never, when pinned or spared. */
export function fadesAround(memory: Remembered, policy: Forgetting = defaultPolicy): EpochMs | undefined {
  return crosses(memory, policy.clearFrom, policy)
}

/** When it falls to strength `r` if nobody uses it: last + S · (r^(−1/d) − 1) / f, as slowly as the policy says. */
export function crosses(memory: Remembered, r: number, policy: Forgetting = defaultPolicy): EpochMs | undefined {
  if (isSpared(memory, policy)) return undefined
  return (memory.lastReinforcedAt + daysUntil(r, memory.stabilityDays) * slowness(policy) * dayMs) as EpochMs
}

/** Until which age strong, clear and fading last, in stabilities: for many memories at once. A memory set back in time is strong. */
export function stepEnds(policy: Forgetting): readonly [strong: number, clear: number, fading: number] {
  const ageAt = (r: number): number => daysUntil(r, 1) * slowness(policy)
  return [ageAt(policy.strongFrom), ageAt(policy.clearFrom), ageAt(policy.fadingFrom)]
}

function daysUntil(r: number, stabilityDays: number): number {
  return (stabilityDays * (r ** (-1 / decay) - 1)) / factor
}
