// Runs one system over a data set by the protocol and collects its figures and times.

import { cpus } from 'node:os'
import type { DataSet } from './data.ts'
import type { RankerMode } from './keepsake.ts'
import { auroc, averageFigures, bootstrapInterval, measure, percentile, type Figures } from './metrics.ts'
import type { System } from './system.ts'

export interface Report {
  readonly data: string
  readonly system: string
  /** Answerable questions with evidence. */
  readonly n: number
  readonly overall: Figures
  readonly byCategory: Readonly<Record<string, Figures & { readonly n: number }>>
  /** Of the confidence between answerable and unanswerable questions; null where there are none or the system gives none. */
  readonly auroc: number | null
  /** 95 % bootstrap interval of R@10 over questions. */
  readonly ciR10: readonly [number, number]
  readonly indexMsPer1k: number
  readonly queryMs: { readonly p50: number; readonly p95: number }
  readonly machine: string
  /** How the product's learned ranker was used, see `RankerMode`. */
  readonly ranker?: RankerMode
  readonly peers: readonly Report[]
}

export async function evaluate(system: System, data: DataSet): Promise<Report> {
  const figures: { readonly category: string; readonly value: Figures }[] = []
  const answerable: number[] = []
  const unanswerable: number[] = []
  const queryTimes: number[] = []
  let indexMs = 0
  let turns = 0
  for (const collection of data.collections) {
    const indexStart = performance.now()
    const searcher = await system.prepare(collection)
    indexMs += performance.now() - indexStart
    turns += collection.turns.length
    for (const question of collection.questions) {
      const start = performance.now()
      const found = await searcher.find(question.text)
      queryTimes.push(performance.now() - start)
      if (found.confidence !== undefined) (question.answerable ? answerable : unanswerable).push(found.confidence)
      if (!question.answerable || question.evidence.length === 0) continue
      figures.push({ category: String(question.category), value: measure(found.turns, question.evidence) })
    }
  }
  const categories = [...new Set(figures.map(({ category }) => category))].sort()
  const of = (category: string): Figures[] => figures.filter((each) => each.category === category).map(({ value }) => value)
  return {
    data: data.name,
    system: system.name,
    n: figures.length,
    overall: averageFigures(figures.map(({ value }) => value)),
    byCategory: Object.fromEntries(categories.map((category) => [category, { n: of(category).length, ...averageFigures(of(category)) }])),
    auroc: auroc(answerable, unanswerable) ?? null,
    ciR10: bootstrapInterval(figures.map(({ value }) => value['r@10'])),
    indexMsPer1k: (indexMs / Math.max(1, turns)) * 1000,
    queryMs: { p50: percentile(queryTimes, 0.5), p95: percentile(queryTimes, 0.95) },
    machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`,
    peers: [],
  }
}
