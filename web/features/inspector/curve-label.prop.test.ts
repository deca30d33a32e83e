import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMemory } from '../../../core/consolidation/a-memory.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { labelPlace } from './curve-label.ts'
import { curveShape, frame } from './curve-shape.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 10, 21, 12) as EpochMs

describe('the words of the band', () => {
  it('lie within it, over no line and no day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        (days, stability) => {
          const said = days
            .toSorted((a, b) => b - a)
            .map((ago, at) => ({ at: (now - ago * dayMs) as EpochMs, how: at === 0 ? ('said' as const) : ('used' as const) }))
          const memory = { ...aMemory({}), stabilityDays: stability, rehearsals: said, lastReinforcedAt: said.at(-1)?.at ?? now }
          const shape = curveShape(memory, now)
          const place = shape === undefined ? undefined : labelPlace(shape)
          if (shape === undefined || place === undefined) return
          const [right, top] = [place.x + 120, place.y - 10]
          expect(top).toBeGreaterThanOrEqual(shape.band)
          expect(place.y).toBeLessThanOrEqual(frame.bottom)
          expect(right).toBeLessThanOrEqual(frame.right)
          expect(shape.today > place.x && shape.today < right).toBe(false)
          const within = `${shape.past}L${shape.ahead.slice(1)}`
            .slice(1)
            .split('L')
            .map((point) => point.split(' ').map(Number))
            .filter(([x = 0, y = 0]) => x > place.x && x < right && y > top && y < place.y)
          expect(within).toEqual([])
        },
      ),
    )
  })

  it('have a place beside a memory just told, and beside one long gone', () => {
    for (const ago of [0, 3, 400]) {
      const at = (now - ago * dayMs) as EpochMs
      const shape = curveShape({ ...aMemory({}), stabilityDays: 20, rehearsals: [{ at, how: 'said' }], lastReinforcedAt: at }, now)
      expect(shape === undefined ? undefined : labelPlace(shape), `${ago} days ago`).toBeDefined()
    }
  })
})
