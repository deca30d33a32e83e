// The figures of a set of lives as one record and as a table.

import { none, rate, sum, type Count, type Tally } from './tally.ts'

interface Goal {
  readonly name: string
  readonly goal: string
  readonly isMet: (value: number) => boolean
}

export interface Report {
  readonly seeds: number
  /** How many of the lives were lived a second time, left alone. */
  readonly compared: number
  readonly years: number
  readonly phrasings: string
  readonly junk: number
  readonly omission: number
  readonly stale: number
  readonly answered: number
  readonly correctedNextQuestion: number
  readonly questionsUntilRight: number
  readonly updated: number
  readonly order: number
  readonly asOf: number
  readonly believed: number
  readonly when: number
  readonly staleAfterReimport: number
  readonly erasedReturns: number
  readonly doubleCurrent: number
  readonly lostToForgetting: number
  /** Current memories to those of them in the active tier. */
  readonly activeShrink: number
  /** The active tier of the same life left alone to that of the one cared for: what joining and fading do together. */
  readonly activeAgainstLeftAlone: number
  readonly duplicateShrink: number
  readonly growth: {
    readonly duplicates: number
    readonly duplicatesLeftAlone: number
    readonly memories: number
    readonly memoriesLeftAlone: number
    readonly current: number
    readonly active: number
  }
  readonly verbatimShare: number
  readonly fsckClean: number
  readonly msPerDay: number
  readonly counts: Readonly<Record<string, number>>
  readonly byKind: Readonly<
    Record<string, { readonly told: number; readonly omission: number; readonly answered: number; readonly stale: number }>
  >
  readonly omissionByManner: Readonly<Record<string, number>>
  readonly junkFrom: Readonly<Record<string, number>>
}

interface Life {
  readonly kept: Tally
  /** The same life with neither sleep nor forgetting; what is compared with it is compared in lives that have it alone. */
  readonly left?: Tally
}
type Compared = Required<Life>
const isCompared = (life: Life): life is Compared => life.left !== undefined

export function reportOf(lives: readonly Life[], of: Pick<Report, 'seeds' | 'years' | 'phrasings'>): Report {
  const kept = lives.map((life) => life.kept)
  const compared = lives.filter(isCompared)
  const left = compared.map((life) => life.left)
  const besideLeft = compared.map((life) => life.kept)
  const all = (read: (tally: Tally) => Count): number => round(rate(sum(kept.map(read))))
  const total = (tallies: readonly Tally[], read: (tally: Tally) => number): number => tallies.reduce((n, tally) => n + read(tally), 0)
  const duplicates = [total(left, (tally) => tally.duplicates), total(besideLeft, (tally) => tally.duplicates)] as const
  return {
    ...of,
    compared: compared.length,
    junk: all((tally) => tally.junk),
    omission: all((tally) => tally.omission),
    stale: all((tally) => tally.stale),
    answered: all((tally) => tally.right),
    correctedNextQuestion: all((tally) => tally.correctedNextQuestion),
    questionsUntilRight: all((tally) => tally.questionsUntilRight),
    updated: all((tally) => tally.updated),
    order: all((tally) => tally.order),
    asOf: all((tally) => tally.asOf),
    believed: all((tally) => tally.believed),
    when: all((tally) => tally.when),
    staleAfterReimport: all((tally) => tally.reimported),
    erasedReturns: all((tally) => tally.erasedReturns),
    doubleCurrent: all((tally) => tally.doubleCurrent),
    lostToForgetting: round(rate(lostOf(compared))),
    activeAgainstLeftAlone: round(
      total(left, (tally) => tally.active) /
        Math.max(
          1,
          total(besideLeft, (tally) => tally.active),
        ),
    ),
    activeShrink: round(
      total(kept, (tally) => tally.current) /
        Math.max(
          1,
          total(kept, (tally) => tally.active),
        ),
    ),
    duplicateShrink: duplicates[0] === 0 ? 0 : round(1 - duplicates[1] / duplicates[0]),
    growth: {
      duplicates: duplicates[1],
      duplicatesLeftAlone: duplicates[0],
      memories: total(besideLeft, (tally) => tally.memories),
      memoriesLeftAlone: total(left, (tally) => tally.memories),
      current: total(kept, (tally) => tally.current),
      active: total(kept, (tally) => tally.active),
    },
    verbatimShare: all((tally) => tally.verbatim),
    fsckClean: all((tally) => tally.fsckClean),
    msPerDay: round(
      total(kept, (tally) => tally.ms) /
        Math.max(
          1,
          total(kept, (tally) => tally.days),
        ),
    ),
    counts: {
      told: sum(kept.map((tally) => tally.omission)).of,
      memories: sum(kept.map((tally) => tally.junk)).of,
      questions: sum(kept.map((tally) => tally.stale)).of,
      corrections: sum(kept.map((tally) => tally.correctedNextQuestion)).of,
      orders: sum(kept.map((tally) => tally.order)).of,
      erased: sum(kept.map((tally) => tally.erasedReturns)).of,
      exam: total(kept, (tally) => tally.exam.length),
    },
    byKind: byKind(kept),
    omissionByManner: rates(kept.map((tally) => tally.byManner)),
    junkFrom: Object.fromEntries(
      names(kept.map((tally) => tally.junkFrom)).map((name) => [name, sum(kept.map((tally) => tally.junkFrom[name] ?? none())).hits]),
    ),
  }
}

