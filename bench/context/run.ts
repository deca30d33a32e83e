// npm run bench:context -- --data FILE [--budgets 500,1000,…] [--json OUT]: what a model has to read to answer from memory. The whole memory as
// context against the evidence recall packs, as a prompt sets it out: tokens, and the share of each question's evidence turns among what is
// read; and of the words of each answer, so that quoting less of a turn cannot pass for finding more. Tokens are estimated by a rule (words of more
// than six letters count twice), the same for both.

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import { dayLine, lineUnderDay, longest, type EvidenceItem } from '../../core/generation/evidence-lines.ts'
import { passagesFor } from '../../core/generation/passages-for.ts'
import { quotable } from '../../core/generation/prompt.ts'
import { textToEmbed } from '../../core/retrieval/question.ts'
import { ownRanker } from '../../core/retrieval/ranker.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { embedText } from '../../core/retrieval/word-table.ts'
import { termsOf } from '../../core/text/terms.ts'
import { readDataSet, type Collection, type Turn } from '../recall/data.ts'
import { heldOut, indexCollection, wordTable } from '../recall/keepsake.ts'
import { mean } from '../recall/metrics.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    budgets: { type: 'string', default: '300,600,900,1200,1500,2000,2500,3000,6000,9000,12000,16000' },
  },
})
if (values.data === undefined) {
  console.error('usage: npm run bench:context -- --data FILE [--budgets 500,1000] [--json OUT]')
  process.exit(2)
}
const deepest = 400
const data = readDataSet(values.data)
const budgets = values.budgets.split(',').map(Number)
const rows = data.collections.flatMap(questionsOf)
const fullContextTokens = mean(rows.map(({ full }) => full))
const curve = budgets.map((budget, at) => ({
  budget,
  tokens: mean(rows.map(({ packed }) => packed[at]?.tokens ?? 0)),
  share: mean(rows.map(({ packed, full }) => (packed[at]?.tokens ?? 0) / full)),
  evidenceRecall: mean(rows.map(({ packed }) => packed[at]?.recall ?? 0)),
  answerWords: mean(rows.flatMap(({ packed }) => packed[at]?.answerWords ?? [])),
}))
/** The most that stays within a tenth of the whole. */
const tenth = curve.findLast(({ share }) => share <= 0.1) ?? curve[0]
const report = {
  data: data.name,
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`,
  questions: rows.length,
  fullContextTokens: Math.round(fullContextTokens),
  evidenceTokens: Math.round(tenth?.tokens ?? 0),
  /** Of all evidence turns, what a prompt of a tenth of the memory holds; and what the whole memory holds. */
  evidenceRecall: tenth?.evidenceRecall ?? 0,
  fullEvidenceRecall: 1,
  /** Of the words of the answers, the share that is read: in that prompt, and in the whole memory. */
  answerWords: tenth?.answerWords ?? 0,
  fullAnswerWords: mean(rows.flatMap(({ fullAnswerWords }) => fullAnswerWords ?? [])),
  /** What the newest turns hold that fit the same tokens: what a model without recall would have. */
  newestEvidenceRecall: mean(rows.map(({ newest }) => newest)),
  curve,
}
console.log(JSON.stringify(report, null, 2))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)

interface Row {
  readonly full: number
  readonly packed: readonly { readonly tokens: number; readonly recall: number; readonly answerWords: number | undefined }[]
  /** Undefined where the data set holds no answer to the question. */
  readonly fullAnswerWords: number | undefined
  readonly newest: number
}

function questionsOf(collection: Collection): Row[] {
  const index = indexCollection(collection, wordTable())
  const turns = new Map(collection.turns.map((turn) => [turn.id, turn]))
  const full = collection.turns.reduce((sum, turn) => sum + tokens(`(${turn.speaker}, ${turn.date.slice(0, 10)}) ${turn.text}`), 0)
  const whole = new Set(collection.turns.flatMap(({ text, date }) => termsOf(`${text} ${date.slice(0, 10)}`)))
  return collection.questions
    .filter(({ answerable, evidence }) => answerable && evidence.length > 0)
    .map(({ text, evidence, answer }) => {
      const vector = embedText(wordTable(), textToEmbed(text, index.speakers))
      const ranker = heldOut(collection.id) ?? ownRanker
      const { hits } = recall(index, { query: text, depth: 'reflex', now: Date.now() as EpochMs, limit: deepest }, vector, Date.now, ranker)
      const best = hits.flatMap(({ id }) => turns.get(id) ?? []).map((turn) => itemOf(turn, text))
      const newest = collection.turns.toReversed().map((turn) => itemOf(turn, text))
      const wanted = { evidence, words: new Set(termsOf(typeof answer === 'string' ? answer : JSON.stringify(answer ?? ''))) }
      return {
        full,
        packed: budgets.map((budget) => fitted(best, budget, wanted)),
        fullAnswerWords: shareOf(wanted.words, whole),
        newest: fitted(newest, full * 0.1, wanted).recall,
      }
    })
}

interface Wanted {
  readonly evidence: readonly string[]
  readonly words: ReadonlySet<string>
}

/** As a prompt packs it (core/generation/prompt.ts): best first as long as they fit, each under its day. */
function fitted(items: readonly EvidenceItem[], budget: number, { evidence, words }: Wanted): Row['packed'][number] {
  const lineSizes = items.map((item) => tokens(lineUnderDay(item, items.length)))
  const daySizes = new Map(items.map(({ day }) => [day, tokens(dayLine(day))]))
  const packed = quotable(items, lineSizes, daySizes, budget)
  const read = items.slice(0, packed.count)
  return {
    tokens: packed.tokens,
    recall: shareOf(new Set(evidence), new Set(read.map(({ cite }) => String(cite.episodeId)))) ?? 1,
    answerWords: shareOf(words, new Set(read.flatMap(({ text, day }) => termsOf(`${text} ${day}`)))),
  }
}

/** How much of what is wanted is there, 0–1; undefined where nothing is. */
function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number | undefined {
  return wanted.size === 0 ? undefined : [...wanted].filter((each) => there.has(each)).length / wanted.size
}

function itemOf({ id, speaker, text, date }: Turn, question: string): EvidenceItem {
  return { cite: { episodeId: id as EpisodeId }, text: passagesFor(text, question, longest), who: speaker, day: date.slice(0, 10) }
}

/** About what byte-pair tokenisers take: a piece for each word, two for long ones, one for each mark and for each three figures. */
function tokens(text: string): number {
  let sum = 0
  for (const [piece] of text.matchAll(/\p{L}+|\p{N}{1,3}|[^\p{L}\p{N}\s]/gu)) sum += /^\p{L}{7,}/u.test(piece) ? 2 : 1
  return sum
}
