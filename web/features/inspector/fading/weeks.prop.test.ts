import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRow } from '../../../../core/browse/a-row.ts'
import type { FateFound } from '../../../../workers/browse/browse.api.ts'
import { byWeek, dotsOf, weekWords } from './weeks.ts'

const now = new Date(2026, 10, 21, 9).getTime()
const day = 86_400_000
const until = now + 90 * day
const fates: fc.Arbitrary<readonly FateFound[]> = fc
  .array(fc.integer({ min: 1, max: 90 * 24 - 1 }), { maxLength: 40 })
  .map((hours) =>
    hours.map((hour, at) => ({ memory: aRow(`m${at}`), level: 'clear', becomes: 'fading', at: (now + hour * 3_600_000) as never })),
  )

it('puts everything that fades in one week, in order, beginning on Mondays', () => {
  fc.assert(
    fc.property(fates, (all) => {
      const weeks = byWeek(all)
      expect(weeks.flatMap((week) => week.fates.map(({ memory }) => memory.id)).sort()).toEqual(all.map(({ memory }) => memory.id).sort())
      for (const [at, { from, fates: under }] of weeks.entries()) {
        expect(new Date(from).getDay()).toBe(1)
        if (at > 0) expect(from).toBeGreaterThan(weeks[at - 1]?.from ?? 0)
        for (const { at: crosses } of under) expect(crosses - from).toBeLessThan(7 * day + 3_600_000)
      }
    }),
  )
})

it('has a place of its own for each dot', () => {
  fc.assert(
    fc.property(fates, (all) => {
      const dots = dotsOf(all, now, until)
      expect(new Set(dots.map(({ at, height }) => `${at} ${height}`)).size).toBe(all.length)
      for (const { at } of dots) expect(at >= 0 && at <= 100).toBe(true)
    }),
  )
})

it('calls weeks as people do', () => {
  const words = (days: number): string =>
    weekWords(
      byWeek([{ memory: aRow('m'), level: 'clear', becomes: 'fading', at: (now + days * day) as never }])[0]?.from ?? 0,
      now,
      () => 'the day',
    )
  expect([words(1), words(5), words(30)]).toEqual(['This week', 'Next week', 'Week of the day'])
})
