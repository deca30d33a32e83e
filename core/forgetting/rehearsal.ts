// The state a memory begins with, and how being said again, used or confirmed makes it stronger: the scheduler of FSRS-6 (ts-fsrs).
// Apart from strength.ts, because the screens show how strong a memory is but never change it.
// Invariant: reinforcement never weakens.

import { Rating, default_w, fsrs } from 'ts-fsrs'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { defaultPolicy, initialStability, slowness, type Forgetting, type ForgettingPolicy } from './policy.ts'
import { tierOf } from './strength.ts'

export interface StrengthState {
  readonly stabilityDays: number
  readonly difficulty: number
}

export type Rehearsal = Memory['rehearsals'][number]

const scheduler = fsrs()
const dayMs = 86_400_000
const grades = { said: Rating.Good, used: Rating.Good, confirmed: Rating.Easy } as const

/**
 * The state a memory starts with: S₀ = least · (most / least)^salience, D₀ = w₄ − e^(w₅·(G − 1)) + 1 at the grade G = 2 + 2 · salience.
 * @param salience 0–1; a pinned memory starts as one of salience 1
 */
export function initialState(salience: number, pinned: boolean, policy: ForgettingPolicy = defaultPolicy): StrengthState {
  const share = pinned ? 1 : Math.min(1, Math.max(0, salience))
  const stabilityDays = initialStability(share, policy)
  const difficulty = (default_w[4] ?? 0) - Math.exp((default_w[5] ?? 0) * (1 + 2 * share)) + 1
  return { stabilityDays, difficulty: Math.min(10, Math.max(1, difficulty)) }
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
export function reinforce(memory: Memory, how: Rehearsal['how'], at: EpochMs, policy: Forgetting = defaultPolicy): Memory {
  const when = Math.max(at, memory.lastReinforcedAt) as EpochMs
  const last = memory.rehearsals.at(-1)
  if (last?.how === how && when - last.at < policy.occasionMs) return memory
  const state = stepState(memory, (when - memory.lastReinforcedAt) / dayMs / slowness(policy), how)
  const reinforced = { ...memory, ...state, lastReinforcedAt: when, rehearsals: [...memory.rehearsals, { at: when, how }] }
  return { ...reinforced, tier: tierOf(reinforced, when, policy) }
}
