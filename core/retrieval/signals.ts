// What can be said about a question and its best hits as a whole, in numbers: how much of it the memory holds, how close the closest
// is, and, where one speaker is named, whether it is that speaker who said it. The confidence is read from these.

import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import type { Margins } from './ranker.ts'
import type { RecallIndex } from './recall-index.ts'
import { bestPassage, densityOf } from './best-passage.ts'
import { neighboursOf } from './sessions.ts'

/** How many of the best hits are looked at. */
const depth = 10
/** A word the memory has never seen counts as at most this rare. */
const unknownIdf = 3
/** From here on a passage is wholly about the question: shorter ones say no more. */
const dense = 0.25

export interface Signals {
  /** Share of the question's content words, by rarity, that the best hit holds itself. */
  readonly coverage: number
  /** The same with the turns before and after it. */
  readonly coverageNearby: number
  /** Share that any of the best hits holds. */
  readonly coverageTogether: number
  /** Share that the memory has never seen. */
  readonly unknown: number
  /** Share of the rarest word: 1 if the best hit holds it. */
  readonly rarest: number
  /** Highest cosine among the best hits. */
  readonly cosine: number
  /** Strength and cosine as means of the three highest: one hit may match by chance, three hardly. */
  readonly strengthThree: number
  readonly cosineThree: number
  /** Occurrences of the question's words per word of a hit's best passage, as a mean of the three highest: said outright, not in passing. */
  readonly densityThree: number
  /** Share of the question's words in the turn after a hit, as a mean of the three highest: what is talked about goes on. */
  readonly coverageAfterThree: number
  /** Share of the names written in the question that the memory has never seen. */
  readonly strangers: number
  /** Best lexical score over the sum of the words' rarity. */
  readonly strength: number
  /** 1 if exactly one speaker is named; the next three are 0 otherwise. */
  readonly oneSpeaker: number
  /** Best coverage among the named speaker's units minus that among all others'. */
  readonly speakerCoverage: number
  /** The same for the lexical strength and for the cosine. */
  readonly speakerStrength: number
  readonly speakerCosine: number
  /** Best coverage, strength and cosine among the named speaker's units, or among all where none is named alone. */
  readonly theirCoverage: number
  readonly theirStrength: number
  readonly theirCosine: number
  /** The ranker's highest margin minus what it would be had the question named the others; the same for the mean of the three highest. */
  readonly speakerMargin: number
  readonly speakerMarginThree: number
  /** The ranker's highest margins themselves; 0 without a ranker. */
  readonly margin: number
  readonly marginThree: number
  /** How many answers the ranker expects among its candidates, as a logarithm; 0 without a ranker. */
  readonly expected: number
}
export type SignalName = keyof Signals

const noMargins: Margins = { best: 0, three: 0, expected: 0 }

/**
 * @param ordinals the best hits, best first
 * @param margins the ranker's, for the question as asked and for the other speakers
 */
export function readSignals(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  ordinals: readonly number[],
  margins: Margins = noMargins,
  elsewhere?: Margins,
): Signals {
  const coverageOf = coverageReader(ranking)
  const { units } = index
  const { own, idf, known, scores } = ranking.words
  const total = idf.reduce((sum, value, place) => sum + worth(value, known[place] === true), 0) || 1
  let coverage = 0
  let coverageNearby = 0
  let together = 0
  let rarest = 0
  let cosine = 0
  let strength = 0
  const strengths: number[] = []
  const cosines: number[] = []
  const densities: number[] = []
  const afterwards: number[] = []
  const rarestPlace = idf.indexOf(Math.max(...idf))
  for (const unit of ordinals.slice(0, depth)) {
    const mask = own[unit] ?? 0
    const around = mask | (own[units.previous.at(unit)] ?? 0) | (own[units.next.at(unit)] ?? 0)
    coverage = Math.max(coverage, coverageOf(mask))
    coverageNearby = Math.max(coverageNearby, coverageOf(around))
    together |= mask
    if (rarestPlace >= 0 && (mask & (1 << rarestPlace)) !== 0) rarest = 1
    cosine = Math.max(cosine, ranking.cosine[unit] ?? 0)
    strength = Math.max(strength, (scores[unit] ?? 0) / total)
    strengths.push((scores[unit] ?? 0) / total)
    cosines.push(ranking.cosine[unit] ?? 0)
    densities.push(Math.min(dense, densityOf(index, ranking, bestPassage(index, ranking, unit))))
    const after = neighboursOf(units, unit).next
    afterwards.push(after < 0 ? 0 : coverageOf(own[after] ?? 0))
  }
  const unknown = idf.reduce((sum, value, place) => sum + (known[place] === true ? 0 : worth(value, false)), 0) / total
  const [speaker] = question.speakers
  const whose: SpeakerSignals =
    speaker !== undefined && question.speakers.length === 1
      ? compareSpeakers(index, ranking, speaker, coverageOf, total)
      : { ...nobody, theirCoverage: coverage, theirStrength: strength, theirCosine: cosine }
  return {
    coverage,
    coverageNearby,
    coverageTogether: coverageOf(together),
    unknown,
    rarest,
    cosine,
    strength,
    strengthThree: meanOfHighest(strengths, 3),
    cosineThree: meanOfHighest(cosines, 3),
    densityThree: meanOfHighest(densities, 3),
    coverageAfterThree: meanOfHighest(afterwards, 3),
    strangers: shareOfStrangers(question, known),
    margin: margins.best,
    marginThree: margins.three,
    expected: margins.expected,
    ...whose,
    speakerMargin: elsewhere === undefined ? 0 : margins.best - elsewhere.best,
    speakerMarginThree: elsewhere === undefined ? 0 : margins.three - elsewhere.three,
  }
}

