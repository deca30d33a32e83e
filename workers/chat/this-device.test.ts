import { expect, test } from 'vitest'
import { isMetered } from '../models/metered.ts'
import { isPhone } from './this-device.ts'

test.each([
  [true, { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari' }],
  [true, { userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome Mobile' }],
  [false, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome' }],
  [false, { userAgent: 'Mozilla/5.0 (Linux; Android 15)', userAgentData: { mobile: false } }],
])('a phone: %s', (expected, device) => {
  expect(isPhone(device)).toBe(expected)
})

test.each([
  [true, { connection: { saveData: true } }],
  [true, { connection: { type: 'cellular' } }],
  [false, { connection: { type: 'wifi', saveData: false } }],
  [false, {}],
])('paid by size: %s', (expected, device) => {
  expect(isMetered(device)).toBe(expected)
})
