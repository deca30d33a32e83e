// Whole turns: statements, spans, dates, who "she" is, corrections, secrets, and what is asked to be remembered.

import { describe, expect, it } from 'vitest'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Candidate } from './candidate.ts'
import { extract } from './extract.ts'
import type { ExtractContext } from './thread.ts'

// A Saturday.
const saidAt = Date.UTC(2026, 10, 21, 12) as EpochMs
const read = (text: string, context?: ExtractContext): readonly Candidate[] => extract({ id: 'turn' as EpisodeId, text, saidAt }, context)
const statements = (text: string): readonly string[] => read(text).map(({ statement }) => statement)
const slots = (text: string, context?: ExtractContext): readonly string[] =>
  read(text, context).map(({ slot }) => (slot === undefined ? '-' : `${slot.subject} · ${slot.attribute} · ${slot.value}`))

describe('statements', () => {
  it.each([
    ['so, I live in Bristol', 'I live in Bristol.'],
    ['btw my locker number is 118!!', 'My locker number is 118.'],
    ['Oh, by the way, I’m vegetarian 🌱', 'I’m vegetarian.'],
    ['I have a dentist appointment tomorrow.', 'I have a dentist appointment tomorrow (22 November 2026).'],
    ['I have an interview next Thursday at ten.', 'I have an interview next Thursday (26 November 2026) at ten.'],
    ['I started at Fennel & Co last week.', 'I started at Fennel & Co last week (the week of 9 November 2026).'],
    ['I moved here from Ghent two years ago with my brother Tom.', 'I moved here from Ghent two years ago (2024) with my brother Tom.'],
    ["My sister's birthday is 12 May", "My sister's birthday is 12 May."],
    ['The concert is on 22 December.', 'The concert is on 22 December 2026.'],
    ['So now we have a dog.', 'We have a dog.'],
  ])('%s', (text, statement) => {
    expect(statements(text)[0]).toBe(statement)
  })

  it('leaves abbreviations, decimals and times whole', () => {
    expect(statements('The spare key is with Mrs. Okoro at no. 9. I weigh 61.5 kg.')).toEqual([
      'The spare key is with Mrs. Okoro at no. 9.',
      'I weigh 61.5 kg.',
    ])
  })

  it('reads lists line by line', () => {
    expect(slots('About me:\n- I live in Bristol\n- I work at Acme\n\n1. My shoe size is 42')).toEqual([
      'me · home · Bristol',
      'me · work · Acme',
      'me · shoe size · 42',
    ])
  })

  it('parts clauses only when each stands by itself', () => {
    expect(statements('I like tea and I hate coffee.')).toEqual(['I like tea.', 'I hate coffee.'])
    expect(statements('I went to the harbour on Saturday and I got soaked.')).toHaveLength(1)
  })
})

describe('validity', () => {
  it.each([
    ['I moved to Leeds in March.', '2026-03', undefined],
    ['I’m moving to Leeds in March.', '2027-03', undefined],
    ['I’ve lived in Porto since 2019.', '2019', undefined],
    ['I have worked at Acme for three years.', '2023', undefined],
    ['I used to live in York.', undefined, '2026-11-20'],
    ['I lived in Ghent until 2018.', undefined, '2018'],
    ['I’m vegan until Easter.', undefined, undefined],
    ['I’m staying in Room 12 until Friday.', undefined, '2026-11-27'],
    ['Cello moves to Thursdays, half six, from next week', '2026-11-23', undefined],
    ["My sister's birthday is 12 May", undefined, undefined],
    ['We booked a cottage in Wales for 3 August 2027.', '2027-08-03', undefined],
  ])('%s', (text, validFrom, validUntil) => {
    expect(read(text)[0]).toMatchObject({
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil }),
    })
    expect([read(text)[0]?.validFrom, read(text)[0]?.validUntil]).toEqual([validFrom, validUntil])
  })
})

describe('who is meant', () => {
  it('follows "she" to the only one it can be', () => {
    expect(slots('My sister Maya lives in York. She works at Northgate Bakery.')).toEqual([
      'maya · home · York',
      'sister · name · Maya',
      'maya · work · Northgate Bakery',
    ])
    expect(statements("My brother is a vet. He's allergic to horses.")).toEqual([
      'My brother is a vet.',
      'My brother is allergic to horses.',
    ])
    expect(slots('We have a dog called Biscuit. He is three.')).toEqual([
      'me · pet · a dog called Biscuit',
      'dog · name · Biscuit',
      'biscuit · age · three',
    ])
  })

  it('does not guess', () => {
    expect(slots('My mum lives with my sister. She is a nurse.')).toEqual(['-'])
    expect(slots('My brother is a vet. She is a nurse.')).toEqual(['brother · role · vet'])
    expect(slots('My brother is a vet. Is that far? He works at Acme.')).toEqual(['brother · role · vet'])
  })

  it('finds a second fact in the same breath', () => {
    expect(slots("I'm a nurse at St Mary's Hospital.")).toEqual(['me · role · nurse', "me · work · St Mary's Hospital"])
    expect(statements('I got a job at Bluebird as a set designer.')).toEqual([
      'I got a job at Bluebird as a set designer.',
      'I work as a set designer.',
    ])
  })

  it('knows who of those one has is a child and who is a cat', () => {
    expect(slots("We've got two kids, Ines who is 7 and Bruno who just turned 4, and a very old cat called Pickle.")).toEqual([
      'me · number of child · two',
      'child · name · Ines',
      'ines · age · 7',
      'child · name · Bruno',
      'bruno · age · 4',
      'me · pet · a very old cat called Pickle',
      'cat · name · Pickle',
    ])
    expect(slots("I've got a sister called Runa and a brother called Pell.")).toEqual(['sister · name · Runa', 'brother · name · Pell'])
  })
})

