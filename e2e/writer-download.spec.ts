// A writer downloaded to this device: nothing before one agreed, a download that goes on where it stopped, answers that stream and can be
// stopped, with and without a connection, in two tabs; what goes wrong said in words, with a way on; deleted, its bytes are free again.

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tinyAnswer } from '../scripts/make-tiny-writer.ts'
import { startHub, type Hub } from './hub.ts'
import { Keepsake } from './keepsake.ts'

test.use({ serviceWorkers: 'allow' })

let hub: Hub
test.beforeAll(async () => {
  hub = await startHub()
})
test.afterAll(async () => hub.close())
test.beforeEach(() => {
  hub.asked.length = 0
  hub.pace = 0
  hub.spoilt = false
})

const card = (page: Page) => page.getByRole('article', { name: 'Tiny writer' })
const heading = (page: Page) => card(page).getByRole('heading')
const openModels = (page: Page) => page.goto(`${hub.address}/settings?part=models`)
const writing = (page: Page) => page.locator('[data-writing]')

async function beginAtHub(page: Page): Promise<Keepsake> {
  const keepsake = new Keepsake(page)
  await page.goto(hub.address)
  await page.getByRole('textbox', { name: 'One thing worth keeping' }).fill('I live in Norwich.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(keepsake.noted('I live in Norwich.')).toBeVisible()
  await keepsake.readyForOffline()
  return keepsake
}

async function agree(page: Page): Promise<void> {
  await card(page)
    .getByRole('button', { name: /^Download/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download/ })
    .click()
}

/** By keyboard: the button moves down as the words come, and a pointer would have to catch it. */
const stop = (keepsake: Keepsake): Promise<void> => keepsake.log.getByRole('button', { name: 'Stop' }).press('Enter')

/** Bytes of model files on this device. */
async function modelBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models').catch(() => undefined)
    if (models === undefined) return bytes
    for await (const folder of (models as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
      for await (const file of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
        bytes += (await file.getFile()).size
    }
    return bytes
  })
}

