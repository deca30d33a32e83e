// What the index worker does for its callers: open once, keep up, answer. Answers never wait long: while a large import or a rebuild is
// being indexed, they come from what is there so far. Nothing is persisted of a question.

import { textToEmbed } from '../../core/retrieval/question.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { search } from '../../core/retrieval/search.ts'
import type { Clock, Embedder } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { StoreClosedError } from '../../store/memory-store.ts'
import type { IndexApi, IndexStatus } from './index.api.ts'
import { VaultIndex } from './vault-index.ts'

export interface Surroundings {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  /** Milliseconds with fractions, for the trace. */
  readonly timer: () => number
  readonly embedder: () => Promise<Embedder>
  /** Runs `work` when no other tab does the same; `wait` false gives up at once if one does. */
  readonly exclusively: (work: () => Promise<void>, wait: boolean) => Promise<void>
}

/** Changed units after which they are written as a segment; fewer are quicker made again on opening. */
const unitsPerSegment = 256
/** How long an answer waits for what was just written, in milliseconds. */
const patienceMs = 1500
/** How long after a removal its words leave the disk by themselves, in milliseconds. */
const erasingDelayMs = 2000

export function answering(around: Surroundings): Omit<IndexApi, 'connect'> {
  let state: IndexStatus['state'] = 'opening'
  let opening: Promise<VaultIndex> | undefined
  let erasing: ReturnType<typeof setTimeout> | undefined

  function open(): Promise<VaultIndex> {
    opening ??= start().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  async function start(): Promise<VaultIndex> {
    const vault = new VaultIndex(around.db, await around.embedder(), () => around.clock.now())
    const { intact } = await vault.load()
    state = intact ? 'ready' : 'rebuilding'
    return vault
  }

  async function keepUp(vault: VaultIndex): Promise<void> {
    await vault.catchUp()
    state = 'ready'
    if (vault.unsaved >= unitsPerSegment) await save(vault, false)
    else if (vault.owesErasing) {
      clearTimeout(erasing)
      erasing = setTimeout(() => void save(vault, true).catch(() => undefined), erasingDelayMs)
    }
  }

  /** A segment that cannot be written costs time at the next opening and nothing else; only erasing must hear of it. */
  async function save(vault: VaultIndex, wait: boolean): Promise<void> {
    await around.exclusively(() => vault.flush(), wait)
  }

  async function current(): Promise<VaultIndex> {
    const vault = await open()
    const before = vault.upTo
    const kept = keepUp(vault).catch((error: unknown) => {
      // What another tab has erased or changed must not be answered from this one's working memory.
      if (around.db.takenOver !== undefined) throw new StoreClosedError('Keepsake’s store was taken over by another tab', { cause: error })
      // Answering from what is there beats not answering; whoever writes will meet the same failure and say so.
      if (vault.upTo === before && vault.index.unitCount === 0) throw error
    })
    let waiting: ReturnType<typeof setTimeout> | undefined
    const impatient = new Promise<void>((resolve) => {
      waiting = setTimeout(() => {
        state = 'rebuilding'
        resolve()
      }, patienceMs)
    })
    await Promise.race([kept, impatient])
    clearTimeout(waiting)
    return vault
  }

  const statusOf = (vault: VaultIndex): IndexStatus => ({
    units: vault.index.unitCount,
    segments: vault.segmentCount,
    bytes: vault.index.bytes,
    state,
    upTo: vault.upTo,
  })

  return {
    open: async () => {
      const vault = await open()
      await keepUp(vault)
      // In the background: it changes ranking a little, and opening should not wait for it.
      void vault.refreshStrengths().catch(() => undefined)
      return statusOf(vault)
    },
    recall: async (request) => {
      const vault = await current()
      const [vector] = await vault.embedder.embed([textToEmbed(request.query, vault.index.speakers)])
      return recall(vault.index, request, vector?.length === 0 ? undefined : vector, around.timer)
    },
    search: async (query, limit) => search((await current()).index, query, limit),
    status: async () => (opening === undefined ? { units: 0, segments: 0, bytes: 0, state, upTo: 0 } : statusOf(await opening)),
    flush: async () => {
      const vault = await open()
      await vault.catchUp()
      await save(vault, true)
    },
    rebuild: async () => {
      const vault = await open()
      state = 'rebuilding'
      await vault.catchUp()
      await vault.clear()
      await vault.catchUp()
      await save(vault, true)
      state = 'ready'
      return statusOf(vault)
    },
    traces: async (ids) => {
      const vault = await open()
      await vault.catchUp()
      return vault.traces(ids)
    },
  }
}
