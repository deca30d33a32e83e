import { expect, test } from 'vitest'
import { nearestSentence } from './nearest-sentence.ts'

const turn =
  'We walked up to the old fort in the rain and nobody minded. Pia wears size 5 boots, which is smaller than I thought. Then soup, and the late bus home again.'

test('a short turn stays whole', () => {
  expect(nearestSentence('Locker 6. Ask me.', 'Which locker?')).toBe('Locker 6. Ask me.')
})

test('of a long one, the sentence that shares most words with the question', () => {
  expect(nearestSentence(turn, 'What size are Pia’s boots?')).toBe('Pia wears size 5 boots, which is smaller than I thought.')
})

test('nothing shared: its beginning', () => {
  expect(nearestSentence(turn, 'Who is the plumber?')).toBe('We walked up to the old fort in the rain and nobody minded.')
})

test('one endless sentence is cut at a word', () => {
  const cut = nearestSentence('word '.repeat(200).trim(), 'word')
  expect(cut.length).toBeLessThan(140)
  expect(cut.endsWith('word …')).toBe(true)
})
