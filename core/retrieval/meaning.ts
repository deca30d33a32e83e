// Exact scan of every passage's int8 vector: the cosine to the question per unit, its best passage counting.

import type { RecallIndex } from './recall-index.ts'

/** Cosines −1 … 1 per unit; 0 throughout for a question without known words. */
export function scoreMeaning(index: RecallIndex, query: Float32Array | undefined): Float32Array {
  const { units, dims } = index
  const scores = new Float32Array(units.length)
  if (query === undefined || query.length !== dims || query.every((value) => value === 0)) return scores
  const vectors = index.vectors.data
  const firstPassage = units.firstPassage.data
  const passageCount = units.passageCount.data
  for (let unit = 0; unit < units.length; unit += 1) {
    let best = -2
    let at = (firstPassage[unit] ?? 0) * dims
    for (let left = passageCount[unit] ?? 0; left > 0; left -= 1) {
      let sum = 0
      for (let i = 0; i < dims; i += 1) sum += (vectors[at + i] ?? 0) * (query[i] ?? 0)
      if (sum > best * 127) best = sum / 127
      at += dims
    }
    scores[unit] = best > -2 ? best : 0
  }
  return scores
}
