// How close each unit is to the question in meaning: the cosine of its best passage, from the exact scan of every vector.

import type { RecallIndex } from './recall-index.ts'
import { quantise } from './vector-rows.ts'

/** Cosines −1 … 1 per unit; 0 throughout for a question without known words. */
export function scoreMeaning(index: RecallIndex, query: Float32Array | undefined): Float32Array {
  const { units, dims, vectors, arena } = index
  const scores = arena.floats(units.length)
  if (query === undefined || query.length !== dims || query.every((value) => value === 0)) return scores
  const dots = arena.ints(vectors.length)
  vectors.dot(quantise(query, dims), dots)
  const firstPassage = units.firstPassage.data
  const passageCount = units.passageCount.data
  const alive = units.alive.data
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (alive[unit] === 0) continue
    const first = firstPassage[unit] ?? 0
    const end = first + (passageCount[unit] ?? 0)
    let best = dots[first] ?? 0
    for (let passage = first + 1; passage < end; passage += 1) if ((dots[passage] ?? 0) > best) best = dots[passage] ?? 0
    scores[unit] = best / (127 * 127)
  }
  return scores
}
