// Exact scan of every passage's int8 vector: the cosine to the question per unit, its best passage counting.

import type { RecallIndex } from './recall-index.ts'

/** Cosines −1 … 1 per unit; 0 throughout for a question without known words. */
export function scoreMeaning(index: RecallIndex, query: Float32Array | undefined): Float32Array {
  const { units, dims } = index
  const scores = new Float32Array(units.length)
  if (query === undefined || query.length !== dims || query.every((value) => value === 0)) return scores
  const vectors = index.vectors.data
  const whole = Int32Array.from(query, (value) => Math.round(value * 127))
  const firstPassage = units.firstPassage.data
  const passageCount = units.passageCount.data
  for (let unit = 0; unit < units.length; unit += 1) {
    let best = -127 * 127
    let at = (firstPassage[unit] ?? 0) * dims
    for (let left = passageCount[unit] ?? 0; left > 0; left -= 1) {
      const product = dot(vectors, at, whole, dims)
      if (product > best) best = product
      at += dims
    }
    scores[unit] = best / (127 * 127)
  }
  return scores
}

/** Four sums side by side, in integers: about twice as fast as one sum of floats. */
function dot(vectors: Int8Array, start: number, query: Int32Array, dims: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  for (; i + 3 < dims; i += 4) {
    a = (a + Math.imul(vectors[start + i] ?? 0, query[i] ?? 0)) | 0
    b = (b + Math.imul(vectors[start + i + 1] ?? 0, query[i + 1] ?? 0)) | 0
    c = (c + Math.imul(vectors[start + i + 2] ?? 0, query[i + 2] ?? 0)) | 0
    d = (d + Math.imul(vectors[start + i + 3] ?? 0, query[i + 3] ?? 0)) | 0
  }
  for (; i < dims; i += 1) a = (a + Math.imul(vectors[start + i] ?? 0, query[i] ?? 0)) | 0
  return a + b + c + d
}
