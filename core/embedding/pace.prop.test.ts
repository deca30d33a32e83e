// Laws of a download's pace.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesASecond, withSample, type Sample } from './pace.ts'

const seen = (all: readonly Sample[]): readonly Sample[] => all.reduce<readonly Sample[]>(withSample, [])

test('a steady download has its own pace, however often it is looked at', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(fc.integer({ min: 300, max: 3000 }), { minLength: 10, maxLength: 40 }),
      (pace, steps) => {
        let atMs = 0
        const samples = seen(steps.map((step) => ({ atMs: (atMs += step), bytes: (atMs * pace) / 1000 })))
        expect(bytesASecond(samples)).toBeCloseTo(pace, 3)
      },
    ),
  )
})

test('never below nothing, and nothing is said of one that stands still', () => {
  const sample = fc.record({ atMs: fc.nat(1e6), bytes: fc.nat(1e9) })
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 30 }), (all) => {
      const pace = bytesASecond(seen([...all].sort((a, b) => a.atMs - b.atMs)))
      expect(pace ?? 1).toBeGreaterThan(0)
    }),
  )
  expect(bytesASecond(seen([0, 1000, 2000, 3000].map((atMs) => ({ atMs, bytes: 7 }))))).toBeUndefined()
})
