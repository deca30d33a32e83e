import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ')

test('a short turn stays whole', () => {
  expect(excerpt('Almonds are fine.', [{ start: 0, end: 7 }])).toEqual({ text: 'Almonds are fine.', spans: [{ start: 0, end: 7 }] })
})

test('the span still covers the same words after cutting', () => {
  const start = long.indexOf('word120')
  const span = { start, end: start + 'word120 word121'.length }
  const cut = excerpt(long, [span])
  const [kept] = cut.spans
  expect(cut.text.slice(kept?.start, kept?.end)).toBe('word120 word121')
  expect(cut.text.length).toBeLessThan(300)
  expect(cut.text.startsWith('… ')).toBe(true)
  expect(cut.text.endsWith(' …')).toBe(true)
})

test('without a span it begins at the beginning', () => {
  expect(excerpt(long, []).text.startsWith('word0 ')).toBe(true)
})
