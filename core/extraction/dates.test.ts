// Dates in words, said on Saturday 21 November 2026.

import { describe, expect, it } from 'vitest'
import type { EpochMs, DateStamp } from '../memory/ids.ts'
import { sayStamp, type Tense } from './calendar.ts'
import { beganBefore, datesIn } from './dates.ts'

const saidAt = Date.UTC(2026, 10, 21, 12) as EpochMs
const stamps = (text: string, tense: Tense): readonly string[] =>
  datesIn(text, saidAt, tense).map(({ stamp, role }) => (role === 'at' ? stamp : `${role} ${stamp}`))

describe('resolve against the day they were said', () => {
  it.each([
    ['today', 'present', '2026-11-21'],
    ['tonight', 'future', '2026-11-21'],
    ['tomorrow morning', 'future', '2026-11-22'],
    ['the day after tomorrow', 'future', '2026-11-23'],
    ['yesterday', 'past', '2026-11-20'],
    ['last night', 'past', '2026-11-20'],
    ['on Friday', 'future', '2026-11-27'],
    ['on Friday', 'past', '2026-11-20'],
    ['on Saturday', 'past', '2026-11-14'],
    ['on Saturday', 'future', '2026-11-28'],
    ['this Sunday', 'future', '2026-11-22'],
    ['next Thursday', 'future', '2026-11-26'],
    ['last Monday', 'past', '2026-11-16'],
    ['next week', 'future', '2026-11-23'],
    ['last week', 'past', '2026-11-09'],
    ['last weekend', 'past', '2026-11-14'],
    ['next month', 'future', '2026-12'],
    ['last month', 'past', '2026-10'],
    ['next year', 'future', '2027'],
    ['last year', 'past', '2025'],
    ['last summer', 'past', '2026-06'],
    ['next spring', 'future', '2027-03'],
    ['in March', 'past', '2026-03'],
    ['in March', 'future', '2027-03'],
    ['in December', 'past', '2025-12'],
    ['last March', 'past', '2026-03'],
    ['next March', 'future', '2027-03'],
    ['in 2019', 'past', '2019'],
    ['in March 2024', 'past', '2024-03'],
    ['on 12 May', 'past', '2026-05-12'],
    ['on 12 May', 'future', '2027-05-12'],
    ['on May 12th', 'future', '2027-05-12'],
    ['on the 14th', 'future', '2026-12-14'],
    ['from 9 October, back on the 14th', 'future', 'from 2027-10-09'],
    ['on 15 May next year', 'future', '2027-05-15'],
    ['on the 14th', 'past', '2026-11-14'],
    ['on the 30th of June 2025', 'past', '2025-06-30'],
    ['on 2026-12-24', 'future', '2026-12-24'],
    ['on 24/12/2026', 'future', '2026-12-24'],
    ['two years ago', 'past', '2024'],
    ['three weeks ago', 'past', '2026-10-31'],
    ['a month ago', 'past', '2026-10'],
    ['in two weeks', 'future', '2026-12-05'],
    ["in three months' time", 'future', '2027-02'],
    ['since 2019', 'present', 'from 2019'],
    ['since March', 'present', 'from 2026-03'],
    ['until Friday', 'present', 'until 2026-11-27'],
    ['from next week', 'present', 'from 2026-11-23'],
    ['from Monday until Friday', 'future', 'from 2026-11-23 until 2026-11-27'],
  ] as const)('%s (%s)', (text, tense, expected) => {
    expect(stamps(text, tense).join(' ')).toBe(expected)
  })
})

it.each([
  'on Tuesdays',
  'every Monday',
  'may I ask',
  'a few weeks ago',
  '31 February',
  'on the 14th floor',
  'at 18:00',
  'in room 12',
  'march on',
])('finds no date in: %s', (text) => {
  expect(stamps(text, 'present')).toEqual([])
})

it('finds when something of a known length began', () => {
  expect(beganBefore('for three years', saidAt)).toBe('2023')
  expect(beganBefore('for about six months now', saidAt)).toBe('2026-05')
  expect(beganBefore('for years', saidAt)).toBeUndefined()
})

it('says a stamp as people do', () => {
  expect(['2026', '2026-11', '2026-11-02'].map((stamp) => sayStamp(stamp as DateStamp))).toEqual([
    '2026',
    'November 2026',
    '2 November 2026',
  ])
})
