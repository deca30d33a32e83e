// What recalls did, so that every answer can show its work. Nothing of it decides what is remembered.

import type { EpisodeId, EpochMs, MemoryId, RecallId } from './ids.ts'

/** What one recall did, kept so that every answer can show its work. */
export interface Recall {
  readonly id: RecallId
  readonly at: EpochMs
  readonly query: string
  readonly verdict: 'answer' | 'unsure' | 'unknown'
  readonly confidence: number
  readonly elapsedMs: number
  readonly searched: number
  /** Of a longer look: what it did, step by step. */
  readonly notes?: readonly string[]
  readonly hits: readonly RecalledHit[]
}

export interface RecalledHit {
  readonly memoryId?: MemoryId
  readonly episodeId?: EpisodeId
  readonly used: boolean
  readonly score: number
  /** Plain names of channels with their share, 0–1: `Same words`, `Meaning`, `About Juno`, `Time`, `Nearby` … */
  readonly why: readonly { readonly label: string; readonly value: number }[]
  /** For a near miss: why it was left out, in plain words. */
  readonly leftOut?: string
  /** The person said that it does not belong to such questions: since then it is left out of their answers. */
  readonly unfitSince?: EpochMs
}
