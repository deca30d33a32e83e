// Learning from use on simulated histories: where a person differs from the default it is found and helps; where not, the default stays.

import { describe, expect, it } from 'vitest'
import { retrievabilityAfter } from '../forgetting/strength.ts'
import type { Memory } from '../memory/records.ts'
import { learnPace } from './learned-pace.ts'
import type { Lookup } from './lookups.ts'
import { learnUsefulness, leaningOf } from './usefulness.ts'

function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Lookups of memories of every age, each used with the probability `chance` gives it. */
function history(count: number, seed: number, chance: (lookup: Lookup) => number): readonly Lookup[] {
  const random = dice(seed)
  const kinds: readonly Memory['kind'][] = ['fact', 'event', 'preference']
  return Array.from({ length: count }, (_, at) => {
    const lookup: Lookup = {
      at,
      memoryId: `m${Math.floor(random() * 80)}`,
      kind: kinds[Math.floor(random() * 3)] ?? 'fact',
      elapsedDays: Math.exp(random() * 9 - 2.5),
      stabilityDays: 1.3 * 6.4 ** random(),
      used: false,
    }
    return { ...lookup, used: random() < chance(lookup) }
  })
}

const fadingAt =
  (pace: number) =>
  ({ elapsedDays, stabilityDays }: Lookup): number =>
    0.9 * retrievabilityAfter(elapsedDays / pace, stabilityDays)

describe('the pace', () => {
  it.each([6, 1 / 6])('of somebody whose memories last %d times as long is found, and serves better', (pace) => {
    const all = [1, 2, 3, 4, 5].map((seed) => learnPace(history(6000, seed * 7919, fadingAt(pace))))
    for (const learned of all) expect(Math.log(learned?.pace ?? 1) / Math.log(pace)).toBeGreaterThan(0.2)
    const taken = all.filter((learned) => learned?.isBetter === true)
    expect(taken.length).toBeGreaterThanOrEqual(3)
    for (const learned of taken) expect(learned?.loss.learned).toBeLessThan(learned?.loss.default ?? 0)
  })

  it('stays as it is where uses say nothing else', () => {
    const taken = Array.from({ length: 12 }, (_, seed) => learnPace(history(1200, (seed + 1) * 104_729, fadingAt(1)))?.isBetter)
    // At two standard errors one in forty passes by chance.
    expect(taken.filter(Boolean).length).toBeLessThanOrEqual(2)
  })

  it('is not guessed from little, or from one side only', () => {
    expect(learnPace(history(300, 5, fadingAt(6)))).toBeUndefined()
    expect(learnPace(history(3000, 5, () => 1))).toBeUndefined()
  })

  it('whatever the history, what is taken was not worse on the replay', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = dice(seed * 31)
      const { loss, isBetter } = learnPace(history(800, seed * 613, () => random())) ?? {
        loss: { learned: 1, default: 1 },
        isBetter: false,
      }
      expect(!isBetter || loss.learned <= loss.default).toBe(true)
    }
  })
})

describe('usefulness', () => {
  const byKind = ({ kind }: Lookup): number => (kind === 'fact' ? 0.8 : 0.3)

  it('of a kind that is used more is found', () => {
    const learned = learnUsefulness(history(2000, 11, byKind))
    expect(learned?.isBetter).toBe(true)
    expect(learned?.shares['fact']).toBeGreaterThan(0.7)
    expect(learned?.shares['event']).toBeLessThan(0.4)
    const shares = learned?.shares ?? {}
    expect(leaningOf(undefined, 'fact', shares)).toBeGreaterThan(0)
    expect(leaningOf({ used: 0, seen: 40 }, 'fact', shares)).toBeLessThan(0)
  })

  it('of one memory among its kind is found', () => {
    const learned = learnUsefulness(history(4000, 13, ({ memoryId }) => (memoryId.endsWith('7') ? 0.9 : 0.4)))
    expect(learned?.isBetter).toBe(true)
  })

  it('without a difference, nothing is taken', () => {
    const taken = Array.from({ length: 20 }, (_, seed) => learnUsefulness(history(2000, (seed + 1) * 7717, () => 0.5))?.isBetter)
    expect(taken.filter(Boolean).length).toBeLessThanOrEqual(2)
  })

  it('never moves a memory far', () => {
    expect(leaningOf({ used: 1e6, seen: 1e6 }, 'fact', { all: 0, fact: 1 })).toBeLessThanOrEqual(0.2)
    expect(leaningOf({ used: 0, seen: 1e6 }, 'fact', { all: 1, fact: 0 })).toBeGreaterThanOrEqual(-0.2)
  })
})
