// Which days a question means, counted from a Saturday.

import { expect, test } from 'vitest'
import { daysNamed } from './agenda.ts'
import type { EpochMs } from '../memory/ids.ts'

const saturday = new Date(2026, 10, 21, 12).getTime() as EpochMs

test.each([
  ['today', '2026-11-21', '2026-11-21'],
  ['tomorrow', '2026-11-22', '2026-11-22'],
  ['week', '2026-11-21', '2026-11-22'],
  ['the rest of the week', '2026-11-21', '2026-11-22'],
  ['next week', '2026-11-23', '2026-11-29'],
  ['weekend', '2026-11-21', '2026-11-22'],
  ['next weekend', '2026-11-28', '2026-11-29'],
  ['tuesday', '2026-11-24', '2026-11-24'],
  ['next tuesday', '2026-11-24', '2026-11-24'],
  ['saturday', '2026-11-21', '2026-11-21'],
  ['december', '2026-12-01', '2026-12-31'],
  ['next month', '2026-12-01', '2026-12-31'],
  ['12 december', '2026-12-12', '2026-12-12'],
])('%s', (words, first, last) => {
  expect(daysNamed(words, saturday)).toEqual({ first, last })
})

test.each(['the garden', 'oslo', 'my birthday', ''])('no days in “%s”', (words) => {
  expect(daysNamed(words, saturday)).toBeUndefined()
})