function meanOfHighest(values: readonly number[], most: number): number {
  const highest = values.toSorted((a, b) => b - a).slice(0, most)
  return highest.reduce((sum, value) => sum + value, 0) / Math.max(1, highest.length)
}

function shareOfStrangers({ names, terms }: Question, known: readonly boolean[]): number {
  const places = terms.flatMap((term, place) => (names.has(term) ? [place] : []))
  return places.filter((place) => known[place] !== true).length / Math.max(1, places.length)
}

/** Share of the question's words, by rarity, in a set of matched terms (bit i = term i). */
export function coverageReader(ranking: Ranking): (mask: number) => number {
  const { idf, known } = ranking.words
  const worths = idf.slice(0, 31).map((value, place) => worth(value, known[place] === true))
  const total = worths.reduce((sum, value) => sum + value, 0) || 1
  const cache = new Map<number, number>([[0, 0]])
  return (mask) => {
    const cached = cache.get(mask)
    if (cached !== undefined) return cached
    let sum = 0
    worths.forEach((value, place) => {
      if ((mask & (1 << place)) !== 0) sum += value
    })
    cache.set(mask, sum / total)
    return sum / total
  }
}

type SpeakerSignals = Pick<
  Signals,
  'oneSpeaker' | 'speakerCoverage' | 'speakerStrength' | 'speakerCosine' | 'theirCoverage' | 'theirStrength' | 'theirCosine'
>
const nobody = { oneSpeaker: 0, speakerCoverage: 0, speakerStrength: 0, speakerCosine: 0 }

function compareSpeakers(
  index: RecallIndex,
  ranking: Ranking,
  speaker: number,
  coverageOf: (mask: number) => number,
  total: number,
): SpeakerSignals {
  const { units } = index
  const { own, scores } = ranking.words
  const theirs = new Float64Array(3)
  const others = new Float64Array(3)
  for (let unit = 0; unit < units.length; unit += 1) {
    if (units.alive.data[unit] === 0) continue
    const side = units.speaker.data[unit] === speaker ? theirs : others
    const mask = own[unit] ?? 0
    if (mask !== 0) side[0] = Math.max(side[0] ?? 0, coverageOf(mask))
    side[1] = Math.max(side[1] ?? 0, scores[unit] ?? 0)
    side[2] = Math.max(side[2] ?? 0, ranking.cosine[unit] ?? 0)
  }
  return {
    oneSpeaker: 1,
    speakerCoverage: (theirs[0] ?? 0) - (others[0] ?? 0),
    speakerStrength: ((theirs[1] ?? 0) - (others[1] ?? 0)) / total,
    speakerCosine: (theirs[2] ?? 0) - (others[2] ?? 0),
    theirCoverage: theirs[0] ?? 0,
    theirStrength: (theirs[1] ?? 0) / total,
    theirCosine: theirs[2] ?? 0,
  }
}

function worth(idf: number, known: boolean): number {
  return known ? idf : Math.min(idf, unknownIdf)
}
