// Filters over columns: which of them each slot misses. A hundred thousand rows are filtered between two frames, cold as well.
// Law: a slot misses none exactly where every token's plain test of the row holds (holds.ts).

import type { Columns, ValueField } from './columns.ts'
import type { Lookups } from './holds.ts'
import { strengthOrder, type FilterToken } from './query.ts'
import { stampEnd, stampStart } from './stamps.ts'

export interface Misses {
  /** By slot: how many tokens it misses. Without a row it misses more than there can be tokens. */
  readonly many: Uint8Array
  /** By slot: the token it misses, counted from 0; of several the last. */
  readonly which: Uint8Array
}

const noRow = 255
export const mostTokens = noRow - 1

export interface Looked extends Lookups {
  /** The slot of a memory; undefined for what is not there. */
  readonly slotOf: (id: string) => number | undefined
}

/** @param levels by slot: place in `strengthOrder` */
export function missesOf(tokens: readonly FilterToken[], columns: Columns, levels: Uint8Array, looked: Looked): Misses {
  const { length } = columns
  const many = new Uint8Array(length)
  const which = new Uint8Array(length)
  const present = columns.values('is')
  for (let slot = 0; slot < length; slot += 1) if (present[slot] === 0) many[slot] = noRow
  for (const [at, token] of tokens.slice(0, mostTokens).entries()) {
    const held = heldBy(token, columns, levels, looked)
    if (held === undefined) continue
    for (let slot = 0; slot < length; slot += 1) {
      if (held[slot] !== 0 || many[slot] === noRow) continue
      many[slot] = (many[slot] ?? 0) + 1
      which[slot] = at
    }
  }
  return { many, which }
}

/** For the empty state: the token whose removal brings most back, and how many. Nothing may hold all of them. */
export function bestToDrop(
  { many, which }: Misses,
  tokens: readonly FilterToken[],
): { readonly token: FilterToken; readonly count: number } | undefined {
  const counts = tokens.map(() => 0)
  for (let slot = 0; slot < many.length; slot += 1) {
    const at = which[slot] ?? 0
    if (many[slot] === 1) counts[at] = (counts[at] ?? 0) + 1
  }
  const count = Math.max(0, ...counts)
  const token = tokens[counts.indexOf(count)]
  return token === undefined || count === 0 ? undefined : { token, count }
}

/** By slot: not 0 where the token holds. Undefined where it holds of every row. */
function heldBy({ field, value }: FilterToken, columns: Columns, levels: Uint8Array, looked: Looked): Uint8Array | undefined {
  const { length } = columns
  switch (field) {
    case 'is':
      return value === 'any' ? undefined : having(columns, field, value)
    case 'asof':
    case 'by':
      // The rows are those of that day by then.
      return having(columns, 'is', 'current')
    case 'kind':
    case 'stance':
    case 'source':
    case 'life':
      return having(columns, field, value)
    case 'pinned':
    case 'hidden':
      return having(columns, field, value === 'no' ? 'no' : 'yes')
    case 'strength': {
      const level = strengthOrder.findIndex((each) => each === value.replace('not-', ''))
      const isAsked = value.startsWith('not-') ? 0 : 1
      const held = new Uint8Array(length)
      for (let slot = 0; slot < length; slot += 1) held[slot] = levels[slot] === level ? isAsked : 1 - isAsked
      return held
    }
    case 'after':
      return said(columns, stampStart(value), Number.POSITIVE_INFINITY)
    case 'before':
      return said(columns, Number.NEGATIVE_INFINITY, stampEnd(value))
    case 'about': {
      const held = standing(looked.about(value), length, looked.slotOf)
      for (const slot of columns.named(value.toLocaleLowerCase())) held[slot] = 1
      return held
    }
    case 'topic':
      return standing(looked.under(value), length, looked.slotOf)
  }
}

function having(columns: Columns, field: ValueField, value: string): Uint8Array {
  const held = new Uint8Array(columns.length)
  const number = columns.numberOf(field, value)
  if (number === undefined) return held
  const values = columns.values(field)
  for (let slot = 0; slot < held.length; slot += 1) if (values[slot] === number) held[slot] = 1
  return held
}

/** Not a number, as of what is no date, lets nothing through. */
function said(columns: Columns, from: number, before: number): Uint8Array {
  const held = new Uint8Array(columns.length)
  const at = columns.saidAt()
  for (let slot = 0; slot < held.length; slot += 1) {
    const moment = at[slot] ?? 0
    if (moment >= from && moment < before) held[slot] = 1
  }
  return held
}

function standing(ids: ReadonlySet<string>, length: number, slotOf: (id: string) => number | undefined): Uint8Array {
  const held = new Uint8Array(length)
  for (const id of ids) {
    const slot = slotOf(id)
    if (slot !== undefined) held[slot] = 1
  }
  return held
}