test('chosen, agreed to, paused and gone on with; it streams, is stopped, works offline and in two tabs; removed, its bytes are free', async ({
  page,
  context,
}) => {
  const keepsake = await beginAtHub(page)
  await openModels(page)
  await expect(heading(page)).toContainText('Suits this device')
  await card(page)
    .getByRole('button', { name: /^Download/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Download Tiny writer?' })
  await expect(dialog).toContainText('50 MB of memory')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Not now' }).click()
  expect(hub.asked).toEqual([])

  hub.pace = 60
  await agree(page)
  await expect.poll(async () => Number(await card(page).getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0.2)
  await card(page).getByRole('button', { name: 'Pause' }).click()
  await expect(card(page).getByText('Paused', { exact: true })).toBeVisible()
  await page.reload()
  await expect(card(page).getByText('Paused', { exact: true })).toBeVisible()
  const before = hub.asked.length
  await card(page).getByRole('button', { name: 'Go on' }).click()
  await expect(card(page).getByText(/a second, less than a minute left/u)).toBeVisible()
  hub.pace = 0
  await expect(heading(page)).toContainText('Writes the answers')
  expect(hub.asked.slice(before).map(({ path, range }) => [path, range?.startsWith('bytes=')])).toEqual([['onnx/model.onnx', true]])
  await expectAccessible(page)

  await keepsake.open(`${hub.address}/`)
  await keepsake.say('Where do I live?')
  await expect(writing(page)).toContainText('Counting slowly w0', { timeout: 30_000 })
  await stop(keepsake)
  await expect(keepsake.log.getByText('Stopped here.')).toBeVisible()
  await page.reload()
  await expect(keepsake.log.getByText('Counting slowly w0')).toBeVisible()

  const asked = hub.asked.length
  await context.setOffline(true)
  const second = await context.newPage()
  const other = new Keepsake(second)
  await other.open(`${hub.address}/`)
  await expect(await other.ask('What is the name of the town I live in?')).toContainText(tinyAnswer.slice(-3).join(' '), {
    timeout: 60_000,
  })
  await keepsake.say('In which town do I live?')
  await expect(writing(page)).toContainText('Counting', { timeout: 30_000 })
  await stop(keepsake)
  await expect(keepsake.log.getByText('Stopped here.')).toHaveCount(2)
  await expect(other.log.getByText('Stopped here.')).toHaveCount(2)
  await second.close()
  await context.setOffline(false)
  expect(hub.asked).toHaveLength(asked)

  await openModels(page)
  const held = await modelBytes(page)
  expect(held).toBeGreaterThan(4_800_000)
  await card(page)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(card(page).getByRole('button', { name: /^Download/ })).toBeVisible()
  expect(await modelBytes(page)).toBe(0)
  await keepsake.open(`${hub.address}/`)
  await expect(await keepsake.ask('Where do I live now?')).toContainText('Norwich')
})

test('from files on disk; one that closed the page, damaged files and memory alone are each said, with a way on', async ({ page }) => {
  const keepsake = await beginAtHub(page)
  await openModels(page)
  const files = [...hub.writer].map(([path, bytes]) => ({
    name: path.split('/').at(-1) ?? '',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }))
  const input = card(page).locator('input[type=file]')
  await input.setInputFiles(files.slice(0, 2))
  await expect(page.getByText(`2 files taken, ${files.length - 2} still missing`)).toBeVisible()
  await input.setInputFiles(files)
  await expect(heading(page)).toContainText('Writes the answers')
  expect(hub.asked).toEqual([])

  // A mark that nobody is behind is what a page leaves that died while a writer was starting.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('keepsake')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const change = opening.result.transaction('meta', 'readwrite')
          change.objectStore('meta').put({ key: 'writer:start', value: { id: 'writer-tiny', step: 'starting', at: 1 } })
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await keepsake.open(`${hub.address}/`)
  await expect(await keepsake.ask('Where do I live?')).toContainText('Norwich')
  await expect(keepsake.log.getByText(/closed the page last time/u)).toBeVisible()
  await expectAccessible(page)
  await keepsake.log.getByRole('button', { name: 'Try anyway' }).click()
  await expect(page.getByText('The writer is started. Ask again')).toBeVisible({ timeout: 30_000 })
  await keepsake.say('Where do I live today?')
  await expect(writing(page)).toContainText('Counting', { timeout: 30_000 })
  await stop(keepsake)
  await expect(keepsake.log.getByText('Stopped here.')).toBeVisible()

  await page.evaluate(async () => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models')
    for await (const folder of (models as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
      const writable = await (await folder.getFileHandle('onnx__model.onnx')).createWritable({ keepExistingData: true })
      await writable.write({ type: 'write', position: 1000, data: new Uint8Array(64).fill(7) })
      await writable.close()
    }
  })
  await keepsake.open(`${hub.address}/`)
  await expect(await keepsake.ask('Where do I live this year?')).toContainText('Norwich')
  await expect(keepsake.log.getByText(/damaged or not all here/u)).toBeVisible()
  await openModels(page)
  await expect(card(page).getByRole('alert')).toContainText('Its files are damaged')
  await card(page).getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page)).toContainText('Writes the answers')
  expect(hub.asked.map(({ path }) => path)).toEqual(['onnx/model.onnx'])
})

test('without graphics the writers that need them say so, and the plain one is offered', async ({ page }) => {
  await page.goto('/settings?part=models')
  for (const name of ['Small writer', 'Fuller writer']) {
    const offered = page.getByRole('article', { name })
    await expect(offered).toContainText('Can’t run here')
    await expect(offered.getByRole('button')).toHaveCount(0)
  }
  await expect(page.getByRole('article', { name: 'Plain writer' }).getByRole('button', { name: /^Download/ })).toBeVisible()
  await expectAccessible(page)
})
