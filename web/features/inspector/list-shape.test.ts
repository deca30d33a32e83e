import { describe, expect, it } from 'vitest'
import type { Strength } from '../../ui/strength.ts'
import type { RatedRow } from './filters.ts'
import { itemOf, shapeList } from './list-shape.ts'

const rated = (id: string, level: Strength): RatedRow => ({ row: { id, saidAt: 0 }, strength: 1, level }) as unknown as RatedRow
const all = [rated('a', 'faint'), rated('b', 'strong'), rated('c', 'clear'), rated('d', 'strong'), rated('e', 'faint')]

describe('shapeList', () => {
  it.each(['strongest', 'newest'] as const)('knows where each row stands, in rows and in items: %s', (sort) => {
    const shape = shapeList(all, { text: '', tokens: [], sort }, undefined)
    expect(shape.rows).toHaveLength(all.length)
    for (const [position, { row }] of shape.rows.entries()) {
      expect(shape.positions.get(row.id)).toBe(position)
      expect(shape.items[itemOf(shape, position)]).toMatchObject({ type: 'row', position })
    }
  })
})
