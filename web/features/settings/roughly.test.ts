import { expect, it } from 'vitest'
import { roughly } from './roughly.ts'

it.each([
  [0.2, '1 day'],
  [9, '9 days'],
  [35, '5 weeks'],
  [234, '8 months'],
  [1501, '4 years'],
])('%d days is said as %s', (days, words) => {
  expect(roughly(days)).toBe(words)
})
