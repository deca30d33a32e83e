// npm run bench:reading -- [--turns FILE] [--json OUT] [--years Y]: how many turns remembering by rules reads in a second of processor time, on
// what simulated people say and, where given, on a file of conversations. The first hundred turns stand apart: patterns are compiled in them.

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { extract } from '../../core/extraction/extract.ts'
import type { Turn } from '../../core/extraction/thread.ts'
import type { EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import { life } from '../lifecycle/life.ts'
import { more } from '../lifecycle/phrasings-more.ts'
import { seen } from '../lifecycle/phrasings-seen.ts'
import { joined } from '../lifecycle/phrasings.ts'
import { readDataSet } from '../recall/data.ts'

process.env['TZ'] = 'UTC'
const { values } = parseArgs({
  options: { turns: { type: 'string' }, json: { type: 'string' }, years: { type: 'string', default: '3' } },
})
const aDay = 86_400_000
const begun = Date.UTC(2024, 0, 1, 12)
const passes = 5
const first = 100

const turnOf = (text: string, saidAt: number): Turn => ({ id: 'turn' as EpisodeId, text, saidAt: saidAt as EpochMs })
const lives = [1, 2].flatMap((seed) =>
  [...life(seed, Number(values.years), joined(seen, more))].flatMap(({ day, acts }) =>
    acts.flatMap((act) => ('text' in act ? [turnOf(act.text, begun + day * aDay)] : [])),
  ),
)
const cold = perSecond(lives.slice(0, first))
const report = {
  lives: { turns: lives.length, firstHundredPerSecond: cold, perSecond: best(lives) },
  ...(values.turns === undefined ? {} : { conversations: ofFile(values.turns) }),
  machine: `${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, one thread`,
}
console.log(JSON.stringify(report, null, 2))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)

function ofFile(path: string): { readonly data: string; readonly turns: number; readonly perSecond: number } {
  const { name, collections } = readDataSet(path)
  const turns = collections.flatMap((each) => each.turns.map(({ text, date }) => turnOf(text, Date.parse(date))))
  return { data: name, turns: turns.length, perSecond: best(turns) }
}

/** The best of several passes: what else runs on the machine only ever slows one down. */
function best(turns: readonly Turn[]): number {
  return Math.max(...Array.from({ length: passes }, () => perSecond(turns)))
}

/** Turns a second of processor time. */
function perSecond(turns: readonly Turn[]): number {
  const before = process.cpuUsage()
  for (const turn of turns) extract(turn)
  const { user, system } = process.cpuUsage(before)
  return Math.round(turns.length / ((user + system) / 1e6))
}
