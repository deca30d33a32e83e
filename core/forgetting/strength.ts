// How strong a memory is now and how using it makes it stronger: FSRS-6 (ts-fsrs) behind words of our own.
// Invariants: pinned memories do not fade; reinforcement never weakens; a clock set back counts as no time passed.

import { FSRS6_DEFAULT_DECAY, Rating, default_w, forgetting_curve, fsrs } from 'ts-fsrs'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory, Tier } from '../memory/records.ts'
import { defaultPolicy, type ForgettingPolicy } from './policy.ts'

export type Strength = 'strong' | 'clear' | 'fading' | 'faint'
export type Rehearsal = Memory['rehearsals'][number]

export interface StrengthState {
  readonly stabilityDays: number
  readonly difficulty: number
}

/** What the curve needs of a memory. */
export type Remembered = Pick<Memory, 'stabilityDays' | 'difficulty' | 'lastReinforcedAt' | 'pinned'>

const scheduler = fsrs()
const dayMs = 86_400_000
const grades = { said: Rating.Good, used: Rating.Good, confirmed: Rating.Easy } as const

/**
 * The state a memory starts with: S₀ = least · (most / least)^salience, D₀ = w₄ − e^(w₅·(G − 1)) + 1 at the grade G = 2 + 2 · salience.
 * @param salience 0–1; a pinned memory starts as one of salience 1
 */
export function initialState(salience: number, pinned: boolean, policy: ForgettingPolicy = defaultPolicy): StrengthState {
  const share = pinned ? 1 : Math.min(1, Math.max(0, salience))
  const stabilityDays = policy.leastStabilityDays * (policy.mostStabilityDays / policy.leastStabilityDays) ** share
  const difficulty = (default_w[4] ?? 0) - Math.exp((default_w[5] ?? 0) * (1 + 2 * share)) + 1
  return { stabilityDays, difficulty: Math.min(10, Math.max(1, difficulty)) }
}

/** R(t, S) = (1 + f·t/S)^−0.1542 with f such that R(S, S) = 0.9; t and S in days. */
export function retrievabilityAfter(elapsedDays: number, stabilityDays: number): number {
  return forgetting_curve(FSRS6_DEFAULT_DECAY, Math.max(0, elapsedDays), stabilityDays)
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
  const factor = 0.9 ** (-1 / FSRS6_DEFAULT_DECAY) - 1
  return (stabilityDays * (r ** (-1 / FSRS6_DEFAULT_DECAY) - 1)) / factor
}

/** One rehearsal's effect on the state. Spacing counts: minutes later adds next to nothing, weeks later a great deal. */
export function stepState(state: StrengthState, elapsedDays: number, how: Rehearsal['how']): StrengthState {
  const next = scheduler.next_state({ stability: state.stabilityDays, difficulty: state.difficulty }, Math.max(0, elapsedDays), grades[how])
  return { stabilityDays: Math.max(state.stabilityDays, next.stability), difficulty: next.difficulty }
}

/**
 * The memory after it was said again or used (Good) or confirmed (Easy) at `at`. Back to active: a recall revives what was archived.
 * The same kind of rehearsal within one occasion changes nothing, and the same record comes back.
 */
export function reinforce(memory: Memory, how: Rehearsal['how'], at: EpochMs, policy: ForgettingPolicy = defaultPolicy): Memory {
  const when = Math.max(at, memory.lastReinforcedAt) as EpochMs
  const last = memory.rehearsals.at(-1)
  if (last?.how === how && when - last.at < policy.occasionMs) return memory
  const state = stepState(memory, (when - memory.lastReinforcedAt) / dayMs, how)
  const reinforced = { ...memory, ...state, lastReinforcedAt: when, rehearsals: [...memory.rehearsals, { at: when, how }] }
  return { ...reinforced, tier: tierOf(reinforced, when, policy) }
}
