// Law: a date that is spelt out reads as the same date; what is no date is none.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DateStamp } from '../../../core/memory/ids.ts'
import { readStamp, spellStamp } from './memory-dates.ts'

const stamp = fc
  .record({
    at: fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ at, length }) => at.toISOString().slice(0, length) as DateStamp)

it('reads back what it spells', () => {
  fc.assert(
    fc.property(stamp, (each) => {
      expect(readStamp(spellStamp(each))).toBe(each)
      expect(readStamp(each)).toBe(each)
    }),
  )
})

it('knows what is no date', () => {
  for (const words of ['', 'soon', '2026-13', '31 February 2026', 'Febtober 2024 x', '12/05/2024']) expect(readStamp(words)).toBeUndefined()
  expect(readStamp(' 3rd May 2024 ')).toBe('2024-05-03')
  expect(readStamp('sept 2024')).toBe('2024-09')
})
