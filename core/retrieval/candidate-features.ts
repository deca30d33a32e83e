// Fills one row of features per candidate from typed arrays alone: no text is read at query time. What candidates share is in the scene;
// the rest is a few look-ups each, and one walk through a session.

import { densityOf } from './best-passage.ts'
import { featureCount, featurePlaces as at, formBitFeatures, measureFeatures } from './features.ts'
import { hasKind, questionKinds } from './question-kind.ts'
import type { Scene } from './scene.ts'
import { inSession, neighboursOf, sessionStart, type Around } from './sessions.ts'
import { formBits, measureCount } from './turn-form.ts'
import { unitFlags } from './unit-flags.ts'

/** Row-major, `featureCount` numbers a candidate. */
export function candidateFeatures(scene: Scene): Float32Array {
  const { candidates, index } = scene
  const rows = new Float32Array(candidates.length * featureCount)
  const shared = questionRow(scene)
  const before = new Int8Array(index.dims)
  const asked = askedCrosses(scene)
  for (let place = 0; place < candidates.length; place += 1) {
    const row = rows.subarray(place * featureCount, (place + 1) * featureCount)
    const unit = candidates[place] ?? 0
    const around = neighboursOf(index.units, unit)
    row.set(shared)
    fillMatch(scene, row, place, unit, around)
    fillMeaning(scene, row, place, unit, around, before)
    fillKind(scene, row, unit, asked)
    fillPlace(scene, row, unit, around)
  }
  return rows
}

function questionRow({ question, candidates, rarest, unknown, z }: Scene): Float32Array {
  const row = new Float32Array(featureCount)
  const top = candidates[0] === undefined ? 0 : z(candidates[0])
  row[at.terms] = question.terms.length
  row[at.rarestIdf] = rarest
  row[at.unknownShare] = unknown
  row[at.zTop] = top
  const tenth = candidates[Math.min(9, candidates.length - 1)]
  row[at.gapTen] = top - (tenth === undefined ? 0 : z(tenth))
  for (let kind = 0; kind < questionKinds.length; kind += 1) row[at.q_when + kind] = (question.kinds >> kind) & 1
  return row
}

function fillMatch(scene: Scene, row: Float32Array, place: number, unit: number, around: Around): void {
  const { ranking, index, z, total, coverageOf, passages, rarest } = scene
  const { words } = ranking
  const { own } = words
  const passage = passages[place] ?? 0
  const mask = own[unit] ?? 0
  const before = own[around.previous] ?? 0
  const after = own[around.next] ?? 0
  const one = mask | before | after
  const standing = z(unit)
  row[at.z] = standing
  row[at.behindTop] = (row[at.zTop] ?? 0) - standing
  row[at.rank] = 1 / (1 + place)
  row[at.wordsPoints] = ranking.ownWords[unit] ?? 0
  row[at.nearbyPoints] = ranking.nearby[unit] ?? 0
  row[at.meaningPoints] = ranking.meaning[unit] ?? 0
  row[at.whoPoints] = ranking.who(unit)
  row[at.whenPoints] = ranking.when(unit)
  const length = index.units.passageLength.data[passage] ?? 0
  row[at.strength] = (words.passageScores[passage] ?? 0) / total
  row[at.unitStrength] = (words.scores[unit] ?? 0) / total
  row[at.density] = densityOf(index, ranking, passage)
  row[at.passageWords] = Math.log1p(length)
  row[at.passageShare] = 1 / (index.units.passageCount.data[unit] ?? 1)
  const matched = words.passageOwn[passage] ?? 0
  row[at.coverPassage] = coverageOf(matched)
  row[at.coverUnit] = coverageOf(mask)
  row[at.coverOne] = coverageOf(one)
  row[at.coverTwo] = coverageOf(one | (own[around.previous2] ?? 0) | (own[around.next2] ?? 0))
  row[at.coverPrevious] = coverageOf(before)
  row[at.coverNext] = coverageOf(after)
  const rarestMatched = rarestOf(matched, words.idf)
  row[at.matched] = bitCount(matched)
  row[at.rarestMatched] = rarestMatched
  row[at.rarestShare] = rarestMatched / rarest
}

function fillMeaning(scene: Scene, row: Float32Array, place: number, unit: number, around: Around, before: Int8Array): void {
  const { index, vectors, query, cosineMean, cosineSpread, candidates } = scene
  const { cosine } = scene.ranking
  const { dims } = index
  const standing = (value: number): number => (value - cosineMean) / cosineSpread
  const own = standing(cosine[unit] ?? 0)
  const previous = around.previous < 0 ? 0 : standing(cosine[around.previous] ?? 0)
  const next = around.next < 0 ? 0 : standing(cosine[around.next] ?? 0)
  row[at.cosine] = own
  row[at.cosinePassage] = query === undefined ? 0 : standing(dot(vectors, place * dims, query, 0, dims))
  row[at.cosinePrevious] = previous
  row[at.cosineNext] = next
  row[at.cosineWindow] = own + 0.5 * (previous + next)
  let most = 0
  for (let rank = 0; rank < 3 && rank < candidates.length; rank += 1) {
    const close = rank === place ? 0 : standing(dot(vectors, place * dims, vectors, rank * dims, dims))
    if (rank === 0) row[at.cosineTop] = close
    most = Math.max(most, close)
  }
  row[at.cosineTop3] = most
  if (around.previous >= 0) {
    index.vectors.copy(index.units.firstPassage.data[around.previous] ?? 0, before, 0)
    row[at.cosineBefore] = standing(dot(vectors, place * dims, before, 0, dims))
  }
}

