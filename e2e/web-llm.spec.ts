// A writer on the graphics processor, in a real browser whose graphics are done in software: its worker starts, looks at the graphics, loads the
// library, reads the model's files from this device alone, and what goes wrong is told in plain words. No model runs here: the program is a
// stand-in, and these graphics lack 16-bit numbers (docs/testing-on-gpu.md).

import { createHash } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { Keepsake } from './keepsake.ts'

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

test('a writer that cannot run here says why, memory answers, and the self-test tells the same', async ({ page, context }) => {
  const outside: string[] = []
  await context.route('**/models/catalogue.json', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), writers: [half, full] } })
  })
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
  await expect(row('Calculating in 16 bits')).toContainText('choose the fuller form')
  await expect(row('Writer loads')).toContainText('Does not work')
  await expect(row('Gives its memory back')).toContainText('Not tried')
})
