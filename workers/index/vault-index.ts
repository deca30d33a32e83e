// The index of one vault: in working memory for answering, as segments on disk for reopening, kept up from the journal.
// Invariants: everything up to `upTo` is searchable; what is on disk never claims more than it holds; a record that is gone from the
// store is gone from memory and disk after the next flush.

import { indexKey, RecallIndex } from '../../core/retrieval/recall-index.ts'
import { passagesOf } from '../../core/retrieval/passages.ts'
import type { IndexUnit } from '../../core/retrieval/recall.types.ts'
import { builtIn } from '../../core/embedding/built-in.ts'
import type { Embedder } from '../../core/ports.ts'
import type { EpisodeId, EpochMs, JournalSeq, MemoryId } from '../../core/memory/ids.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { fromRow } from '../../store/schema/rows.ts'
import { touchedBy, type Touch } from './journal-feed.ts'
import { fastRows } from '../kernel/simd-rows.ts'
import { SegmentFile } from './segment-file.ts'
import { changesPrior, readPrior, type Prior } from './prior.ts'
import { owesStrengths, refreshStrengths } from './strengths.ts'
import { changeable, unitOfEpisode, unitOfMemory } from './units.ts'

/** Journal entries read, and records embedded, at a time: small enough that a question in between is answered at once. */
const entriesAtOnce = 500
const recordsAtOnce = 256
/** While catching up over a long stretch, what is done is saved this often, so that a killed tab goes on from there. */
const unitsPerSave = 16_384
/** The same while another model's vectors are being made, which is slower by far. */
const unitsPerSaveAsGuest = 512

export interface VaultIndexOptions {
  /** The embedder's id. */
  readonly model?: string
  /** It does not answer yet: another index does, and its chain on disk is left alone. */
  readonly isGuest?: boolean
}

export class VaultIndex {
  readonly embedder: Embedder
  index: RecallIndex
  /** Journal position up to which everything is searchable. */
  upTo = 0
  /** Units written into the index since the last flush. */
  unsaved = 0
  readonly model: string
  isGuest: boolean
  private readonly db: KeepsakeDatabase
  private readonly now: () => EpochMs
  private readonly file: SegmentFile
  /** A record left the store: its words may not stay in any segment. */
  private mustCompact = false
  private prior: Promise<Prior> | undefined
  private catchingUp: Promise<void> | undefined
  private queued: Promise<void> | undefined
  private saving: Promise<void> = Promise.resolve()

  constructor(db: KeepsakeDatabase, embedder: Embedder, now: () => EpochMs, { model = builtIn, isGuest = false }: VaultIndexOptions = {}) {
    this.model = model
    this.isGuest = isGuest
    this.db = db
    this.embedder = embedder
    this.now = now
    this.index = this.fresh()
    this.file = new SegmentFile(db, this.index.key, model)
  }

  /** Loads what is on disk; damaged or foreign segments are dropped and caught up from the journal. */
  async load(): Promise<{ readonly intact: boolean }> {
    const { upTo, intact } = await this.file.load((bytes) => this.index.loadSegment(bytes).ok)
    const last = await this.lastSeq()
    if (upTo <= last) {
      this.upTo = upTo
      return { intact }
    }
    // A watermark beyond the journal belongs to a vault that is no longer here.
    await this.clear()
    return { intact: false }
  }

  /**
   * Makes searchable everything that was in the journal when this was called. One run at a time; callers that come while one is under
   * way share the next, because that one may already have read past the place where their change now stands.
   */
  catchUp(): Promise<void> {
    const running = this.catchingUp
    if (running === undefined) {
      this.catchingUp = this.follow().finally(() => {
        this.catchingUp = undefined
      })
      return this.catchingUp
    }
    this.queued ??= running
      .catch(() => undefined)
      .then(() => {
        this.queued = undefined
        return this.catchUp()
      })
    return this.queued
  }

  /** Tells the index how far memories have faded since it was last told. */
  async refreshStrengths(): Promise<void> {
    if (!(await owesStrengths(this.db, this.now()))) return
    this.prior = undefined
    await this.weigh()
  }

  /** True when the next flush takes words off the disk that are no longer in the store. */
  get owesErasing(): boolean {
    return this.mustCompact
  }

  /** Segments on disk. */
  get segmentCount(): number {
    return this.file.count
  }

  /** Writes what is only in working memory. A removal, too many segments or another tab's chain lead to one new segment instead. */
  flush(): Promise<void> {
    const next = this.saving.then(() => this.save())
    this.saving = next.catch(() => undefined)
    return next
  }

  /** Forgets everything derived, in memory and on disk; `catchUp` makes it anew. */
  async clear(): Promise<void> {
    this.index = this.fresh()
    this.upTo = 0
    this.unsaved = 0
    this.mustCompact = false
    await this.file.clear()
  }

  /** Entries in working memory and in every stored segment that carry one of the ids. */
  async traces(ids: readonly string[]): Promise<number> {
    return this.index.traces(ids) + (await this.file.traces(new Set(ids)))
  }

  /** Those of the terms that working memory or any stored segment lists, read or not. */
  async termsKept(terms: readonly string[]): Promise<readonly string[]> {
    return [...this.index.termsKept(terms), ...(await this.file.termsKept(new Set(terms)))]
  }

