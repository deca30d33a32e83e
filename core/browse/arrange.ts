// From rows and filters to an order: which slots are shown, and where. Linear in the number of rows, because they are kept in the order
// of their days and strengths come in four steps. Law: every row that holds appears once, and the parts add up to the number of rows.

import type { Strength } from '../forgetting/strength.ts'
import type { Columns } from './columns.ts'
import type { LightRow } from './light-row.ts'
import type { Misses } from './misses.ts'
import { strengthOrder, type SortOrder } from './query.ts'

/** Rows by slot, with how strong each is. A slot without a row is empty. */
export interface Shelf {
  readonly rows: readonly (LightRow | undefined)[]
  /** The same rows as filters read them. */
  readonly columns: Columns
  /** By slot: place in `strengthOrder`. */
  readonly levels: Uint8Array
  /** All slots, what was said last first. */
  readonly newest: Uint32Array
}

export interface Arrangement {
  /** Slots in the order shown. */
  readonly order: Uint32Array
  /** Under headings when the strongest come first; else none. Empty parts are left out. */
  readonly parts: readonly { readonly level: Strength; readonly count: number }[]
}

/** What is shown of a shelf. */
type Shown = Pick<Shelf, 'levels' | 'newest'>

/** @param ranks search results by slot, 0 is best; absent when nothing is searched for */
export function arrange({ levels, newest }: Shown, { many }: Misses, sort: SortOrder, ranks?: ReadonlyMap<number, number>): Arrangement {
  const found = missingNone(ranks === undefined ? newest : newest.filter((slot) => ranks.has(slot)), many)
  const order = sort === 'best' && ranks === undefined ? 'strongest' : sort
  switch (order) {
    case 'best':
      return { order: found.sort((a, b) => (ranks?.get(a) ?? 0) - (ranks?.get(b) ?? 0)), parts: [] }
    case 'newest':
      return { order: found, parts: [] }
    case 'oldest':
      return { order: found.reverse(), parts: [] }
    case 'strongest':
      return strongestFirst(found, levels)
  }
}

function missingNone(slots: Uint32Array, many: Uint8Array): Uint32Array {
  const found = new Uint32Array(slots.length)
  let count = 0
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    if (many[slot] === 0) found[count++] = slot
  }
  return found.slice(0, count)
}

/** Within a step the newest come first: a hundredth more or less of strength is not what a person looks for. */
function strongestFirst(newest: Uint32Array, levels: Uint8Array): Arrangement {
  const counts = strengthOrder.map(() => 0)
  for (const slot of newest) counts[levels[slot] ?? 0] = (counts[levels[slot] ?? 0] ?? 0) + 1
  const next = counts.map((_, level) => counts.slice(0, level).reduce((sum, count) => sum + count, 0))
  const order = new Uint32Array(newest.length)
  for (const slot of newest) {
    const level = levels[slot] ?? 0
    const at = next[level] ?? 0
    order[at] = slot
    next[level] = at + 1
  }
  return { order, parts: strengthOrder.flatMap((level, at) => (counts[at] ? [{ level, count: counts[at] }] : [])) }
}

export function levelOf(levels: Uint8Array, slot: number): Strength {
  return strengthOrder[levels[slot] ?? 0] ?? 'faint'
}
