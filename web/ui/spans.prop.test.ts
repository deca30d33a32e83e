import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtSpans } from './spans.ts'

const spans = fc.array(fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }), { maxLength: 6 })

test('the pieces joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, marked) => {
      expect(
        cutAtSpans(text, marked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('every letter inside a span is marked, every other is not', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, marked) => {
      for (const piece of cutAtSpans(text, marked)) {
        for (let at = piece.start; at < piece.end; at += 1) {
          expect(marked.some((span) => span.start <= at && at < span.end)).toBe(piece.isMarked)
        }
      }
    }),
  )
})