describe('corrections', () => {
  it('take their slot from the sentence before', () => {
    expect(read("My sister's birthday is 12 May. No, it's 13 May.")[1]).toMatchObject({
      effect: 'correct',
      statement: "My sister's birthday is 13 May.",
      slot: { subject: 'sister', attribute: 'birthday', value: '13 May' },
    })
  })

  it('or from the question before', () => {
    expect(read("No, it's 13 May.", { previousQuestion: "When is my sister's birthday?" })[0]).toMatchObject({
      effect: 'correct',
      slot: { subject: 'sister', attribute: 'birthday', value: '13 May' },
    })
    expect(slots("Actually, it's green", { previousQuestion: 'What is my favourite colour?' })).toEqual(['me · favourite colour · green'])
    expect(
      slots('I meant 13 May, not 12 May', {
        known: { named: [], about: [], recent: [{ subject: 'sister', attribute: 'birthday', value: '12 May', cardinality: 'one' }] },
      }),
    ).toEqual(['sister · birthday · 13 May'])
  })

  it('or say it in full', () => {
    expect(read('No, my sister lives in York.')[0]).toMatchObject({ effect: 'correct', slot: { value: 'York' } })
    expect(read('No, Anton moved to Trieste, not Turin.')[0]).toMatchObject({ effect: 'correct', slot: { value: 'Trieste' } })
    expect(read('No, Anton moved to Trieste in May.')[0]).toMatchObject({ effect: 'assert', slot: { value: 'Trieste' } })
    expect(read("That's wrong, my shoe size is 43.")[0]).toMatchObject({ effect: 'correct', slot: { value: '43' } })
  })

  it('mean nothing with nothing before them', () => {
    expect(read("No, it's 13 May.")).toEqual([])
  })

  it('are not news', () => {
    expect(read('Actually, I moved to Leeds last week.')[0]?.effect).toBe('assert')
  })
})

describe('secrets and weight', () => {
  it('marks codes as secrets, and only those', () => {
    expect(read('The wifi password is hunter2.')[0]?.sensitive).toBe(true)
    expect(read('My PIN is 4821.')[0]?.sensitive).toBe(true)
    expect(read('My shoe size is 42.')[0]?.sensitive).toBe(false)
  })

  it('weighs allergies over tastes, and urging over all', () => {
    const weight = (text: string): number => read(text)[0]?.salience ?? 0
    expect(weight("I'm allergic to peanuts.")).toBeGreaterThan(weight('I like peanuts.'))
    expect(weight('Remember that my locker number is 118.')).toBeGreaterThan(weight('My locker number is 118.'))
    expect(weight("I think my sister's birthday is 13 May.")).toBeLessThan(weight("My sister's birthday is 13 May."))
  })

  it('names names', () => {
    expect(read('My brother Tom and I met Mrs Okoro in Leeds on Monday.')[0]?.entities).toEqual(['Tom', 'Mrs Okoro', 'Leeds', 'brother'])
  })
})

describe('when asked to remember', () => {
  it('keeps the whole text, whatever it is', () => {
    expect(read('/remember what a lovely day', { explicit: true })).toMatchObject([
      { statement: 'What a lovely day.', kind: 'fact', salience: 1, span: { start: 10, end: 27 } },
    ])
    expect(read('milk, eggs, two lemons', { explicit: true })).toMatchObject([{ statement: 'Milk, eggs, two lemons.', salience: 1 }])
  })

  it('fills the slot if there is one', () => {
    expect(slots('/remember that my locker number is 118', { explicit: true })).toEqual(['me · locker number · 118'])
  })

  it('keeps several tellings apart, and one story together', () => {
    expect(read('I live in Bristol. My shoe size is 42.', { explicit: true })).toHaveLength(2)
    expect(read('The kiln. Never above a thousand degrees.', { explicit: true })).toHaveLength(1)
  })

  it('has nothing to keep in nothing', () => {
    expect(read('/remember ', { explicit: true })).toEqual([])
  })
})
