import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { textToEmbed } from './question.ts'
import { recall } from './recall.ts'
import type { RecallIndex } from './recall-index.ts'
import type { RecallRequest, RecallResult } from './recall.types.ts'
import { search } from './search.ts'
import { addTo, indexOf, memory, testVector, turn } from './units.fixture.ts'

const may = new Date(2026, 4, 12, 9).getTime() as EpochMs

function ask(index: RecallIndex, query: string, more: Partial<RecallRequest> = {}): RecallResult {
  return recall(index, { query, depth: 'reflex', now: 0 as EpochMs, ...more }, testVector(textToEmbed(query, index.speakers)), () => 0)
}

const ids = (result: RecallResult): string[] => result.hits.map(({ id }) => id)
const labels = (result: RecallResult): string[] => result.hits[0]?.why.map(({ label }) => label) ?? []

const diary = indexOf(
  turn('t1', 'I planted three tomato seedlings on the balcony.'),
  turn('t2', 'The plumber is coming to repair the kitchen tap.'),
  turn('t3', 'My violin lesson moved to the community hall.', { session: 1 }),
  turn('t4', 'The balcony door squeaks again.', { session: 1 }),
  turn('t5', 'I paid the dentist last Friday.', { session: 2 }),
  turn('t6', 'The dentist was friendly and quick.', { session: 2 }),
)

describe('finding', () => {
  it('puts the turn that holds all the words before those that hold some', () => {
    expect(ids(ask(diary, 'What did I plant on the balcony?'))[0]).toBe('t1')
    expect(ids(ask(diary, 'repairing taps'))[0]).toBe('t2')
  })

  it('prefers a turn that speaks of time when asked when', () => {
    expect(ids(ask(diary, 'When did I pay the dentist?'))[0]).toBe('t5')
    expect(labels(ask(diary, 'When did I pay the dentist?'))).toContain('Says when')
  })

  it('finds a turn by the month it was said in', () => {
    const index = indexOf(
      turn('t1', 'We saw the exhibition.', { session: 0 }),
      turn('t2', 'We saw the exhibition.', { session: 1, saidAt: may }),
    )
    expect(ids(ask(index, 'Which exhibition did we see in May 2026?'))[0]).toBe('t2')
  })

  it('never finds what is excluded', () => {
    expect(ids(ask(diary, 'balcony', { exclude: ['t1'] }))).not.toContain('t1')
  })

  it('finds a memory by a name that is not in its words', () => {
    const index = indexOf(
      memory('m1', 'Has a limp on cold mornings', { title: 'Biscuit, the dog' }),
      memory('m2', 'The boiler needs a service'),
    )
    const result = ask(index, 'How is Biscuit doing?')
    expect(ids(result)[0]).toBe('m1')
    expect(labels(result)).toContain('About Biscuit')
  })
})

describe('whose words', () => {
  const chat = indexOf(
    turn('t1', 'Baking rye bread is my weekend ritual.', { speaker: 'Nadia', trust: 'thirdParty' }),
    turn('t2', 'Baking rye bread sounds hard, Nadia.', { speaker: 'Tom', trust: 'thirdParty' }),
  )
  it('prefers the speaker the question names', () => {
    expect(ids(ask(chat, 'What does Nadia bake?'))[0]).toBe('t1')
    expect(ids(ask(chat, 'What does Tom bake?'))[0]).toBe('t2')
  })

  const assistant = indexOf(
    turn('t1', 'Which hiking boots are good for wide feet?'),
    turn('t2', 'For wide feet, look at hiking boots with a roomy toe box.', { speaker: 'Keepsake', trust: 'assistant' }),
  )
  it('prefers the person for questions in the first person, and Keepsake when asked what it said', () => {
    expect(ids(ask(assistant, 'What did I ask about hiking boots?'))[0]).toBe('t1')
    expect(ids(ask(assistant, 'Which hiking boots did you recommend?'))[0]).toBe('t2')
  })
})

