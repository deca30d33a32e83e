// npx tsx bench/ranker/train.ts --data FILE[:WEIGHT] … [--write]: fits the ranker on every question of the files and, for honest figures,
// one more per fold that has not seen the fold's conversations. Writes core/retrieval/ranker.json and bench/ranker/folds.json.
// Deterministic: the same files give the same bytes. The questions themselves are not part of the repository.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { TreeModelFile } from '../../core/retrieval/tree-model.ts'
import { readDataSet } from '../recall/data.ts'
import { examplesOf, foldCount, type Example } from './examples.ts'
import { fitRanker, rankerOptions } from './fit-ranker.ts'

const { values } = parseArgs({ options: { data: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } } })
if (values.data === undefined) {
  console.error('usage: npx tsx bench/ranker/train.ts --data FILE[:WEIGHT] … [--write]')
  process.exit(2)
}
const examples: Example[] = []
const names: string[] = []
for (const given of values.data) {
  const [path = '', weight = '1'] = given.split(/:(?=[\d.]+$)/)
  const data = readDataSet(path)
  names.push(data.name)
  examples.push(...examplesOf(data, Number(weight)))
}
console.error(`${examples.length} questions, ${examples.reduce((sum, each) => sum + each.candidates, 0)} candidates`)
const about = `Fitted by bench/ranker/train.ts on ${names.join(' and ')}`
const model = fitRanker(examples, rankerOptions, about)
const folds = Array.from({ length: foldCount }, (_, fold) => {
  console.error(`fold ${fold + 1} of ${foldCount}`)
  const without = [...new Set(examples.filter((each) => each.fold === fold).map((each) => each.group))]
  return {
    without,
    model: fitRanker(
      examples.filter((each) => each.fold !== fold),
      rankerOptions,
      `${about}, without one fold`,
    ),
  }
})
if (values.write) {
  writeFileSync(new URL('../../core/retrieval/ranker.json', import.meta.url), printModel(model))
  writeFileSync(
    new URL('folds.json', import.meta.url),
    `{"folds":[\n${folds.map((each) => `{"without":${JSON.stringify(each.without)},"model":${printModel(each.model).trimEnd()}}`).join(',\n')}\n]}\n`,
  )
}

/** One tree a line. */
function printModel({ version, about: words, margin, features, trees }: TreeModelFile): string {
  const head = JSON.stringify({ version, about: words, margin, features }).slice(0, -1)
  return `${head},"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]}\n`
}
