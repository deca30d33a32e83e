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

const habit = (statement: string, value: string): Memory => slotted(statement, 'routine', value)
const wish = (statement: string, value: string): Memory => slotted(statement, 'instruction', value)
const bruges = event('I went to Bruges on 3 March 2027.', '2027-03-03')
const canoe = event('I bought a canoe on 3 March 2027.', '2027-03-03')

type Case = readonly [what: string, a: Memory, b: Memory]

describe('one thing told twice', () => {
  it.each<Case>([
    ['a journey', bruges, event('We had a weekend in Bruges on 3 March 2027.', '2027-03-03')],
    [
      'a journey of last week',
      event('I visited Bruges last week (2 March 2027).', '2027-03-02'),
      event('We took the train to Bruges on 5 March 2027.', '2027-03-05'),
    ],
    ['a purchase', canoe, event('I treated myself to a canoe yesterday (3 March 2027).', '2027-03-03')],
    [
      'a habit',
      habit('Every Sunday I ring the bells.', 'ring the bells every Sunday'),
      habit('Without fail, each Sunday I ring the bells.', 'ring the bells'),
    ],
    ['a language', slotted('I speak fluent Welsh.', 'speaks', 'fluent Welsh'), slotted('I speak Welsh.', 'speaks', 'Welsh')],
    [
      'a wish',
      wish('Please answer me in plain words.', 'please answer me in plain words'),
      wish('I’d like your answers in plain words.', 'I’d like your answers in plain words'),
    ],
    [
      'a sentence without a slot, and one with',
      aMemory({ statement: 'I’m at Corbel, in the back office.' }),
      slotted('I work at Corbel.', 'work', 'Corbel'),
    ],
  ])('%s', (_what, a, b) => expect(isRepeat(a, b)).toBe(true))
})

describe('two things', () => {
  it.each<Case>([
    ['a journey on two days', bruges, event('I went to Bruges on 30 May 2027.', '2027-05-30')],
    ['a journey and whom was met', bruges, event('I met Bea in Bruges on 3 March 2027.', '2027-03-03')],
    ['a journey that was not', bruges, event('I never went to Bruges on 3 March 2027.', '2027-03-03')],
    ['a journey and what was done there', bruges, event('I ran a marathon in Bruges on 3 March 2027.', '2027-03-03')],
    ['bought and sold', canoe, event('I sold a canoe on 3 March 2027.', '2027-03-03')],
    ['two purchases', canoe, event('I bought a banjo on 3 March 2027.', '2027-03-03')],
    ['a habit on two days', habit('Every Sunday I swim.', 'swim every Sunday'), habit('Every Monday I swim.', 'swim every Monday')],
    [
      'wishes for two ways',
      wish('Keep your answers short.', 'keep your answers short'),
      wish('Keep your answers in plain words.', 'keep your answers in plain words'),
    ],
  ])('%s', (_what, a, b) => expect(isRepeat(a, b)).toBe(false))
})
