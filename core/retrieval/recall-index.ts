// The index: everything that can be found, in typed arrays, changed one unit at a time. It is a list of postings blocks (loaded segments
// and a growing one), one table of units and one row of int8 vectors per passage. Laws: adding, removing and updating in any order gives
// the same answers as a fresh index of what is left; so do takeSegment + loadSegment, and compact.

import { termsOf, termsVersion } from '../text/terms.ts'
import { dateTerms } from '../text/time-words.ts'
import { Arena } from './arena.ts'
import { gatherSegment } from './gather-segment.ts'
import { splitPassages } from './passages.ts'
import { GrowingBlock, PackedBlock, type Block } from './postings.ts'
import { rankingConfig } from './config.ts'
import type { Changeable, IndexUnit } from './recall.types.ts'
import { decodeSegment, encodeSegment } from './segment.ts'
import { unpackStrings } from './string-list.ts'
import { formVersion } from './turn-form.ts'
import { noDay, timeColumns, type Adjustment } from './adjustment.ts'
import { unitFlags } from './unit-flags.ts'
import { UnitTable } from './unit-table.ts'
import { PlainRows, type MakeRows, type VectorRows } from './vector-rows.ts'

export type LoadOutcome =
  | { readonly ok: true; readonly units: number }
  | { readonly ok: false; readonly reason: 'corrupt' | 'other-version' | 'other-model' }

export class RecallIndex {
  /** Name of everything the index is derived with: the embedder's key and the version of the term rules. */
  readonly key: string
  readonly dims: number
  units = new UnitTable()
  blocks: Block[] = []
  vectors: VectorRows
  /** Columns lent to the ranking under way. */
  readonly arena = new Arena()
  /** Sum of the lengths, in terms, of all living passages, and their number. */
  totalLength = 0
  livingPassages = 0
  private tail = new GrowingBlock(0)
  private tailFirstUnit = 0
  private readonly makeRows: MakeRows
  private readonly removed = new Set<string>()
  private readonly adjusted = new Map<string, Adjustment>()

  /**
   * @param key see `indexKey`; segments under another key are refused
   * @param makeRows where vectors are kept and scanned
   */
  constructor(key: string, dims: number, makeRows: MakeRows = (width) => new PlainRows(width)) {
    this.key = key
    this.dims = dims
    this.makeRows = makeRows
    this.vectors = makeRows(dims)
    this.blocks = [this.tail]
  }

  /** Living units. */
  get unitCount(): number {
    return this.units.living
  }

  /** Segments loaded or taken, not counting what is only in working memory. */
  get segmentCount(): number {
    return this.blocks.length - 1
  }

  /** Bytes of postings, vectors and columns held, dead units included until `compact`. */
  get bytes(): number {
    return (
      this.blocks.reduce((sum, block) => sum + block.sizeBytes, 0) + this.vectors.sizeBytes + this.units.sizeBytes + this.units.length * 30
    )
  }

  /** True if something changed since the last `takeSegment`, `loadSegment` or `compact`. */
  get hasChanges(): boolean {
    return this.units.length > this.tailFirstUnit || this.removed.size > 0 || this.adjusted.size > 0
  }

  /** Names of the speakers by number, '' for one of whom nothing is left: what a question is read against. */
  get speakers(): readonly string[] {
    return this.units.livingSpeakers()
  }

  /** The turns a memory came from; none for turns and unknown ids. */
  evidenceOf(id: string): readonly string[] {
    const ordinal = this.units.ordinals.get(id)
    return ordinal === undefined ? [] : (this.units.evidence[ordinal] ?? [])
  }

  has(id: string): boolean {
    return this.units.ordinals.has(id)
  }

  /** Living ids, oldest entry first. */
  ids(): string[] {
    return this.units.ids.filter((_, ordinal) => this.units.alive.at(ordinal) === 1)
  }

  /**
   * Adds a unit, or replaces the one of this id.
   * @param vectors one per text of `passagesOf(unit)`; missing ones count as unknown (all zeros)
   */
  add(unit: IndexUnit, vectors: readonly Float32Array[]): void {
    this.remove(unit.id)
    const shared = [...(unit.title === undefined ? [] : termsOf(unit.title)), ...dateTerms(unit.saidAt)]
    const titleLength = shared.length
    const passages = splitPassages(unit.text, rankingConfig.passageWords).map(termsOf)
    let passage = this.units.passageUnit.length - this.tail.firstPassage
    const lengths = passages.map((terms) => terms.length + titleLength)
    this.units.add(unit, lengths)
    passages.forEach((terms, index) => {
      const frequencies = new Map<string, number>()
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      for (const term of shared) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      this.tail.addPassage(passage++, frequencies)
      this.vectors.push(vectors[index])
      this.totalLength += Math.min(0xffff, lengths[index] ?? 0)
    })
    this.livingPassages += passages.length
  }

  /** Takes a unit out; false if it was not there. Its postings stay, unread, until `compact`. */
  remove(id: string): boolean {
    const ordinal = this.units.ordinals.get(id)
    if (ordinal === undefined) return false
    this.forget(ordinal)
    this.adjusted.delete(id)
    if (ordinal < this.tailFirstUnit) this.removed.add(id)
    return true
  }

