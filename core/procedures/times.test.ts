import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, on12Hours, on24Hours } from './times.ts'

describe('on24Hours', () => {
  it.each([
    ['Your lesson is at 6 pm.', 'Your lesson is at 18:00.'],
    ['The train leaves at 9:15am on Friday.', 'The train leaves at 09:15 on Friday.'],
    ['It starts at 6.30 p.m. on Monday.', 'It starts at 18:30 on Monday.'],
    ['It starts at 6 p.m.', 'It starts at 18:00.'],
    ['You eat at 12 pm and sleep at 12 am.', 'You eat at 12:00 and sleep at 00:00.'],
    ['You meet at noon.', 'You meet at 12:00.'],
    ['Your code is 1234 and the bus is number 6.', 'Your code is 1234 and the bus is number 6.'],
    ['It starts at half past six.', 'It starts at half past six.'],
  ])('%j', (text, expected) => {
    expect(on24Hours(text)).toBe(expected)
  })
})

describe('on12Hours', () => {
  it.each([
    ['Your lesson is at 18:00.', 'Your lesson is at 6 pm.'],
    ['The train leaves at 09:15.', 'The train leaves at 9:15 am.'],
    ['Lights out at 00:30.', 'Lights out at 12:30 am.'],
    ['Come at 18.30.', 'Come at 6:30 pm.'],
    ['It costs 18.30 a month.', 'It costs 18.30 a month.'],
    ['Your lesson is at 6:30 pm.', 'Your lesson is at 6:30 pm.'],
  ])('%j', (text, expected) => {
    expect(on12Hours(text)).toBe(expected)
  })
})

describe('inOrder', () => {
  it('puts a date as asked for', () => {
    expect(inOrder('Your birthday is 12 May 1990.', 'month first')).toBe('Your birthday is May 12, 1990.')
    expect(inOrder('Your birthday is on the 12th of May.', 'month first')).toBe('Your birthday is on the May 12.')
    expect(inOrder('It is on May 12, 1990.', 'day first')).toBe('It is on 12 May 1990.')
    expect(inOrder('It is on 12 May 1990.', 'year first')).toBe('It is on 1990-05-12.')
    expect(inOrder('It is on 12 May.', 'year first')).toBe('It is on 12 May.')
  })
})

it('turning twice is turning once', () => {
  const words = fc.constantFrom(
    '6 pm',
    '18:30',
    'noon',
    '12 May',
    'May 3, 2020',
    'at',
    'by',
    'on',
    'the lesson',
    '9.15',
    '10:00 am',
    '4th of June 2021',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (some) => {
      const text = some.join(', and ')
      for (const turn of [
        on24Hours,
        on12Hours,
        (each: string) => inOrder(each, 'month first'),
        (each: string) => inOrder(each, 'year first'),
      ]) {
        expect(turn(turn(text))).toBe(turn(text))
      }
    }),
  )
})
