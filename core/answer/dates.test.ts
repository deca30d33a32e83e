import { describe, expect, it } from 'vitest'
import { atStamp, daysBetween, fullDay, longDay, looseDay, onDay, shortDay, stampOf, stampToMs, stampWords } from './dates.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'

const at = (year: number, month: number, day: number, hour = 12): EpochMs => new Date(year, month - 1, day, hour).getTime() as EpochMs
const now = at(2026, 11, 21, 18)
const stamp = (words: string): DateStamp => words as DateStamp

describe('dates as people say them', () => {
  it.each([
    [at(2026, 11, 21, 0), 'today', 'today', 'today'],
    [at(2026, 11, 20, 23), 'yesterday', 'yesterday', 'yesterday'],
    [at(2026, 11, 16), 'Monday', 'on Monday', 'on Monday'],
    [at(2026, 11, 14), '14 Nov', 'on 14 November', 'last week'],
    [at(2026, 10, 12), '12 Oct', 'on 12 October', 'in October'],
    [at(2025, 8, 3), 'Aug 2025', 'on 3 August 2025', 'in August 2025'],
    [at(2026, 11, 23), '23 Nov', 'on 23 November', 'in November'],
  ])('%s is %s, %s, %s', (moment, short, within, loose) => {
    expect([shortDay(moment, now), onDay(moment, now), looseDay(moment, now)]).toEqual([short, within, loose])
  })

  it('writes titles in full', () => {
    expect(longDay(now, now)).toBe('Saturday, 21 November')
    expect(longDay(at(2025, 3, 1), now)).toBe('Saturday, 1 March 2025')
    expect(fullDay(at(2023, 5, 3), now)).toBe('3 May 2023')
  })

  it.each([
    ['2026', '2026', 'in 2026'],
    ['2026-03', 'March 2026', 'in March 2026'],
    ['2026-11-14', '14 November', 'on 14 November'],
    ['2025-11-14', '14 November 2025', 'on 14 November 2025'],
    ['2026-11-21', '21 November', 'today'],
    ['2026-11-22', '22 November', 'tomorrow'],
  ])('%s is %s, %s', (written, words, within) => {
    expect([stampWords(stamp(written), now), atStamp(stamp(written), now)]).toEqual([words, within])
  })

  it('counts local days across the change of the clocks', () => {
    expect(daysBetween(at(2026, 10, 24, 23), at(2026, 10, 26, 1))).toBe(2)
    expect(daysBetween(at(2026, 3, 28, 23), at(2026, 3, 29, 4))).toBe(1)
  })

  it('goes from a moment to its stamp and back to the same day', () => {
    for (let day = 0; day < 400; day += 1) {
      const moment = at(2026, 1, 1 + day)
      expect(stampToMs(stampOf(moment))).toBe(moment)
    }
  })
})
