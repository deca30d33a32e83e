import { describe, expect, it } from 'vitest'
import type { EpisodeId } from '../memory/ids.ts'
import type { Episode } from '../memory/records.ts'
import { aMemory } from '../consolidation/a-memory.ts'
import { checkOperations, operationsPrompt } from './operations.ts'

const turn = {
  id: 'e1' as EpisodeId,
  trust: 'own',
  text: 'We finally moved to Ghent in March, and I gave up coffee.',
} as Episode
const neighbours = [aMemory({ statement: 'I live in Celle' }), aMemory({ statement: 'I drink three coffees a day' })]
const check = (operations: unknown, of: Episode = turn) => checkOperations(JSON.stringify({ operations }), of, neighbours)

describe('what a model proposes', () => {
  it('is kept where its quotation is the person’s words', () => {
    const { operations, dropped } = check([
      { op: 'UPDATE', number: 1, statement: 'I live in Ghent', quote: 'We finally moved to Ghent in March' },
      { op: 'RETRACT', number: 2, quote: 'I gave up coffee' },
      { op: 'ADD', statement: 'I gave up coffee', quote: 'I gave up coffee' },
      { op: 'NOOP' },
    ])
    expect(operations.map(({ op }) => op)).toEqual(['UPDATE', 'RETRACT', 'ADD'])
    for (const { evidence } of operations) expect(turn.text.slice(evidence.start, evidence.end).length).toBeGreaterThan(3)
    expect(operations[0]).toMatchObject({ memory: neighbours[0] })
    expect(dropped).toEqual({ malformed: 0, number: 0, quote: 0, beyond: 0 })
  })

  it.each([
    ['words that were not said', { op: 'ADD', statement: 'I love tea', quote: 'I love tea' }, 'quote'],
    ['words said a little otherwise', { op: 'ADD', statement: 'I gave up coffee', quote: 'I Gave up coffee' }, 'quote'],
    ['an empty quotation', { op: 'ADD', statement: 'I gave up coffee', quote: ' ' }, 'quote'],
    ['a number that was not given', { op: 'RETRACT', number: 7, quote: 'I gave up coffee' }, 'number'],
    ['more than the words say', { op: 'ADD', statement: 'I gave up coffee in 2019 in Rome', quote: 'I gave up coffee' }, 'beyond'],
    ['something else than an operation', { op: 'DELETE_ALL' }, 'malformed'],
    ['an update without a statement', { op: 'UPDATE', number: 1, quote: 'I gave up coffee' }, 'malformed'],
  ] as const)('drops %s, and counts it', (_, operation, why) => {
    const { operations, dropped } = check([operation])
    expect(operations).toEqual([])
    expect(dropped[why]).toBe(1)
  })

  it('is nothing where somebody else spoke', () => {
    const { operations, dropped } = check([{ op: 'ADD', statement: 'I gave up coffee', quote: 'I gave up coffee' }], {
      ...turn,
      trust: 'thirdParty',
    })
    expect(operations).toEqual([])
    expect(dropped.quote).toBe(1)
  })

  it.each(['', 'I would rather not.', '{"operations": 3}', '{"operations": [', '[]'])('may be no answer at all: %j', (text) => {
    expect(checkOperations(text, turn, neighbours)).toEqual({ operations: [], dropped: { malformed: 1, number: 0, quote: 0, beyond: 0 } })
  })

  it('may stand in a fence or after a word', () => {
    const text = 'Here: ```json\n{"operations":[{"op":"ADD","statement":"I gave up coffee","quote":"I gave up coffee"}]}\n```'
    expect(checkOperations(text, turn, neighbours).operations).toHaveLength(1)
  })
})

it('the model sees at most ten numbered neighbours, as quoted data', () => {
  const many = Array.from({ length: 30 }, (_, at) => aMemory({ statement: `I own boat ${at}` }))
  const [, asked] = operationsPrompt(turn, many)
  expect(asked?.content.match(/^\[\d+\]/gmu)).toHaveLength(10)
  expect(asked?.content).toContain('The person said: "We finally moved')
})
