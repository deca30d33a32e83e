// Laws of the diff algebra, over arbitrary histories of one record.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, diffRecords, isScrubbed, reverse, sameValue, scrub, squash, unapply } from './diff.ts'
import type { Conversation } from './records.ts'

const record = fc.record(
  {
    id: fc.constant('c1'),
    title: fc.constantFrom('', 'Juno', 'The boat'),
    startedAt: fc.integer({ min: 0, max: 3 }),
    lastTurnAt: fc.integer({ min: 0, max: 3 }),
    sourceId: fc.constantFrom('s1', 's2'),
  },
  { requiredKeys: ['id', 'title', 'startedAt', 'lastTurnAt'] },
) as unknown as fc.Arbitrary<Conversation>
const state = fc.option(record, { nil: undefined, freq: 4 })

describe('diffing one record', () => {
  test('undoing a diff should give the record before it', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const diff = diffRecords('conversations', before, after)
        if (diff === undefined) {
          expect(after).toEqual(before)
          return
        }
        expect(unapply(diff, after)).toEqual(before)
        expect(apply(diff, before, after)).toEqual(after)
      }),
    )
  })

  test('applying the reverse should be the same as undoing', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const diff = diffRecords('conversations', before, after)
        if (diff === undefined) return
        expect(apply(reverse(diff, after), after, before)).toEqual(before)
        expect(reverse(reverse(diff, after), before)).toEqual(diff)
      }),
    )
  })

  test('a squashed pair should do and undo what both did', () => {
    fc.assert(
      fc.property(state, state, state, (first, second, third) => {
        const one = diffRecords('conversations', first, second)
        const two = diffRecords('conversations', second, third)
        if (one === undefined || two === undefined) return
        const both = squash(one, two, third)
        expect(both).toEqual(diffRecords('conversations', first, third))
      }),
      { numRuns: 2000 },
    )
  })

  test('a scrubbed diff should hold no content', () => {
    fc.assert(
      fc.property(record, state, (before, after) => {
        const diff = diffRecords('conversations', before, after)
        if (diff === undefined) return
        expect(isScrubbed(diff)).toBe(false)
        expect(isScrubbed(scrub(diff))).toBe(true)
        expect(Object.keys(scrub(diff))).not.toContain('title')
      }),
    )
  })
})

test('values are compared by content, whatever the order of fields', () => {
  expect(sameValue({ a: [1, { b: 2 }], c: undefined }, { a: [1, { b: 2 }] })).toBe(true)
  expect(sameValue([1, 2], [2, 1])).toBe(false)
  expect(sameValue({ a: null }, { a: undefined })).toBe(false)
  expect(sameValue({ 0: 1 }, [1])).toBe(false)
})
