// npx tsx bench/recall/fit-confidence.ts --data FILE [--data FILE …] [--write]: fits the weights of the confidence and says, cross-validated
// by collection, how well they tell questions apart. Head "about": a memory's questions against other memories' (names exchanged). Head
// "speaker": against questions that ask one speaker for the other's fact.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readQuestion, textToEmbed } from '../../core/retrieval/question.ts'
import { orderUnits } from '../../core/retrieval/order.ts'
import { rankUnits } from '../../core/retrieval/rank.ts'
import { ownRanker } from '../../core/retrieval/ranker.ts'
import type { RecallIndex } from '../../core/retrieval/recall-index.ts'
import type { SignalName, Signals } from '../../core/retrieval/signals.ts'
import type { TreeModel } from '../../core/retrieval/tree-model.ts'
import { embedText } from '../../core/retrieval/word-table.ts'
import { readDataSet } from './data.ts'
import { heldOut, indexCollection, wordTable } from './keepsake.ts'
import { foreignQuestions } from './made-questions.ts'
import { fitLogistic, predict, type Example } from './logistic-fit.ts'
import { auroc } from './metrics.ts'

const aboutSignals = ['coverage', 'coverageNearby', 'unknown', 'cosine', 'strength', 'strangers'] as const satisfies readonly SignalName[]
const aboutManySignals = [
  'coverage',
  'coverageNearby',
  'unknown',
  'strengthThree',
  'cosineThree',
  'strangers',
  'margin',
  'marginThree',
  'densityThree',
  'coverageAfterThree',
  'expected',
  'speakerMargin',
] as const satisfies readonly SignalName[]
const speakerSignals = [
  'speakerCoverage',
  'speakerStrength',
  'speakerCosine',
  'speakerMargin',
  'speakerMarginThree',
  'theirCoverage',
  'theirStrength',
  'theirCosine',
] as const satisfies readonly SignalName[]
const folds = 5

interface Labelled {
  readonly signals: Signals
  readonly positive: boolean
  readonly fold: number
  readonly set: string
}

const { values } = parseArgs({ options: { data: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } } })
const about: Labelled[] = []
const speaker: Labelled[] = []
for (const path of values.data ?? []) collect(path)
const heads = [
  {
    name: 'aboutHead',
    doc: 'Is it about this memory at all? Fitted on questions of this memory against questions of others.',
    signals: aboutSignals,
    rows: about,
  },
  {
    name: 'aboutManyHead',
    doc: 'The same in a memory of many, where the ranker’s margins say something too.',
    signals: aboutManySignals,
    rows: about,
  },
  { name: 'speakerHead', doc: 'Is it this speaker who said so? Used where exactly one is named.', signals: speakerSignals, rows: speaker },
].map(({ name, doc, signals, rows }) => {
  report(name, signals, rows)
  const fit = fitLogistic(rows.map((row) => example(row, signals)))
  const lines = signals.map((signal, i) => `    ${signal}: ${(fit.weights[i] ?? 0).toFixed(3)},`)
  return `/** ${doc} */\nexport const ${name}: LogisticHead = {\n  bias: ${fit.bias.toFixed(3)},\n  weights: {\n${lines.join('\n')}\n  },\n}\n`
})
const text = `// Weights of the confidence. Fitted by \`npx tsx bench/recall/fit-confidence.ts --data FILE --data FILE --write\`; do not edit by hand.

import type { SignalName } from './signals.ts'

export interface LogisticHead {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<SignalName, number>>>
}

${heads.join('\n')}`
if (values.write) writeFileSync(new URL('../../core/retrieval/confidence-weights.ts', import.meta.url), text)
else console.log(text)

function collect(path: string): void {
  const data = readDataSet(path)
  const { name, collections } = data
  collections.forEach((collection, place) => {
    const index = indexCollection(collection, wordTable())
    const fold = place % folds
    const ranker = heldOut(collection.id) ?? ownRanker
    for (const question of collection.questions) {
      const signals = signalsOf(index, question.text, ranker)
      if (question.answerable && question.evidence.length > 0) about.push({ signals, positive: true, fold, set: name })
      const isOtherSpeakers = !question.answerable && signals.oneSpeaker === 1
      if (signals.oneSpeaker === 1 && (question.answerable || isOtherSpeakers))
        speaker.push({ signals, positive: question.answerable, fold, set: name })
    }
    for (const text of foreignQuestions(data, place))
      about.push({ signals: signalsOf(index, text, ranker), positive: false, fold, set: name })
  })
}

function signalsOf(index: RecallIndex, query: string, ranker: TreeModel | undefined): Signals {
  const question = readQuestion(query, index.speakers)
  const vector = embedText(wordTable(), textToEmbed(query, index.speakers))
  return orderUnits(index, question, rankUnits(index, question, vector), vector, ranker, 40).signals
}

function example(row: Labelled, signals: readonly SignalName[]): Example {
  return { values: signals.map((name) => row.signals[name]), positive: row.positive }
}

function report(head: string, signals: readonly SignalName[], rows: readonly Labelled[]): void {
  const predicted = rows.map((row) => ({ row, value: 0 }))
  for (let fold = 0; fold < folds; fold += 1) {
    const fit = fitLogistic(rows.filter((row) => row.fold !== fold).map((row) => example(row, signals)))
    for (const each of predicted) if (each.row.fold === fold) each.value = predict(fit, example(each.row, signals).values)
  }
  for (const set of new Set(rows.map((row) => row.set))) {
    const of = (positive: boolean): number[] =>
      predicted.filter(({ row }) => row.set === set && row.positive === positive).map(({ value }) => value)
    console.error(`${head}, ${set}: AUROC ${(auroc(of(true), of(false)) ?? Number.NaN).toFixed(3)}, cross-validated`)
    const quantiles = (list: number[]): string =>
      [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => (list.sort((a, b) => a - b)[Math.floor(p * list.length)] ?? 0).toFixed(2)).join(' ')
    console.error(`  deciles 10 25 50 75 90 %: answerable ${quantiles(of(true))} · not ${quantiles(of(false))}`)
  }
}