  /** Changes what may change without the words changing; false if the unit is not there. */
  adjust(id: string, { standing, archived, retrievability, times }: Partial<Changeable>): boolean {
    const ordinal = this.units.ordinals.get(id)
    if (ordinal === undefined) return false
    const before = this.units.adjustable(ordinal)
    let { flags } = before
    if (standing !== undefined) flags = withFlag(flags, unitFlags.superseded, standing === 'superseded')
    if (archived !== undefined) flags = withFlag(flags, unitFlags.archived, archived)
    this.units.adjust(ordinal, {
      ...before,
      flags,
      retrievability: retrievability ?? before.retrievability,
      ...(times === undefined ? {} : timeColumns(times)),
    })
    if (ordinal < this.tailFirstUnit) this.adjusted.set(id, this.units.adjustable(ordinal))
    return true
  }

  /** Adds a stored segment; segments must be loaded in the order they were taken. A bad one is reported and changes nothing. */
  loadSegment(bytes: Uint8Array): LoadOutcome {
    const decoded = decodeSegment(bytes)
    if (!decoded.ok) return decoded
    const segment = decoded.value
    if (segment.key !== this.key || segment.dims !== this.dims) return { ok: false, reason: 'other-model' }
    if (this.hasChanges) throw new Error('Take the changes as a segment before loading another')
    for (const id of unpackStrings(segment.removed)) {
      const ordinal = this.units.ordinals.get(id)
      if (ordinal !== undefined) this.forget(ordinal)
    }
    unpackStrings(segment.adjusted).forEach((id, index) => {
      const ordinal = this.units.ordinals.get(id)
      if (ordinal === undefined) return
      this.units.adjust(ordinal, {
        flags: segment.adjustedFlags[index] ?? 0,
        retrievability: segment.adjustedRetrievability[index] ?? 0,
        trueFrom: segment.adjustedFrom[index] ?? noDay,
        trueUntil: segment.adjustedUntil[index] ?? noDay,
        endedAt: segment.adjustedEndedAt[index] ?? Number.POSITIVE_INFINITY,
      })
    })
    const firstPassage = this.units.passageUnit.length
    this.units.append(segment)
    this.vectors.append(segment.vectors)
    for (const length of segment.passageLength) this.totalLength += length
    this.livingPassages += segment.passageLength.length
    this.blocks.splice(-1, 1, new PackedBlock(segment.postings, firstPassage))
    this.startTail()
    return { ok: true, units: segment.ids.offsets.length - 1 }
  }

  /** What changed since the last segment, as one; undefined if nothing did. Store it: what it holds is now part of the segments. */
  takeSegment(): Uint8Array | undefined {
    if (!this.hasChanges) return undefined
    const content = gatherSegment(this, this.tailFirstUnit, [this.tail], this.removed, this.adjusted)
    const bytes = encodeSegment(content)
    const tailPassages = this.units.passageUnit.length - this.tail.firstPassage
    // The tail keeps the dead passages it had, so that the numbers of the living do not move.
    if (content.passageLength.length === tailPassages) this.blocks.splice(-1, 1, new PackedBlock(content.postings, this.tail.firstPassage))
    this.startTail()
    this.removed.clear()
    this.adjusted.clear()
    return bytes
  }

  /** Everything alive as one segment, without tokenising again; the index then stands on it alone and holds no trace of what was removed. */
  compact(): Uint8Array {
    const bytes = encodeSegment(gatherSegment(this, 0, this.blocks, new Set(), new Map()))
    this.units = new UnitTable()
    this.vectors = this.makeRows(this.dims)
    this.tail = new GrowingBlock(0)
    this.blocks = [this.tail]
    this.tailFirstUnit = 0
    this.totalLength = 0
    this.livingPassages = 0
    this.removed.clear()
    this.adjusted.clear()
    this.loadSegment(bytes)
    return bytes
  }

  /** Entries, living or dead, that still carry any of these ids; 0 only after they are removed and the index compacted. */
  traces(ids: readonly string[]): number {
    const wanted = new Set(ids)
    let count = 0
    for (const id of this.units.ids) if (wanted.has(id)) count += 1
    for (const evidence of this.units.evidence) for (const id of evidence) if (wanted.has(id)) count += 1
    for (const id of [...this.removed, ...this.adjusted.keys()]) if (wanted.has(id)) count += 1
    return count
  }

  /** Those of the terms that any block lists, for living passages or dead. */
  termsKept(terms: readonly string[]): readonly string[] {
    return terms.filter((term) => this.blocks.some((block) => block.find(term) !== undefined))
  }

  private startTail(): void {
    this.tail = new GrowingBlock(this.units.passageUnit.length)
    this.tailFirstUnit = this.units.length
    this.blocks.push(this.tail)
  }

  private forget(ordinal: number): void {
    const first = this.units.firstPassage.at(ordinal)
    const count = this.units.passageCount.at(ordinal)
    for (let passage = first; passage < first + count; passage += 1) this.totalLength -= this.units.passageLength.at(passage)
    this.livingPassages -= count
    this.units.remove(ordinal)
  }
}

/** The key of an index made with this embedder: its own key and the versions of the rules for terms and for the form of turns. */
export function indexKey(embedderKey: string): string {
  return `${embedderKey}/${termsVersion}/${rankingConfig.passageWords}/form-${formVersion}`
}

const withFlag = (flags: number, flag: number, isSet: boolean): number => (isSet ? flags | flag : flags & ~flag)
