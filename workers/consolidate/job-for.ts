// The jobs a turn brings with it: one of each kind at most, by its id.

import type { EpisodeId, EpochMs, JobId } from '../../core/memory/ids.ts'
import type { Job } from '../../core/memory/records.ts'

export function jobFor(kind: Job['kind'], target: EpisodeId, at: EpochMs): Job {
  return { id: `${kind}:${target}` as JobId, kind, target, state: 'waiting', attempts: 0, createdAt: at }
}
