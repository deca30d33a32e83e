// Where rows and headings stand in the list as it is drawn. Law: as many items as rows and parts; itemOf finds the item of each row.

import type { Strength } from '../../ui/strength.ts'
import type { Listed } from '../../../workers/browse/browse.api.ts'

export type ListItem =
  | { readonly type: 'heading'; readonly level: Strength; readonly count: number }
  | { readonly type: 'row'; readonly position: number; readonly underHeading: boolean }

export interface ListShape {
  readonly count: number
  /** Items that are headings: the ones that stick. */
  readonly headingsAt: readonly number[]
  readonly itemAt: (index: number) => ListItem
  /** The item that shows the row at this position: as many headings stand before it as begin no later. */
  readonly itemOf: (position: number) => number
}

export function listShape({ shown, parts }: Pick<Listed, 'shown' | 'parts'>): ListShape {
  const headingsAt: number[] = []
  let next = 0
  for (const { count } of parts) {
    headingsAt.push(next)
    next += count + 1
  }
  return {
    count: shown + parts.length,
    headingsAt,
    itemAt: (index) => {
      const before = headingsAt.filter((at) => at <= index).length
      const part = parts[before - 1]
      if (part !== undefined && headingsAt[before - 1] === index) return { type: 'heading', ...part }
      return { type: 'row', position: index - before, underHeading: index === 0 || headingsAt.includes(index - 1) }
    },
    itemOf: (position) => headingsAt.reduce((index, at) => (at <= index ? index + 1 : index), position),
  }
}
