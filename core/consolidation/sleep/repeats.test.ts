// What sleep takes for one thing told twice, and what it must keep apart.

import { describe, expect, it } from 'vitest'
import { repeats } from './repeats.ts'
import { aMemory } from '../a-memory.ts'
import type { DateStamp } from '../../memory/ids.ts'
import type { Memory } from '../../memory/records.ts'

const event = (statement: string, day?: string): Memory =>
  aMemory({ kind: 'event', statement, ...(day === undefined ? {} : { validFrom: day as DateStamp }) })
const slotted = (statement: string, attribute: string, value: string): Memory =>
  aMemory({ statement, slot: { subject: 'me', attribute, value, cardinality: 'many' } })
const isRepeat = (a: Memory, b: Memory): boolean => {
  const [one, other] = [repeats(a, b, ({ slot }) => slot?.subject ?? ''), repeats(b, a, ({ slot }) => slot?.subject ?? '')]
  expect(one).toBe(other)
  return one
}

describe('one thing told twice', () => {
  it.each([
    ['I went to Bruges on 3 March 2027.', '2027-03-03', 'We had a weekend in Bruges on 3 March 2027.', '2027-03-03'],
    ['I visited Bruges last week (2 March 2027).', '2027-03-02', 'We took the train to Bruges on 5 March 2027.', '2027-03-05'],
    ['I bought a canoe on 3 March 2027.', '2027-03-03', 'I treated myself to a canoe yesterday (3 March 2027).', '2027-03-03'],
  ])('%s – %s', (a, from, b, day) => expect(isRepeat(event(a, from), event(b, day))).toBe(true))

  it('a habit, an allergy, a language and a wish in other words', () => {
    expect(
      isRepeat(
        slotted('Every Sunday I ring the bells.', 'routine', 'ring the bells every Sunday'),
        slotted('Without fail, each Sunday I ring the bells.', 'routine', 'ring the bells'),
      ),
    ).toBe(true)
    expect(isRepeat(slotted('I speak fluent Welsh.', 'speaks', 'fluent Welsh'), slotted('I speak Welsh.', 'speaks', 'Welsh'))).toBe(true)
    expect(
      isRepeat(
        slotted('Please answer me in plain words.', 'instruction', 'please answer me in plain words'),
        slotted('I’d like your answers in plain words.', 'instruction', 'I’d like your answers in plain words'),
      ),
    ).toBe(true)
  })

  it('a sentence without a slot that speaks of the same in other words', () => {
    expect(isRepeat(aMemory({ statement: 'I’m at Corbel, in the back office.' }), slotted('I work at Corbel.', 'work', 'Corbel'))).toBe(
      true,
    )
  })
})

describe('two things', () => {
  it.each([
    ['I went to Bruges on 3 March 2027.', '2027-03-03', 'I went to Bruges on 30 May 2027.', '2027-05-30'],
    ['I went to Bruges on 3 March 2027.', '2027-03-03', 'I met Bea in Bruges on 3 March 2027.', '2027-03-03'],
    ['I went to Bruges on 3 March 2027.', '2027-03-03', 'I never went to Bruges on 3 March 2027.', '2027-03-03'],
    ['I went to Bruges on 3 March 2027.', '2027-03-03', 'I ran a marathon in Bruges on 3 March 2027.', '2027-03-03'],
    ['I bought a canoe on 3 March 2027.', '2027-03-03', 'I sold a canoe on 3 March 2027.', '2027-03-03'],
    ['I bought a canoe on 3 March 2027.', '2027-03-03', 'I bought a banjo on 3 March 2027.', '2027-03-03'],
  ])('%s – %s', (a, from, b, day) => expect(isRepeat(event(a, from), event(b, day))).toBe(false))

  it('a habit on another day, a wish for another way', () => {
    expect(
      isRepeat(
        slotted('Every Sunday I swim.', 'routine', 'swim every Sunday'),
        slotted('Every Monday I swim.', 'routine', 'swim every Monday'),
      ),
    ).toBe(false)
    expect(
      isRepeat(
        slotted('Keep your answers short.', 'instruction', 'keep your answers short'),
        slotted('Keep your answers in plain words.', 'instruction', 'keep your answers in plain words'),
      ),
    ).toBe(false)
  })
})
