// Personalised PageRank: where a walk that keeps going back to its seeds is found. Law: the scores sum to 1; without edges they are the seeds.

import type { Adjacency } from './adjacency.ts'

export interface Walk {
  /** Share of steps that go on instead of back to a seed; .5 as in HippoRAG 2. */
  readonly damping: number
  readonly rounds: number
}

/**
 * p ← (1 − d)·s + d·Wᵀp with W the row-normalised weights; what reaches a node without edges goes back to the seeds. O(rounds · edges).
 * @param seeds share of each node to start from; normalised here. All zero gives all zero.
 */
export function pageRank(
  graph: Adjacency,
  seeds: ReadonlyMap<number, number>,
  { damping, rounds }: Walk = { damping: 0.5, rounds: 20 },
): Float64Array {
  const count = graph.ids.length
  const start = new Float64Array(count)
  const total = [...seeds.values()].reduce((sum, share) => sum + share, 0)
  if (total <= 0) return start
  for (const [node, share] of seeds) start[node] = share / total
  const out = new Float64Array(count)
  for (let node = 0; node < count; node += 1) {
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at += 1)
      out[node] = (out[node] as number) + (graph.weights[at] as number)
  }
  let scores = start.slice()
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(count)
    let lost = 0
    for (let node = 0; node < count; node += 1) {
      const score = scores[node] as number
      if (score === 0) continue
      if (out[node] === 0) {
        lost += score
        continue
      }
      for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at += 1) {
        const target = graph.targets[at] as number
        next[target] = (next[target] as number) + (score * (graph.weights[at] as number)) / (out[node] as number)
      }
    }
    for (let node = 0; node < count; node += 1)
      next[node] = (1 - damping) * (start[node] as number) + damping * ((next[node] as number) + lost * (start[node] as number))
    scores = next
  }
  return scores
}
