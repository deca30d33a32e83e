// What memory by model works with. Types only.

import type { ChatEngine } from '../../../core/generation/chat-engine.ts'
import type { Clock, Ids } from '../../../core/ports.ts'
import type { RecallRequest, RecallResult } from '../../../core/retrieval/recall.types.ts'
import type { MemoryStore } from '../../../store/memory-store.ts'
import type { ByModelProgress, ByModelWishes } from '../../../store/read/by-model.ts'

export interface ByModelContext {
  readonly store: MemoryStore
  readonly clock: Clock
  readonly ids: Ids
  readonly recall: (request: RecallRequest) => Promise<RecallResult>
  readonly progress: {
    read(): Promise<ByModelProgress>
    write(progress: ByModelProgress): Promise<void>
  }
}

export interface ByModelWork {
  readonly engine: ChatEngine
  readonly wishes: ByModelWishes
  readonly signal: AbortSignal
  /** Turns the model is asked about, at most. */
  readonly mostTurns: number
}

/** What one go came to. */
export interface ByModelReport {
  readonly turns: number
  readonly noted: number
  readonly dropped: number
  /** Of the person's own turns that were not looked at yet. */
  readonly left: number
}
