// The stored chain of segments as this index knows it. Another tab may write its own; then this one's view no longer fits, and only a
// whole replacement may be written. Nothing here is lost by losing it: the journal rebuilds it.

import { decodeSegment } from '../../core/retrieval/segment.ts'
import { unpackStrings } from '../../core/retrieval/string-list.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { appendSegment, clearSegments, cutSegments, loadSegments, replaceSegments } from '../../store/segments.ts'

/** More segments than this are made into one. */
const longestChain = 8

export class SegmentFile {
  private readonly db: KeepsakeDatabase
  private readonly key: string
  private readonly model: string
  /** Ids of the rows this index stands on; undefined when a write failed and memory is ahead of the disk. */
  private base: readonly string[] | undefined = []

  constructor(db: KeepsakeDatabase, key: string, model: string) {
    this.db = db
    this.key = key
    this.model = model
  }

  get count(): number {
    return this.base?.length ?? 0
  }

  get isLong(): boolean {
    return this.count >= longestChain
  }

  /** Feeds the chain to `take` in order. The first one refused is dropped with all that build on it. */
  async load(take: (bytes: Uint8Array) => boolean): Promise<{ readonly upTo: number; readonly intact: boolean }> {
    const { segments, upTo } = await loadSegments(this.db, this.key)
    const good = segments.findIndex(({ bytes }) => !take(bytes))
    const kept = good === -1 ? segments : segments.slice(0, good)
    this.base = kept.map(({ id }) => id)
    if (good === -1) return { upTo, intact: segments.length > 0 || (await this.db.segments.count()) === 0 }
    await cutSegments(this.db, this.key, good)
    return { upTo: kept.at(-1)?.upTo ?? 0, intact: false }
  }

  /** False, and nothing written, when the stored chain is not the one this index stands on. */
  async append(take: () => Uint8Array | undefined, upTo: number): Promise<boolean> {
    const base = this.base
    if (base === undefined) return false
    this.base = undefined
    const written = await appendSegment(this.db, this.key, base, take(), upTo, this.model)
    if (written === false) return false
    this.base = written === undefined ? base : [...base, written]
    return true
  }

  /** @param alone leaves no other model's chain either */
  async replace(bytes: Uint8Array, upTo: number, alone: boolean): Promise<void> {
    this.base = undefined
    const written = await replaceSegments(this.db, this.key, bytes, upTo, { model: this.model, alone })
    if (written !== undefined) this.base = [written]
  }

  /** True when another tab has already written as much or more. */
  async isAhead(upTo: number): Promise<boolean> {
    return (await loadSegments(this.db, this.key)).upTo >= upTo
  }

  async clear(): Promise<void> {
    this.base = []
    await clearSegments(this.db)
  }

  /** Those of the terms that any stored segment lists, whatever its key. */
  async termsKept(terms: ReadonlySet<string>): Promise<readonly string[]> {
    const kept = new Set<string>()
    await this.db.segments.each(({ bytes }) => {
      const segment = decodeSegment(bytes)
      if (segment.ok) for (const term of unpackStrings(segment.value.postings.terms)) if (terms.has(term)) kept.add(term)
    })
    return [...kept]
  }

  /** Entries of any stored segment, whatever its key, that name one of the ids. */
  async traces(ids: ReadonlySet<string>): Promise<number> {
    let count = 0
    await this.db.segments.each(({ bytes }) => {
      const segment = decodeSegment(bytes)
      if (!segment.ok) return
      const { value } = segment
      for (const list of [value.ids, value.evidence, value.removed, value.adjusted]) {
        for (const id of unpackStrings(list)) if (ids.has(id)) count += 1
      }
    })
    return count
  }
}
