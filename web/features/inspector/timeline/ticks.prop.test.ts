import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideFlag, ticksOf } from './ticks.ts'

const day = 86_400_000
const until = Date.UTC(2026, 10, 21)
const flagAt = fc.double({ min: -20, max: 120, noNaN: true })

describe('the days along the top', () => {
  it('leave the flag its place, and stay where it is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4000 }), flagAt, (days, at) => {
        const ticks = ticksOf({ from: until - days * day, until }, 8)
        const beside = besideFlag(ticks, { at, words: 'Today' }, 480)
        const held = Math.min(100, Math.max(0, at))
        for (const tick of ticks) {
          if (Math.abs(tick.at - held) < 2) expect(beside).not.toContain(tick)
          if (Math.abs(tick.at - held) > 40) expect(beside).toContain(tick)
        }
      }),
    )
  })
})
