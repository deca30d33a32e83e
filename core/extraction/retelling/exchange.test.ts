// An exchange in a sentence told: one phrase for the one phrase of its make, or nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EpisodeId } from '../../memory/ids.ts'
import type { Slot } from '../../memory/records.ts'
import { exchangeIn } from './exchange.ts'
import { inPlaceOf, isSamePhrase, phrasesOf } from './makes.ts'
import type { Told } from './told.ts'

const told = (statement: string, slot?: Pick<Slot, 'attribute' | 'value'>, isLast = true): Told => ({
  statement,
  ...(slot === undefined ? {} : { slot: { subject: 'me', cardinality: 'one', ...slot } }),
  span: { episodeId: 'turn' as EpisodeId, start: 0, end: statement.length },
  isLast,
})
const anew = (text: string, statement: string): string | undefined => exchangeIn(text, [told(statement)])?.statement

describe('phrases by their make', () => {
  it.each([
    ['Tuesday at 5 pm', ['weekday Tuesday', 'time 5 pm']],
    ['on the 6th, same time', ['date the 6th']],
    ['till 14 December', ['date 14 December']],
    ['wren@fold.example and heron77', ['email wren@fold.example', 'code heron77']],
    ['One more thing: seat 14C', ['code 14C']],
    ['in May, not in march', ['month May', 'month march']],
  ])('%s', (text, expected) => {
    expect(phrasesOf(text).map((phrase) => `${phrase.make} ${phrase.text}`)).toEqual(expected)
  })

  it('never overlap, and come in their order', () => {
    const part = fc.constantFrom('7:12', 'the 5th', '3 May', 'Friday', '0151 496 0011', 'B7', 'eleven', 'Dr Munk', 'and', 'at', 'on')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const phrases = phrasesOf(parts.join(' '))
        expect(phrases.every(({ start }, at) => at === 0 || start >= (phrases[at - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })

  it('a day goes into a date, the last digits into a number', () => {
    const [date] = phrasesOf('12 August')
    const [day] = phrasesOf('the 21st')
    expect(date !== undefined && day !== undefined && inPlaceOf(date, day)).toBe('21 August')
    const [number] = phrasesOf('0151 496 0011')
    const [tail] = phrasesOf('0017')
    expect(number !== undefined && tail !== undefined && inPlaceOf(number, tail)).toBe('0151 496 0017')
    expect(isSamePhrase('eight', '8')).toBe(true)
  })
})

describe('an exchange', () => {
  it.each([
    ['make that 7', 'I run 5 km every morning.', 'I run 7 km every morning.'],
    ['45, was 44 before', 'My shoe size is 44.', 'My shoe size is 45.'],
    ['it’s the 6th now, same time', 'My appointment is on 4 March at 9.', 'My appointment is on 6 March at 9.'],
    ['moved to Thursday at 4', 'My lesson is on Tuesday at 5.', 'My lesson is on Thursday at 4.'],
    ['party’s at Sander’s, Lotte has flu', 'The party is at Lotte’s.', 'The party is at Sander’s.'],
    ['skein → loom', 'My broadband is with Skein.', 'My broadband is with Loom.'],
  ])('%s', (text, before, after) => expect(anew(text, before)).toBe(after))

  it.each([
    ['I own a tent now, I bought it on 17 March.', 'I went to Bled on 2 March.'],
    ['My sister’s birthday is 5 May.', 'My birthday is 3 May.'],
    ['Could be 7?', 'I run 5 km every morning.'],
    ['and 7 too', 'I run 5 km every morning.'],
    ['I can’t sleep.', 'My job is nursing.'],
    ['4, 5 or 6 now', 'I have 2 keys.'],
  ])('is none in %s', (text, before) => expect(anew(text, before)).toBeUndefined())

  it('speaks of what was told last, unless it names the other', () => {
    const rent = told('My rent is 780 a month.', { attribute: 'rent', value: '780 a month' }, false)
    expect(exchangeIn('it’s 820 now', [rent])).toBeUndefined()
    expect(exchangeIn('the rent is 820 now', [rent])).toMatchObject({ statement: 'My rent is 820 a month.', value: '820 a month' })
  })

  it('leaves every other word of the telling as it was', () => {
    const number = fc.integer({ min: 10, max: 99 })
    fc.assert(
      fc.property(number, number, (old, fresh) => {
        const after = anew(`sorry, ${fresh}`, `The bus takes ${old} minutes to the square.`)
        expect(after).toBe(old === fresh ? undefined : `The bus takes ${fresh} minutes to the square.`)
      }),
    )
  })
})
