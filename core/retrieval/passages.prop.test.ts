import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitPassages } from './passages.ts'

const words = fc.array(fc.constantFrom('river.', 'stone', 'bridge,', 'and', 'lamp!'), { maxLength: 600 })

it('every word of a text stands in exactly one passage, in order, and none is much longer than asked', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 80 }), (all, size) => {
      const passages = splitPassages(all.join(' '), size)
      expect(passages.join(' ').split(' ')).toEqual(all.join(' ').split(' '))
      for (const passage of passages) expect(passage.split(' ').length).toBeLessThanOrEqual(size * 1.25)
    }),
  )
})
