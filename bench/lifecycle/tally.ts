// What is counted over a life, and the rates that come of it.

export interface Count {
  hits: number
  of: number
}

export interface KindTally {
  /** Of what was told, what was not kept. */
  readonly omission: Count
  /** Of what was asked of now, what was answered rightly. */
  readonly right: Count
  readonly stale: Count
}

export interface Tally {
  readonly junk: Count
  readonly omission: Count
  readonly stale: Count
  readonly right: Count
  readonly correctedNextQuestion: Count
  /** Questions asked after a correction until the answer was right. */
  readonly questionsUntilRight: Count
  readonly order: Count
  readonly asOf: Count
  readonly believed: Count
  readonly when: Count
  readonly reimported: Count
  readonly erasedReturns: Count
  readonly doubleCurrent: Count
  readonly updated: Count
  readonly verbatim: Count
  readonly fsckClean: Count
  readonly byKind: Record<string, KindTally>
  readonly junkFrom: Record<string, Count>
  readonly byManner: Record<string, Count>
  readonly byCorrection: Record<string, Count>
  /** Right or not, by question, of the exams: the same questions in the same order for both memories of a life. */
  readonly exam: { readonly question: string; readonly right: boolean }[]
  memories: number
  current: number
  active: number
  duplicates: number
  days: number
  ms: number
}

export const none = (): Count => ({ hits: 0, of: 0 })

export function newTally(): Tally {
  return {
    junk: none(),
    omission: none(),
    stale: none(),
    right: none(),
    correctedNextQuestion: none(),
    questionsUntilRight: none(),
    order: none(),
    asOf: none(),
    believed: none(),
    when: none(),
    reimported: none(),
    erasedReturns: none(),
    doubleCurrent: none(),
    updated: none(),
    verbatim: none(),
    fsckClean: none(),
    byKind: {},
    junkFrom: {},
    byManner: {},
    byCorrection: {},
    exam: [],
    memories: 0,
    current: 0,
    active: 0,
    duplicates: 0,
    days: 0,
    ms: 0,
  }
}

export function count(counter: Count, isHit: boolean): void {
  counter.of += 1
  if (isHit) counter.hits += 1
}

export function countIn(counters: Record<string, Count>, name: string, isHit: boolean): void {
  count((counters[name] ??= none()), isHit)
}

export const kindOf = (tally: Tally, name: string): KindTally => (tally.byKind[name] ??= { omission: none(), right: none(), stale: none() })

/** hits / of; 0 of nothing. */
export const rate = ({ hits, of }: Count): number => (of === 0 ? 0 : hits / of)

export const sum = (counts: readonly Count[]): Count => ({
  hits: counts.reduce((total, { hits }) => total + hits, 0),
  of: counts.reduce((total, { of }) => total + of, 0),
})
