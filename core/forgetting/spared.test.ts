// What does not fade, and what a changed policy does to everything else.

import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { EpochMs, MemoryId } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import { forgettingInForce } from './in-force.ts'
import { defaultPolicy, soundPolicy } from './policy.ts'
import { fatesBy } from './retention.ts'
import { closestPeople, isSpared } from './spared.ts'
import { crosses, fadesAround, retrievability, tierOf } from './strength.ts'
import { tierChanges } from './tiers.ts'

const dayMs = 86_400_000
const start = Date.UTC(2026, 0, 1) as EpochMs
const after = (days: number): EpochMs => (start + days * dayMs) as EpochMs
const slot = (subject: string, attribute: string, value = 'x'): Slot => ({ subject, attribute, value, cardinality: 'one' })
const told = (over: Parameters<typeof aMemory>[0] = {}) => aMemory({ stabilityDays: 2, lastReinforcedAt: start, ...over })

describe('of the sorts that are kept', () => {
  it.each([
    ['a rule', { kind: 'procedure' as const }],
    ['an allergy', { slot: slot('me', 'allergy', 'hazelnuts') }],
    ['a sister’s birthday', { slot: slot('sister', 'birthday', '12 May') }],
    ['a secret', { sensitive: true }],
    ['what is pinned', { pinned: true }],
  ])('%s never fades', (_, over) => {
    const memory = told(over)
    expect(retrievability(memory, after(9000))).toBe(1)
    expect(fadesAround(memory)).toBeUndefined()
    expect(tierOf(memory, after(9000))).toBe('active')
  })

  it('what was replaced or let go does', () => {
    const replaced = told({ slot: slot('me', 'allergy'), supersededBy: 'later' as MemoryId })
    expect(isSpared(replaced, defaultPolicy)).toBe(false)
    expect(isSpared(told({ sensitive: true, retractedAt: start }), defaultPolicy)).toBe(false)
  })

  it('nothing is kept that was not chosen', () => {
    const memory = told({ slot: slot('me', 'allergy') })
    expect(isSpared(memory, { ...defaultPolicy, spared: ['procedures'] })).toBe(false)
  })
})

it('knows the closest people by the names they were given', () => {
  const names = [told({ slot: slot('sister', 'name', 'Orla') }), told({ slot: slot('dentist', 'name', 'Vale') })]
  expect(closestPeople(names)).toEqual(['orla'])
  const forgetting = forgettingInForce(undefined, undefined, names)
  expect(isSpared(told({ slot: slot('orla', 'home', 'Kendal') }), forgetting)).toBe(true)
  expect(isSpared(told({ slot: slot('vale', 'home', 'Kendal') }), forgetting)).toBe(false)
})

it('a pace of four lasts four times as long', () => {
  const slow = { ...defaultPolicy, pace: 4 }
  const memory = told()
  expect(retrievability(memory, after(40), slow)).toBeCloseTo(retrievability(memory, after(10)), 9)
  expect((fadesAround(memory, slow) ?? 0) - start).toBeCloseTo(4 * ((fadesAround(memory) ?? 0) - start), -3)
})

it('a record with numbers out of all order is read as a sound policy', () => {
  const sound = soundPolicy({ ...defaultPolicy, pace: -3, fadingFrom: 2, clearFrom: 0, strongFrom: 0.1, leastStabilityDays: 0 })
  expect(sound.fadingFrom).toBeLessThanOrEqual(sound.clearFrom)
  expect(sound.clearFrom).toBeLessThanOrEqual(sound.strongFrom)
  expect(sound.pace).toBeGreaterThan(0)
  expect(sound.leastStabilityDays).toBeGreaterThan(0)
  expect(sound.leastStabilityDays).toBeLessThanOrEqual(sound.mostStabilityDays)
})

it('what fades by a day: soonest first, each on the day it crosses, and nothing that has crossed already', () => {
  const soon = told({ id: 'soon' as MemoryId, stabilityDays: 1.3 })
  const late = told({ id: 'late' as MemoryId, stabilityDays: 4 })
  const kept = told({ id: 'kept' as MemoryId, pinned: true })
  expect(fatesBy([late, kept, soon], after(10), after(150)).map(({ memory, becomes }) => [memory.id, becomes])).toEqual([
    ['soon', 'fading'],
    ['late', 'fading'],
  ])
  expect(fatesBy([soon], after(50), after(150))).toEqual([])
  const [gone] = fatesBy([soon], after(50), after(900))
  expect(gone?.becomes).toBe('archived')
  expect(gone?.at).toBe(crosses(soon, defaultPolicy.fadingFrom))
})

it('the nightly change is made once', () => {
  const memory = told({ tier: 'active' })
  const changes = tierChanges([memory], after(900), defaultPolicy)
  expect(changes.map(({ from, to }) => [from, to])).toEqual([['active', 'archived']])
  expect(
    tierChanges(
      changes.map((change) => change.memory),
      after(900),
      defaultPolicy,
    ),
  ).toEqual([])
})
