// npm run bench:web -- [--json OUT] [--only axe,lighthouse,list] [--memories 100000]: accessibility of every screen, Lighthouse's scores and the
// times of a very large list, on the production build in headless Chromium.

import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { openVault } from '../../scripts/vault-states.ts'
import { readAll } from './axe.ts'
import { fillVault } from './full-vault.ts'
import { scoresOf } from './lighthouse.ts'
import { timeList } from './list.ts'
import type { AxeReading, WebReport } from './report.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: 'axe,lighthouse,list' },
    memories: { type: 'string', default: '100000' },
  },
})
/** For each part. */
const patienceMs: Readonly<Record<string, number>> = { lighthouse: 300_000, list: 480_000, axe: 900_000 }
const wanted = new Set(values.only.split(','))
const address = await serve(0)
const executablePath = await findChromium()
const port = await freePort()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [`--remote-debugging-port=${port}`, ...chromiumArguments],
})

const report: { -readonly [K in keyof WebReport]?: WebReport[K] } = {
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Chromium ${browser.version()}`,
}
const parts: Readonly<Record<string, () => Promise<void>>> = {
  lighthouse: async () => {
    report.lighthouse = { desktop: await scoresOf(address, port, 'desktop'), mobile: await scoresOf(address, port, 'mobile') }
  },
  list: async () => {
    report.list100k = await inVault(browser, timeLarge)
  },
  axe: async () => {
    // Filled as it goes: what has been read counts, even if there was no time for the rest.
    const readings: AxeReading[] = []
    report.axe = readings
    await readEveryVault(browser, readings)
  },
}
let failures = 0
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.has(name)) continue
  const began = Date.now()
  console.warn(`${name} …`)
  // What one part cannot measure does not cost the figures of the others.
  await inTime(measure(), patienceMs[name] ?? 0).catch((error: unknown) => {
    failures += 1
    console.error(`${name} failed: ${String(error)}`)
  })
  console.warn(`${name}: ${Math.round((Date.now() - began) / 1000)} s`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}
await browser.close()
print(report)
process.exit(failures === 0 ? 0 : 1)

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`took longer than ${ms / 1000} s`)), ms)
    }),
  ])
}

async function inVault<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

async function timeLarge(page: Page): Promise<WebReport['list100k']> {
  await openVault(page, address, 'empty')
  await fillVault(page, Number(values.memories))
  console.warn('  filled')
  return timeList(page, address)
}

async function readEveryVault(browser: Browser, readings: AxeReading[]): Promise<void> {
  // One after the other: side by side they wait for each other's turn on the processor, and each screen for all of them.
  for (const vault of ['empty', 'sample', 'full'] as const) {
    await inVault(browser, async (page) => {
      await openVault(page, address, vault)
      await readAll(page, address, vault, readings)
    })
  }
}

function print({ axe, lighthouse, list100k }: Partial<WebReport>): void {
  if (axe !== undefined) {
    const broken = axe.filter(({ violations }) => violations.length > 0)
    console.log(`axe: ${axe.length} readings, ${broken.length} with findings`)
    for (const { screen, vault, theme, width, violations } of broken)
      console.log(`  ${screen} (${vault}, ${theme}, ${width}): ${violations.join('; ')}`)
  }
  for (const [preset, scores] of Object.entries(lighthouse ?? {})) {
    console.log(
      `Lighthouse, ${preset}: performance ${scores.performance}, accessibility ${scores.accessibility}, best practices ${scores.bestPractices}${scores.failedReadings.length === 0 ? '' : `, ${scores.failedReadings.length} readings made again`}`,
    )
  }
  if (list100k !== undefined) console.log(`${values.memories} memories: ${JSON.stringify(list100k)}`)
}

/** A port nobody listens on, for the browser's own tools. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}
