// npm run bench:recall -- --data FILE [--json OUT] [--peers] [--no-ranker | --shipped]: the product's own indexing and recall on a file of
// questions. Conversations the ranker was fitted on are judged by one fitted without them, unless `--shipped` asks for the one that ships.
// `--together` puts all conversations of the file into one memory.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readDataSet } from './data.ts'
import { evaluate, type Report } from './evaluate.ts'
import { keepsake, wordTable } from './keepsake.ts'
import { together } from './made-questions.ts'
import { peers } from './peers.ts'
import { printReport } from './print.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    peers: { type: 'boolean', default: false },
    'no-ranker': { type: 'boolean', default: false },
    shipped: { type: 'boolean', default: false },
    together: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  console.error('usage: npm run bench:recall -- --data FILE [--json OUT] [--peers] [--no-ranker | --shipped] [--together]')
  process.exit(2)
}
const mode = values['no-ranker'] ? 'none' : values.shipped ? 'shipped' : 'cross-validated'
wordTable()
const read = readDataSet(values.data)
const data = values.together ? together(read) : read
const own = await evaluate(keepsake(mode), data)
const others: Report[] = []
if (values.peers) for (const peer of peers) others.push(await evaluate(peer, data))
const report: Report = { ...own, ranker: mode, peers: others }
console.log(printReport(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
