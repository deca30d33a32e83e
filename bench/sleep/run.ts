// npm run bench:sleep -- [--memories N] [--json OUT]: how long sleep takes over a large memory that has never slept, and on an ordinary night after it,
// and for how long at most it keeps its worker from anything else. Records in working memory: what IndexedDB takes comes on top.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inventedLife } from '../web/invented-life.ts'
import { testContext } from '../../workers/consolidate/test-context.ts'
import { sleep } from '../../workers/consolidate/sleep/sleep.ts'
import type { MemoryId } from '../../core/memory/ids.ts'
import type { SleepScale } from '../../core/memory/sleep-records.ts'

const { values } = parseArgs({ options: { memories: { type: 'string', default: '20000' }, json: { type: 'string' } } })
const count = Number(values.memories)
const endsAt = Date.UTC(2026, 10, 21, 12)
/** Told on an ordinary day. */
const newToday = 12

const context = testContext(endsAt)
const life = inventedLife(count, endsAt)
await context.store.transact({ actor: 'import', operation: 'import', at: context.clock.now() }, async (tx) => {
  await tx.putMany('conversations', life.conversations)
  await tx.putMany('episodes', life.episodes)
  await tx.putMany('memories', life.memories)
})

interface Slept {
  readonly nights: number
  readonly looked: number
  readonly done: number
  readonly cpuMs: number
  readonly cpuMsANight: number
  /** The most work between two moments in which something else could run. */
  readonly longestBlockCpuMs: number
}

/** Of this process in ms: what others do on the machine is not counted. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function timed(scale: SleepScale): Promise<Slept> {
  let longest = 0
  let isOver = false
  let last = cpuMs()
  const tick = (): void => {
    longest = Math.max(longest, cpuMs() - last)
    last = cpuMs()
    if (!isOver) setImmediate(tick)
  }
  setImmediate(tick)
  const before = last
  const naps = await sleep(context, { scale })
  const ms = cpuMs() - before
  isOver = true
  await new Promise((resolve) => setImmediate(resolve))
  return {
    nights: naps.length,
    looked: naps.reduce((sum, { region }) => sum + region, 0),
    done: naps.reduce((sum, { operations }) => sum + operations.length, 0),
    cpuMs: Math.round(ms),
    cpuMsANight: Math.round(ms / Math.max(1, naps.length)),
    longestBlockCpuMs: Math.round(longest),
  }
}

const first = await timed('week')
context.wait(86_400_000)
const today = life.memories.slice(-newToday).map((memory, at) => ({
  ...memory,
  id: `${memory.id.slice(0, -2)}${String(at + 10)}` as MemoryId,
  supersedes: [],
}))
await context.store.transact({ actor: 'you', operation: 'edit', at: context.clock.now() }, (tx) => tx.putMany('memories', today))
const ordinary = await timed('day')
const report = { memories: count, first, ordinary }
console.log(report)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
