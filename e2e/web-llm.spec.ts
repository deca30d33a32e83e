// A writer on the graphics processor, in a real browser whose graphics are done in software: its worker starts, looks at the graphics, loads the
// library, reads the model's files from this device alone, and what goes wrong is told in plain words and leaves a way on. No model runs here:
// the program is a stand-in, and these graphics lack 16-bit numbers (docs/testing-on-gpu.md).

import { createHash } from 'node:crypto'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { Keepsake } from './keepsake.ts'
import { standInLibrary, type Plan } from './stand-in-library.ts'

const launch = config.use?.launchOptions
test.use({
  launchOptions: { ...launch, args: [...(launch?.args ?? []), '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] },
  // The catalogue is another one here, and the service worker would answer for it.
  serviceWorkers: 'block',
})

const revision = '0123456789abcdef0123456789abcdef01234567'
const files: Readonly<Record<string, string>> = {
  'mlc-chat-config.json': JSON.stringify({ vocab_size: 4, context_window_size: 1024, tokenizer_files: ['tokenizer.json'] }),
  'tensor-cache.json': JSON.stringify({ metadata: {}, records: [] }),
  'tokenizer.json': '{}',
  'program.wasm': 'no program at all',
}

const writer = (id: string, needsHalfPrecision: boolean) => ({
  id,
  name: 'Stand-in',
  about: 'No model.',
  model: 'None',
  languages: 'None',
  licence: 'MIT',
  engine: 'web-llm',
  contextTokens: 1024,
  graphicsMb: 1,
  needsHalfPrecision,
  library: 'program.wasm',
  repository: 'keepsake/none',
  revision,
  files: Object.entries(files).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  })),
})
const [half, full] = [writer('writer-half', true), writer('writer-full', false)]

/** As if it had been downloaded and chosen. */
async function choose(page: Page, { id }: { readonly id: string }): Promise<void> {
  await page.evaluate(
    async ({ id, revision, files }) => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models', { create: true })
      const folder = await models.getDirectoryHandle(`${id}-${revision.slice(0, 12)}`, { create: true })
      for (const [path, text] of Object.entries(files)) {
        const file = await (await folder.getFileHandle(path, { create: true })).createWritable()
        await file.write(text)
        await file.close()
      }
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('keepsake')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
      })
      const change = db.transaction('meta', 'readwrite')
      change.objectStore('meta').put({ key: 'writer:choice', value: { kind: 'downloaded', id, model: 'None' } })
      await new Promise((resolve) => (change.oncomplete = resolve))
      db.close()
    },
    { id, revision, files },
  )
  await page.reload()
}

/** The app with these writers in its catalogue. */
async function offer(context: BrowserContext, writers: readonly object[]): Promise<void> {
  await context.route('**/models/catalogue.json', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), writers } })
  })
}

test('a writer that cannot run here says why, memory answers, and the self-test tells the same', async ({ page, context }) => {
  const outside: string[] = []
  await offer(context, [half, full])
  context.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1') && request.url().startsWith('http')) outside.push(request.url())
  })
  const keepsake = new Keepsake(page)
  await keepsake.begin('I keep the spare key under the blue pot.')

  await choose(page, half)
  await expect(await keepsake.ask('Where is the spare key?')).toContainText('blue pot')
  await expect(keepsake.log.getByText(/can’t calculate the way this model needs/u)).toBeVisible()

  // These graphics are enough for the fuller one: the library comes, reads its files, and finds that the program is none.
  const library = page.waitForEvent('request', (request) => request.url().endsWith('/web-llm.js'))
  await choose(page, full)
  await expect(await keepsake.ask('Where did I put the spare key?')).toContainText('blue pot')
  await library
  await expect(keepsake.log.getByText(/The model didn’t start/u)).toBeVisible()
  expect(outside).toEqual([])

  await page.goto('/selftest')
  await page.getByRole('button', { name: 'Try it out' }).click()
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(row('Graphics')).toContainText('Works')
  await expect(row('Calculating in 16 bits')).toContainText('the plain writer runs without')
  await expect(row('Writer loads')).toContainText('Does not work')
  await expect(row('Gives its memory back')).toContainText('Not tried')
})

