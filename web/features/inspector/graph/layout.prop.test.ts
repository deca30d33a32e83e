import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRow } from '../../../../core/browse/a-row.ts'
import type { GraphDot, Neighbourhood } from '../../../../core/browse/neighbourhood.ts'
import { boxOf, dotBox, labelsOf, overlaps } from './labels.ts'
import { layoutOf } from './layout.ts'

const around: fc.Arbitrary<Neighbourhood> = fc.array(fc.nat(30), { maxLength: 39 }).map((parents) => {
  const dots = [0, ...parents.map((_, at) => at + 1)].map((at): GraphDot => ({
    is: 'memory',
    id: `m${at}`,
    steps: at === 0 ? 0 : at < 20 ? 1 : 2,
    row: aRow(`m${at}`),
    level: 'clear',
  }))
  const lines = parents.map((parent, at) => ({
    from: `m${at + 1}`,
    to: `m${Math.min(parent, at)}`,
    kind: 'follows' as const,
    isSaid: true,
  }))
  return { dots, lines, left: 0 }
})

it('puts the centre in the middle and everything inside the frame, the same each time', () => {
  fc.assert(
    fc.property(around, (each) => {
      const places = layoutOf(each, 900, 560, { x: 90, y: 40 })
      expect(places.get('m0')).toEqual({ x: 450, y: 280 })
      for (const { x, y } of places.values()) {
        expect(x).toBeGreaterThanOrEqual(89.9)
        expect(x).toBeLessThanOrEqual(810.1)
        expect(y).toBeGreaterThanOrEqual(39.9)
        expect(y).toBeLessThanOrEqual(520.1)
      }
      expect([...layoutOf(each, 900, 560, { x: 90, y: 40 })]).toEqual([...places])
    }),
    { numRuns: 25 },
  )
})

it('lets no words stand on others or on another dot, and names the centre where there is room', () => {
  fc.assert(
    fc.property(around, fc.boolean(), (each, isSmall) => {
      const places = layoutOf(each, 900, 560, { x: 90, y: 40 })
      const at = (id: string) => places.get(id) ?? { x: 0, y: 0 }
      const labels = [...labelsOf(each.dots, each.lines, at, { width: 900, height: 560, isSmall })]
      if (!isSmall) expect(labels.map(([id]) => id)).toContain('m0')
      const boxes = labels.map(([id, label]) => [id, boxOf(at(id), label, id === 'm0')] as const)
      for (const [index, [id, box]] of boxes.entries()) {
        for (const [, other] of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
        const others = each.dots.filter((dot) => (isSmall || id !== 'm0') && dot.id !== id)
        for (const dot of others) expect(overlaps(box, dotBox(dot, at(dot.id)))).toBe(false)
      }
    }),
  )
})
