// How fast a download comes, from what was seen of it lately.

/** Bytes there were at a moment. */
export interface Sample {
  readonly atMs: number
  readonly bytes: number
}

/** What is looked back on, in milliseconds; and the least of it that says anything. */
const windowMs = 15_000
const leastMs = 2000

/** The samples with a newer one, without those that are too old; a count that fell back begins anew. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1)
  if (last !== undefined && sample.bytes < last.bytes) return [sample]
  return [...samples.filter(({ atMs }) => sample.atMs - atMs <= windowMs), sample]
}

/** Bytes a second; undefined before enough was seen, and where nothing came. */
export function bytesASecond(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined || last.atMs - first.atMs < leastMs || last.bytes <= first.bytes) return undefined
  return ((last.bytes - first.bytes) * 1000) / (last.atMs - first.atMs)
}
