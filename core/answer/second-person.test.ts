import { describe, expect, it } from 'vitest'
import { secondPerson } from './second-person.ts'
import { settleDates } from './settled-dates.ts'

describe('secondPerson', () => {
  it.each([
    ['I moved to Lisbon in March', 'You moved to Lisbon in March.'],
    ['My sister Maya lives in Leeds.', 'Your sister Maya lives in Leeds.'],
    ['I’m allergic to walnuts', "You're allergic to walnuts."],
    ['I am a nurse.', 'You are a nurse.'],
    ['I was in Cork.', 'You were in Cork.'],
    ['I still was in Cork.', 'You still were in Cork.'],
    ['Tomas and I live in Porto.', 'Tomas and you live in Porto.'],
    ['We have a dog called Biscuit.', 'You have a dog called Biscuit.'],
    ['Our boiler is serviced in May.', 'Your boiler is serviced in May.'],
    ['Maya gave me her bike.', 'Maya gave you her bike.'],
    ['The blue bike is mine.', 'The blue bike is yours.'],
    ['I’ve hurt myself.', "You've hurt yourself."],
    ['The spare key is with Tomas.', 'The spare key is with Tomas.'],
    ['I’d like to learn Welsh.', "You'd like to learn Welsh."],
    ['my mum is called Ines', 'Your mum is called Ines.'],
    ['I’m leaving tomorrow (22 November 2026).', "You're leaving on 22 November 2026."],
  ])('%s', (statement, said) => {
    expect(secondPerson(statement)).toBe(said)
  })

  it.each([
    'I told you that already.',
    'Tomas said I am late.',
    'I said: leave it.',
    '“I am here” is on the card.',
    'Am I late?',
    'Keep your answers short.',
    'I see us and me.',
    'I left. My sister stayed.',
    '',
    'x'.repeat(300),
  ])('leaves what it is not sure of to a quotation: %s', (statement) => {
    const said = secondPerson(statement)
    expect(said === undefined || !/\b(?:I|my|me)\b/u.test(said)).toBe(true)
    if (/you|said|“|\?|xxx|\. /u.test(statement) || statement === '') expect(said).toBeUndefined()
  })

  it('is settled: what is in the second person is not turned again', () => {
    expect(secondPerson('You live in Porto.')).toBeUndefined()
  })
})

describe('settleDates', () => {
  it.each([
    ['I’m going to Lisbon in December (December 2026).', 'I’m going to Lisbon in December 2026.'],
    [
      'Cello moves to Thursdays from next week (the week of 23 November 2026).',
      'Cello moves to Thursdays from the week of 23 November 2026.',
    ],
    ['I start at the hospice on Monday (23 November 2026).', 'I start at the hospice on Monday 23 November 2026.'],
    ['I moved last year (2025).', 'I moved in 2025.'],
    ['I bought a bike two weeks ago (7 November 2026).', 'I bought a bike on 7 November 2026.'],
    ['The viewing is on 3 June (3 June 2026) at noon.', 'The viewing is on 3 June 2026 at noon.'],
    ['I sold the house last spring (spring 2026).', 'I sold the house in spring 2026.'],
    ['We walk from 6 to 13 June (13 June 2026).', 'We walk from 6 to 13 June 2026.'],
    ['My brother (Ned) lives in Cork (the old town).', 'My brother (Ned) lives in Cork (the old town).'],
  ])('%s', (statement, settled) => {
    expect(settleDates(statement)).toBe(settled)
  })
})
