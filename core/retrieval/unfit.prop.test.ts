// Laws of leaving out: a question is like itself, likeness goes both ways, and nothing is left out that nobody judged.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemoryId } from '../memory/ids.ts'
import { unfitFor } from './unfit.ts'

const words = ['where', 'does', 'Maya', 'live', 'work', 'harbour', 'who', 'am', 'I', 'birthday', 'bread', 'Juno', 'when', 'is']
const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((each) => `${each.join(' ')}?`)
const m1 = 'm1' as MemoryId

describe('questions alike', () => {
  test('a question is like itself, however it is written', () => {
    fc.assert(
      fc.property(question, (query) => {
        expect(unfitFor(query.toUpperCase(), [{ query, memoryId: m1 }])).toEqual([m1])
      }),
    )
  })

  test('likeness goes both ways', () => {
    fc.assert(
      fc.property(question, question, (one, other) => {
        expect(unfitFor(one, [{ query: other, memoryId: m1 }])).toEqual(unfitFor(other, [{ query: one, memoryId: m1 }]))
      }),
    )
  })

  test('the same about somebody else is another question', () => {
    expect(unfitFor('Where does Tom live?', [{ query: 'Where does Maya live?', memoryId: m1 }])).toEqual([])
    expect(unfitFor('Where is Maya living?', [{ query: 'Where does Maya live?', memoryId: m1 }])).toEqual([m1])
    expect(unfitFor('Where does Maya live?', [])).toEqual([])
  })
})
