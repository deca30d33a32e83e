// What the timeline draws: under each part of a life its memories, each with the stretch of time it was true in. More than fit are gathered
// under their topics instead. Law: every memory that is shown stands in one lane, and a stretch never ends before it begins.

import type { Strength } from '../forgetting/strength.ts'
import type { EpochMs } from '../memory/ids.ts'
import { levelOf, type Shelf } from './arrange.ts'
import { lifePartOf, lifeParts, type LifePart } from './life-part.ts'
import type { LightRow } from './light-row.ts'
import { stampEnd, stampStart } from './stamps.ts'

/** When something was true, in ms. Without an end it still is. */
export interface Stretch {
  readonly from: number
  readonly until?: number
  /** It happened, rather than lasted. */
  readonly isMoment: boolean
}

export interface TimelineRow extends Stretch {
  readonly row: LightRow
  readonly level: Strength
}

/** Many memories of one matter as one row. */
export interface TimelineGroup extends Stretch {
  /** Of the topic; absent for what is in none. */
  readonly topic?: string
  readonly count: number
}

export interface TimelineLane {
  readonly life: LifePart
  readonly rows: readonly TimelineRow[]
  readonly groups: readonly TimelineGroup[]
}

export interface Timeline {
  readonly lanes: readonly TimelineLane[]
  readonly matched: number
  /** Fewer than matched: only those told last are drawn. */
  readonly drawn: number
  /** From the first beginning to the last end that is known. */
  readonly from: number
  readonly until: number
  /** Where all but a few have begun: the first look starts here. */
  readonly mostlyFrom: number
}

export function stretchOf({ kind, validFrom, validUntil, supersededBy, retractedAt, saidAt }: LightRow): Stretch {
  const end = validUntil === undefined ? retractedAt : supersededBy === undefined ? stampEnd(validUntil) : stampStart(validUntil)
  const start = validFrom === undefined ? saidAt : stampStart(validFrom)
  if (kind === 'event' && validUntil === undefined) {
    return { from: start, until: validFrom === undefined ? start : stampEnd(validFrom), isMoment: true }
  }
  // "I lived in Ghent until 2019" tells no beginning: only its end is drawn.
  if (end === undefined) return { from: start, isMoment: false }
  return start > end
    ? { from: validUntil === undefined ? end : stampStart(validUntil), until: end, isMoment: true }
    : { from: start, until: end, isMoment: false }
}

/**
 * @param order slots to draw, what was told last first
 * @param topicOf the topic a memory is gathered under when there are more than `most`
 */
export function timelineOf(
  shelf: Pick<Shelf, 'rows' | 'levels'>,
  order: Uint32Array,
  topicOf: (id: string) => string | undefined,
  most: number,
): Timeline {
  const all = [...order].flatMap((slot): readonly TimelineRow[] => {
    const row = shelf.rows[slot]
    return row === undefined ? [] : [{ row, level: levelOf(shelf.levels, slot), ...stretchOf(row) }]
  })
  const gathered = all.length > most
  const drawn = gathered && !canBeGathered(all, topicOf) ? all.slice(0, most) : all
  const lanes = gathered && drawn === all ? lanesOfGroups(all, topicOf, most) : lanesOfRows(drawn)
  const starts = all.map(({ from }) => from).sort((a, b) => a - b)
  return {
    lanes,
    matched: all.length,
    drawn: drawn.length,
    from: starts[0] ?? 0,
    mostlyFrom: starts[Math.floor(starts.length * early)] ?? 0,
    until: lastOf(all),
  }
}

/** What begins before all but this share is left out of the first look, where it would press the rest together. */
const early = 0.06

/** The last moment anything in it begins or ends. */
function lastOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((last, { from, until }) => Math.max(last, until ?? from), Number.NEGATIVE_INFINITY)
}

