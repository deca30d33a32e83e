// The sample vault asked as a person would, each answer judged by reading the vault: what changed must be told as it is now, and what is
// not in it must be said to be missing.

import { beforeAll, describe, expect, it } from 'vitest'
import { sampleQuestions, unansweredQuestions } from '../../e2e/fixtures/sample-questions.ts'
import { textOf, wholeMemory, type WholeMemory } from './whole-memory.ts'

let memory: WholeMemory
beforeAll(async () => {
  memory = await wholeMemory()
  await memory.loadSample()
}, 60_000)

/** Question, words its answer must hold, and words that would make it a stale one. */
const rows: readonly (readonly [question: string, expected: string, outdated?: string])[] = [
  ['What do you call me?', 'Tess'],
  ['Where did I live before Bristol?', 'Leeds'],
  ['Where did I work before?', 'Aldine'],
  ['What is my partner called?', 'Davit'],
  ['When is Davit’s birthday?', '9 January'],
  ['What is my address?', '27 Larkhill', 'Cutler'],
  ['Where does Orla live?', 'Kendal'],
  ['How old is Pia?', 'six', 'five'],
  ['Where does Dad live?', 'Whitby'],
  ['When was Dad’s knee operation?', '8 June'],
  ['Where does Maren live?', 'Porto', 'Lisbon'],
  ['What does Sam teach?', 'woodwork'],
  ['When do I swim?', 'Fridays', 'Wednesdays at seven'],
  ['When is bin day?', 'Friday', 'Wednesday'],
  ['When is my Portuguese class?', 'Thursdays at 19:00', 'Tuesdays'],
  ['What is my favourite café?', 'don’t have a favourite café', 'Copper Pot'],
  ['Where is Christmas this year?', 'Kendal', 'Whitby'],
  ['When is Dad coming for Christmas?', '22 December'],
  ['When are we flying to Porto?', '23', '9 October'],
  ['How old is Plover?', 'four'],
  ['When is Plover’s booster due?', '18 January'],
  ['How much does Plover weigh?', '26.4 kilos'],
  ['Who is the vet?', 'Ms Adair'],
  ['Where are the antihistamines?', 'bathroom cabinet'],
  ['What is my locker code?', '4471'],
  ['Where is the wifi password?', 'bread bin'],
  ['What is our wifi called?', 'Larkhill-27'],
  ['Where is the stopcock?', 'under the stairs'],
  ['When does my passport expire?', '14 February 2028'],
  ['What is my glasses prescription?', '2.25'],
  ['Who is my GP?', 'Dr Marsh'],
  ['When is the Whelk’s MOT due?', '15 February'],
  ['What colour is the hall painted?', 'Old Linen'],
  ['How much did the backgammon board cost?', '£95'],
  ['Am I running a half marathon?', 'not doing'],
  ['What is Orla’s shoe size?', 'size 5'],
  ['Are we still going to Eigg?', 'cancelling', 'Yes'],
  ['What does Orla hate?', 'lilies'],
  ['Who runs the book group?', 'Bea'],
  ['When is the book group?', 'first Monday'],
  ['What am I reading?', 'lighthouse'],
  ['When did Mum die?', '2019'],
  ['How do I want my answers?', 'short'],
  ['Can I eat walnuts?', 'not allergic to walnuts'],
  ['Am I allergic to hazelnuts?', 'Yes'],
  ['When is my birthday?', '21 February'],
  ['How old am I?', 'thirty-five'],
  ['When is the 10k?', '12 July'],
  ['What is the bike lock code?', '7305'],
  ['Who is my Portuguese teacher?', 'Luísa'],
  ['What is my job?', 'head of workshop', 'assistant'],
]

const untold: readonly string[] = [
  ...unansweredQuestions,
  'What is my brother called?',
  'When is Sam’s birthday?',
  'What is Kit’s phone number?',
  'Where does Ottoline live?',
  'How old is Orla?',
  'What is Bea allergic to?',
  'What is my phone number?',
  'How much ginger goes into Mum’s cake?',
]

describe('the sample vault', () => {
  it.each(sampleQuestions)('answers the shown question: $question', async ({ question, expected, outdated = [] }) => {
    const reply = await memory.say(question)
    const text = textOf(reply)
    for (const part of expected) expect(text.toLowerCase()).toContain(part.toLowerCase())
    expect(reply.parts.some(({ cites }) => cites.length > 0)).toBe(true)
    if (reply.verdict === 'answer') for (const part of outdated) expect(text).not.toContain(part)
  })

  it.each(rows.map(([question, expected, outdated]) => ({ question, expected, outdated })))('answers: $question', async (row) => {
    const { question, expected, outdated } = row
    const reply = await memory.say(question)
    expect(reply.verdict).not.toBe('unknown')
    expect(textOf(reply).toLowerCase()).toContain(expected.toLowerCase())
    if (outdated !== undefined) expect(textOf(reply)).not.toContain(outdated)
  })

  it.each(untold)('does not know: %s', async (question) => {
    expect((await memory.say(question)).verdict).not.toBe('answer')
  })

  it('is in order afterwards', async () => {
    expect(await memory.problems()).toEqual([])
  })
})
