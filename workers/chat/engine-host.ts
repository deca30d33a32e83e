// The model that writes, as chosen: made when first needed, kept until another is chosen or nothing was asked of it for a while. One answer at
// a time is written; it can be stopped. A downloaded one is started with care: not by itself on a phone, not twice where it closed the page.

import { EngineError, loadedBy, type ChatEngine } from '../../core/generation/chat-engine.ts'
import type { EpisodeId } from '../../core/memory/ids.ts'
import type { WriterChoice } from '../../store/read/writer.ts'
import type { WriterStarts } from './writer-start.ts'

export interface HostSurroundings {
  readonly engineOf: (choice: Exclude<WriterChoice, { readonly kind: 'memory' }>) => Promise<ChatEngine>
  readonly starts: WriterStarts
  /** On a phone memory is short, and the person says when it is to be spent. */
  readonly isPhone: boolean
  /** Calls `work` after so many milliseconds; what it gives takes that back. */
  readonly after: (ms: number, work: () => void) => () => void
  /** Tells the other tabs that this one's writer runs: two of them rarely fit. */
  readonly onTaken: () => void
}

export interface EngineHost {
  /** Undefined for memory alone. Nothing of it is loaded yet. */
  engineFor(choice: WriterChoice): Promise<ChatEngine | undefined>
  /** Starts it because the person said so, whatever happened before. @throws EngineError */
  start(choice: WriterChoice): Promise<void>
  /** Runs `work` with it, which is kept as long; undefined for memory alone, and where only one that runs already was wanted. */
  lend<T>(choice: WriterChoice, onlyStarted: boolean, work: (engine: ChatEngine) => Promise<T>): Promise<T | undefined>
  /** Gives its memory back, unless it is writing, or is still the one chosen. */
  release(stillChosen?: WriterChoice): Promise<void>
  /** Runs `write` with a signal that `stop` gives for this turn. */
  during<T>(to: EpisodeId, write: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Ends the writing of the answer to this turn, keeping what there is; does nothing when none is written. */
  stop(to: EpisodeId): void
}

/** A writer nobody has asked anything for this long gives its memory back. */
export const idleMs = 5 * 60_000

interface Held {
  readonly choice: string
  readonly engine: ChatEngine
  isLoaded: boolean
}

export function engineHost({ engineOf, starts, isPhone, after, onTaken }: HostSurroundings): EngineHost {
  let held: Held | undefined
  /** A downloaded writer the person has started in this page. */
  let allowed: string | undefined
  let restIsOver: () => void = () => undefined
  const underWay = new Map<EpisodeId, AbortController>()
  let lent = 0

  async function hold(choice: Exclude<WriterChoice, { readonly kind: 'memory' }>): Promise<Held> {
    const name = JSON.stringify(choice)
    if (held?.choice !== name) {
      const before = held
      held = { choice: name, engine: await engineOf(choice), isLoaded: false }
      await unload(before)
    }
    return held
  }

  async function unload(which: Held | undefined): Promise<void> {
    if (which === undefined) return
    which.isLoaded = false
    await which.engine.unload().catch((error: unknown) => console.error(error))
  }

  async function load(which: Held, choice: WriterChoice, ...how: Parameters<ChatEngine['load']>): Promise<void> {
    if (which.isLoaded || choice.kind !== 'downloaded') return which.engine.load(...how)
    const isAllowed = allowed === choice.id
    if (isPhone && !isAllowed) throw new EngineError('not-started')
    onTaken()
    await starts.start(choice.id, () => which.engine.load(...how), isAllowed)
    which.isLoaded = true
  }

  const release = async (stillChosen?: WriterChoice): Promise<void> => {
    if (underWay.size + lent > 0 || (stillChosen !== undefined && held?.choice === JSON.stringify(stillChosen))) return
    restIsOver()
    const before = held
    held = undefined
    await unload(before)
  }

  async function engineFor(choice: WriterChoice): Promise<ChatEngine | undefined> {
    if (choice.kind === 'memory') return undefined
    const which = await hold(choice)
    return loadedBy(which.engine, (...how) => load(which, choice, ...how))
  }

  function rest(): void {
    restIsOver()
    restIsOver = after(idleMs, () => void release())
  }

  return {
    engineFor,
    lend: async (choice, onlyStarted, work) => {
      // A server runs anyway; whether it answers is seen when it is asked.
      const runs = choice.kind === 'local-server' || (held?.choice === JSON.stringify(choice) && held.isLoaded)
      if (onlyStarted && !runs) return undefined
      const engine = await engineFor(choice)
      if (engine === undefined) return undefined
      lent += 1
      try {
        return await work(engine)
      } finally {
        lent -= 1
        rest()
      }
    },
    start: async (choice) => {
      if (choice.kind === 'memory') return
      if (choice.kind === 'downloaded') allowed = choice.id
      await load(await hold(choice), choice, () => undefined)
      rest()
    },
    release,
    during: async (to, write) => {
      const controller = new AbortController()
      restIsOver()
      underWay.set(to, controller)
      try {
        return await write(controller.signal)
      } finally {
        underWay.delete(to)
        rest()
      }
    },
    stop: (to) => underWay.get(to)?.abort(),
  }
}
