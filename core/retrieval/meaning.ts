// How close each unit is to the question in meaning: the cosine of its best passage, from the exact scan of every vector.

import type { RecallIndex } from './recall-index.ts'
import { quantise } from './vector-rows.ts'

/** Cosines −1 … 1 per unit; 0 throughout for a question without known words. */
export function scoreMeaning(index: RecallIndex, query: Float32Array | undefined): Float32Array {
  const { units, dims, vectors } = index
  const scores = new Float32Array(units.length)
  if (query === undefined || query.length !== dims || query.every((value) => value === 0)) return scores
  const dots = new Int32Array(vectors.length)
  vectors.dot(quantise(query, dims), dots)
  const firstPassage = units.firstPassage.data
  const passageCount = units.passageCount.data
  for (let unit = 0; unit < units.length; unit += 1) {
    const first = firstPassage[unit] ?? 0
    const end = first + (passageCount[unit] ?? 0)
    let best = -127 * 127
    for (let passage = first; passage < end; passage += 1) {
      const product = dots[passage] ?? 0
      if (product > best) best = product
    }
    scores[unit] = best / (127 * 127)
  }
  return scores
}
