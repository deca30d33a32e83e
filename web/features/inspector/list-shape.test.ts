import fc from 'fast-check'
import { expect, it } from 'vitest'
import { strengthOrder } from '../../../core/browse/query.ts'
import { listShape } from './list-shape.ts'

it('has an item for each heading and row, in order, and finds the item of each row', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }), (counts) => {
      const parts = strengthOrder.flatMap((level, at) => (counts[at] ? [{ level, count: counts[at] }] : []))
      const shown = parts.reduce((sum, { count }) => sum + count, 0)
      const shape = listShape({ shown, parts })
      const items = Array.from({ length: shape.count }, (_, index) => shape.itemAt(index))
      expect(items.filter(({ type }) => type === 'heading')).toHaveLength(parts.length)
      expect(items.flatMap((item) => (item.type === 'row' ? [item.position] : []))).toEqual([...Array(shown).keys()])
      for (let position = 0; position < shown; position += 1)
        expect(shape.itemAt(shape.itemOf(position))).toMatchObject({ type: 'row', position })
      for (const index of shape.headingsAt) expect(shape.itemAt(index).type).toBe('heading')
    }),
  )
})

it('has no headings where there are no parts', () => {
  const shape = listShape({ shown: 2, parts: [] })
  expect([shape.itemAt(0), shape.itemAt(1)]).toEqual([
    { type: 'row', position: 0, underHeading: true },
    { type: 'row', position: 1, underHeading: false },
  ])
})