/** Only where that makes fewer rows: everything in one topic is not told apart by it. */
function canBeGathered(all: readonly TimelineRow[], topicOf: (id: string) => string | undefined): boolean {
  const [first] = all
  if (first === undefined) return false
  const key = keyOf(first, topicOf)
  return all.some((each) => keyOf(each, topicOf) !== key)
}

function keyOf({ row }: TimelineRow, topicOf: (id: string) => string | undefined): string {
  return topicOf(row.id) ?? `life ${lifePartOf(row)}`
}

function lanesOfRows(rows: readonly TimelineRow[]): readonly TimelineLane[] {
  return lifeParts.flatMap((life) => {
    const under = rows.filter(({ row }) => lifePartOf(row) === life).sort((a, b) => a.from - b.from || (a.row.id < b.row.id ? -1 : 1))
    return under.length === 0 ? [] : [{ life, rows: under, groups: [] }]
  })
}

/** The fullest are gathered first, until what is left fits: a topic stands in the lane most of its memories belong to. */
function lanesOfGroups(all: readonly TimelineRow[], topicOf: (id: string) => string | undefined, most: number): readonly TimelineLane[] {
  const members = new Map<string, TimelineRow[]>()
  for (const each of all) {
    const key = keyOf(each, topicOf)
    const known = members.get(key)
    if (known === undefined) members.set(key, [each])
    else known.push(each)
  }
  const bySize = [...members.values()].sort((a, b) => b.length - a.length)
  let rowsLeft = all.length
  const groups: { readonly life: LifePart; readonly group: TimelineGroup }[] = []
  const alone: TimelineRow[] = []
  for (const rows of bySize) {
    if (rowsLeft <= most / roomFor || rows.length < fewest) {
      alone.push(...rows)
      continue
    }
    rowsLeft -= rows.length - 1
    const topic = topicOf(rows[0]?.row.id ?? '')
    groups.push({ life: mostOf(rows), group: { ...spanOf(rows), count: rows.length, ...(topic === undefined ? {} : { topic }) } })
  }
  const rowLanes = new Map(lanesOfRows(alone).map((lane) => [lane.life, lane.rows]))
  return lifeParts.flatMap((life) => {
    const under = groups.filter((each) => each.life === life).map(({ group }) => group)
    const rows = rowLanes.get(life) ?? []
    return under.length + rows.length === 0 ? [] : [{ life, rows, groups: under.sort((a, b) => a.from - b.from) }]
  })
}

/** Once anything is gathered, this part of what would fit is enough to look over. */
const roomFor = 4
/** Fewer are shown by themselves. */
const fewest = 3

function mostOf(rows: readonly TimelineRow[]): LifePart {
  const counts = new Map<LifePart, number>()
  for (const { row } of rows) counts.set(lifePartOf(row), (counts.get(lifePartOf(row)) ?? 0) + 1)
  return lifeParts.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 'other'
}

/** From the first beginning to the last end; open when any of it still is true. */
function spanOf(stretches: readonly Stretch[]): Stretch {
  let [from, until, isOpen] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false]
  for (const each of stretches) {
    from = Math.min(from, each.from)
    until = Math.max(until, each.until ?? each.from)
    isOpen ||= each.until === undefined
  }
  if (stretches.length === 0) return { from: 0, until: 0, isMoment: false }
  return isOpen ? { from, isMoment: false } : { from, until, isMoment: false }
}

/** How a stretch stands to the day that is looked at. */
export type StretchState = 'true' | 'over' | 'ahead' | 'untold'

/** @param from the first and @param until the last moment of the day @param toldAt when it was recorded; left out where only truth counts */
export function stateOn(stretch: Stretch, from: EpochMs, until: EpochMs, toldAt?: number): StretchState {
  if (toldAt !== undefined && toldAt > until) return 'untold'
  if (stretch.from > until) return 'ahead'
  return stretch.until !== undefined && stretch.until <= from ? 'over' : 'true'
}
