// npm run bench:extract -- --data FACTS --turns FILE [--json OUT] [--shipped]: which turns of chats nobody here wrote are remembered, against
// the facts somebody else wrote down from them. Conversations the gate was fitted on are judged by one fitted without them, unless
// `--shipped` asks for the one that ships. Each speaker is read as the owner of their own turns.

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { extract } from '../../core/extraction/extract.ts'
import { ownWorth } from '../../core/extraction/worth/worth.ts'
import { exampleOf } from './examples.ts'
import { fitGate, gateOptions, worthOf } from './fit-gate.ts'
import { f1Interval, f1IntervalByConversation, readTurn, scoresOf, type Read } from './measure.ts'
import { ownExamples } from './own-examples.ts'
import { annotatedTurns } from './turns.ts'

process.env['TZ'] = 'UTC'
const { values } = parseArgs({
  options: { data: { type: 'string' }, turns: { type: 'string' }, json: { type: 'string' }, shipped: { type: 'boolean', default: false } },
})
if (values.data === undefined || values.turns === undefined) {
  console.error('usage: npm run bench:extract -- --data FACTS --turns FILE [--json OUT] [--shipped]')
  process.exit(2)
}
const turns = annotatedTurns(values.turns, values.data)
const conversations = [...new Set(turns.map(({ conversation }) => conversation))]
const examples = values.shipped ? [] : turns.map((turn) => exampleOf(turn))
const own = values.shipped ? [] : ownExamples()
const reads: Read[] = []
const byConversation = conversations.map((id) => {
  const others = examples.filter(({ conversation }) => conversation !== id)
  const worth = values.shipped ? ownWorth : worthOf(fitGate([...others, ...own], gateOptions, `without ${id}`))
  const read = turns.filter(({ conversation }) => conversation === id).map((turn) => readTurn(turn, worth))
  reads.push(...read)
  return { id, ...scoresOf(read) }
})
const { turns: _count, ...overall } = scoresOf(reads)
const report = {
  ...overall,
  gate: values.shipped ? 'shipped' : 'cross-validated by conversation',
  f1Interval: f1Interval(reads),
  f1IntervalByConversation: f1IntervalByConversation(byConversation),
  turns: reads.length,
  annotated: reads.filter(({ isTelling }) => isTelling).length,
  slotShare:
    reads.reduce((sum, { withSlot }) => sum + withSlot, 0) /
    Math.max(
      1,
      reads.reduce((sum, { statements }) => sum + statements, 0),
    ),
  verbatimShare: reads.filter(({ isVerbatim }) => isVerbatim).length / reads.length,
  byConversation,
  turnsPerSecond: turnsPerSecond(),
  machine: `${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, one thread`,
}
const percent = (share: number): string => (100 * share).toFixed(1)
console.log(`${report.turns} turns, ${report.annotated} carry a fact; ${report.gate}`)
for (const row of [{ id: 'all', ...overall }, ...byConversation])
  console.log(
    `${row.id.padEnd(10)} P ${percent(row.precision)}  R ${percent(row.recall)}  F1 ${percent(row.f1)}  statements a turn ${row.statementsPerTurn.toFixed(2)}`,
  )
console.log(
  `F1 95 % [${report.f1Interval.map(percent).join(', ')}] over turns, [${report.f1IntervalByConversation.map(percent).join(', ')}] over conversations`,
)
console.log(`${Math.round(report.turnsPerSecond)} turns a second`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)

/** The best of five passes over all turns with the gate that ships. */
function turnsPerSecond(): number {
  const seconds = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    for (const { turn, context } of turns) extract(turn, context)
    return (performance.now() - begun) / 1000
  })
  return turns.length / Math.min(...seconds)
}
