// What centring does to vectors.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centred, centreOf } from './centre.ts'

const dims = 6
const unit = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dims, maxLength: dims })
  .map((values) => Float32Array.from(values))
  .filter((vector) => Math.hypot(...vector) > 0.1)
  .map((vector) => vector.map((value) => value / Math.hypot(...vector)))
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

test('a centred vector is of unit length, or nothing is left of it', () => {
  fc.assert(
    fc.property(unit, fc.array(unit, { minLength: 1, maxLength: 8 }), (vector, others) => {
      const length = Math.hypot(...centred(vector, centreOf(others)))
      expect(length === 0 || Math.abs(length - 1) < 1e-3).toBe(true)
    }),
  )
})

test('strangers in a narrow cone come out near 0, likes stay alike', () => {
  const cone = Float32Array.from([0.9, 0, 0, 0, 0, 0])
  const inCone = (i: number, also = 0): Float32Array => {
    const vector = cone.slice()
    vector[i] = 0.4
    vector[1] = (vector[1] ?? 0) + also
    return vector.map((value) => value / Math.hypot(...vector))
  }
  const strangers = [2, 3, 4, 5].map((i) => inCone(i))
  const [a, b] = strangers
  if (a === undefined || b === undefined) throw new Error('there are four')
  const centre = centreOf(strangers)
  expect(dot(a, b)).toBeGreaterThan(0.7)
  expect(Math.abs(dot(centred(a, centre), centred(b, centre)))).toBeLessThan(0.4)
  expect(dot(centred(a, centre), centred(inCone(2, 0.1), centre))).toBeGreaterThan(0.9)
})

test('what a model says nothing about stays nothing', () => {
  const centre = Float32Array.from([0.5, 0.5])
  expect([...centred(new Float32Array(2), centre)]).toEqual([0, 0])
  expect([...centred(Float32Array.from([Number.NaN, 1]), centre)]).toEqual([0, 0])
  expect([...centred(centre, centre)]).toEqual([0, 0])
  expect([...centreOf([centre, Float32Array.from([Number.NaN, Number.NaN]), new Float32Array(2)])]).toEqual([0.5, 0.5])
})
