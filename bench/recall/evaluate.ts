// Runs one system over a data set by the protocol and collects its figures and times.

import { cpus } from 'node:os'
import type { DataSet } from './data.ts'
import type { RankerMode } from './keepsake.ts'
import { foreignQuestions } from './made-questions.ts'
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
  /**
   * The same for questions that name one speaker (the unanswerable ones name the wrong one), and against questions of other memories with
   * the names exchanged: of the confidence, and of the half of it that is asked just that.
   */
  readonly abstention: { readonly wrongSpeaker: Aurocs | null; readonly foreign: Aurocs | null }
  /** 95 % bootstrap interval of R@10 over questions. */
  readonly ciR10: readonly [number, number]
  readonly indexMsPer1k: number
  readonly queryMs: { readonly p50: number; readonly p95: number }
  readonly machine: string
  /** How the product's learned ranker was used, see `RankerMode`. */
  readonly ranker?: RankerMode
  readonly peers: readonly Report[]
}

interface Aurocs {
  readonly confidence: number
  readonly half: number
  readonly answerable: number
  readonly unanswerable: number
}

interface Halves {
  readonly yes: number[]
  readonly no: number[]
  readonly yesHalf: number[]
  readonly noHalf: number[]
}

function keep(halves: Halves, isAnswerable: boolean, confidence = 0, half = 0): void {
  const [values, ofHalf] = isAnswerable ? [halves.yes, halves.yesHalf] : [halves.no, halves.noHalf]
  values.push(confidence)
  ofHalf.push(half)
}

function aurocs({ yes, no, yesHalf, noHalf }: Halves): Aurocs | null {
  const confidence = auroc(yes, no)
  const half = auroc(yesHalf, noHalf)
  return confidence === undefined || half === undefined ? null : { confidence, half, answerable: yes.length, unanswerable: no.length }
}

export async function evaluate(system: System, data: DataSet): Promise<Report> {
  const figures: { readonly category: string; readonly value: Figures }[] = []
  const answerable: number[] = []
  const unanswerable: number[] = []
  const queryTimes: number[] = []
  const wrongSpeaker: Halves = { yes: [], no: [], yesHalf: [], noHalf: [] }
  const foreign: Halves = { yes: [], no: [], yesHalf: [], noHalf: [] }
  let indexMs = 0
  let turns = 0
  for (const [place, collection] of data.collections.entries()) {
    const indexStart = performance.now()
    const searcher = await system.prepare(collection)
    indexMs += performance.now() - indexStart
    turns += collection.turns.length
    for (const question of collection.questions) {
      const start = performance.now()
      const found = await searcher.find(question.text, question.origin)
      queryTimes.push(performance.now() - start)
      if (found.confidence !== undefined) (question.answerable ? answerable : unanswerable).push(found.confidence)
      if (found.speaker !== undefined) keep(wrongSpeaker, question.answerable, found.confidence, found.speaker)
      if (question.answerable) keep(foreign, true, found.confidence, found.about)
      if (!question.answerable || question.evidence.length === 0) continue
      figures.push({ category: String(question.category), value: measure(found.turns, question.evidence) })
    }
    for (const text of foreignQuestions(data, place)) {
      const found = await searcher.find(text)
      keep(foreign, false, found.confidence, found.about)
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
    abstention: { wrongSpeaker: aurocs(wrongSpeaker), foreign: aurocs(foreign) },
    ciR10: bootstrapInterval(figures.map(({ value }) => value['r@10'])),
    indexMsPer1k: (indexMs / Math.max(1, turns)) * 1000,
    queryMs: { p50: percentile(queryTimes, 0.5), p95: percentile(queryTimes, 0.95) },
    machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`,
    peers: [],
  }
}
