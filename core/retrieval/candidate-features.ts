// Fills one row of features per candidate from typed arrays alone: no text is read at query time. Costs are linear in the candidates and
// their sessions; what is shared by a question (coverage by mask, sessions) is computed once.

import { featureCount, featurePlaces as at, formBitFeatures, measureFeatures, type FeatureName } from './features.ts'
import type { Question } from './question.ts'
import { hasKind, questionKinds } from './question-kind.ts'
import type { Ranking } from './rank.ts'
import type { RecallIndex } from './recall-index.ts'
import { sessionStart, viewSession, type SessionView } from './sessions.ts'
import { coverageReader } from './signals.ts'
import { formBits, measureCount } from './turn-form.ts'
import { unitFlags } from './unit-table.ts'
import { quantise } from './vector-rows.ts'

/** Standing of every unit's score: (score − mean) / deviation over the living. */
export function standardise(scores: Float32Array, alive: Uint8Array): { readonly z: Float32Array; readonly deviation: number } {
  let count = 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < scores.length; unit += 1) {
    const value = scores[unit] ?? 0
    if (alive[unit] === 0 || value === Number.NEGATIVE_INFINITY) continue
    count += 1
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(1, count)
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) || 1
  const z = new Float32Array(scores.length)
  for (let unit = 0; unit < scores.length; unit += 1) {
    const value = scores[unit] ?? 0
    z[unit] = alive[unit] === 0 || value === Number.NEGATIVE_INFINITY ? -3 : (value - mean) / deviation
  }
  return { z, deviation }
}

/**
 * @param candidates ordinals, best first
 * @returns rows, row-major, `featureCount` numbers a candidate; and the deviation of the scores, in points
 */
