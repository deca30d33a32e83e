import fc from 'fast-check'
import { expect, it } from 'vitest'
import { topUnits } from './top-units.ts'

it('gives what sorting everything and slicing gives', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NEGATIVE_INFINITY))), fc.nat(20), (values, k) => {
      const ids = values.map((_, place) => `id${(place * 7919) % 1009}-${place}`)
      const expected = values
        .map((value, place) => ({ value, place, id: ids[place] ?? '' }))
        .filter(({ value }) => value !== Number.NEGATIVE_INFINITY)
        .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
        .slice(0, k)
        .map(({ place }) => place)
      expect(topUnits(Float32Array.from(values), ids, k)).toEqual(expected)
    }),
  )
})
