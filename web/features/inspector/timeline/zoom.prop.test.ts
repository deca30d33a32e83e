import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayLater, formatSpan, panned, parseSpan, wholeSpan, zoomed, type Span } from './zoom.ts'

const now = new Date(2026, 10, 21).getTime()
const day = 86_400_000
const whole = wholeSpan(now - 3000 * day, now, now)
const inside: fc.Arbitrary<Span> = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.01, max: 0.1, noNaN: true }))
  .map(([at, width]) => {
    const from = whole.from + (whole.until - whole.from) * at
    return { from, until: from + (whole.until - whole.from) * width }
  })
const isWithin = ({ from, until }: Span): boolean => from >= whole.from - 1 && until <= whole.until + 1 && until - from >= day - 1

it('stays within what there is, and no closer than a day', () => {
  const act = fc.oneof(
    fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ by: fc.double({ min: -2, max: 2, noNaN: true }) }),
  )
  fc.assert(
    fc.property(inside, fc.array(act, { maxLength: 6 }), (start, acts) => {
      const end = acts.reduce<Span>(
        (span, each) => ('by' in each ? panned(span, each.by, whole) : zoomed(span, each.factor, each.at, whole)),
        start,
      )
      expect(isWithin(end)).toBe(true)
    }),
  )
})

it('keeps the moment under the pointer where it was', () => {
  const before = { from: now - 900 * day, until: now - 500 * day }
  const after = zoomed(before, 0.5, 0.25, whole)
  expect(after.from + (after.until - after.from) * 0.25).toBeCloseTo(before.from + (before.until - before.from) * 0.25, 0)
})

it('is written to the day and read again', () => {
  fc.assert(
    fc.property(inside, (span) => {
      const written = formatSpan(span)
      const read = parseSpan(written)
      expect(read).toBeDefined()
      if (read !== undefined) expect(formatSpan({ from: read.from, until: read.until - 1 })).toBe(written)
    }),
  )
  expect(parseSpan('2026-02-31..nothing')).toBeUndefined()
})

it('steps by days and by months, to the last day of a shorter one', () => {
  expect(dayLater('2026-03-01', { days: -1 })).toBe('2026-02-28')
  expect(dayLater('2026-01-31', { months: 1 })).toBe('2026-02-28')
  expect(dayLater('2026-01-15', { months: -1 })).toBe('2025-12-15')
})