describe('what has passed', () => {
  const index = indexOf(
    memory('m1', 'I live in Ghent near the canal', { standing: 'superseded', evidence: ['t1'] }),
    memory('m2', 'I live in Bergen', { evidence: ['t9'] }),
    turn('t1', 'I live in Ghent near the canal.'),
    turn('t9', 'I live in Bergen.', { session: 3 }),
  )
  it('stands below what is current', () => {
    const result = ask(index, 'Do I live near the canal in Ghent?')
    const places = ids(result)
    expect(places.indexOf('m1')).toBeGreaterThan(places.indexOf('m2'))
    expect(result.hits.find(({ id }) => id === 'm1')?.standing).toBe('superseded')
  })

  it('takes the turn it came from with it', () => {
    expect(ids(ask(index, 'Do I live near the canal in Ghent?'))).not.toContain('t1')
  })

  it('and a faded memory ranks a little lower than a fresh one', () => {
    const fading = indexOf(
      memory('m1', 'The spare key hangs in the shed', { retrievability: 0.1 }),
      memory('m2', 'The spare key hangs in the shed'),
    )
    expect(ids(ask(fading, 'spare key'))).toEqual(['m2', 'm1'])
  })
})

describe('the list', () => {
  it('keeps a memory and folds the turn it came from', () => {
    const index = indexOf(
      turn('t1', 'By the way, my cousin Ilse plays the cello in Graz.'),
      memory('m1', 'Cousin Ilse plays the cello in Graz', { evidence: ['t1'] }),
      turn('t2', 'It rained all day.', { session: 1 }),
    )
    expect(ids(ask(index, 'Who plays the cello?'))).not.toContain('t1')
    expect(ids(ask(index, 'Who plays the cello?'))[0]).toBe('m1')
    expect(index.evidenceOf('m1')).toEqual(['t1'])
  })

  it('packs evidence within the budget and says why the rest was left out', () => {
    const index = indexOf(
      ...[1, 2, 3, 4].map((place) => turn(`t${place}`, `Ferry timetable note ${'and more words '.repeat(20)}${place}`, { session: place })),
    )
    const result = ask(index, 'ferry timetable', { budgetTokens: 200 })
    expect(result.evidence.length).toBeGreaterThan(0)
    expect(result.evidence.length).toBeLessThan(3)
    expect(result.nearly[0]?.leftOut).toBe('No room left beside the better ones')
  })

  it('gives shares that add up to at most one, strongest first', () => {
    const [best] = ask(diary, 'When did I pay the dentist?').hits
    const shares = best?.why.map(({ value }) => value) ?? []
    expect(shares.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0001)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})

describe('the verdict', () => {
  it('is unknown, without evidence, where the memory has nothing', () => {
    const result = ask(diary, 'What is the name of the hamster?')
    expect(result.verdict).toBe('unknown')
    expect(result.evidence).toEqual([])
    expect(ask(indexOf(), 'anything at all?')).toMatchObject({ verdict: 'unknown', confidence: 0, hits: [] })
  })

  it('is an answer where the words are covered', () => {
    const result = ask(diary, 'Who is coming to repair the kitchen tap?')
    expect(result.verdict).toBe('answer')
    expect(result.evidence[0]?.id).toBe('t2')
  })

  it('is less sure where another speaker said it', () => {
    const chat = indexOf(
      turn('t1', 'I adopted a greyhound from the shelter.', { speaker: 'Nadia', trust: 'thirdParty' }),
      turn('t2', 'That is wonderful news.', { speaker: 'Tom', trust: 'thirdParty' }),
      turn('t3', 'I repaired the old radio.', { speaker: 'Tom', trust: 'thirdParty', session: 1 }),
    )
    const right = ask(chat, 'When did Nadia adopt a greyhound from the shelter?').confidence
    expect(ask(chat, 'When did Tom adopt a greyhound from the shelter?').confidence).toBeLessThan(right)
  })
})

describe('the search box', () => {
  it('takes the last word as the beginning of one', () => {
    expect(search(diary, 'balc', 10).toSorted()).toEqual(['t1', 't4'])
    expect(search(diary, 'balcony doo', 10)).toEqual(['t4'])
    expect(search(diary, 'balcony zebra', 10)).toEqual([])
    expect(search(diary, '', 10)).toEqual([])
  })

  it('forgets what was removed at once', () => {
    const index = indexOf(turn('t1', 'A note about marmalade.'))
    addTo(index, turn('t1', 'A note about chutney.'))
    expect(search(index, 'marmalade', 10)).toEqual([])
    expect(search(index, 'chutney', 10)).toEqual(['t1'])
  })
})
