import { describe, expect, it } from 'vitest'
import { asMeant, lessonIn } from './lesson.ts'

const names = new Map([
  ['maya', 'sister'],
  ['ines', 'sister'],
  ['leo', 'son'],
])
const birthday = 'When is my sister’s birthday?'

describe('lessonIn', () => {
  it.each([
    'No, I meant my sister Ines.',
    'I meant Ines.',
    'Sorry, I meant my other sister Ines',
    'No, I was asking about Ines.',
    'Not Maya, Ines.',
  ])('learns from %j who was meant', (turn) => {
    expect(lessonIn(turn, birthday, names)).toEqual({
      slot: { subject: 'sister', attribute: 'meant', value: 'Ines', cardinality: 'one' },
      statement: 'When I say my sister, I mean Ines.',
      once: { topic: 'meant', said: 'sister', meant: 'Ines' },
    })
  })

  it.each([
    ['Shorter, please.', 'answer briefly'],
    ['That’s too long.', 'answer briefly'],
    ['In kilometres, please', 'use metric'],
    ['And in miles?', 'use imperial'],
    ['What’s that in Celsius?', 'use Celsius'],
  ])('learns from %j how it was wanted', (turn, value) => {
    expect(lessonIn(turn, 'How far did I run?', names)?.slot.value).toBe(value)
  })

  it.each([
    ['No, I meant the 13th.', birthday],
    ['No, I meant Noor.', birthday],
    ['No, I meant my sister Ines.', 'Where do I live?'],
    ['No, I meant my sister Ines.', 'When is Maya’s birthday, my sister’s?'],
    ['I meant to call Leo.', birthday],
    ['In Leeds, please.', 'Where do I live?'],
    ['I ran ten miles.', 'How far did I run?'],
    ['Ines lives in Cork.', birthday],
  ])('takes %j after %j for no lesson', (turn, question) => {
    expect(lessonIn(turn, question, names)).toBeUndefined()
  })
})

describe('asMeant', () => {
  const ines = { topic: 'meant', said: 'sister', meant: 'Ines' } as const

  it('names the one meant', () => {
    expect(asMeant(birthday, ines, names)).toBe('When is Ines’s birthday?')
    expect(asMeant('Where does my sister live?', ines, names)).toBe('Where does Ines live?')
  })

  it('leaves a question that names somebody, or asks about somebody else', () => {
    for (const question of ['Where does my sister Maya live?', 'Where does my brother live?', 'Where is my sister-in-law?']) {
      expect(asMeant(question, ines, names)).toBe(question)
    }
    expect(asMeant(birthday, undefined, names)).toBe(birthday)
  })
})
