// npm run bench:lifecycle -- [--json OUT] [--seed N] [--seeds N] [--years Y] [--seen] [--misses] [--strict]: simulated lives told to the real memory.
// `--seen` speaks the development phrasings; `--misses` lists what went wrong, for these only: nobody tunes on the held-out ones.
// Each life is lived in a process of its own, twice: with sleep and forgetting as shipped, and with neither.

import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fullCare, noCare } from './care.ts'
import { heldOut } from './phrasings-held-out.ts'
import { more } from './phrasings-more.ts'
import { seen } from './phrasings-seen.ts'
import { coinciding } from './phrasings-coinciding.ts'
import { joined, without } from './phrasings.ts'
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
    /** Without the held-out sentences that development happened to write too. */
    strict: { type: 'boolean', default: false },
    /** Only with sleep and forgetting: quicker, and nothing to compare with. */
    alone: { type: 'boolean', default: false },
    /** Of a child: where its tally goes, and whether the memory is left alone. */
    out: { type: 'string' },
    left: { type: 'boolean', default: false },
  },
})
const years = Number(values.years)

if (values.out === undefined) await runAll()
else await runOne(Number(values.seed), values.out)

async function runOne(seed: number, out: string): Promise<void> {
  const onMiss =
    values.seen && values.misses
      ? (what: string, text: string, reply: string) => console.error(`${what}\n    ${text}\n    → ${reply}`)
      : undefined
  const tally = await runLife({
    seed,
    years,
    phrasings: values.seen ? joined(seen, more) : values.strict ? without(heldOut, coinciding) : heldOut,
    care: values.left ? noCare : fullCare,
    ...(onMiss === undefined || values.left ? {} : { onMiss }),
  })
  writeFileSync(out, JSON.stringify(tally))
}

async function runAll(): Promise<void> {
  const seeds = values.seed === undefined ? Array.from({ length: Number(values.seeds) }, (_, at) => at + 1) : [Number(values.seed)]
  const lives = seeds.flatMap((seed) => (values.alone ? [{ seed, left: false }] : [false, true].map((left) => ({ seed, left }))))
  const tallies = new Map<string, Tally>()
  const waiting = [...lives]
  const worker = async (): Promise<void> => {
    for (let life = waiting.shift(); life !== undefined; life = waiting.shift()) {
      tallies.set(`${life.seed} ${life.left}`, await inChild(life.seed, life.left))
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  const tallyOf = (seed: number, left: boolean): Tally => {
    const tally = tallies.get(`${seed} ${left}`)
    if (tally === undefined) throw new Error(`Life ${seed} was not lived.`)
    return tally
  }
  const both = seeds.map((seed) => ({ kept: tallyOf(seed, false), ...(values.alone ? {} : { left: tallyOf(seed, true) }) }))
  const report = reportOf(both, {
    seeds: seeds.length,
    years,
    phrasings: values.seen ? 'seen' : values.strict ? 'held out, strictly' : 'held out',
  })
  console.log(printReport(report))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}

function inChild(seed: number, left: boolean): Promise<Tally> {
  const out = join(tmpdir(), `life-${process.pid}-${seed}-${left}.json`)
  const flags = [
    values.seen ? '--seen' : '',
    values.strict ? '--strict' : '',
    values.misses ? '--misses' : '',
    left ? '--left' : '',
  ].filter((flag) => flag !== '')
  const child = fork(fileURLToPath(import.meta.url), ['--seed', String(seed), '--years', String(years), '--out', out, ...flags])
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(out, 'utf8')) as Tally)
      else reject(new Error(`Life ${seed} ended with ${String(code)}.`))
    })
  })
}
