// The wanted model's index, made in the background while another one answers. The journal is the queue: what a closed tab had done is on
// disk up to its watermark, and the next tab goes on from there. New turns are read by both. One tab at a time does it.

import type { Choice } from '../../core/embedding/choice.ts'
import type { Clock, Embedder } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readChoice } from '../../store/read/models.ts'
import { completeModel, loseModel, noteProgress } from '../../store/write/models.ts'
import { whyUnusable } from '../embed/model-unusable.ts'
import { VaultIndex } from './vault-index.ts'

export interface ReEmbeddingSurroundings {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  readonly embedder: (model: string) => Promise<Embedder>
  /** Runs `work` once no other tab does the same; rejects when `signal` ends the waiting. */
  readonly alone: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>
  /** Its vectors are complete and it is what answers from now on. */
  readonly onComplete: (vault: VaultIndex) => void
}

export interface ReEmbedding {
  /** Call with every choice there is: starts, goes on or stops, as wanted. */
  follow(choice: Choice): void
  /** The index in the making, if this tab makes one. */
  readonly guest: VaultIndex | undefined
  /** Settles when nothing is being made any more. */
  idle(): Promise<void>
}

/** How often progress is noted, in milliseconds. */
const noteEveryMs = 500

export function reEmbedding(around: ReEmbeddingSurroundings): ReEmbedding {
  const { db } = around
  let running: { readonly model: string; readonly stop: AbortController; readonly work: Promise<void> } | undefined
  let guest: VaultIndex | undefined

  async function make(model: string, signal: AbortSignal): Promise<void> {
    const { serving, wanted } = await readChoice(db)
    // The tab before has finished it, or it is wanted no more.
    if (wanted !== model || serving === model) return
    const embedder = stoppable(await around.embedder(model), signal, () => tell(model))
    const vault = new VaultIndex(db, embedder, () => around.clock.now(), { model, isGuest: true })
    guest = vault
    await vault.load()
    await vault.catchUp()
    await vault.flush()
    signal.throwIfAborted()
    if ((await completeModel(db, model)).serving !== model) return
    vault.isGuest = false
    around.onComplete(vault)
  }

  let toldAt = Number.NEGATIVE_INFINITY
  async function tell(model: string): Promise<void> {
    const now = around.clock.now()
    if (guest === undefined || now - toldAt < noteEveryMs) return
    toldAt = now
    const total = (await db.episodes.count()) + (await db.memories.count())
    await noteProgress(db, { model, done: Math.min(total, guest.index.unitCount), total })
  }

  function start(model: string): void {
    const stop = new AbortController()
    const work = around
      .alone(() => make(model, stop.signal), stop.signal)
      .catch(async (error: unknown) => {
        if (stop.signal.aborted) return
        const why = whyUnusable(error)
        if (why !== undefined) return loseModel(db, model, why)
        // The store closed, or the disk is full: the next tab or start tries again.
        console.error(error)
      })
      .finally(() => {
        if (running?.stop !== stop) return
        running = undefined
        guest = undefined
      })
    running = { model, stop, work }
  }

  return {
    follow: ({ serving, wanted }) => {
      if (running !== undefined && running.model !== wanted) {
        running.stop.abort()
        running = undefined
        guest = undefined
      }
      if (wanted !== serving && running === undefined) start(wanted)
    },
    get guest() {
      return guest
    },
    idle: async () => {
      while (running !== undefined) await running.work
    },
  }
}

/** The same embedder, asking before each batch whether to go on. */
function stoppable(embedder: Embedder, signal: AbortSignal, between: () => Promise<void>): Embedder {
  return {
    ...embedder,
    embed: async (texts) => {
      signal.throwIfAborted()
      await between()
      const vectors = await embedder.embed(texts, signal)
      signal.throwIfAborted()
      return vectors
    },
  }
}
