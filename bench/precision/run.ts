// npm run bench:precision [-- --data FILE] [--json OUT] [--no-ranker]: what of the evidence packed for an answer is relevant. Our own
// hundred cases with distractors, or a file of questions as for bench:recall.

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { EpochMs } from '../../core/memory/ids.ts'
import { passagesOf } from '../../core/retrieval/passages.ts'
import { textToEmbed } from '../../core/retrieval/question.ts'
import { ownRanker, plainOrder } from '../../core/retrieval/ranker.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { indexKey, RecallIndex } from '../../core/retrieval/recall-index.ts'
import { embedText, wordTableEmbedder } from '../../core/retrieval/word-table.ts'
import { readDataSet } from '../recall/data.ts'
import { heldOut, indexCollection, wordTable } from '../recall/keepsake.ts'
import { bootstrapInterval, mean } from '../recall/metrics.ts'
import { readCases, type PrecisionMemory } from './cases.ts'

interface Outcome {
  readonly answerable: boolean
  readonly verdict: string
  readonly packed: number
  readonly relevant: number
  readonly wanted: number
  /** The first of the packed is relevant. */
  readonly first: boolean
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' }, 'no-ranker': { type: 'boolean', default: false } },
})
const outcomes = values.data === undefined ? ownCases() : fileCases(values.data)
const answerable = outcomes.filter((each) => each.answerable)
const others = outcomes.filter((each) => !each.answerable)
const precisions = answerable.map(({ packed, relevant }) => (packed === 0 ? 0 : relevant / packed))
const report = {
  cases: outcomes.length,
  /** Mean over answerable questions of relevant / packed; nothing packed counts as 0. */
  precision: mean(precisions),
  precisionInterval: bootstrapInterval(precisions),
  /** Share of the wanted statements that are packed. */
  recall: mean(answerable.map(({ relevant, wanted }) => relevant / wanted)),
  firstIsRelevant: mean(answerable.map(({ first }) => (first ? 1 : 0))),
  packed: mean(answerable.map(({ packed }) => packed)),
  verdicts: countVerdicts(answerable),
  unanswerable: { cases: others.length, packed: mean(others.map(({ packed }) => packed)), verdicts: countVerdicts(others) },
}
console.log(JSON.stringify(report, null, 2))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)

function ownCases(): Outcome[] {
  const memories = readCases(readFileSync(new URL('cases.txt', import.meta.url), 'utf8'))
  return memories.flatMap((memory) => {
    const index = indexMemory(memory)
    return memory.cases.map(({ ask, relevant }) => outcomeOf(index, ask, relevant, relevant.length > 0, undefined))
  })
}

function fileCases(path: string): Outcome[] {
  return readDataSet(path).collections.flatMap((collection) => {
    const index = indexCollection(collection, wordTable())
    return collection.questions
      .filter(({ answerable: has, evidence }) => !has || evidence.length > 0)
      .map(({ text, evidence, answerable: has }) => outcomeOf(index, text, has ? evidence : [], has, collection.id))
  })
}

function outcomeOf(index: RecallIndex, query: string, wanted: readonly string[], has: boolean, collection: string | undefined): Outcome {
  const ranker = values['no-ranker'] ? plainOrder : collection === undefined ? ownRanker : (heldOut(collection) ?? ownRanker)
  const vector = embedText(wordTable(), textToEmbed(query, index.speakers))
  const { evidence, verdict } = recall(index, { query, depth: 'reflex', now: Date.now() as EpochMs }, vector, Date.now, ranker)
  const relevant = evidence.filter(({ id }) => wanted.includes(id)).length
  return {
    answerable: has,
    verdict,
    packed: evidence.length,
    relevant,
    wanted: wanted.length,
    first: wanted.includes(evidence[0]?.id ?? ''),
  }
}

/** Each statement a memory of the owner's, as the product keeps them. */
function indexMemory({ statements }: PrecisionMemory): RecallIndex {
  const index = new RecallIndex(indexKey(wordTableEmbedder(wordTable()).key), wordTable().dims)
  statements.forEach(({ id, text }, place) => {
    const unit = {
      id,
      kind: 'memory',
      thread: '',
      session: 0,
      sequence: place,
      speaker: 'you',
      trust: 'own',
      text,
      saidAt: new Date(2026, 1, 1 + place, 12).getTime() as EpochMs,
      evidence: [],
      standing: 'current',
      retrievability: 1,
    } as const
    index.add(
      unit,
      passagesOf(unit).map((passage) => embedText(wordTable(), passage)),
    )
  })
  return index
}

function countVerdicts(list: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { verdict } of list) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}
