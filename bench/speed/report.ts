// What bench:speed writes. All times are medians or percentiles in milliseconds, in one headless Chromium, everything on one machine.

export interface Percentiles {
  readonly p50: number
  readonly p95: number
}

export interface TextPeer {
  readonly name: string
  /** Milliseconds to index everything. */
  readonly indexMs: number
  readonly recallMs: Percentiles
  /** Why there are no figures. */
  readonly failed?: string
}

export interface ReopenParts {
  readonly readMs: number
  readonly checkMs: number
  readonly fillMs: number
  /** Of the bytes read, those of postings: all that a question needs only in part. */
  readonly postingsShare: number
}

export interface SizeReport {
  /** Turns and memories together. */
  readonly n: number
  /** From starting the workers to the first answer, records and segments on disk. */
  readonly reopenMs: number
  /** What reading the index back takes of it, stored rows at hand: reading their bytes, checking and parting them, filling the columns. */
  readonly reopenParts: ReopenParts
  /** Question to result as the page sees it: embedding, ranking, packing and two messages. */
  readonly recallMs: Percentiles
  /** From handing a turn to the store until a recall finds it. */
  readonly writeToSearchableMs: number
  /** Records read, embedded, indexed and written as segments. */
  readonly indexPerSecond: number
  /** Of the index, in working memory and on disk. */
  readonly bytesPerMemory: number
  readonly diskBytesPerMemory: number
  /** The longest task on the app's main thread while it takes in a transcript of n turns; null where not measured. */
  readonly longestTaskMs: number | null
  readonly peers: readonly TextPeer[]
}

export interface VectorPeer {
  readonly name: string
  readonly ms: number
  readonly buildMs: number
  /** Share of the exact ten nearest that it gives. */
  readonly recallOfExact: number
  readonly failed?: string
}

export interface ScanReport {
  readonly n: number
  readonly dims: number
  readonly kind: string
  /** One question against every row, median. */
  readonly ms: number
  /** Share of the exact ten nearest (of unquantised vectors) among the ten it gives. */
  readonly recallOfExact: number
  readonly peers: readonly VectorPeer[]
}

export interface SpeedReport {
  readonly machine: string
  readonly sizes: readonly SizeReport[]
  readonly scan: readonly ScanReport[]
}

/** What the page offers to run.ts. */
export interface BenchPage {
  size(n: number): Promise<Omit<SizeReport, 'longestTaskMs' | 'peers'>>
  peers(n: number): Promise<SizeReport['peers']>
  scan(n: number, dims: number): Promise<readonly ScanReport[]>
}

declare global {
  var bench: BenchPage
}
