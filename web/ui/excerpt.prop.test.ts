import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

const text = fc
  .array(fc.constantFrom('tea', 'garden', 'Tuesday', 'and', 'the', 'allotment'), { minLength: 1, maxLength: 200 })
  .map((words) => words.join(' '))

describe('excerpt', () => {
  it('keeps the first span’s words where its span says they are', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (whole, at, length) => {
        const start = at % whole.length
        const span = { start, end: Math.min(whole.length, start + length) }
        const cut = excerpt(whole, [span])
        const [moved] = cut.spans
        expect(cut.text.slice(moved?.start, moved?.end)).toBe(whole.slice(span.start, span.end))
        expect(cut.text.length).toBeLessThanOrEqual(2 * 260 + 60)
      }),
    )
  })

  it('leaves a short turn whole', () => {
    expect(excerpt('Tea at four.', [{ start: 0, end: 3 }]).text).toBe('Tea at four.')
  })
})
