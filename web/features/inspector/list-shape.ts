// From rated rows to what the list draws: filtered, sorted, and under headings when the strongest come first.
// Law: every row that matches appears once, and the counts of the headings add up to the number of rows.

import { matches, type ListView, type RatedRow } from './filters.ts'
import type { Strength } from '../../ui/strength.ts'

/** As headings stand. */
export const strengthOrder: readonly Strength[] = ['strong', 'clear', 'fading', 'faint']

export type ListItem =
  | { readonly type: 'heading'; readonly level: Strength; readonly count: number }
  | { readonly type: 'row'; readonly rated: RatedRow; readonly position: number; readonly underHeading: boolean }

export interface ListShape {
  readonly items: readonly ListItem[]
  /** The rows in the order shown, for J and K and "1 of 38". */
  readonly rows: readonly RatedRow[]
  /** Where each row stands in `rows`, by id: a step must not look through twenty thousand. */
  readonly positions: ReadonlyMap<string, number>
  /** Index in `items` of each heading: the ones that stick. */
  readonly headingsAt: readonly number[]
}

/** Ranks of search results by memory id: 0 is best. `undefined`: nothing is being searched for. */
export type SearchRanks = ReadonlyMap<string, number> | undefined

export function shapeList(all: readonly RatedRow[], view: ListView, ranks: SearchRanks): ListShape {
  const found = all.filter((rated) => (ranks === undefined || ranks.has(rated.row.id)) && matches(rated, view.tokens))
  const order = view.sort === 'best' && ranks === undefined ? 'strongest' : view.sort
  const rows = found.sort(comparing(order, ranks))
  const positions = new Map(rows.map(({ row }, position) => [row.id as string, position]))
  if (order !== 'strongest')
    return {
      rows,
      positions,
      headingsAt: [],
      items: rows.map((rated, position) => ({ type: 'row', rated, position, underHeading: position === 0 })),
    }
  return { rows, positions, ...underHeadings(rows) }
}

function comparing(order: ListView['sort'], ranks: SearchRanks): (a: RatedRow, b: RatedRow) => number {
  const newest = (a: RatedRow, b: RatedRow): number => b.row.saidAt - a.row.saidAt || (a.row.id < b.row.id ? 1 : -1)
  switch (order) {
    case 'best':
      return (a, b) => (ranks?.get(a.row.id) ?? 0) - (ranks?.get(b.row.id) ?? 0)
    case 'strongest':
      // Within a step the newest come first: a hundredth more or less of strength is not what a person looks for.
      return (a, b) => strengthOrder.indexOf(a.level) - strengthOrder.indexOf(b.level) || newest(a, b)
    case 'newest':
      return newest
    case 'oldest':
      return (a, b) => newest(b, a)
  }
}

function underHeadings(rows: readonly RatedRow[]): Pick<ListShape, 'items' | 'headingsAt'> {
  const counts = new Map<Strength, number>()
  for (const { level } of rows) counts.set(level, (counts.get(level) ?? 0) + 1)
  const items: ListItem[] = []
  const headingsAt: number[] = []
  let level: Strength | undefined
  for (const [position, rated] of rows.entries()) {
    const isFirst = rated.level !== level
    if (isFirst) {
      level = rated.level
      headingsAt.push(items.length)
      items.push({ type: 'heading', level, count: counts.get(level) ?? 0 })
    }
    items.push({ type: 'row', rated, position, underHeading: isFirst })
  }
  return { items, headingsAt }
}

/** Index in `items` of the row at this position: as many headings stand before it as begin no later. */
export function itemOf({ headingsAt }: ListShape, position: number): number {
  return headingsAt.reduce((index, at) => (at <= index ? index + 1 : index), position)
}

/** Memories a search found, from ids of memories and of turns, best first; a turn stands for the memories that came from it. */
export function rankMemories(foundIds: readonly string[], all: readonly RatedRow[]): ReadonlyMap<string, number> {
  const ids = new Set<string>()
  const byTurn = new Map<string, string[]>()
  for (const { row } of all) {
    ids.add(row.id)
    for (const turn of row.turns) byTurn.set(turn, [...(byTurn.get(turn) ?? []), row.id])
  }
  const ranks = new Map<string, number>()
  const rank = (id: string): void => {
    if (!ranks.has(id)) ranks.set(id, ranks.size)
  }
  for (const id of foundIds) {
    if (ids.has(id)) rank(id)
    else for (const memoryId of byTurn.get(id) ?? []) rank(memoryId)
  }
  return ranks
}
