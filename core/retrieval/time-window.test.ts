import { expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { isWithin, windowsOf } from './time-window.ts'

const now = new Date(2026, 10, 18, 12).getTime() as EpochMs
const at = (year: number, month: number, day: number): number => new Date(year, month - 1, day, 12).getTime()

it.each<[string, readonly number[], readonly number[]]>([
  ['What did I plant last spring?', [at(2026, 3, 2), at(2026, 5, 30)], [at(2026, 2, 20), at(2026, 8, 1), at(2025, 4, 1)]],
  ['Where did we eat last week?', [at(2026, 11, 11)], [at(2026, 10, 20)]],
  ['Who came yesterday?', [at(2026, 11, 17)], [at(2026, 11, 10)]],
  ['What did I say about the roof two weeks ago?', [at(2026, 11, 4)], [at(2026, 10, 1)]],
  ['What did I read last year?', [at(2025, 1, 2), at(2025, 12, 30)], [at(2024, 12, 30), at(2026, 6, 1)]],
  ['What did I sell last month?', [at(2026, 10, 3)], [at(2026, 9, 20)]],
])('“%s” looks where it happened', (query, inside, outside) => {
  const windows = windowsOf(query, now)
  for (const moment of inside) expect(isWithin(windows, moment)).toBe(true)
  for (const moment of outside) expect(isWithin(windows, moment)).toBe(false)
})

it('a question without a relative time has no window', () => {
  expect(windowsOf('What is my dog called?', now)).toEqual([])
  expect(windowsOf('What happened in May 2023?', now)).toEqual([])
})
