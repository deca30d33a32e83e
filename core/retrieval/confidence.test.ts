import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { speakerHead } from './confidence-weights.ts'
import { confidenceOf, logistic } from './confidence.ts'
import { orderUnits } from './order.ts'
import { readQuestion, textToEmbed } from './question.ts'
import { rankUnits } from './rank.ts'
import { ownRanker } from './ranker.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Signals } from './signals.ts'
import { indexOf, testVector, turn } from './units.fixture.ts'

function signalsOf(index: RecallIndex, query: string): Signals {
  const question = readQuestion(query, index.speakers, 0 as EpochMs)
  const vector = testVector(textToEmbed(query, index.speakers))
  return orderUnits(index, question, rankUnits(index, question, vector), vector, ownRanker, 20).signals
}

const chat = indexOf(
  turn('t1', 'I bought a kayak.', { speaker: 'Nadia', trust: 'thirdParty' }),
  turn('t2', 'A kayak, how lovely!', { speaker: 'Tom', trust: 'thirdParty' }),
  turn('t3', 'The bakery shuts at noon now, which I only learnt after walking there in the rain.', { speaker: 'Tom', trust: 'thirdParty' }),
  turn('t4', 'A ladder fell.', { session: 1, speaker: 'Tom', trust: 'thirdParty' }),
)

describe('what is said of a question as a whole', () => {
  it('what is said outright is denser than what is mentioned, and short remarks are no denser than dense', () => {
    expect(signalsOf(chat, 'bakery').densityThree).toBeLessThan(signalsOf(chat, 'ladder').densityThree)
    expect(signalsOf(indexOf(turn('t1', 'Kayak, kayak, kayak.')), 'kayak').densityThree).toBe(0.25)
  })

  it('what goes on in the next turn counts, but not beyond the end of a talk', () => {
    const alone = indexOf(turn('t1', 'I bought a kayak.'), turn('t2', 'A kayak, how lovely!', { session: 1 }))
    const together = indexOf(turn('t1', 'I bought a kayak.'), turn('t2', 'A kayak, how lovely!'))
    expect(signalsOf(alone, 'kayak').coverageAfterThree).toBe(0)
    expect(signalsOf(together, 'kayak').coverageAfterThree).toBe(0.5)
  })

  it('more answers are expected where more turns fit', () => {
    expect(signalsOf(chat, 'Who bought a kayak?').expected).toBeGreaterThan(signalsOf(chat, 'Who sold a trombone?').expected)
  })
})

it('that the person named is the right one is taken as likelier than not', () => {
  const signals = signalsOf(chat, 'What did Nadia buy?')
  const even = logistic(speakerHead, signals)
  expect(signals.oneSpeaker).toBe(1)
  expect(confidenceOf(signals, chat.unitCount).speaker).toBeCloseTo((1.5 * even) / (1 + 0.5 * even))
})