  private async weigh(): Promise<void> {
    await refreshStrengths(this.db, this.index, this.now(), await this.priorNow())
  }

  private priorNow(): Promise<Prior> {
    this.prior ??= readPrior(this.db).catch((error: unknown) => {
      this.prior = undefined
      throw error
    })
    return this.prior
  }

  private fresh(): RecallIndex {
    return new RecallIndex(indexKey(this.embedder.key), this.embedder.dims, fastRows)
  }

  private async lastSeq(): Promise<number> {
    const [newest] = await this.db.journal.toCollection().reverse().limit(1).primaryKeys()
    return newest ?? 0
  }

  private async follow(): Promise<void> {
    for (;;) {
      const { index } = this
      const entries = await this.db.journal
        .where('seq')
        .above(this.upTo as JournalSeq)
        .limit(entriesAtOnce)
        .toArray()
      const reached = entries.at(-1)?.seq
      if (reached === undefined) return
      const { episodes, memories } = touchedBy(entries)
      await this.inBatches(episodes, (ids, touches) => this.takeEpisodes(ids, touches))
      await this.inBatches(memories, (ids, touches) => this.takeMemories(ids, touches))
      // Cleared meanwhile: what was read belongs to the index that is gone.
      if (this.index !== index) continue
      if (changesPrior(entries)) {
        this.prior = undefined
        await this.weigh()
      }
      this.upTo = reached
      if (this.unsaved >= unitsPerSave) await this.flush()
    }
  }

  private async inBatches(
    touches: ReadonlyMap<string, Touch>,
    take: (ids: readonly string[], touches: ReadonlyMap<string, Touch>) => Promise<void>,
  ) {
    const ids = [...touches.keys()]
    for (let start = 0; start < ids.length; start += recordsAtOnce) {
      await take(ids.slice(start, start + recordsAtOnce), touches)
      // Within a stretch too: a segment may hold more than its watermark says, and what it holds is not embedded again.
      if (this.isGuest && this.unsaved >= unitsPerSaveAsGuest) await this.flush()
    }
  }

  private async takeEpisodes(ids: readonly string[], touches: ReadonlyMap<string, Touch>): Promise<void> {
    const rows = await this.db.episodes.bulkGet([...ids] as EpisodeId[])
    const units: IndexUnit[] = []
    rows.forEach((row, at) => {
      const id = ids[at] ?? ''
      const unit = row === undefined ? undefined : unitOfEpisode(row)
      if (unit === undefined) this.drop(id)
      else if (touches.get(id) === 'words' || !this.index.has(id)) units.push(unit)
    })
    await this.addAll(units.sort((a, b) => (a.thread === b.thread ? a.sequence - b.sequence : a.thread < b.thread ? -1 : 1)))
  }

  private async takeMemories(ids: readonly string[], touches: ReadonlyMap<string, Touch>): Promise<void> {
    const rows = await this.db.memories.bulkGet([...ids] as MemoryId[])
    const prior = await this.priorNow()
    const units: IndexUnit[] = []
    rows.forEach((row, at) => {
      const id = ids[at] ?? ''
      if (row === undefined) return this.drop(id)
      const memory = fromRow(row)
      if (touches.get(id) === 'words' || !this.index.adjust(id, changeable(memory, this.now(), prior))) {
        units.push(unitOfMemory(memory, this.now(), prior))
      }
    })
    await this.addAll(units)
  }

  private async addAll(units: readonly IndexUnit[]): Promise<void> {
    const passages = units.map(passagesOf)
    const vectors = await this.embedder.embed(passages.flat())
    let next = 0
    units.forEach((unit, at) => {
      const count = passages[at]?.length ?? 0
      this.index.add(unit, vectors.slice(next, next + count))
      next += count
    })
    this.unsaved += units.length
  }

  private drop(id: string): void {
    if (!this.index.remove(id)) return
    this.mustCompact = true
    this.unsaved += 1
  }

  /**
   * A guest reads slowly: what it holds may have been erased since. So it looks and writes in one transaction: either the erasing is
   * done and it drops the words, or it is yet to come and takes this chain off the disk with its own.
   */
  private async save(): Promise<void> {
    if (!this.isGuest) return this.write()
    const { db } = this
    await db.transaction('rw', [db.segments, db.meta, db.episodes, db.memories], async () => {
      const episodes = await db.episodes.toCollection().primaryKeys()
      const memories = await db.memories.toCollection().primaryKeys()
      const living = new Set<string>([...episodes, ...memories])
      for (const id of this.index.ids()) if (!living.has(id)) this.drop(id)
      await this.write()
    })
  }

  private async write(): Promise<void> {
    const { upTo, index } = this
    this.unsaved = 0
    if (!this.mustCompact && !this.file.isLong) {
      if (await this.file.append(() => index.takeSegment(), upTo)) return
      // Only one tab makes a guest: when its chain is gone, an erasing took it.
      if (!this.isGuest && (await this.file.isAhead(upTo))) return
    }
    const alone = this.mustCompact && !this.isGuest
    this.mustCompact = false
    await this.file.replace(index.compact(), upTo, alone)
  }
}
