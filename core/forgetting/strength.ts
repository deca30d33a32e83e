// How strong a memory is now: the curve of FSRS-6, written out because the screens need it at once and ts-fsrs is 20 kB (a test holds
// the two together). How a memory begins and how using it makes it stronger is in rehearsal.ts.
// Invariants: pinned memories do not fade; a clock set back counts as no time passed.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory, Tier } from '../memory/records.ts'
import { defaultPolicy, type ForgettingPolicy } from './policy.ts'

export type Strength = 'strong' | 'clear' | 'fading' | 'faint'

/** What the curve needs of a memory. */
export type Remembered = Pick<Memory, 'stabilityDays' | 'difficulty' | 'lastReinforcedAt' | 'pinned'>

const dayMs = 86_400_000
/** d: FSRS6_DEFAULT_DECAY. */
const decay = 0.1542
const factor = 0.9 ** (-1 / decay) - 1

/** R(t, S) = (1 + f·t/S)^−d with f such that R(S, S) = 0.9; t and S in days. */
export function retrievabilityAfter(elapsedDays: number, stabilityDays: number): number {
  return (1 + (factor * Math.max(0, elapsedDays)) / stabilityDays) ** -decay
}

/** 0–1: how likely the memory would still be at hand, had a person to remember it. */
export function retrievability(memory: Remembered, nowMs: EpochMs): number {
  if (memory.pinned) return 1
  return retrievabilityAfter((nowMs - memory.lastReinforcedAt) / dayMs, memory.stabilityDays)
}

export function strengthOf(memory: Remembered, now: EpochMs, policy: ForgettingPolicy = defaultPolicy): Strength {
  const r = retrievability(memory, now)
  if (r >= policy.strongFrom) return 'strong'
  if (r >= policy.clearFrom) return 'clear'
  return r >= policy.fadingFrom ? 'fading' : 'faint'
}

export function tierOf(memory: Remembered, now: EpochMs, policy: ForgettingPolicy = defaultPolicy): Tier {
  const strength = strengthOf(memory, now, policy)
  if (strength === 'faint') return 'archived'
  return strength === 'fading' ? 'fading' : 'active'
}

/** When it crosses from clear to fading if nobody uses it: last + S · (R^(1/d) − 1) / f. Never, when pinned. */
export function fadesAround(memory: Remembered, policy: ForgettingPolicy = defaultPolicy): EpochMs | undefined {
  if (memory.pinned) return undefined
  return (memory.lastReinforcedAt + daysUntil(policy.clearFrom, memory.stabilityDays) * dayMs) as EpochMs
}

function daysUntil(r: number, stabilityDays: number): number {
  return (stabilityDays * (r ** (-1 / decay) - 1)) / factor
}
