import { describe, expect, it } from 'vitest'
import type { EpisodeId, MemoryId } from '../memory/ids.ts'
import { isClaim, readAnswer } from './read-answer.ts'

const items = [
  { cite: { memoryId: 'm1' as MemoryId }, text: 'My sister Maya moved to Lisbon', who: 'you', day: '2026-03-09' },
  { cite: { episodeId: 'e2' as EpisodeId }, text: 'I take 5 mg of the tablets every morning', who: 'you', day: '2026-04-02' },
]
const marks = (text: string): readonly boolean[] => readAnswer(text, items).map(({ unsupported }) => unsupported === true)

describe('citations', () => {
  it('become the cites of their sentence, and leave its words', () => {
    expect(readAnswer('Your sister Maya moved to Lisbon [1]. You take 5 mg every morning. [2]', items)).toEqual([
      { text: 'Your sister Maya moved to Lisbon.', voice: 'app', cites: [items[0]?.cite] },
      { text: 'You take 5 mg every morning.', voice: 'app', cites: [items[1]?.cite] },
    ])
  })

  it('may be several, and repeated ones count once', () => {
    expect(readAnswer('You said both [1, 2][1].', items)[0]?.cites).toHaveLength(2)
  })

  it('that cite nothing cite nothing', () => {
    expect(readAnswer('It is warm [9].', items)[0]?.cites).toEqual([])
  })
})

describe('a claim about the person', () => {
  it.each([
    ['Your sister Maya moved to Lisbon [1].', false],
    ['Your sister Maya moved to Porto [1].', true],
    ['Your sister Ines moved to Lisbon [1].', true],
    ['You take 10 mg of the tablets every morning [2].', true],
    ['You take 5 mg of the tablets every morning [2].', false],
    ['You take 5 mg of the tablets every morning.', true],
    ['You are afraid of heights and collect stamps [1].', true],
  ])('%s', (text, marked) => expect(marks(text)).toEqual([marked]))

  it.each(['Lisbon is the capital of Portugal.', 'I don’t have that.', 'Would you like me to look further?', 'You can tell me now.'])(
    'is not: %s',
    (text) => expect(isClaim(text)).toBe(false),
  )
})
