// The scorer against BM25+ written down by definition over plain strings.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { termsOf } from '../text/terms.ts'
import { dateTerms } from '../text/time-words.ts'
import { rankingConfig } from './config.ts'
import { scoreWords } from './lexical.ts'
import type { IndexUnit } from './recall.types.ts'
import { indexOf, turn } from './units.fixture.ts'

const vocabulary = ['lake', 'ferry', 'ticket', 'violin', 'repair', 'uncle', 'recipe', 'market']
const texts = fc.array(
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
)
const query = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 })

/** score(d) = Σ idf · (delta + tf'·(k1+1) / (tf' + k1·(1 − b + b·|d|/avg))), tf' = tf + context · Σ neighbours' tf; 0 where tf' = 0 */
function byDefinition(units: readonly IndexUnit[], terms: readonly string[]): number[] {
  const { k1, b, delta, context } = rankingConfig
  const documents = units.map((unit) => [...termsOf(unit.text), ...dateTerms(unit.saidAt)])
  const average = documents.reduce((sum, each) => sum + each.length, 0) / documents.length
  const times = (place: number, term: string): number => documents[place]?.filter((each) => each === term).length ?? 0
  const inSession = (place: number, other: number): boolean => units[other]?.session === units[place]?.session
  return documents.map((document, place) =>
    terms.reduce((sum, term) => {
      const holders = documents.filter((each) => each.includes(term)).length
      const idf = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5))
      const around = [place - 1, place + 1].filter((other) => inSession(place, other)).reduce((all, other) => all + times(other, term), 0)
      const tf = times(place, term) + context * around
      return tf === 0 ? sum : sum + idf * (delta + (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * document.length) / average)))
    }, 0),
  )
}

it('scores every turn as BM25+ with neighbour context is defined', () => {
  fc.assert(
    fc.property(texts, query, (all, words) => {
      const units = all.map((text, place) => turn(`t${place}`, text, { session: Math.floor(place / 4) }))
      const terms = words.flatMap((word) => termsOf(word))
      const { scores } = scoreWords(indexOf(...units), terms, rankingConfig)
      byDefinition(units, terms).forEach((expected, place) => expect(scores[place]).toBeCloseTo(expected, 4))
    }),
  )
})
