import { expect, it } from 'vitest'
import { stem } from './stem.ts'

it.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['digitizer', 'digit'],
  ['hopefulness', 'hope'],
  ['electrical', 'electr'],
  ['adoption', 'adopt'],
  ['dependent', 'depend'],
  ['rate', 'rate'],
  ['roll', 'roll'],
  ['is', 'is'],
  ['k8s', 'k8s'],
  ['живет', 'живет'],
])("Porter's algorithm takes %s to %s", (word, expected) => {
  expect(stem(word)).toBe(expected)
})
