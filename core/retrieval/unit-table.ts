// What ranking needs to know of each unit, in columns. A unit keeps its number (ordinal) for as long as the table lives; a removed one is
// marked dead and taken out of the order of its conversation.

import { timeColumns, type Adjustment } from './adjustment.ts'
import { Column, type Numbers } from './columns.ts'
import type { RankingConfig } from './config.ts'
import { Interned } from './interned.ts'
import type { IndexUnit } from './recall.types.ts'
import type { Segment } from './segment.ts'
import { unpackStrings } from './string-list.ts'
import { turnForm } from './turn-form.ts'
import { TurnOrder } from './turn-order.ts'
import { flagsOf, monthOf, unitFlags } from './unit-flags.ts'

type Penalties = Pick<RankingConfig, 'fadedPenalty' | 'supersededPenalty' | 'archivedPenalty'>

const float32 = (size: number): Float32Array => new Float32Array(size)
const int32 = (size: number): Int32Array => new Int32Array(size)

export class UnitTable {
  readonly ids: string[] = []
  readonly ordinals = new Map<string, number>()
  readonly threads = new Interned()
  readonly speakers = new Interned()
  readonly evidence: (readonly string[])[] = []
  readonly alive = new Column<Uint8Array>((size) => new Uint8Array(size))
  readonly thread = new Column(int32)
  readonly session = new Column(int32)
  readonly sequence = new Column(int32)
  readonly speaker = new Column(int32)
  readonly saidAt = new Column<Float64Array>((size) => new Float64Array(size))
  readonly month = new Column<Uint16Array>((size) => new Uint16Array(size))
  readonly flags = new Column<Uint8Array>((size) => new Uint8Array(size))
  /** What kind of turn it is, see `turnForm`: bits, and `measureCount` bytes a unit. */
  readonly form = new Column<Uint32Array>((size) => new Uint32Array(size))
  readonly measures = new Column<Uint8Array>((size) => new Uint8Array(size))
  readonly retrievability = new Column(float32)
  /** Calendar days on which what it says was true, see `UnitTimes`; `noDay` where that is not known. */
  readonly trueFrom = new Column(int32)
  readonly trueUntil = new Column(int32)
  /** When it stopped being believed, in ms; ∞ if it has not. */
  readonly endedAt = new Column<Float64Array>((size) => new Float64Array(size))
  readonly textLength = new Column(int32)
  readonly firstPassage = new Column(int32)
  readonly passageCount = new Column(int32)
  /** How turns of one conversation follow each other; the columns are the order's own. */
  private readonly order = new TurnOrder(this.sequence)
  readonly previous = this.order.previous
  readonly next = this.order.next
  readonly sessionNumber = this.order.sessionNumber
  /** Passages: the unit each belongs to. */
  readonly passageUnit = new Column(int32)
  readonly passageLength = new Column<Uint16Array>((size) => new Uint16Array(size))
  living = 0
  /** Living units per speaker number. */
  private readonly livingOfSpeaker: number[] = []
  private knownExtent: { readonly oldest: number; readonly span: number } | undefined
  private knownPenalties: { readonly config: Penalties; readonly column: Float32Array } | undefined

  get length(): number {
    return this.ids.length
  }

  /** When the oldest living unit was said, and how long before the newest, in ms; zeros where all are of one moment. */
  extent(): { readonly oldest: number; readonly span: number } {
    this.knownExtent ??= extentOf(this.saidAt.data, this.alive.data, this.length)
    return this.knownExtent
  }

  /** What fading, being past and being archived takes off each unit's score, in points; ∞ for the dead. */
  penalties(config: Penalties): Float32Array {
    const known = this.knownPenalties
    if (known?.config === config) return known.column
    const column = new Float32Array(this.length)
    for (let unit = 0; unit < column.length; unit += 1) {
      const flags = this.flags.at(unit)
      const past = (flags & unitFlags.superseded) === 0 ? 0 : config.supersededPenalty
      const away = (flags & unitFlags.archived) === 0 ? 0 : config.archivedPenalty
      const faded = config.fadedPenalty * (1 - this.retrievability.at(unit))
      column[unit] = this.alive.at(unit) === 0 ? Number.POSITIVE_INFINITY : faded + past + away
    }
    this.knownPenalties = { config, column }
    return column
  }

  /** What may change of a unit. */
  adjust(unit: number, { flags, retrievability, trueFrom, trueUntil, endedAt }: Adjustment): void {
    this.flags.data[unit] = flags
    this.retrievability.data[unit] = retrievability
    this.trueFrom.data[unit] = trueFrom
    this.trueUntil.data[unit] = trueUntil
    this.endedAt.data[unit] = endedAt
    this.knownPenalties = undefined
  }

  /** A unit's adjustable columns as they are. */
  adjustable(unit: number): Adjustment {
    return {
      flags: this.flags.at(unit),
      retrievability: this.retrievability.at(unit),
      trueFrom: this.trueFrom.at(unit),
      trueUntil: this.trueUntil.at(unit),
      endedAt: this.endedAt.at(unit),
    }
  }

  get sessions(): number {
    return this.order.sessions
  }

  /** Names by speaker number; '' for one of whom nothing is left. */
  livingSpeakers(): string[] {
    return this.speakers.names.map((name, number) => ((this.livingOfSpeaker[number] ?? 0) > 0 ? name : ''))
  }

