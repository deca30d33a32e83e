// What the features of all candidates of one question share, computed once: standings, coverage by matched terms, vectors side by side.

import { bestPassage } from './best-passage.ts'
import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import type { RecallIndex } from './recall-index.ts'
import { viewSession, type SessionView } from './sessions.ts'
import { coverageReader } from './signals.ts'
import { quantise } from './vector-rows.ts'

export interface Scene {
  readonly index: RecallIndex
  readonly question: Question
  readonly ranking: Ranking
  /** Ordinals, best first. */
  readonly candidates: readonly number[]
  /** Standing of a unit's score: (score − mean) / deviation over the living; and the deviation, in points. */
  readonly z: (unit: number) => number
  readonly deviation: number
  /** Σ worth of the question's words, and the rarest's idf. */
  readonly total: number
  readonly rarest: number
  readonly unknown: number
  readonly coverageOf: (mask: number) => number
  /** The passage of each candidate that fits best by words, and its vector. */
  readonly passages: Int32Array
  readonly vectors: Int8Array
  readonly query: Int8Array | undefined
  /** Mean and spread of the cosines of all units. */
  readonly cosineMean: number
  readonly cosineSpread: number
  /** 1 for each speaker the question names. */
  readonly named: Uint8Array
  readonly best20: ReadonlySet<number>
  readonly oldest: number
  readonly span: number
  sessionFrom(first: number): SessionView
}

export function setScene(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  query: Float32Array | undefined,
  candidates: readonly number[],
): Scene {
  const { units, dims } = index
  const { words } = ranking
  const { scores, scoreMoments, cosineMoments } = ranking
  const { mean } = scoreMoments
  const deviation = scoreMoments.deviation || 1
  const z = (unit: number): number => {
    const score = scores[unit] ?? Number.NEGATIVE_INFINITY
    // Rounded as a column of it would be: standings are compared with each other.
    return score === Number.NEGATIVE_INFINITY ? outside : Math.fround((score - mean) / deviation)
  }
  const passages = Int32Array.from(candidates, (unit) => bestPassage(index, ranking, unit))
  const vectors = new Int8Array(candidates.length * dims)
  passages.forEach((passage, place) => index.vectors.copy(passage, vectors, place * dims))
  const worths = words.idf.map((idf, place) => (words.known[place] === true ? idf : Math.min(idf, unknownIdf)))
  const total = worths.reduce((sum, worth) => sum + worth, 0) || 1
  const named = new Uint8Array(units.speakers.names.length)
  for (const speaker of question.speakers) named[speaker] = 1
  const sessions = new Map<number, SessionView>()
  return {
    index,
    question,
    ranking,
    candidates,
    z,
    deviation,
    total,
    rarest: Math.max(0.01, ...words.idf),
    unknown: worths.reduce((sum, worth, place) => sum + (words.known[place] === true ? 0 : worth), 0) / total,
    coverageOf: coverageReader(ranking),
    passages,
    vectors,
    query: query === undefined || query.length !== dims ? undefined : quantise(query, dims),
    cosineMean: cosineMoments.mean,
    cosineSpread: Math.max(leastSpread, cosineMoments.deviation),
    named,
    best20: new Set(candidates.slice(0, 20)),
    ...units.extent(),
    sessionFrom: (first) => {
      const known = sessions.get(first)
      if (known !== undefined) return known
      const view = viewSession(units, first, z, words.own)
      sessions.set(first, view)
      return view
    },
  }
}

/** A word the memory has never seen counts as at most this rare. */
const unknownIdf = 3
/** Least spread of cosines assumed: in a small memory all may be alike. */
const leastSpread = 0.05
/** Standing of what is not to be found. */
const outside = -3
