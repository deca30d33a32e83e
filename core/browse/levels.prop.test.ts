import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultPolicy, type Forgetting } from '../forgetting/policy.ts'
import { strengthOf } from '../forgetting/strength.ts'
import { aRow } from './a-row.ts'
import { levelsOf } from './levels.ts'
import { strengthOrder } from './query.ts'

const at = Date.UTC(2026, 10, 21, 9)
const row = fc
  .record({
    ageMs: fc.integer({ min: -86_400_000, max: 4000 * 86_400_000 }),
    stabilityDays: fc.double({ min: 0.3, max: 900, noNaN: true }),
    pinned: fc.boolean(),
    sensitive: fc.boolean(),
    kind: fc.constantFrom('fact' as const, 'procedure' as const),
    attribute: fc.constantFrom(undefined, 'allergy', 'home'),
    standing: fc.constantFrom('current' as const, 'replaced' as const),
  })
  .map(({ ageMs, attribute, ...over }) =>
    aRow('m', {
      ...over,
      lastReinforcedAt: (at - ageMs) as never,
      ...(over.standing === 'replaced' ? { supersededBy: 'n' as never } : {}),
      ...(attribute === undefined ? {} : { slot: { subject: 'sister', attribute, value: 'x', cardinality: 'one' } }),
    }),
  )
const forgetting = fc.record({ pace: fc.double({ min: 0.1, max: 8, noNaN: true }), learnedPace: fc.constantFrom(0.5, 1, 2) })

it('gives every row the step its strength has', () => {
  fc.assert(
    fc.property(fc.array(row), forgetting, (rows, paces) => {
      const policy: Forgetting = { ...defaultPolicy, ...paces }
      const levels = levelsOf(rows, at as never, policy)
      expect([...levels].map((level) => strengthOrder[level])).toEqual(rows.map((each) => strengthOf(each, at as never, policy)))
    }),
    { numRuns: 300 },
  )
})
