import { expect, it } from 'vitest'
import { withAntecedent } from './pronouns.ts'

const roof = [{ words: 'The roof', says: new Set(['it']) }]

it('is put in the place of what can only be meant', () => {
  expect(withAntecedent('It leaks again.', roof)).toBe('The roof leaks again.')
  expect(withAntecedent('It’s in good shape.', roof)).toBe('The roof is in good shape.')
})

it.each([
  'It rained nearly all day.',
  'It has snowed since Monday.',
  'It got dark at four.',
  'It turns out Ada was right.',
  'It’s pouring.',
])('leaves “%s”, which speaks of nothing told before', (sentence) => {
  expect(withAntecedent(sentence, roof)).toBe(sentence)
})
