// npm run train:gate -- --data FACTS --turns FILE [--write]: fits the gate of remembering on all annotated turns and our own sentences, and
// writes core/extraction/worth/gate.json. Deterministic: the same files give the same bytes. No word of the turns is part of the repository.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exampleOf } from './examples.ts'
import { fitGate, gateOptions } from './fit-gate.ts'
import { ownExamples } from './own-examples.ts'
import { annotatedTurns } from './turns.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, turns: { type: 'string' }, write: { type: 'boolean', default: false } },
})
if (values.data === undefined || values.turns === undefined) {
  console.error('usage: npm run train:gate -- --data FACTS --turns FILE [--write]')
  process.exit(2)
}
process.env['TZ'] = 'UTC'
const turns = annotatedTurns(values.turns, values.data)
const file = fitGate(
  [...turns.map((turn) => exampleOf(turn)), ...ownExamples()],
  gateOptions,
  'Fitted by bench/extract/train.ts on locomo-dev and own-examples.ts',
)
const ordered = Object.entries(file.weights).filter(([, weight]) => weight !== 0)
console.log(
  ordered
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, 30)
    .map(([name, weight]) => `${weight.toFixed(3).padStart(7)}  ${name}`)
    .join('\n'),
)
if (values.write) {
  const lines = ordered.map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`)
  writeFileSync(
    new URL('../../core/extraction/worth/gate.json', import.meta.url),
    `{\n  "version": ${file.version},\n  "about": ${JSON.stringify(file.about)},\n  "threshold": ${file.threshold},\n  "bias": ${file.bias},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`,
  )
}
