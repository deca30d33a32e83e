// The ranking of units for one question: words, then who, when and nearby as boosts, then meaning added by z-score with the words
// dominant, then a mild prior. Returns columns, so that the trace can say what each signal gave.

import { rankingConfig, type RankingConfig } from './config.ts'
import { scoreWords, type LexicalScores } from './lexical.ts'
import { scoreMeaning } from './meaning.ts'
import type { Question } from './question.ts'
import type { RecallIndex } from './recall-index.ts'
import { unitFlags } from './unit-table.ts'

export interface Ranking {
  readonly scores: Float32Array
  readonly words: LexicalScores
  readonly meaning: Float32Array
  /** What the boosts gave, in points of the lexical score. */
  readonly speaker: Float32Array
  readonly time: Float32Array
  readonly nearby: Float32Array
  readonly spread: number
}

export function rankUnits(index: RecallIndex, question: Question, query: Float32Array | undefined, config: RankingConfig = rankingConfig): Ranking {
  const { units } = index
  const count = units.length
  const words = scoreWords(index, question.terms, config)
  const meaning = scoreMeaning(index, query)
  const nearby = spreadNearby(index, words.scores, config.smoothing, config.sessionPrior)
  const dense = spreadNearby(index, meaning, config.meaningSmoothing, config.meaningSessionPrior)
  const scores = new Float32Array(count)
  for (let unit = 0; unit < count; unit += 1) {
    scores[unit] = (words.scores[unit] ?? 0) + (nearby[unit] ?? 0)
    dense[unit] = (dense[unit] ?? 0) + (meaning[unit] ?? 0)
  }
  const lexical = moments(scores, units.alive.data)
  const similar = moments(dense, units.alive.data)
  for (let unit = 0; unit < count; unit += 1) {
    const alike = ((dense[unit] ?? 0) - similar.mean) / similar.deviation
    scores[unit] = ((scores[unit] ?? 0) - lexical.mean) / lexical.deviation + config.meaning * alike
  }
  const top = maximum(scores)
  const speaker = new Float32Array(count)
  const time = new Float32Array(count)
  const named = new Set(question.speakers)
  for (let unit = 0; unit < count; unit += 1) {
    if (units.alive.data[unit] === 0) {
      scores[unit] = Number.NEGATIVE_INFINITY
      continue
    }
    const flags = units.flags.data[unit] ?? 0
    let who = 0
    if (named.size > 0 && named.has(units.speaker.data[unit] ?? -1)) who += config.speakerBoost
    if (question.firstPerson && (flags & unitFlags.own) !== 0) who += config.firstPersonBoost
    if (question.asksAssistant && (flags & unitFlags.assistant) !== 0) who += config.askedAssistantBoost
    let when = 0
    if (question.asksWhen && (flags & unitFlags.timeWord) !== 0) when += config.timeWordBoost
    if (matchesDate(question, units.month.data[unit] ?? 0)) when += config.namedDateBoost
    speaker[unit] = who * top
    time[unit] = when * top
    let score = (scores[unit] ?? 0) + (who + when) * top
    score -= config.fadedPenalty * (1 - (units.retrievability.data[unit] ?? 1))
    if ((flags & unitFlags.superseded) !== 0) score -= config.supersededPenalty
    scores[unit] = score
  }
  return { scores, words, meaning, speaker, time, nearby, spread: lexical.deviation }
}

function matchesDate(question: Question, month: number): boolean {
  if (question.months.length === 0 && question.years.length === 0) return false
  const inMonth = question.months.length === 0 || question.months.includes(month % 12)
  const inYear = question.years.length === 0 || question.years.includes(Math.floor(month / 12))
  return inMonth && inYear
}

/** What a unit gains from the turns one and two away and from the best of its session. */
function spreadNearby(index: RecallIndex, scores: Float32Array, smoothing: number, prior: number): Float32Array {
  const { units } = index
  const sessionOf = units.sessionNumber.data
  const best = new Float32Array(units.sessions)
  for (let unit = 0; unit < units.length; unit += 1) {
    const session = sessionOf[unit] ?? -1
    if (session >= 0 && units.alive.data[unit] === 1 && (scores[unit] ?? 0) > (best[session] ?? 0)) best[session] = scores[unit] ?? 0
  }
  const gain = new Float32Array(units.length)
  for (let unit = 0; unit < units.length; unit += 1) {
    const session = sessionOf[unit] ?? -1
    if (session < 0 || units.alive.data[unit] === 0) continue
    let sum = 0
    let before = units.previous.data[unit] ?? -1
    let after = units.next.data[unit] ?? -1
    for (let step = 0; step < 2; step += 1) {
      if (before >= 0 && sessionOf[before] === session) sum += (scores[before] ?? 0) / (units.passageCount.data[before] ?? 1)
      if (after >= 0 && sessionOf[after] === session) sum += (scores[after] ?? 0) / (units.passageCount.data[after] ?? 1)
      before = before >= 0 ? (units.previous.data[before] ?? -1) : -1
      after = after >= 0 ? (units.next.data[after] ?? -1) : -1
    }
    gain[unit] = smoothing * sum + prior * (best[session] ?? 0)
  }
  return gain
}

function maximum(values: Float32Array): number {
  let top = 0
  for (const value of values) if (value > top) top = value
  return top
}

function moments(values: Float32Array, alive: Uint8Array): { readonly mean: number; readonly deviation: number } {
  let count = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < values.length; i += 1) {
    if (alive[i] === 0) continue
    const value = values[i] ?? 0
    count += 1
    sum += value
    squares += value * value
  }
  if (count === 0) return { mean: 0, deviation: 1 }
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) || 1 }
}

/** The ordinals of the `k` highest finite scores, best first; ties by the earlier id. Law: equals sort().slice(0, k). */
export function topUnits(scores: Float32Array, ids: readonly string[], k: number): number[] {
  const before = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference !== 0 ? difference > 0 : (ids[a] ?? '') < (ids[b] ?? '')
  }
  const heap: number[] = []
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (scores[unit] === Number.NEGATIVE_INFINITY) continue
    if (heap.length < k) {
      heap.push(unit)
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1
        if (!before(heap[parent] ?? 0, heap[i] ?? 0)) break
        swap(heap, i, parent)
        i = parent
      }
    } else if (k > 0 && before(unit, heap[0] ?? 0)) {
      heap[0] = unit
      sink(heap, before)
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}

function sink(heap: number[], before: (a: number, b: number) => boolean): void {
  for (let i = 0; ; ) {
    let worst = i
    for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && before(heap[worst] ?? 0, heap[child] ?? 0)) worst = child
    if (worst === i) return
    swap(heap, i, worst)
    i = worst
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = held
}