export function candidateFeatures(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  query: Float32Array | undefined,
  candidates: readonly number[],
): { readonly rows: Float32Array; readonly deviation: number } {
  const { units, dims } = index
  const { words, cosine } = ranking
  const rows = new Float32Array(candidates.length * featureCount)
  const { z, deviation } = standardise(ranking.scores, units.alive.data)
  const coverageOf = coverageReader(ranking)
  const sessions = new Map<number, SessionView>()
  const previousOf = units.previous.data
  const nextOf = units.next.data
  const sessionOf = units.sessionNumber.data
  const speakerOf = units.speaker.data
  const formOf = units.form.data
  const measures = units.measures.data
  const { own } = words
  const total = words.idf.reduce((sum, idf, place) => sum + (words.known[place] === true ? idf : Math.min(idf, 3)), 0) || 1
  const rarest = Math.max(0.01, ...words.idf)
  const unknown = words.idf.reduce((sum, idf, place) => sum + (words.known[place] === true ? 0 : Math.min(idf, 3)), 0) / total
  const zTop = z[candidates[0] ?? -1] ?? 0
  const gapTen = zTop - (z[candidates[Math.min(9, candidates.length - 1)] ?? -1] ?? 0)
  const inTop20 = new Set(candidates.slice(0, 20))
  const bestPassages = Int32Array.from(candidates, (unit) => bestPassage(index, ranking, unit))
  const vectors = new Int8Array(candidates.length * dims)
  bestPassages.forEach((passage, place) => index.vectors.copy(passage, vectors, place * dims))
  const before = new Int8Array(dims)
  const close = standingOf(cosine, units.alive.data)
  const direction = query === undefined || query.length !== dims ? undefined : quantise(query, dims)
  const newest = extent(units.saidAt.data, units.alive.data, units.length)
  const namesDate = question.months.length > 0 || question.years.length > 0 || question.windows.length > 0
  const oneNamed = question.speakers.length > 0
  const named = new Uint8Array(units.speakers.names.length)
  for (const speaker of question.speakers) named[speaker] = 1
  const asks = (kind: (typeof questionKinds)[number]): boolean => hasKind(question.kinds, kind)
  const [when, number, where, who, why, advice] = [asks('when'), asks('number'), asks('where'), asks('who'), asks('why'), asks('advice')]

  candidates.forEach((unit, place) => {
    const row = place * featureCount
    const put = (name: FeatureName, value: number): void => {
      rows[row + at[name]] = value
    }
    const session = sessionOf[unit] ?? -1
    const near = (other: number): number => (other >= 0 && sessionOf[other] === session && session >= 0 ? other : -1)
    const previous = near(previousOf[unit] ?? -1)
    const next = near(nextOf[unit] ?? -1)
    const previous2 = previous < 0 ? -1 : near(previousOf[previous] ?? -1)
    const next2 = next < 0 ? -1 : near(nextOf[next] ?? -1)
    const passage = bestPassages[place] ?? 0
    const form = formOf[unit] ?? 0
    const flags = units.flags.data[unit] ?? 0
    const mask = own[unit] ?? 0
    const held = (other: number): number => (other < 0 ? 0 : (own[other] ?? 0))
    // base
    put('z', z[unit] ?? 0)
    put('behindTop', zTop - (z[unit] ?? 0))
    put('rank', 1 / (1 + place))
    put('wordsPoints', ranking.ownWords[unit] ?? 0)
    put('nearbyPoints', ranking.nearby[unit] ?? 0)
    put('meaningPoints', ranking.meaning[unit] ?? 0)
    put('whoPoints', ranking.who[unit] ?? 0)
    put('whenPoints', ranking.when[unit] ?? 0)
    // lexical
    const length = units.passageLength.data[passage] ?? 0
    put('strength', (words.passageScores[passage] ?? 0) / total)
    put('unitStrength', (words.scores[unit] ?? 0) / total)
    put('density', (words.passageHits[passage] ?? 0) / Math.max(4, length))
    put('passageWords', Math.log1p(length))
    put('passageShare', 1 / (units.passageCount.data[unit] ?? 1))
    // coverage
    const around = mask | held(previous) | held(next)
    put('coverPassage', coverageOf(words.passageOwn[passage] ?? 0))
    put('coverUnit', coverageOf(mask))
    put('coverOne', coverageOf(around))
    put('coverTwo', coverageOf(around | held(previous2) | held(next2)))
    put('coverPrevious', coverageOf(held(previous)))
    put('coverNext', coverageOf(held(next)))
    const matched = words.passageOwn[passage] ?? 0
    const rarestMatched = rarestOf(matched, words.idf)
    put('matched', bitCount(matched))
    put('rarestMatched', rarestMatched)
    put('rarestShare', rarestMatched / rarest)
    // meaning
    const cosineOf = (other: number): number => (other < 0 ? 0 : close(cosine[other] ?? 0))
    put('cosine', cosineOf(unit))
    put('cosinePassage', direction === undefined ? 0 : close(dot(vectors, place * dims, direction, 0, dims)))
    put('cosinePrevious', cosineOf(previous))
    put('cosineNext', cosineOf(next))
    put('cosineWindow', cosineOf(unit) + 0.5 * (cosineOf(previous) + cosineOf(next)))
    const toTop = (rank: number): number =>
      rank >= candidates.length || rank === place ? 0 : close(dot(vectors, place * dims, vectors, rank * dims, dims))
    const top = toTop(0)
    put('cosineTop', top)
    put('cosineTop3', Math.max(top, toTop(1), toTop(2)))
    if (previous >= 0) {
      index.vectors.copy(units.firstPassage.data[previous] ?? 0, before, 0)
      put('cosineBefore', close(dot(vectors, place * dims, before, 0, dims)))
    }
    // speaker
    const isOwn = (flags & unitFlags.own) !== 0
    const isAssistant = (flags & unitFlags.assistant) !== 0
    const firstPersonRate = (measures[unit * measureCount + measureFeatures.indexOf('firstPerson')] ?? 0) / 255
    put('namedSpeaker', oneNamed ? (named[speakerOf[unit] ?? 0] === 1 ? 1 : -1) : 0)
    put('ownAsked', question.firstPerson ? (isOwn ? 1 : -1) : 0)
    put('assistantAsked', question.asksAssistant ? (isAssistant ? 1 : -1) : 0)
    put('role', isOwn ? 1 : isAssistant ? -1 : 0)
    put('speakersNamed', question.speakers.length)
    put('firstPersonNamed', oneNamed ? firstPersonRate * (named[speakerOf[unit] ?? 0] === 1 ? 1 : -1) : 0)
    // form
    formBitFeatures.forEach((bit) => put(bit, (form & formBits[bit]) === 0 ? 0 : 1))
    measureFeatures.forEach((measure, i) => put(measure, measures[unit * measureCount + i] ?? 0))
    // crosses
    const has = (bit: number): boolean => (form & bit) !== 0
    put('whenTime', cross(when, has(formBits.time)))
    put('numberNumber', cross(number, has(formBits.number)))
    put('wherePlace', cross(where, has(formBits.place)))
    put('whoName', cross(who, has(formBits.name)))
    put('whyReason', cross(why, has(formBits.reason)))
    put('instructsCosine', has(formBits.instructs) ? cosineOf(unit) : -1)
    put('prefersCosine', has(formBits.prefers) ? cosineOf(unit) : -1)
    put('advicePrefers', cross(advice, has(formBits.prefers)))
    // neighbours
    const zOf = (other: number): number => (other < 0 ? -2 : (z[other] ?? 0))
    put('zPrevious', zOf(previous))
    put('zNext', zOf(next))
    put('zPrevious2', zOf(previous2))
    put('zNext2', zOf(next2))
    const answers = previous >= 0 && speakerOf[previous] !== speakerOf[unit] && ((formOf[previous] ?? 0) & formBits.endsAsking) !== 0
    put('answersQuestion', answers ? 1 : 0)
    put('answersCoverage', answers ? coverageOf(held(previous)) : 0)
    put(
      'run',
      (previous >= 0 && speakerOf[previous] === speakerOf[unit] ? 1 : 0) + (next >= 0 && speakerOf[next] === speakerOf[unit] ? 2 : 0),
    )
    put('nextAsks', next >= 0 && ((formOf[next] ?? 0) & formBits.asks) !== 0 ? 1 : 0)
    const { first, steps } = sessionStart(units, unit)
    const view = sessions.get(first) ?? viewSession(units, first, z, own)
    sessions.set(first, view)
    put('coverSession', coverageOf(view.held))
    put('sessionBest', view.best)
    put('sessionTop3', view.top3)
    put('sessionRank', Math.log1p(rankIn(view.sorted, z[unit] ?? 0)))
    let found = 0
    let back = previous
    let ahead = next
    for (let step = 0; step < 3; step += 1) {
      if (back >= 0) {
        if (inTop20.has(back)) found += 1
        back = near(previousOf[back] ?? -1)
      }
      if (ahead >= 0) {
        if (inTop20.has(ahead)) found += 1
        ahead = near(nextOf[ahead] ?? -1)
      }
    }
    put('closeHits', found)
    // position
    put('placeInSession', Math.log1p(steps))
    put('shareOfSession', steps / Math.max(1, view.turns - 1))
    put('sessionTurns', Math.log1p(view.turns))
    put('age', newest.span === 0 ? 0.5 : ((units.saidAt.data[unit] ?? 0) - newest.from) / newest.span)
    // question
    put('terms', question.terms.length)
    put('rarestIdf', rarest)
    put('unknownShare', unknown)
    put('zTop', zTop)
    put('gapTen', gapTen)
    put('datesMatch', namesDate ? ((ranking.when[unit] ?? 0) > 0 ? 1 : -1) : 0)
    questionKinds.forEach((kind, i) => put(`q_${kind}`, (question.kinds >> i) & 1))
  })
  return { rows, deviation }
}