/** Of the exam questions answered rightly without sleep and forgetting, those no longer so with both. */
function lostOf(lives: readonly Compared[]): Count {
  return sum(
    lives.map(({ kept, left }) => {
      const withCare = new Map(kept.exam.map(({ question, right }) => [question, right]))
      const known = left.exam.filter(({ right }) => right)
      return { hits: known.filter(({ question }) => withCare.get(question) !== true).length, of: known.length }
    }),
  )
}

function byKind(tallies: readonly Tally[]): Report['byKind'] {
  return Object.fromEntries(
    names(tallies.map((tally) => tally.byKind)).map((name) => {
      const of = (part: 'omission' | 'right' | 'stale'): Count => sum(tallies.map((tally) => tally.byKind[name]?.[part] ?? none()))
      const omission = of('omission')
      return [
        name,
        { told: omission.of, omission: round(rate(omission)), answered: round(rate(of('right'))), stale: round(rate(of('stale'))) },
      ]
    }),
  )
}

const names = (records: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  [...new Set(records.flatMap((record) => Object.keys(record)))].toSorted()

const rates = (records: readonly Readonly<Record<string, Count>>[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names(records).map((name) => [name, round(rate(sum(records.map((record) => record[name] ?? none()))))]))

const round = (value: number): number => Math.round(value * 10_000) / 10_000
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

const goals: readonly (Goal & { readonly of: (report: Report) => number; readonly isShare: boolean })[] = [
  { name: 'junk', goal: '≤ 5 %', of: ({ junk }) => junk, isMet: (value) => value <= 0.05, isShare: true },
  { name: 'omission', goal: '≤ 15 %', of: ({ omission }) => omission, isMet: (value) => value <= 0.15, isShare: true },
  { name: 'stale answers', goal: '≤ 1 %', of: ({ stale }) => stale, isMet: (value) => value <= 0.01, isShare: true },
  {
    name: 'stale after re-import',
    goal: '≤ 1 %',
    of: (report) => report.staleAfterReimport,
    isMet: (value) => value <= 0.01,
    isShare: true,
  },
  {
    name: 'corrected, next question',
    goal: '≥ 99 %',
    of: (report) => report.correctedNextQuestion,
    isMet: (value) => value >= 0.99,
    isShare: true,
  },
  { name: 'erased and back', goal: '0', of: ({ erasedReturns }) => erasedReturns, isMet: (value) => value === 0, isShare: true },
  { name: 'two current values', goal: '0', of: ({ doubleCurrent }) => doubleCurrent, isMet: (value) => value === 0, isShare: true },
  { name: 'lost to forgetting', goal: '≤ 2 %', of: (report) => report.lostToForgetting, isMet: (value) => value <= 0.02, isShare: true },
  { name: 'active set smaller by', goal: '≥ 3 ×', of: ({ activeShrink }) => activeShrink, isMet: (value) => value >= 3, isShare: false },
  {
    name: 'duplicates gone in sleep',
    goal: '≥ 50 %',
    of: (report) => report.duplicateShrink,
    isMet: (value) => value >= 0.5,
    isShare: true,
  },
  { name: 'verbatim span', goal: '100 %', of: ({ verbatimShare }) => verbatimShare, isMet: (value) => value === 1, isShare: true },
  { name: 'fsck clean', goal: '100 %', of: ({ fsckClean }) => fsckClean, isMet: (value) => value === 1, isShare: true },
]

export function printReport(report: Report): string {
  const line = (name: string, value: string, goal = '', mark = ''): string =>
    `${name.padEnd(28)}${value.padStart(10)}   ${goal.padEnd(8)}${mark}`
  return [
    `${report.seeds} lives (${report.compared} also left alone) of ${report.years} years, ${report.phrasings} phrasings: ${JSON.stringify(report.counts)}`,
    '',
    ...goals.map(({ name, goal, of, isMet, isShare }) => {
      const value = of(report)
      return line(name, isShare ? percent(value) : value.toFixed(2), goal, isMet(value) ? '' : 'missed')
    }),
    line('than if left alone, by', report.activeAgainstLeftAlone.toFixed(2)),
    line('answered of now', percent(report.answered)),
    line('updated, exactly one current', percent(report.updated)),
    line('questions until right', report.questionsUntilRight.toFixed(2)),
    line('which came first', percent(report.order)),
    line('so at a past date', percent(report.asOf)),
    line('believed at a past date', percent(report.believed)),
    line('when it was', percent(report.when)),
    line('ms per day', report.msPerDay.toFixed(1)),
    `memories ${report.growth.memories} (left alone ${report.growth.memoriesLeftAlone}), current ${report.growth.current}, active ${report.growth.active}, duplicates ${report.growth.duplicates} (left alone ${report.growth.duplicatesLeftAlone})`,
    '',
    `${'kind'.padEnd(18)}${'told'.padStart(6)}${'omission'.padStart(11)}${'answered'.padStart(11)}${'stale'.padStart(9)}`,
    ...Object.entries(report.byKind).map(
      ([name, { told, omission, answered, stale }]) =>
        `${name.padEnd(18)}${String(told).padStart(6)}${percent(omission).padStart(11)}${percent(answered).padStart(11)}${percent(stale).padStart(9)}`,
    ),
    '',
    `omission by manner: ${JSON.stringify(report.omissionByManner)}`,
    `junk from: ${JSON.stringify(report.junkFrom)}`,
  ].join('\n')
}
