import { describe, expect, it } from 'vitest'
import { readTurn } from './read-turn.ts'

const asksOnly = [
  "What's my sister's birthday?",
  "what's my sister's birthday",
  'when do I see the dentist',
  'remind me where the spare key is',
  'Tell me what you know about Maya',
  'tell me about my sister',
  'do I have any allergies',
  'Do I have a doctor’s appointment this week',
  'Am I allergic to walnuts',
  'is my sister older than me',
  'Is Maya vegetarian',
  'who has the spare key',
  'Who is Maya',
  'where do I live',
  'how old is my brother',
  'how many languages do I speak',
  'what languages do I speak',
  'Which tea do I like',
  'what time is my cello lesson',
  'did I tell you about the boiler',
  'have I been to Lisbon',
  'what about my shoe size',
  'I can’t remember where I put the passport',
  'I forgot what my locker code is',
  'I wonder when Maya is coming',
  'list my allergies',
  'show me everything about the flat',
  'Can you remind me when my lease ends?',
  'Write me a poem about autumn',
  'explain how tides work',
  'So, where do I work?',
  'ok and when is it',
  'I’d like to know where my passport is',
  'What do you know about me?',
  'any idea where I left my bike lock',
  "I'm allergic to walnuts, right?",
  'does my sister eat meat',
  'can I eat walnuts',
]

const tellsOnly = [
  'I moved to Porto last week.',
  'My sister Maya lives in Leeds',
  'The spare key is with Tomas.',
  'What I love is rooibos in the evening.',
  'When I was six we lived in Bath.',
  'Where I live now is quiet.',
  'Have my cello lesson on Thursday.',
  'Had the best lunch today.',
  'Will is my brother.',
  'May is my favourite month.',
  'Remind me to call mum on Friday',
  'Is at the dentist until four, my Tomas.',
  'Did my tax return today.',
  'Thanks, my new address is 4 Marsh Row.',
  'I have a dentist appointment on Monday, ok?',
  'That’s wrong, my sister’s birthday is 13 May.',
  'How lovely the garden looks now.',
]

describe('readTurn', () => {
  it.each(asksOnly)('asks only: %s', (text) => {
    const { tells, asks, questions } = readTurn(text)
    expect({ tells, asks, count: questions.length }).toEqual({ tells: false, asks: true, count: 1 })
  })

  it.each(tellsOnly)('tells only: %s', (text) => {
    const { tells, asks, command } = readTurn(text)
    expect({ tells, asks, command }).toEqual({ tells: true, asks: false, command: undefined })
  })

  it.each([
    ['I moved to Porto last week. What was my old address?', ['What was my old address?']],
    ['I moved to Porto last week, what was my old address?', ['what was my old address?']],
    ['Baking for Juno’s class on Friday. What do I leave out again?', ['What do I leave out again?']],
    ['My lease ends in June. When did it start? And what do I pay?', ['When did it start?', 'what do I pay?']],
    ['My dentist is Dr. Pell. Where is she?', ['Where is she?']],
  ])('does both: %s', (text, questions) => {
    expect(readTurn(text)).toMatchObject({ tells: true, asks: true, questions })
  })

  it.each([
    ['/remember My locker is 14', 'remember', 'My locker is 14', true],
    ['/forget my old job', 'forget', 'my old job', false],
    ['/private where do I live?', 'private', 'where do I live?', false],
    ['Remember that I take my tea without milk', 'remember', 'I take my tea without milk', true],
    ['please note: the boiler is serviced in May', 'remember', 'the boiler is serviced in May', true],
    ['forget what I told you about Ivo', 'forget', 'Ivo', false],
    ['Forget everything about Ivo.', 'forget', 'Ivo', false],
    ['/forget everything about my sister', 'forget', 'my sister', false],
    ['please erase everything you know about the boat', 'forget', 'the boat', false],
    ["That's wrong", 'wrong', '', false],
    ["No, that's not right.", 'wrong', '', false],
    ['no that is not true anymore', 'wrong', '', false],
    ['You’re wrong', 'wrong', '', false],
    ['Wrong, it is 13 May', 'wrong', 'it is 13 May', false],
  ])('commands: %s', (text, name, rest, tells) => {
    expect(readTurn(text)).toMatchObject({ command: { name, rest }, tells })
  })

  it.each([
    ['Hello', 'greeting'],
    ['good morning!', 'greeting'],
    ['Thanks a lot.', 'thanks'],
    ['Thanks, you’re brilliant', 'thanks'],
    ['That’s really helpful!', 'thanks'],
    ['ok', 'assent'],
    ['Good night', 'farewell'],
    ['never mind', 'assent'],
  ])('courtesies hold nothing: %s', (text, courtesy) => {
    expect(readTurn(text)).toEqual({ tells: false, asks: false, questions: [], courtesy })
  })

  it.each(['Remember when we went to Rome?', 'wrongly addressed letters are on the shelf', 'Forget-me-nots are my favourite flowers'])(
    'is no command: %s',
    (text) => {
      expect(readTurn(text).command).toBeUndefined()
    },
  )

  it('asks in private', () => {
    expect(readTurn('/private where do I live?')).toMatchObject({ asks: true, questions: ['where do I live?'] })
  })

  it('finds nothing in nothing', () => {
    expect(readTurn('   ')).toEqual({ tells: false, asks: false, questions: [] })
  })
})
