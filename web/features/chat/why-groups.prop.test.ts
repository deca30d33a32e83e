// Law: gathered by what they go by, the reasons weigh what they weighed, and each is told once.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whyBars } from './why-groups.ts'

const label = fc.constantFrom(
  'Same words',
  'The rarest word',
  'Meaning',
  'About Juno',
  'In March',
  'Nearby',
  'Belongs to it',
  'Said by you',
  'Last spring',
)
const why = fc.uniqueArray(fc.record({ label, value: fc.double({ min: 0, max: 1, noNaN: true }) }), { selector: (each) => each.label })

it('weighs what the reasons weigh', () => {
  fc.assert(
    fc.property(why, (reasons) => {
      const bars = whyBars(reasons)
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
      expect(sum(bars.map(({ share }) => share))).toBeCloseTo(sum(reasons.map(({ value }) => value)))
      expect(bars.flatMap((bar) => bar.reasons).length).toBe(reasons.filter((each) => each.label !== 'Meaning').length)
      expect(bars.map(({ share }) => share)).toEqual(bars.map(({ share }) => share).sort((a, b) => b - a))
    }),
  )
})

it('knows who from when', () => {
  expect(
    whyBars([
      { label: 'About Juno', value: 0.7 },
      { label: 'Last spring', value: 0.3 },
    ]),
  ).toEqual([
    { group: 'Who', share: 0.7, reasons: ['about Juno'] },
    { group: 'When', share: 0.3, reasons: ['last spring'] },
  ])
})
