// BM25+ over passages (Lv & Zhai 2011), each passage reading its neighbouring turns' terms at a discount:
//   tf' = tf + context · Σ tf(previous and next turn of the session) / their number of passages
//   score = Σ idf · (delta + tf'·(k1+1) / (tf' + k1·(1 − b + b·length/average)))
// Neighbours are followed at query time, so that adding a turn never re-indexes another.

import type { RankingConfig } from './config.ts'
import { nearTerms } from './near-terms.ts'
import type { PostingList } from './postings.ts'
import type { RecallIndex } from './recall-index.ts'

export interface LexicalScores {
  /** Best passage's score per unit. */
  readonly scores: Float32Array
  /** Per unit, which of the first 31 terms it holds itself (bit i) in any passage. */
  readonly own: Int32Array
  /** The same per passage, the score per passage, and how often it holds terms of the question, repeats counted. */
  readonly passageOwn: Int32Array
  readonly passageScores: Float32Array
  readonly passageHits: Uint16Array
  /** Inverse document frequency per term: ln(1 + (N − n + ½)/(n + ½)), over passages; of an unknown term as for n = 0. */
  readonly idf: readonly number[]
  /** Terms the index knows. */
  readonly known: readonly boolean[]
}

interface Found {
  readonly list: PostingList
  readonly firstPassage: number
}

export function scoreWords(index: RecallIndex, terms: readonly string[], config: RankingConfig): LexicalScores {
  const { units, arena } = index
  const unitOf = units.passageUnit.data
  const lengthOf = units.passageLength.data
  const alive = units.alive.data
  const passages = units.passageUnit.length
  const total = arena.floats(passages)
  const frequency = arena.floats(passages)
  const touched = arena.ints(passages)
  const own = arena.ints(units.length)
  const passageOwn = arena.ints(passages)
  const passageHits = arena.shorts(passages)
  const average = index.livingPassages === 0 ? 1 : Math.max(1, index.totalLength / index.livingPassages)
  const fixed = config.k1 * (1 - config.b)
  const perTerm = (config.k1 * config.b) / average
  const idf: number[] = []
  const known: boolean[] = []
  terms.forEach((term, place) => {
    const exact = findTerm(index, term)
    const isExact = exact.holders > 0
    const { found, holders } = isExact ? exact : findTerms(index, nearTerms(index.blocks, term))
    const weight = (isExact || holders === 0 ? 1 : config.nearTerm) * Math.log(1 + (index.livingPassages - holders + 0.5) / (holders + 0.5))
    idf.push(weight)
    known.push(holders > 0)
    const bit = place < 31 ? 1 << place : 0
    let count = 0
    for (const { list, firstPassage } of found) {
      for (let i = 0; i < list.length; i += 1) {
        const passage = firstPassage + (list.passages[i] ?? 0)
        const unit = unitOf[passage] ?? 0
        if (alive[unit] === 0) continue
        const times = list.frequencies[i] ?? 0
        own[unit] = (own[unit] ?? 0) | bit
        passageOwn[passage] = (passageOwn[passage] ?? 0) | bit
        passageHits[passage] = (passageHits[passage] ?? 0) + times
        if (frequency[passage] === 0) touched[count++] = passage
        frequency[passage] = (frequency[passage] ?? 0) + times
        const share = (config.context * times) / (units.passageCount.data[unit] ?? 1)
        count = lend(index, units.previous.data[unit] ?? -1, unit, share, frequency, touched, count)
        count = lend(index, units.next.data[unit] ?? -1, unit, share, frequency, touched, count)
      }
    }
    for (let i = 0; i < count; i += 1) {
      const passage = touched[i] ?? 0
      const times = frequency[passage] ?? 0
      frequency[passage] = 0
      const norm = fixed + perTerm * (lengthOf[passage] ?? 0)
      total[passage] = (total[passage] ?? 0) + weight * (config.delta + (times * (config.k1 + 1)) / (times + norm))
    }
  })
  const scores = arena.floats(units.length)
  takeBestPassages(scores, total, unitOf)
  return { scores, own, passageOwn, passageScores: total, passageHits, idf, known }
}

interface Holders {
  readonly found: readonly Found[]
  /** Living passages that hold it. */
  readonly holders: number
}

function findTerm({ blocks, units }: RecallIndex, term: string): Holders {
  const unitOf = units.passageUnit.data
  const alive = units.alive.data
  const found: Found[] = []
  let holders = 0
  for (const block of blocks) {
    const list = block.find(term)
    if (list === undefined) continue
    found.push({ list, firstPassage: block.firstPassage })
    for (let i = 0; i < list.length; i += 1) holders += alive[unitOf[block.firstPassage + (list.passages[i] ?? 0)] ?? 0] ?? 0
  }
  return { found, holders }
}

function findTerms(index: RecallIndex, terms: readonly string[]): Holders {
  const all = terms.map((term) => findTerm(index, term))
  return { found: all.flatMap(({ found }) => found), holders: all.reduce((sum, { holders }) => sum + holders, 0) }
}

/** Adds a share of a term's frequency to every passage of a neighbour in the same session. */
function lend(
  index: RecallIndex,
  neighbour: number,
  unit: number,
  share: number,
  frequency: Float32Array,
  touched: Int32Array,
  from: number,
): number {
  if (neighbour < 0 || share === 0) return from
  const { units } = index
  if (units.sessionNumber.data[neighbour] !== units.sessionNumber.data[unit]) return from
  const first = units.firstPassage.data[neighbour] ?? 0
  const end = first + (units.passageCount.data[neighbour] ?? 0)
  let count = from
  for (let passage = first; passage < end; passage += 1) {
    if (frequency[passage] === 0) touched[count++] = passage
    frequency[passage] = (frequency[passage] ?? 0) + share
  }
  return count
}

function takeBestPassages(scores: Float32Array, total: Float32Array, unitOf: Int32Array): void {
  for (let passage = 0; passage < total.length; passage += 1) {
    const score = total[passage] ?? 0
    if (score === 0) continue
    const unit = unitOf[passage] ?? 0
    if (score > (scores[unit] ?? 0)) scores[unit] = score
  }
}
