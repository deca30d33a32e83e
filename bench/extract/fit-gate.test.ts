// Fitting the gate: finds the one feature that tells, goes by a turn's best sentence, and gives the same file twice.

import { expect, it } from 'vitest'
import { worthFeatures } from '../../core/extraction/worth/features.ts'
import { seededRandom } from '../recall/metrics.ts'
import type { Example } from './examples.ts'
import { fitGate, gateOptions, standingOf, worthOf } from './fit-gate.ts'

const random = seededRandom(7)
const telling = worthFeatures.indexOf('sentence dates')
const noise = worthFeatures.indexOf('sentence commas')

/** Every turn has a dull sentence; one that tells has another with a date, two times in ten by mistake. */
const examples: readonly Example[] = Array.from({ length: 300 }, (_, place) => {
  const isTelling = place % 2 === 0
  const row = (hasDate: boolean): Float64Array => {
    const features = new Float64Array(worthFeatures.length)
    features[telling] = hasDate ? 1 : 0
    features[noise] = Math.floor(random() * 4)
    return features
  }
  const hasDate = random() < 0.2 ? !isTelling : isTelling
  return { conversation: 'made', isTelling, hasSlot: false, sentences: [row(false), row(hasDate)], weight: 1 }
})

it('finds what tells', () => {
  const file = fitGate(examples, { ...gateOptions, columns: ['sentence dates', 'sentence commas'] }, 'made')
  expect(file.weights['sentence dates']).toBeGreaterThan(1)
  expect(Math.abs(file.weights['sentence commas'] ?? 0)).toBeLessThan(0.3)
  const worth = worthOf(file)
  const right = examples.filter((example) => standingOf(worth, example) > -file.threshold === example.isTelling)
  expect(right.length / examples.length).toBeGreaterThan(0.7)
})

it('gives the same file for the same examples', () => {
  const options = { ...gateOptions, columns: ['sentence dates', 'sentence commas'] }
  expect(fitGate(examples, options, 'made')).toEqual(fitGate(examples, options, 'made'))
})
