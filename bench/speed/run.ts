// npm run bench:speed -- [--json OUT] [--sizes 1000,10000] [--no-peers] [--picture SVG]: the built workers and the built app in headless
// Chromium, at growing sizes, beside what one would use instead. Takes a quarter of an hour at all sizes; needs about 4 GB of memory.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import sirv from 'sirv'
import { build } from 'vite'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.mjs'
import { securityHeaders } from '../../scripts/security-headers.mjs'
import { longestTaskOfImport } from './app.ts'
import { picture } from './picture.ts'
import { printReport } from './print.ts'
import type { BenchPage, ScanReport, SizeReport, SpeedReport } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = `${root}node_modules/.cache/bench-speed`
/** Imports beyond this many turns take minutes and show nothing new. */
const mostImported = 10_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000,200000' },
    scans: { type: 'string', default: '100000x64,100000x384,200000x384' },
    peers: { type: 'boolean', default: true },
    picture: { type: 'string' },
    from: { type: 'string' },
  },
  allowNegative: true,
})

if (values.from === undefined) await measureAll()
else draw(JSON.parse(readFileSync(values.from, 'utf8')) as SpeedReport)

async function measureAll(): Promise<void> {
  await build({
    root: `${root}bench/speed/page`,
    configFile: false,
    logLevel: 'warn',
    publicDir: `${root}public`,
    worker: { format: 'es' },
    // A peer brings an embedder of its own, which nothing here asks for.
    build: { outDir: built, emptyOutDir: true, target: 'es2023', rolldownOptions: { external: ['@xenova/transformers'] } },
  })
  await build({ root, logLevel: 'warn' })
  const [benchAddress, appAddress] = [await serve(built), await serve(`${root}dist`)]
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments, '--js-flags=--max-old-space-size=8192'],
  })
  const sizes: SizeReport[] = []
  const scan: ScanReport[] = []
  for (const n of listed(values.sizes).map(Number)) {
    console.warn(`${n.toLocaleString('en-GB')} memories …`)
    const own = await inPage(browser, benchAddress, (n) => globalThis.bench.size(n), n)
    const peers = values.peers ? await inPage(browser, benchAddress, (n) => globalThis.bench.peers(n), n) : []
    const longestTaskMs = n > mostImported ? null : await longestTaskOfImport(browser, appAddress, n)
    sizes.push({ ...own, longestTaskMs, peers })
    console.warn(JSON.stringify(sizes.at(-1)))
  }
  for (const [n = 0, dims = 0] of listed(values.scans).map((each) => each.split('x').map(Number))) {
    console.warn(`${n.toLocaleString('en-GB')} vectors of ${dims} …`)
    scan.push(...(await inPage(browser, benchAddress, ({ n, dims }) => globalThis.bench.scan(n, dims), { n, dims })))
    console.warn(JSON.stringify(scan.slice(-3)))
  }
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Chromium ${browser.version()}`
  await browser.close()
  draw({ machine, sizes, scan })
  process.exit(0)
}

function draw(report: SpeedReport): void {
  console.log(printReport(report))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  if (values.picture !== undefined) writeFileSync(values.picture, picture(report))
}

/** Runs in a page of a fresh context: nothing of an earlier size is left. */
async function inPage<A, R>(browser: Browser, address: string, work: (argument: A) => Promise<R>, argument: A): Promise<R> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    page.on('console', (message) => message.type() === 'error' && console.warn(message.text()))
    await page.goto(address)
    await page.waitForFunction(() => (globalThis as { bench?: BenchPage }).bench !== undefined)
    return (await page.evaluate(work as never, argument as never)) as R
  } finally {
    await context.close()
  }
}

/** Isolated like the app, for exact clocks; without its content policy, which some peers cannot live under. */
async function serve(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there`)
  const files = sirv(folder, { single: true, etag: true })
  const { 'Content-Security-Policy': _policy, ...headers } = securityHeaders
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function listed(text: string): readonly string[] {
  return text.split(',').filter((each) => each !== '')
}
