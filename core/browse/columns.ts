// What filters ask of rows, as columns: one number a slot, so that a filter is a pass over typed arrays and never looks into a row.
// Invariant: after put(slot, row) a column says of the slot what the row says; 0 where there is no row. One row changed is one slot changed.

import type { FilterField } from './query.ts'
import { lifePartOf } from './life-part.ts'
import type { LightRow } from './light-row.ts'

type Rows = readonly (LightRow | undefined)[]

/** Filters that ask whether a row has one certain value. */
const valueOf = {
  kind: ({ kind }) => kind,
  is: ({ standing }) => standing,
  stance: ({ stance }) => stance,
  pinned: ({ pinned }) => (pinned ? 'yes' : 'no'),
  hidden: ({ sensitive }) => (sensitive ? 'yes' : 'no'),
  source: ({ sourceId }) => sourceId ?? ownSource,
  life: lifePartOf,
} as const satisfies Partial<Record<FilterField, (row: LightRow) => string>>

/** What the person said here rather than brought in. */
const ownSource = 'you'

export type ValueField = keyof typeof valueOf
const valueFields = Object.keys(valueOf) as ValueField[]

export interface Columns {
  /** Slots in use, with those that were emptied again. */
  readonly length: number
  /** Slots that hold a row. */
  readonly count: number
  /** By slot: the number of its value. */
  readonly values: (field: ValueField) => Uint16Array
  /** The number of a value; undefined where no row has ever had it. */
  readonly numberOf: (field: ValueField, value: string) => number | undefined
  readonly saidAt: () => Float64Array
  /** Slots whose row calls somebody or something by this name. @param name in lower case */
  readonly named: (name: string) => ReadonlySet<number>
}

export interface KeptColumns extends Columns {
  readonly put: (slot: number, row: LightRow | undefined) => void
}

/** All columns of rows that stay as they are. */
export function columnsOf(rows: Rows): Columns {
  const columns = keptColumns(rows.length)
  for (const [slot, row] of rows.entries()) columns.put(slot, row)
  return columns
}

const nobody: ReadonlySet<number> = new Set()
const leastRoom = 1024

/** @param room slots to begin with; more are made when they are needed */
export function keptColumns(room = leastRoom): KeptColumns {
  const numbers = fieldsTo(() => new Map<string, number>())
  let values = fieldsTo(() => new Uint16Array(room))
  let saidAt = new Float64Array(room)
  const names = new Map<string, Set<number>>()
  const namesAt: (readonly string[] | undefined)[] = []
  let [length, count] = [0, 0]

  const grow = (least: number): void => {
    const size = Math.max(leastRoom, least, saidAt.length * 2)
    values = fieldsTo((field) => grown(new Uint16Array(size), values[field]))
    saidAt = grown(new Float64Array(size), saidAt)
  }
  const numberFor = (field: ValueField, value: string): number => {
    const known = numbers[field].get(value)
    if (known !== undefined) return known
    const number = numbers[field].size + 1
    numbers[field].set(value, number)
    return number
  }
  const call = (slot: number, called: readonly string[] | undefined): void => {
    const before = namesAt[slot]
    if (before === called) return
    for (const name of before ?? []) names.get(keyOf(name))?.delete(slot)
    for (const name of called ?? []) {
      const key = keyOf(name)
      const slots = names.get(key)
      if (slots === undefined) names.set(key, new Set([slot]))
      else slots.add(slot)
    }
    namesAt[slot] = called
  }

  return {
    get length() {
      return length
    },
    get count() {
      return count
    },
    values: (field) => values[field],
    numberOf: (field, value) => numbers[field].get(value),
    saidAt: () => saidAt,
    named: (name) => names.get(name) ?? nobody,
    put: (slot, row) => {
      if (slot >= saidAt.length) grow(slot + 1)
      length = Math.max(length, slot + 1)
      count += (row === undefined ? 0 : 1) - (values.is[slot] === 0 ? 0 : 1)
      for (const field of valueFields) values[field][slot] = row === undefined ? 0 : numberFor(field, valueOf[field](row))
      saidAt[slot] = row?.saidAt ?? 0
      call(slot, row?.entities)
    },
  }
}

const keyOf = (name: string): string => name.toLocaleLowerCase()

function fieldsTo<T>(make: (field: ValueField) => T): Record<ValueField, T> {
  return Object.fromEntries(valueFields.map((field) => [field, make(field)])) as Record<ValueField, T>
}

function grown<T extends Uint16Array | Float64Array>(room: T, before: T): T {
  room.set(before)
  return room
}
