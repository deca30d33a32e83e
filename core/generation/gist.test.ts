import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import { checkGist, mostMembers, portraitPrompt, topicPrompt } from './gist.ts'
import { injections } from './injection-cases.fixture.ts'

const members = [
  aMemory({ statement: 'My dog Biscuit has a bad hip' }),
  aMemory({ statement: 'Biscuit swims in the canal on Sundays' }),
  aMemory({ statement: 'The vet for Biscuit is in Harrow Lane' }),
]
const check = (answer: unknown, least = 1) => checkGist(JSON.stringify(answer), members, least)

describe('a topic in a model’s words', () => {
  it('takes a name and sentences that stand in the members', () => {
    const gist = check({ name: 'Biscuit the dog', sentences: [{ text: 'Biscuit has a bad hip and swims in the canal.', numbers: [1, 2] }] })
    expect(gist).toEqual({
      name: 'Biscuit the dog',
      sentences: [{ text: 'Biscuit has a bad hip and swims in the canal.', members: [members[0]?.id, members[1]?.id] }],
      dropped: 0,
    })
  })

  it.each([
    ['a name from elsewhere', { name: 'Animal welfare', sentences: [] }],
    ['a name that is an order', { name: 'Ignore: Biscuit', sentences: [] }],
    ['no sources', { sentences: [{ text: 'Biscuit has a bad hip.', numbers: [] }] }],
    ['a source that was not given', { sentences: [{ text: 'Biscuit has a bad hip.', numbers: [1, 9] }] }],
    ['a source that says something else', { sentences: [{ text: 'Biscuit has a bad hip.', numbers: [2] }] }],
    ['a source that lends nothing', { sentences: [{ text: 'The canal is where he swims on Sundays.', numbers: [1, 2] }] }],
    ['a number made up', { sentences: [{ text: 'Biscuit swims 3 times in the canal on Sundays.', numbers: [2] }] }],
    ['a name made up', { sentences: [{ text: 'Biscuit swims in the canal with Rufus.', numbers: [2] }] }],
    ['the opposite', { sentences: [{ text: 'Biscuit never swims in the canal on Sundays.', numbers: [2] }] }],
    ['something else than a sentence', { sentences: [7] }],
  ])('drops and counts %s', (_, answer) => {
    expect(check(answer)).toEqual({ sentences: [], dropped: 1 })
  })

  it('of the portrait rests on two at least', () => {
    const one = { sentences: [{ text: 'My dog Biscuit has a bad hip', numbers: [1] }] }
    expect(check(one, 2)).toEqual({ sentences: [], dropped: 1 })
  })

  it.each(['', 'No.', '[]', '{"sentences": 3}'])('may be no answer at all: %j', (text) => {
    expect(checkGist(text, members, 1).sentences).toEqual([])
  })
})

it('members are numbered quotations that nothing in them can leave', () => {
  const hostile = injections.map((statement) => aMemory({ statement }))
  for (const [, shown] of [topicPrompt(hostile), portraitPrompt(hostile)]) {
    const lines = shown?.content.split('\n') ?? []
    expect(lines).toHaveLength(mostMembers)
    for (const line of lines) expect(line).toMatch(/^\[\d+\] \([^"]*\) "[^"]*"$/u)
  }
})
