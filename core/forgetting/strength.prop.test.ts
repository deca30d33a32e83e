// Laws of the forgetting curve and of rehearsal.

import fc from 'fast-check'
import { FSRS6_DEFAULT_DECAY, forgetting_curve } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { aMemory } from '../consolidation/a-memory.ts'
import { curve } from './curve.ts'
import { defaultPolicy } from './policy.ts'
import { initialState, reinforce } from './rehearsal.ts'
import { fadesAround, retrievability, retrievabilityAfter, strengthOf, tierOf } from './strength.ts'

const dayMs = 86_400_000
const days = fc.double({ min: 0, max: 20_000, noNaN: true })
const stability = fc.double({ min: 0.01, max: 5000, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const start = Date.UTC(2026, 0, 1) as EpochMs
const later = (elapsedDays: number): EpochMs => (start + Math.round(elapsedDays * dayMs)) as EpochMs

it('falls as time passes and never leaves 0–1', () => {
  fc.assert(
    fc.property(days, days, stability, (a, b, s) => {
      const [early, late] = [retrievabilityAfter(Math.min(a, b), s), retrievabilityAfter(Math.max(a, b), s)]
      expect(early).toBeGreaterThanOrEqual(late)
      expect(late).toBeGreaterThan(0)
      expect(early).toBeLessThanOrEqual(1)
    }),
  )
})

it('is the curve of FSRS-6', () => {
  fc.assert(
    fc.property(days, stability, (t, s) => {
      expect(retrievabilityAfter(t, s)).toBeCloseTo(forgetting_curve(FSRS6_DEFAULT_DECAY, t, s), 6)
    }),
  )
})

it('stands at .9 after as many days as the stability says', () => {
  fc.assert(
    fc.property(stability, (s) => {
      expect(retrievabilityAfter(s, s)).toBeCloseTo(0.9, 6)
    }),
  )
})

it('starts stronger and easier the more it asked to be kept', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [less, more] = [initialState(Math.min(a, b), false), initialState(Math.max(a, b), false)]
      expect(more.stabilityDays).toBeGreaterThanOrEqual(less.stabilityDays)
      expect(more.difficulty).toBeLessThanOrEqual(less.difficulty)
      expect(less.difficulty).toBeLessThanOrEqual(10)
      expect(more.difficulty).toBeGreaterThanOrEqual(1)
    }),
  )
})

it('is never weakened by a rehearsal, and is fresh right after one', () => {
  fc.assert(
    fc.property(share, days, fc.constantFrom('said' as const, 'used' as const, 'confirmed' as const), (salience, elapsed, how) => {
      const memory = aMemory({
        ...initialState(salience, false),
        salience,
        lastReinforcedAt: start,
        rehearsals: [{ at: start, how: 'said' }],
      })
      const after = reinforce(memory, how, later(elapsed))
      expect(after.stabilityDays).toBeGreaterThanOrEqual(memory.stabilityDays)
      expect(retrievability(after, later(elapsed))).toBeGreaterThanOrEqual(retrievability(memory, later(elapsed)))
    }),
  )
})

it('does not notice a clock set back', () => {
  fc.assert(
    fc.property(days, (elapsed) => {
      const memory = aMemory({ lastReinforcedAt: start })
      expect(retrievability(memory, later(-elapsed))).toBe(1)
      expect(reinforce(memory, 'confirmed', later(-elapsed)).lastReinforcedAt).toBe(start)
    }),
  )
})

it('draws a curve that ends where the strength stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.constantFrom('used' as const, 'confirmed' as const)), {
        maxLength: 6,
      }),
      days,
      (uses, rest) => {
        let memory = aMemory({
          ...initialState(0.5, false),
          salience: 0.5,
          lastReinforcedAt: start,
          rehearsals: [{ at: start, how: 'said' }],
        })
        let at = 0
        for (const [gap, how] of uses) {
          at += gap
          memory = reinforce(memory, how, later(at))
        }
        const points = curve(memory, start, later(at + rest + 1), 40)
        expect(points).toHaveLength(40)
        expect(points[0]?.r).toBe(1)
        expect(points.at(-1)?.r).toBeCloseTo(retrievability(memory, later(at + rest + 1)), 9)
      },
    ),
  )
})

it('crosses into fading when it says it will', () => {
  fc.assert(
    fc.property(share, (salience) => {
      const memory = aMemory({ ...initialState(salience, false), lastReinforcedAt: start })
      const crossing = fadesAround(memory) ?? start
      expect(retrievability(memory, crossing)).toBeCloseTo(defaultPolicy.clearFrom, 3)
      expect(tierOf(memory, (crossing - dayMs) as EpochMs)).toBe('active')
      expect(tierOf(memory, (crossing + dayMs) as EpochMs)).toBe('fading')
    }),
  )
})

it('keeps pinned memories strong for ever', () => {
  const pinned = aMemory({ pinned: true, lastReinforcedAt: start, stabilityDays: 0.1 })
  expect(retrievability(pinned, later(100_000))).toBe(1)
  expect(strengthOf(pinned, later(100_000))).toBe('strong')
  expect(fadesAround(pinned)).toBeUndefined()
  expect(curve(pinned, start, later(1000), 5).every(({ r }) => r === 1)).toBe(true)
})
