// The model that writes, as chosen: made when first needed, kept until another is chosen. One answer at a time is written; it can be stopped.

import type { ChatEngine } from '../../core/generation/chat-engine.ts'
import type { EpisodeId } from '../../core/memory/ids.ts'
import type { WriterChoice } from '../../store/read/writer.ts'
import { localServerEngine } from './engines/local-server.ts'

export interface EngineHost {
  /** Undefined for memory alone. */
  engineFor(choice: WriterChoice): ChatEngine | undefined
  /** Runs `write` with a signal that `stop` gives for this turn. */
  during<T>(to: EpisodeId, write: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Ends the writing of the answer to this turn, keeping what there is; does nothing when none is written. */
  stop(to: EpisodeId): void
}

export function engineHost(): EngineHost {
  let held: { readonly choice: string; readonly engine: ChatEngine } | undefined
  const underWay = new Map<EpisodeId, AbortController>()
  return {
    engineFor: (choice) => {
      // Only a server is run by now; any other choice is answered from memory alone.
      if (choice.kind !== 'local-server') return undefined
      const name = JSON.stringify(choice)
      if (held?.choice !== name) {
        held?.engine.unload().catch((error: unknown) => console.error(error))
        held = { choice: name, engine: localServerEngine(choice) }
      }
      return held.engine
    },
    during: async (to, write) => {
      const controller = new AbortController()
      underWay.set(to, controller)
      try {
        return await write(controller.signal)
      } finally {
        underWay.delete(to)
      }
    },
    stop: (to) => underWay.get(to)?.abort(),
  }
}
