// npm run bench:lifecycle -- [--json OUT] [--seed N] [--seeds N] [--years Y] [--seen] [--misses]: simulated lives told to the real memory.
// `--seen` speaks the development phrasings; `--misses` lists what went wrong, for these only: nobody tunes on the held-out ones.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fullCare, noCare } from './care.ts'
import { heldOut } from './phrasings-held-out.ts'
import { seen } from './phrasings-seen.ts'
import { printReport, reportOf } from './report.ts'
import { runLife } from './run-life.ts'
import type { Tally } from './tally.ts'

process.env['TZ'] = 'UTC'
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string' },
    seeds: { type: 'string', default: '5' },
    years: { type: 'string', default: '3' },
    seen: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
})
const years = Number(values.years)
const seeds = values.seed === undefined ? Array.from({ length: Number(values.seeds) }, (_, at) => at + 1) : [Number(values.seed)]
const phrasings = values.seen ? seen : heldOut
const onMiss =
  values.seen && values.misses
    ? (what: string, text: string, reply: string) => console.error(`${what}\n    ${text}\n    → ${reply}`)
    : undefined
const lives: { readonly kept: Tally; readonly left: Tally }[] = []
for (const seed of seeds) {
  const kept = await runLife({ seed, years, phrasings, care: fullCare, ...(onMiss === undefined ? {} : { onMiss }) })
  // The same life once more, with neither sleep nor forgetting.
  const left = values.alone ? kept : await runLife({ seed, years, phrasings, care: noCare })
  lives.push({ kept, left })
}
const report = reportOf(lives, { seeds: seeds.length, years, phrasings: values.seen ? 'seen' : 'held out' })
console.log(printReport(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
