// Figures of a ranking, as the protocol defines them: averaged over answerable questions with evidence; binary relevance.

export interface Figures {
  readonly 'r@5': number
  readonly 'r@10': number
  readonly 'r@20': number
  readonly 'r@50': number
  readonly 'all@10': number
  readonly mrr: number
  readonly 'ndcg@10': number
}
export const figureNames = ['r@5', 'r@10', 'r@20', 'r@50', 'all@10', 'mrr', 'ndcg@10'] as const satisfies readonly (keyof Figures)[]

/** The figures of one question. */
export function measure(ranked: readonly string[], evidence: readonly string[]): Figures {
  const wanted = new Set(evidence)
  const places = ranked.flatMap((id, place) => (wanted.has(id) ? [place] : []))
  const recallAt = (k: number): number => places.filter((place) => place < k).length / wanted.size
  const gain = places.filter((place) => place < 10).reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
  let ideal = 0
  for (let place = 0; place < Math.min(10, wanted.size); place += 1) ideal += 1 / Math.log2(place + 2)
  return {
    'r@5': recallAt(5),
    'r@10': recallAt(10),
    'r@20': recallAt(20),
    'r@50': recallAt(50),
    'all@10': recallAt(10) === 1 ? 1 : 0,
    mrr: places[0] === undefined ? 0 : 1 / (places[0] + 1),
    'ndcg@10': gain / ideal,
  }
}

export function averageFigures(figures: readonly Figures[]): Figures {
  const average = (name: keyof Figures): number => mean(figures.map((each) => each[name]))
  return {
    'r@5': average('r@5'),
    'r@10': average('r@10'),
    'r@20': average('r@20'),
    'r@50': average('r@50'),
    'all@10': average('all@10'),
    mrr: average('mrr'),
    'ndcg@10': average('ndcg@10'),
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which a share `p` of the values lies (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
}

/** Area under the ROC curve: how often a positive scores above a negative, ties half. Undefined without both kinds. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined
  let wins = 0
  for (const positive of positives) for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0
  return wins / (positives.length * negatives.length)
}

/** 95 % percentile bootstrap interval of a mean: 2,000 resamples from a fixed seed. */
export function bootstrapInterval(values: readonly number[], seed = 1): readonly [number, number] {
  const random = seededRandom(seed)
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0
    for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(random() * values.length)] ?? 0
    return sum / Math.max(1, values.length)
  })
  return [percentile(means, 0.025), percentile(means, 0.975)]
}

/** mulberry32: a small generator, the same numbers everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