const bitMasks = formBitFeatures.map((bit) => formBits[bit])
const firstPersonByte = measureFeatures.indexOf('firstPerson')

/** Column of a cross and the bit it asks for; the column is filled only where the question asks. */
function askedCrosses({ question: { kinds } }: Scene): readonly (readonly [number, number])[] {
  const crosses = [
    ['when', at.whenTime, formBits.time],
    ['number', at.numberNumber, formBits.number],
    ['where', at.wherePlace, formBits.place],
    ['who', at.whoName, formBits.name],
    ['why', at.whyReason, formBits.reason],
    ['advice', at.advicePrefers, formBits.prefers],
  ] as const
  return crosses.flatMap(([kind, column, bit]) => (hasKind(kinds, kind) ? [[column, bit] as const] : []))
}

function fillKind(scene: Scene, row: Float32Array, unit: number, asked: readonly (readonly [number, number])[]): void {
  const { question, named, index } = scene
  const { units } = index
  const form = units.form.data[unit] ?? 0
  const flags = units.flags.data[unit] ?? 0
  const measures = units.measures.data
  const isOwn = (flags & unitFlags.own) !== 0
  const isAssistant = (flags & unitFlags.assistant) !== 0
  const isNamed = named[units.speaker.data[unit] ?? 0] === 1 ? 1 : -1
  const names = question.speakers.length > 0
  row[at.namedSpeaker] = names ? isNamed : 0
  row[at.ownAsked] = question.firstPerson ? (isOwn ? 1 : -1) : 0
  row[at.assistantAsked] = question.asksAssistant ? (isAssistant ? 1 : -1) : 0
  row[at.role] = isOwn ? 1 : isAssistant ? -1 : 0
  row[at.speakersNamed] = question.speakers.length
  row[at.firstPersonNamed] = names ? ((measures[unit * measureCount + firstPersonByte] ?? 0) / 255) * isNamed : 0
  // Both lists stand in the order of their columns.
  for (let bit = 0; bit < bitMasks.length; bit += 1) row[at.asks + bit] = (form & (bitMasks[bit] ?? 0)) === 0 ? 0 : 1
  for (let i = 0; i < measureCount; i += 1) row[at.words + i] = measures[unit * measureCount + i] ?? 0
  for (const [column, bit] of asked) row[column] = (form & bit) === 0 ? -1 : 1
  row[at.instructsCosine] = (form & formBits.instructs) === 0 ? -1 : (row[at.cosine] ?? 0)
  row[at.prefersCosine] = (form & formBits.prefers) === 0 ? -1 : (row[at.cosine] ?? 0)
}

function fillPlace(scene: Scene, row: Float32Array, unit: number, around: Around): void {
  const { index, z, coverageOf, ranking, question, oldest, span } = scene
  const { units } = index
  const { previous, next, previous2, next2 } = around
  const speaker = units.speaker.data[unit]
  const absent = -2
  row[at.zPrevious] = previous < 0 ? absent : z(previous)
  row[at.zNext] = next < 0 ? absent : z(next)
  row[at.zPrevious2] = previous2 < 0 ? absent : z(previous2)
  row[at.zNext2] = next2 < 0 ? absent : z(next2)
  const answers =
    previous >= 0 && units.speaker.data[previous] !== speaker && ((units.form.data[previous] ?? 0) & formBits.endsAsking) !== 0
  row[at.answersQuestion] = answers ? 1 : 0
  row[at.answersCoverage] = answers ? coverageOf(ranking.words.own[previous] ?? 0) : 0
  const after = previous >= 0 && units.speaker.data[previous] === speaker ? 1 : 0
  row[at.run] = after + (next >= 0 && units.speaker.data[next] === speaker ? 2 : 0)
  row[at.nextAsks] = next >= 0 && ((units.form.data[next] ?? 0) & formBits.asks) !== 0 ? 1 : 0
  row[at.closeHits] = hitsAround(scene, unit)
  const { first, steps } = sessionStart(units, unit)
  const view = scene.sessionFrom(first)
  row[at.coverSession] = coverageOf(view.held)
  row[at.sessionBest] = view.best
  row[at.sessionTop3] = view.top3
  row[at.sessionRank] = Math.log1p(rankIn(view.sorted, z(unit)))
  row[at.placeInSession] = Math.log1p(steps)
  row[at.shareOfSession] = steps / Math.max(1, view.turns - 1)
  row[at.sessionTurns] = Math.log1p(view.turns)
  row[at.age] = span === 0 ? 0.5 : ((units.saidAt.data[unit] ?? 0) - oldest) / span
  const namesDate = question.months.length + question.years.length + question.windows.length > 0
  row[at.datesMatch] = namesDate ? (ranking.when(unit) > 0 ? 1 : -1) : 0
}

/** Turns within three to either side that are among the best twenty. */
function hitsAround({ index: { units }, best20 }: Scene, unit: number): number {
  let found = 0
  for (const column of [units.previous.data, units.next.data]) {
    let other = inSession(units, unit, column[unit] ?? -1)
    for (let step = 0; step < 3 && other >= 0; step += 1) {
      if (best20.has(other)) found += 1
      other = inSession(units, unit, column[other] ?? -1)
    }
  }
  return found
}

function dot(a: Int8Array, from: number, b: Int8Array, other: number, dims: number): number {
  let sum = 0
  for (let i = 0; i < dims; i += 1) sum = (sum + Math.imul(a[from + i] ?? 0, b[other + i] ?? 0)) | 0
  return sum / (127 * 127)
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
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}
