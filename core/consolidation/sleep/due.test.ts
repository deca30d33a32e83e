// Nights, weeks and months.

import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../../memory/ids.ts'
import type { Nap, SleepScale } from '../../memory/sleep-records.ts'
import { idleMs, isBedtime, scaleFor } from './due.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 1) as EpochMs
const nap = (hoursAgo: number, scale: SleepScale) => ({ at: now - hoursAgo * hour, scale }) as Nap

describe('the scale', () => {
  it.each<[string, readonly Nap[], SleepScale]>([
    ['the first of all', [], 'week'],
    ['the next night', [nap(24, 'week')], 'day'],
    ['a week later', [nap(8 * 24, 'week'), nap(24, 'day')], 'week'],
    ['a month later', [nap(31 * 24, 'week'), nap(24, 'week')], 'month'],
    ['after the long look', [nap(61 * 24, 'week'), nap(24, 'month')], 'day'],
  ])('%s', (_name, naps, scale) => expect(scaleFor(naps, now)).toBe(scale))
})

describe('bedtime', () => {
  it('is when nobody has touched anything for a while', () => {
    expect(isBedtime([], now, idleMs)).toBe(true)
    expect(isBedtime([], now, idleMs - 1)).toBe(false)
  })
  it('is once a night, whatever the clock does', () => {
    expect(isBedtime([nap(2, 'day')], now, idleMs)).toBe(false)
    expect(isBedtime([nap(20, 'day')], now, idleMs)).toBe(true)
    expect(isBedtime([nap(-5, 'day')], now, idleMs)).toBe(true)
  })
})