/** 1 if both hold, −1 if only the question asks for it, 0 if it does not. */
function cross(asked: boolean, held: boolean): number {
  return asked ? (held ? 1 : -1) : 0
}

function bestPassage(index: RecallIndex, ranking: Ranking, unit: number): number {
  const { passageScores } = ranking.words
  const first = index.units.firstPassage.data[unit] ?? 0
  const end = first + (index.units.passageCount.data[unit] ?? 1)
  let best = first
  for (let passage = first + 1; passage < end; passage += 1) if ((passageScores[passage] ?? 0) > (passageScores[best] ?? 0)) best = passage
  return best
}

function dot(a: Int8Array, from: number, b: Int8Array, other: number, dims: number): number {
  let sum = 0
  for (let i = 0; i < dims; i += 1) sum = (sum + Math.imul(a[from + i] ?? 0, b[other + i] ?? 0)) | 0
  return sum / (127 * 127)
}

/** Cosines as standings among all units', so that embedders with other spreads rank alike. */
function standingOf(cosine: Float32Array, alive: Uint8Array): (value: number) => number {
  let count = 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < cosine.length; unit += 1) {
    if (alive[unit] === 0) continue
    const value = cosine[unit] ?? 0
    count += 1
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(1, count)
  const deviation = Math.max(0.05, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)))
  return (value) => (value - mean) / deviation
}

function rankIn(sorted: Float32Array, value: number): number {
  let rank = 0
  while (rank < sorted.length && (sorted[rank] ?? 0) > value) rank += 1
  return rank
}

function rarestOf(mask: number, idf: readonly number[]): number {
  let most = 0
  for (let place = 0; place < 31 && place < idf.length; place += 1)
    if ((mask & (1 << place)) !== 0 && (idf[place] ?? 0) > most) most = idf[place] ?? 0
  return most
}

function bitCount(mask: number): number {
  let left = mask
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count += 1
  }
  return count
}

function extent(values: Float64Array, alive: Uint8Array, count: number): { readonly from: number; readonly span: number } {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < count; unit += 1) {
    if (alive[unit] === 0) continue
    const value = values[unit] ?? 0
    if (value < from) from = value
    if (value > to) to = value
  }
  return to > from ? { from, span: to - from } : { from: 0, span: 0 }
}
