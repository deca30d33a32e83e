// What bench:web writes. Times in milliseconds, scores out of 100.

export interface AxeReading {
  readonly screen: string
  readonly vault: string
  readonly theme: 'light' | 'dark'
  readonly width: number
  /** Rules broken, with the elements. */
  readonly violations: readonly string[]
}

export interface Scores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  /** Readings that came to nothing, with why; each was made again. */
  readonly failedReadings: readonly string[]
}

export interface ListTimes {
  /** Of the main thread while the list is scrolled from end to end; tasks under 50 ms count as 0, the platform does not report them. */
  readonly longestTaskMs: number
  /** From asking for the view to its first row, the slowest of all views. */
  readonly firstContentMs: number
  /** From choosing a filter to the list that goes by it, the slowest of those tried. */
  readonly filterMs: number
}

export interface WebReport {
  readonly machine: string
  readonly axe: readonly AxeReading[]
  readonly lighthouse: { readonly desktop: Scores; readonly mobile: Scores }
  readonly list100k: ListTimes & {
    readonly byView: Readonly<Record<string, number>>
    readonly byFilter: Readonly<Record<string, number>>
  }
}
