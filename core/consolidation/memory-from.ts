// A candidate becomes a memory: its first strength from its salience, its clock from when it was said, so an old import arrives faded.

import type { Candidate } from '../extraction/candidate.ts'
import { initialState } from '../forgetting/rehearsal.ts'
import { tierOf } from '../forgetting/strength.ts'
import type { EpochMs, MemoryId, SourceId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

export interface Birth {
  readonly now: EpochMs
  readonly saidAt: EpochMs
  readonly newId: () => MemoryId
  readonly sourceId?: SourceId
}

export function memoryFrom(candidate: Candidate, { now, saidAt, newId, sourceId }: Birth, supersedes: readonly MemoryId[] = []): Memory {
  const { span, effect: _effect, instead: _instead, ...told } = candidate
  const firstSaid = Math.min(saidAt, now) as EpochMs
  const memory: Memory = {
    ...told,
    ...initialState(candidate.salience, false),
    id: newId(),
    evidence: [span],
    recordedAt: now,
    supersedes,
    lastReinforcedAt: firstSaid,
    rehearsals: [{ at: firstSaid, how: 'said' }],
    tier: 'active',
    pinned: false,
    saidAt,
    ...(sourceId === undefined ? {} : { sourceId }),
  }
  return { ...memory, tier: tierOf(memory, now) }
}
