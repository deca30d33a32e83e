// A plain memory to build on in tests: everything valid, nothing remarkable.

import type { EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

export function aMemory(over: Partial<Memory> = {}): Memory {
  const saidAt = over.saidAt ?? (Date.UTC(2026, 0, 1, 12) as EpochMs)
  return {
    id: 'm1' as MemoryId,
    kind: 'fact',
    statement: 'I live in Bristol.',
    entities: [],
    evidence: [{ episodeId: 'e1' as EpisodeId, start: 0, end: 18 }],
    stance: 'stated',
    author: 'rules',
    recordedAt: saidAt,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 3,
    difficulty: 5,
    lastReinforcedAt: saidAt,
    rehearsals: [{ at: saidAt, how: 'said' }],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt,
    ...over,
  }
}
