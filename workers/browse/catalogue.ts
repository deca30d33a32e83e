// All memories as light rows, kept up with the store: read once, then only what the journal says has changed. Reading begins with the
// newest, which most views show first. Invariant: once `complete`, `caughtUp(seq)` leaves the rows true to journal position `seq` or later.

import { keptColumns, type Columns } from '../../core/browse/columns.ts'
import { newestFirst } from '../../core/browse/newest.ts'
import { toLightRow, type LightRow } from '../../core/browse/light-row.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { changesSince, lastJournalSeq, memoriesById, memoriesRecordedBy, memoryPage, newestMemories } from '../../store/read/inspector.ts'
import { topicTree } from '../../store/read/sleep.ts'
import { spokenOf, type SpokenOf } from './spoken-of.ts'

export interface Catalogue {
  /** By slot; a slot whose memory is gone is empty. */
  readonly rows: readonly (LightRow | undefined)[]
  /** The same, as filters read them. */
  readonly columns: Columns
  readonly slotOf: ReadonlyMap<string, number>
  readonly topics: readonly Topic[]
  readonly spokenOf: SpokenOf
  /** Counts up with every change to the rows or topics. */
  readonly version: number
  readonly isComplete: boolean
  /** All slots, what was said last first. */
  newest(): Uint32Array
}

export interface KeptCatalogue extends Catalogue {
  /** Resolves when there is something to show: the newest. */
  readonly started: Promise<void>
  /** Resolves when the topics are there. They name every memory in them, and what asks for none of them need not wait. */
  readonly withTopics: Promise<void>
  readonly complete: Promise<void>
  /** Until everything is there: reads what had been recorded last by a moment, and what has taken its place since. */
  readBy(at: EpochMs): Promise<void>
  /** The reading of the rest waits for this: it is for somebody who looks at the page. */
  letPass<T>(work: Promise<T>): Promise<T>
  /** Reads what has changed up to this journal position, or further. */
  caughtUp(seq: number): Promise<void>
}

const firstPage = 300
const pageThen = 120
const pageSize = 2000
const entriesAtOnce = 50

export function catalogueOf(db: KeepsakeDatabase): KeptCatalogue {
  const rows: (LightRow | undefined)[] = []
  const columns = keptColumns()
  const slotOf = new Map<string, number>()
  const state = { topics: [] as readonly Topic[], version: 0, isComplete: false, upTo: 0 }
  const moved = new Set<number>()
  const spoken = spokenOf(db)
  let passing: Promise<unknown> = Promise.resolve()
  let order: Uint32Array = new Uint32Array()

  const put = (row: LightRow): void => {
    const slot = slotOf.get(row.id) ?? rows.length
    if (rows[slot]?.saidAt !== row.saidAt) moved.add(slot)
    slotOf.set(row.id, slot)
    rows[slot] = row
    columns.put(slot, row)
  }
  const drop = (id: string): void => {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    moved.add(slot)
    slotOf.delete(id)
    rows[slot] = undefined
    columns.put(slot, undefined)
  }
  const readFirst = async (): Promise<void> => {
    // The position is taken first: a change during the reading is then read twice rather than missed.
    state.upTo = await lastJournalSeq(db)
    for (const memory of await newestMemories(db, firstPage)) put(toLightRow(memory))
    state.version += 1
  }
  const readBy = async (at: EpochMs): Promise<void> => {
    let memories = await memoriesRecordedBy(db, at, pageThen)
    // What replaced something is there with it, or it could not be told whether it had begun by then.
    while (memories.length > 0 && !state.isComplete) {
      for (const memory of memories) put(toLightRow(memory))
      const next = memories.flatMap(({ supersededBy }) => (supersededBy === undefined || slotOf.has(supersededBy) ? [] : supersededBy))
      memories = await memoriesById(db, next)
    }
    state.version += 1
  }
  const readTopics = async (): Promise<void> => {
    state.topics = await topicTree(db)
    state.version += 1
  }
  const readRest = async (): Promise<void> => {
    let after = ''
    for (;;) {
      await passing
      const page = await memoryPage(db, after, pageSize)
      for (const memory of page) put(toLightRow(memory))
      const last = page.at(-1)
      if (last === undefined || page.length < pageSize) break
      after = last.id
    }
    state.isComplete = true
    state.version += 1
  }
  const started = readFirst()
  const withTopics = started.then(readTopics)
  const complete = withTopics.then(readRest)
  // Whoever waits for it hears of a failure; without anyone waiting it is none. Who is spoken of can be looked up meanwhile, only slower.
  complete.then(() => spoken.read(() => passing)).catch(() => undefined)

  const catchUp = async (seq: number): Promise<void> => {
    await complete
    while (state.upTo < seq) {
      const { memories, touchesTopics, links, upTo } = await changesSince(db, state.upTo, entriesAtOnce)
      if (upTo === state.upTo) return
      for (let at = 0; at < memories.length; at += pageSize) {
        const ids = memories.slice(at, at + pageSize)
        const found = new Map((await memoriesById(db, ids)).map((memory) => [memory.id as string, memory]))
        for (const id of ids) {
          const memory = found.get(id)
          if (memory === undefined) drop(id)
          else put(toLightRow(memory))
        }
      }
      for (const link of links) spoken.change(link)
      if (touchesTopics) state.topics = await topicTree(db)
      state.upTo = upTo
      if (memories.length > 0 || touchesTopics) state.version += 1
    }
  }
  // One at a time: two that read the same entries side by side could put an older row over a newer one.
  let catching: Promise<void> = Promise.resolve()

  return {
    rows,
    columns,
    slotOf,
    spokenOf: spoken,
    get topics() {
      return state.topics
    },
    get version() {
      return state.version
    },
    get isComplete() {
      return state.isComplete
    },
    newest: () => {
      order = newestFirst(rows, order, moved)
      moved.clear()
      return order
    },
    started,
    withTopics,
    complete,
    letPass: (work) => {
      const others = passing
      passing = work.then(
        () => others,
        () => others,
      )
      return work
    },
    readBy: async (at) => {
      await started
      if (!state.isComplete) await readBy(at)
    },
    caughtUp: (seq) => {
      // Until everything is read, what is there is shown; the reading itself comes to stand at the newest.
      if (!state.isComplete || state.upTo >= seq) return started
      catching = catching.catch(() => undefined).then(() => catchUp(seq))
      return catching
    },
  }
}
