import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64Of, bytesOf } from './base64.ts'

it('reading back what was written gives the same bytes, and the text is the usual one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      const text = base64Of(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect([...bytesOf(text)]).toEqual([...bytes])
    }),
    { numRuns: 60 },
  )
})
