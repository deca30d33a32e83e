// Sentences without a slot: which are kept, how those that lean on others are made whole, and that moods and pasted words never are.

import { describe, expect, it } from 'vitest'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import { extract } from './extract.ts'
import type { ExtractContext } from './thread.ts'
import { worthFeatures } from './worth/features.ts'
import { readWorth, worthVersion } from './worth/worth.ts'

const saidAt = Date.UTC(2026, 10, 21, 12) as EpochMs
const turn = (text: string): Parameters<typeof extract>[0] => ({ id: 'turn' as EpisodeId, text, saidAt })
const always = (): number => 1
const never = (): number => -1
const statements = (text: string, context: ExtractContext = {}, worth = always): readonly string[] =>
  extract(turn(text), context, worth).map(({ statement }) => statement)

describe('the gate', () => {
  it('decides on sentences without a slot only', () => {
    expect(statements('I live in Leeds.', {}, never)).toEqual(['I live in Leeds.'])
    expect(statements('Sewing calms the both of us down.', {}, never)).toEqual([])
    expect(statements('Sewing calms the both of us down.', {}, always)).toEqual(['Sewing calms the both of us down.'])
  })

  it('is not asked about moods, hearsay and the task at hand', () => {
    for (const text of [
      'I’m so hungry right now.',
      'My back is killing me today.',
      'I heard that the bridge is closed.',
      'My question is about loops.',
    ]) {
      expect(statements(text)).toEqual([])
    }
  })

  it('refuses a file of another version or with unknown features', () => {
    const file = { version: worthVersion, about: '', threshold: 0.5, bias: 1, weights: { 'turn words': 2 } }
    const row = new Float64Array(worthFeatures.length)
    row[worthFeatures.indexOf('turn words')] = Math.E - 1
    expect(readWorth(file)?.(row)).toBeCloseTo(2.5, 10)
    expect(readWorth({ ...file, version: worthVersion + 1 })).toBeUndefined()
    expect(readWorth({ ...file, weights: { 'turn tunes': 1 } })).toBeUndefined()
  })
})

describe('a sentence that leans on the one before', () => {
  it('is kept with it, as one span', () => {
    const text = 'We walked along the dyke until dusk. It was the longest walk of the whole year.'
    expect(extract(turn(text), {}, always)).toMatchObject([{ statement: text, span: { start: 0, end: text.length } }])
  })

  it('is left out beside a sentence with a slot, and when there is nothing to lean on', () => {
    expect(statements('I live in Leeds. It was a hard winter to arrive in.')).toEqual(['I live in Leeds.'])
    expect(statements('It was the longest walk of the whole year.')).toEqual([])
    expect(statements('Did you see that? It was the longest walk of the whole year.')).toEqual([])
  })

  it('is kept with the question it answers, the evidence being the answer alone', () => {
    const [answer] = extract(turn('They are called Peruvian lilies.'), { before: 'So pretty. What kind are they?' }, always)
    expect(answer).toMatchObject({ statement: '“What kind are they?” They are called Peruvian lilies.', span: { start: 0, end: 32 } })
  })
})

describe('words of others', () => {
  it('says nothing of a pasted message or a text between triple quotes', () => {
    expect(statements('From: Ann\nSubject: News\n\nI have moved to Rome and I work at Acme.')).toEqual([])
    expect(statements('Is this fine?\n"""\nI have moved to Rome.\n"""')).toEqual([])
  })
})

describe('across turns of one talk', () => {
  it('knows who "she" is from the person’s own turn before', () => {
    const slots = (text: string, ownBefore?: string): readonly string[] =>
      extract(turn(text), ownBefore === undefined ? {} : { ownBefore }).map(
        ({ slot }) => `${slot?.subject} · ${slot?.attribute} · ${slot?.value}`,
      )
    expect(slots('She lives in Porto.', 'My sister is Maya.')).toEqual(['sister · home · Porto'])
    expect(slots('It is moored at Wivenhoe.', 'I have a boat.')).toEqual(['boat · where · at Wivenhoe'])
    expect(slots('She lives in Porto.', 'My mum lives with my sister.')).toEqual([])
    expect(slots('She lives in Porto.')).toEqual([])
  })
})
