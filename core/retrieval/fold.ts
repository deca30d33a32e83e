// A memory and the turn it came from say the same thing: the list keeps the memory, lifted to where its turn stood, and drops the turn.
// Superseded memories come last, as history, and take their turns with them. A turn that scores far above every memory from it stays: it
// says more than they do.

import { evidenceConfig, rankingConfig } from './config.ts'
import type { RecallIndex } from './recall-index.ts'
import { unitFlags } from './unit-flags.ts'

export interface Folded {
  readonly unit: number
  readonly score: number
}

/**
 * @param ordinals best first
 * @param isPast true of what counts as history
 */
export function foldTurns(
  index: RecallIndex,
  scores: Float32Array,
  ordinals: readonly number[],
  isPast: (unit: number) => boolean,
): Folded[] {
  const { units } = index
  const lifted = new Map(ordinals.map((unit) => [unit, scores[unit] ?? 0]))
  const dropped = new Set<number>()
  const memories = ordinals.filter((unit) => (units.flags.at(unit) & unitFlags.memory) !== 0)
  for (const memory of memories) {
    for (const id of units.evidence[memory] ?? []) {
      const turn = units.ordinals.get(id)
      const turnScore = turn === undefined ? undefined : lifted.get(turn)
      if (turn === undefined || turnScore === undefined || dropped.has(turn)) continue
      const fair = (scores[memory] ?? 0) + (isPast(memory) ? rankingConfig.supersededPenalty : 0)
      if (fair < evidenceConfig.foldShare * turnScore) continue
      dropped.add(turn)
      if (!isPast(memory)) lifted.set(memory, Math.max(lifted.get(memory) ?? 0, turnScore))
    }
  }
  return ordinals
    .filter((unit) => !dropped.has(unit))
    .map((unit) => ({ unit, score: lifted.get(unit) ?? 0 }))
    .sort((a, b) => Number(isPast(a.unit)) - Number(isPast(b.unit)) || b.score - a.score)
}
