import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around } from './around.ts'

const text = fc
  .array(fc.constantFrom('tea', 'garden', 'Tuesday', 'and', 'the', 'allotment'), { minLength: 1, maxLength: 200 })
  .map((words) => words.join(' '))

describe('around', () => {
  it('keeps the first span’s words where its span says they are', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (whole, at, length) => {
        const start = at % whole.length
        const span = { start, end: Math.min(whole.length, start + length) }
        const cut = around(whole, [span])
        const [moved] = cut.spans
        expect(cut.text.slice(moved?.start, moved?.end)).toBe(whole.slice(span.start, span.end))
        expect(cut.text.length).toBeLessThanOrEqual(Math.max(220, 60 + 40 + 90 + 220))
      }),
    )
  })

  it('leaves a short turn whole', () => {
    expect(around('Tea at four.', [{ start: 0, end: 3 }]).text).toBe('Tea at four.')
  })
})