  /** Appends one unit with its passages' lengths; the id must not be alive. */
  add(unit: IndexUnit, passageLengths: readonly number[]): number {
    const ordinal = this.ids.length
    this.evidence.push(unit.evidence)
    this.appendRow(unit.id, this.threads.numberOf(unit.thread), unit.session, unit.sequence, this.speakers.numberOf(unit.speaker))
    this.saidAt.push(unit.saidAt)
    this.month.push(monthOf(unit.saidAt))
    const { flags, measures } = turnForm(unit.text)
    this.form.push(flags)
    this.measures.append(measures)
    this.flags.push(flagsOf(unit, flags))
    this.retrievability.push(unit.retrievability)
    const { trueFrom, trueUntil, endedAt } = timeColumns(unit.times)
    this.trueFrom.push(trueFrom)
    this.trueUntil.push(trueUntil)
    this.endedAt.push(endedAt)
    this.textLength.push(unit.text.length)
    this.firstPassage.push(this.passageUnit.length)
    this.passageCount.push(passageLengths.length)
    for (const length of passageLengths) {
      this.passageUnit.push(ordinal)
      this.passageLength.push(Math.min(0xffff, length))
    }
    return ordinal
  }

  /** Appends all units of a segment, columns in bulk. */
  append(segment: Segment): void {
    const first = this.ids.length
    const firstPassage = this.passageUnit.length
    const threads = unpackStrings(segment.threads).map((name) => this.threads.numberOf(name))
    const speakers = unpackStrings(segment.speakers).map((name) => this.speakers.numberOf(name))
    const evidence = unpackStrings(segment.evidence)
    const ids = unpackStrings(segment.ids)
    this.saidAt.append(segment.saidAt)
    this.month.append(segment.month)
    this.flags.append(segment.flags)
    this.form.append(segment.form)
    this.measures.append(segment.measures)
    this.retrievability.append(segment.retrievability)
    this.trueFrom.append(segment.trueFrom)
    this.trueUntil.append(segment.trueUntil)
    this.endedAt.append(segment.endedAt)
    this.textLength.append(segment.textLength)
    this.passageLength.append(segment.passageLength)
    this.session.append(segment.session)
    this.sequence.append(segment.sequence)
    this.thread.append(segment.thread.map((number) => threads[number] ?? 0))
    this.speaker.append(segment.speaker.map((number) => speakers[number] ?? 0))
    this.alive.append(new Uint8Array(ids.length).fill(1))
    this.firstPassage.append(segment.passageStarts.subarray(0, ids.length).map((start) => firstPassage + start))
    const passageUnit = new Int32Array(segment.passageLength.length)
    for (const [index, id] of ids.entries()) {
      const [from, to] = [segment.passageStarts[index] ?? 0, segment.passageStarts[index + 1] ?? 0]
      this.passageCount.push(to - from)
      passageUnit.fill(first + index, from, to)
      const [evidenceFrom, evidenceTo] = [segment.evidenceStarts[index] ?? 0, segment.evidenceStarts[index + 1] ?? 0]
      this.evidence.push(evidenceFrom === evidenceTo ? none : evidence.slice(evidenceFrom, evidenceTo))
      this.place(id, first + index)
    }
    this.passageUnit.append(passageUnit)
  }

  /** Marks a unit dead; its ordinal is never used again. */
  remove(ordinal: number): void {
    this.alive.data[ordinal] = 0
    this.knownExtent = undefined
    this.knownPenalties = undefined
    this.ordinals.delete(this.ids[ordinal] ?? '')
    this.living -= 1
    this.countSpeaker(this.speaker.at(ordinal), -1)
    this.order.remove(ordinal, this.thread.at(ordinal))
  }

  get sizeBytes(): number {
    const columns: Column<Numbers>[] = [
      this.alive,
      this.thread,
      this.session,
      this.sequence,
      this.speaker,
      this.saidAt,
      this.month,
      this.flags,
      this.form,
      this.measures,
      this.retrievability,
      this.trueFrom,
      this.trueUntil,
      this.endedAt,
      this.textLength,
      this.firstPassage,
      this.passageCount,
      this.previous,
      this.next,
      this.sessionNumber,
      this.passageUnit,
      this.passageLength,
    ]
    return columns.reduce((sum, column) => sum + column.sizeBytes, 0)
  }

  private appendRow(id: string, thread: number, session: number, sequence: number, speaker: number): void {
    this.thread.push(thread)
    this.session.push(session)
    this.sequence.push(sequence)
    this.speaker.push(speaker)
    this.alive.push(1)
    this.place(id, this.ids.length)
  }

  /** Names the next unit and puts it among those that live; its columns stand already. */
  private place(id: string, ordinal: number): void {
    this.ordinals.set(id, ordinal)
    this.ids.push(id)
    this.knownExtent = undefined
    this.knownPenalties = undefined
    this.living += 1
    this.countSpeaker(this.speaker.at(ordinal), 1)
    const thread = this.thread.at(ordinal)
    this.order.add(ordinal, thread, this.threads.nameOf(thread) === '' ? undefined : this.session.at(ordinal))
  }

  private countSpeaker(speaker: number, change: number): void {
    this.livingOfSpeaker[speaker] = (this.livingOfSpeaker[speaker] ?? 0) + change
  }
}

const none: readonly string[] = []

function extentOf(values: Float64Array, alive: Uint8Array, count: number): { readonly oldest: number; readonly span: number } {
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < count; unit += 1) {
    if (alive[unit] === 0) continue
    const value = values[unit] ?? 0
    if (value < oldest) oldest = value
    if (value > newest) newest = value
  }
  return newest > oldest ? { oldest, span: newest - oldest } : { oldest: 0, span: 0 }
}
