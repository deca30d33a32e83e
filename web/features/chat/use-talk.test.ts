import { expect, test } from 'vitest'
import { around, most, newer, older, step } from './use-talk.ts'

test('scrolling up never keeps more than the most', () => {
  let range = { from: 9_900, to: Infinity }
  for (let page = 0; page < 200; page += 1) {
    range = older(range, 10_000)
    expect(Math.min(range.to, 10_000) - range.from).toBeLessThanOrEqual(most)
  }
  expect(range.from).toBe(0)
})

test('scrolling down again ends in following the end', () => {
  let range = { from: 0, to: most }
  for (let page = 0; page < 200; page += 1) range = newer(range, 10_000)
  expect(range.to).toBe(Infinity)
  expect(range.from).toBe(10_000 - most)
})

test('a link to a turn shows it with what is around it', () => {
  const range = around(5_000, 10_000)
  expect(range.from).toBeLessThan(5_000)
  expect(range.to).toBeGreaterThan(5_000)
  expect(range.to - range.from).toBe(step)
})
