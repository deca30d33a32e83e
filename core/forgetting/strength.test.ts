// The numbers people see: when a remark fades, how long a request to remember lasts, what counts as one occasion.

import { expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { EpochMs } from '../memory/ids.ts'
import { curve } from './curve.ts'
import { initialState, reinforce } from './rehearsal.ts'
import { strengthOf, tierOf } from './strength.ts'

const start = Date.UTC(2026, 0, 1) as EpochMs
const after = (elapsedDays: number): EpochMs => (start + elapsedDays * 86_400_000) as EpochMs
const told = (salience: number) =>
  aMemory({ ...initialState(salience, false), salience, lastReinforcedAt: start, rehearsals: [{ at: start, how: 'said' }] })

it.each([
  [0, 1, 'strong'],
  [0, 10, 'clear'],
  [0, 14, 'fading'],
  [1, 14, 'strong'],
  [1, 70, 'clear'],
  [1, 80, 'fading'],
] as const)('a memory of salience %d is, after %d days, %s', (salience, elapsed, strength) => {
  expect(strengthOf(told(salience), after(elapsed))).toBe(strength)
})

it('archives what is faint, and revives it on use', () => {
  const faint = { ...told(0), stabilityDays: 0.01, tier: 'archived' as const }
  expect(tierOf(faint, after(120))).toBe('archived')
  expect(reinforce(faint, 'used', after(120)).tier).toBe('active')
})

it('counts uses within the hour once', () => {
  const once = reinforce(told(0.5), 'used', after(10))
  expect(reinforce(once, 'used', (after(10) + 60_000) as EpochMs)).toBe(once)
  expect(reinforce(once, 'confirmed', (after(10) + 60_000) as EpochMs)).not.toBe(once)
})

it('gains more from spaced use than from crammed', () => {
  const spaced = reinforce(told(0.5), 'used', after(30)).stabilityDays
  const crammed = reinforce(told(0.5), 'used', after(0.2)).stabilityDays
  expect(spaced).toBeGreaterThan(crammed * 2)
  expect(reinforce(told(0.5), 'confirmed', after(30)).stabilityDays).toBeGreaterThan(spaced)
})

it('draws nothing before the memory was told', () => {
  const points = curve(told(0.5), after(-10), after(10), 3)
  expect(points.map(({ r }) => r === 0)).toEqual([true, false, false])
})
