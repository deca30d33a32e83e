import { expect, test } from 'vitest'
import { dayTitle, exactDate, fullDate, shortDate, spokenDate } from './dates.ts'

const now = new Date(2026, 10, 21, 18, 4).getTime()
const on = (year: number, month: number, day: number): number => new Date(year, month - 1, day, 9).getTime()

test('a chip says today, the day this year, the month before that', () => {
  expect(shortDate(on(2026, 11, 21), now)).toBe('today')
  expect(shortDate(on(2026, 10, 12), now)).toBe('12 Oct')
  expect(shortDate(on(2026, 9, 9), now)).toBe('9 Sep')
  expect(shortDate(on(2025, 8, 4), now)).toBe('Aug 2025')
})

test('the last days go by their names', () => {
  expect(spokenDate(on(2026, 11, 20), now)).toBe('yesterday')
  expect(spokenDate(on(2026, 11, 16), now)).toBe('Monday')
  expect(spokenDate(on(2026, 11, 14), now)).toBe('14 Nov')
  expect(spokenDate(on(2023, 5, 3), now)).toBe('3 May 2023')
})

test('a day to come is not one of the last days', () => {
  expect(spokenDate(on(2026, 11, 24), now)).toBe('24 Nov')
})

test('the margin gives the weekday, a title the whole day', () => {
  expect(exactDate(on(2026, 10, 12), now)).toBe('Mon 12 Oct')
  expect(exactDate(on(2023, 5, 3), now)).toBe('3 May 2023')
  expect(dayTitle(now, now)).toBe('Saturday, 21 November')
  expect(fullDate(on(2026, 10, 12), now)).toBe('12 October')
})