test('graphics lost in the middle keep the part; lost again memory answers alone; a page left while it starts is no page that died', async ({
  page,
  context,
}) => {
  let plan: Plan = { words: 'The spare key is under the blue pot by the door', losesAfter: 6 }
  await offer(context, [full])
  await context.route('**/web-llm.js', (route) => route.fulfill({ contentType: 'text/javascript', body: standInLibrary(plan) }))
  const keepsake = new Keepsake(page)
  await keepsake.begin('I keep the spare key under the blue pot.')
  await choose(page, full)

  for (const question of ['Where is the spare key?', 'Where did I put the spare key?']) {
    await expect(await keepsake.ask(question)).toContainText('The spare key is under the')
    await expect(keepsake.log.getByText(/took its graphics back, and the model stopped\. What was written stays/u).last()).toBeVisible()
  }
  await expect(await keepsake.ask('And where was the spare key?')).toContainText('blue pot')
  await expect(keepsake.log.getByText(/took its graphics back.*So this is from memory alone/u)).toBeVisible()

  plan = { ...plan, loading: { fails: 'RangeError: Array buffer allocation failed' } }
  await page.reload()
  await expect(await keepsake.ask('Where might the spare key be?')).toContainText('blue pot')
  await expect(keepsake.log.getByText(/more memory than this device has free.*Close other tabs, or choose a smaller/u)).toBeVisible()

  plan = { words: plan.words, loading: 'hangs' }
  await page.reload()
  await keepsake.say('Where does the spare key lie?')
  await expect(keepsake.log.getByText('Starting the writer…')).toBeVisible()
  await expect.poll(() => metaOf(page, 'writer:start')).toMatchObject({ step: 'starting' })
  plan = { words: 'The spare key is under the blue pot by the door' }
  await page.reload()
  // What was asked is answered by the tab that comes next, and by the writer, without being asked whether.
  await expect(await keepsake.replyTo('Where does the spare key lie?')).toContainText('under the blue pot by the door')
  await expect(keepsake.log.getByText(/closed the page/u)).toHaveCount(0)
})

test('a download that loses its connection, and one that finds no room, keep what came and go on', async ({ page, context }) => {
  let breaks: string | undefined = 'tensor-cache.json'
  // Of a size that a quota can be set beside.
  const ballast = Buffer.alloc(3_000_000, 7)
  const large = {
    ...full,
    files: [...full.files, { path: 'params.bin', bytes: ballast.length, sha256: createHash('sha256').update(ballast).digest('hex') }],
  }
  const huge = { ...full, id: 'writer-huge', name: 'Huge stand-in', files: [{ ...large.files[0], bytes: 1e15 }] }
  await offer(context, [large, huge])
  await context.route('https://huggingface.co/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    if (name === breaks) await route.abort('internetdisconnected')
    else
      await route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: name === 'params.bin' ? ballast : (files[name] ?? '') })
  })
  const browser = await context.newCDPSession(page)
  const allow = async (quotaSize?: number): Promise<void> => {
    await browser.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(page.url()).origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    })
  }
  const card = page.getByRole('article', { name: 'Stand-in', exact: true })
  await new Keepsake(page).begin('I keep the spare key under the blue pot.')
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

  await page.goto('/settings?part=models')
  const tooLarge = page.getByRole('article', { name: 'Huge stand-in' })
  await expect(tooLarge).toContainText(/Too large here.*This needs .* more than this browser allows/u)
  await expect(tooLarge.getByRole('button')).toHaveCount(0)
  await card.getByRole('button', { name: /^Download/u }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download/u })
    .click()
  await expect(card.getByText('The download stopped. It goes on from there when you’re back online.')).toBeVisible()
  breaks = undefined
  await allow(used + 1_000_000)
  await card.getByRole('button', { name: 'Go on' }).click()
  await expect(card.getByRole('alert')).toContainText('There is no room left for it on this device. Your words are all here.')
  await allow()
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card.getByRole('heading')).toContainText('Writes the answers')
})

const metaOf = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('keepsake')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').get(key)
          reading.onsuccess = () => {
            opening.result.close()
            resolve((reading.result as { readonly value?: unknown } | undefined)?.value)
          }
        }
      }),
    key,
  )
