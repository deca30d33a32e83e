// What the screens ask of memory by model. Types only.

import type { EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { ByModelWishes } from '../../../store/read/by-model.ts'
import type { ByModelReport } from './by-model.types.ts'

/** Why nothing was done: not wished for; no writer chosen, or none that is started; at it already, here or in another tab; or its own failure. */
export type ByModelRefusal = 'off' | 'no-writer' | 'busy' | EngineProblem

export type ByModelOutcome = { readonly ok: true; readonly value: ByModelReport } | { readonly ok: false; readonly reason: ByModelRefusal }

export interface ByModelApi {
  chooseByModel(wishes: ByModelWishes): Promise<void>
  /** One go, until it is through, paused, or has read so many turns. `asked`: the writer may be started for it; otherwise only one that is. */
  workByModel(asked: boolean): Promise<ByModelOutcome>
  /** Stops after what is being read; the rest waits. */
  pauseByModel(): Promise<void>
}
