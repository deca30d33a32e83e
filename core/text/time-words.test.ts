import { describe, expect, it } from 'vitest'
import { dateTerms, mentionsTime, namedDates } from './time-words.ts'

it('a date becomes the words people ask with', () => {
  expect(dateTerms(new Date(2026, 4, 12, 9).getTime())).toEqual(['2026', 'mai', 'tuesdai', '12'])
  expect(dateTerms(Number.NaN)).toEqual([])
})

it.each(['I left yesterday', 'two weeks ago', 'on the 3rd', 'since 2019', 'in May', 'at 7 pm'])('“%s” says when', (text) => {
  expect(mentionsTime(text)).toBe(true)
})

it.each(['I may come', 'a march of ducks', 'the red door'])('“%s” does not', (text) => {
  expect(mentionsTime(text)).toBe(false)
})

describe('dates named outright', () => {
  it('are months and years', () => {
    expect(namedDates('What happened in May 2024, or in June?')).toEqual({ months: [4, 5], years: [2024] })
  })
  it('are not the verbs that look like them', () => {
    expect(namedDates('May I march?')).toEqual({ months: [], years: [] })
  })
})
