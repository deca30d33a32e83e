// A model for finer search, from asking to deleting: nothing is fetched before one agreed, a download goes on where it stopped, the search
// answers throughout, and without a connection afterwards.

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startHub, type Hub } from './hub.ts'
import { Keepsake } from './keepsake.ts'
import { storedIn } from './stored.ts'

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

const card = (page: Page) => page.getByRole('article', { name: 'Tiny search' })
const openModels = (page: Page) => page.goto(`${hub.address}/settings?part=models`)

async function beginAtHub(page: Page, firstThing: string): Promise<Keepsake> {
  const keepsake = new Keepsake(page)
  await page.goto(hub.address)
  await page.getByRole('textbox', { name: 'One thing worth keeping' }).fill(firstThing)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(keepsake.noted(firstThing)).toBeVisible()
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

async function expectInUse(page: Page): Promise<void> {
  await expect(card(page).getByRole('heading').getByText('In use', { exact: true })).toBeVisible({ timeout: 60_000 })
}

/** Embedders whose vectors are on disk. */
async function modelsOnDisk(page: Page): Promise<unknown[]> {
  const { segments } = await storedIn(page, 'segments')
  return [...new Set(segments.map(({ model }) => model))]
}

async function filesOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = []
    const root = await navigator.storage.getDirectory()
    const models = await root.getDirectoryHandle('models').catch(() => undefined)
    if (models === undefined) return names
    for await (const folder of (models as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
    }
    return names
  })
}

test('agreed to, paused, gone on with, used without a connection, deleted', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const keepsake = await beginAtHub(page, 'My sister Ines plays the cello.')
  await keepsake.tell('I keep the spare key under the blue pot.')

  await openModels(page)
  await card(page)
    .getByRole('button', { name: /^Download/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Download Tiny search?' })
  await expect(dialog).toContainText(new URL(hub.address).hostname)
  await expect(dialog).toContainText('5.4 MB, once')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Not now' }).click()
  expect(hub.asked).toEqual([])

  hub.pace = 60
  await agree(page)
  const bar = card(page).getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0.1)
  await expectAccessible(page)
  await card(page).getByRole('button', { name: 'Pause' }).click()
  await expect(card(page).getByText('Paused', { exact: true })).toBeVisible()
  await page.reload()
  await expect(card(page).getByText('Paused', { exact: true })).toBeVisible()
  const before = hub.asked.length

  hub.pace = 5
  await card(page).getByRole('button', { name: 'Go on' }).click()
  await expectInUse(page)
  const resumed = hub.asked.slice(before)
  expect(resumed.map(({ path }) => path)).toEqual(['onnx/model.onnx'])
  expect(resumed[0]?.range).toMatch(/^bytes=[1-9]/)
  await expect.poll(() => modelsOnDisk(page)).toEqual(['tiny'])
  await card(page).getByText('Its files').click()
  await expect(card(page).getByText('onnx/model.onnx')).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  const asked = hub.asked.length
  await context.setOffline(true)
  await keepsake.open(`${hub.address}/`)
  expect(await (await keepsake.ask('Where is the spare key?')).textContent()).toContain('blue pot')
  await expect
    .poll(async () => (await storedIn(page, 'meta')).meta.find(({ key }) => key === 'embedding:choice')?.value)
    .toMatchObject({
      serving: 'tiny',
    })
  await keepsake.tell('The dentist is called Marlow.')
  expect(await (await keepsake.ask('Who is the dentist?')).textContent()).toContain('Marlow')
  await context.setOffline(false)
  expect(hub.asked).toHaveLength(asked)

  await openModels(page)
  await card(page)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(card(page).getByRole('button', { name: /^Download/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('article', { name: 'Memory alone' }).getByText('In use')).toBeVisible()
  expect(await filesOnDevice(page)).toEqual([])
  await keepsake.open(`${hub.address}/`)
  expect(await (await keepsake.ask('Who plays the cello?')).textContent()).toContain('Ines')
})

test('closed in the middle, it goes on by itself at the next start', async ({ page, context }) => {
  await beginAtHub(page, 'I live in Norwich.')
  await openModels(page)
  hub.pace = 60
  await agree(page)
  await expect.poll(async () => Number(await card(page).getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0.1)
  await page.close()
  const before = hub.asked.length
  hub.pace = 0
  const next = await context.newPage()
  await openModels(next)
  await expectInUse(next)
  expect(hub.asked.slice(before).map(({ path, range }) => [path, range?.startsWith('bytes=')])).toEqual([['onnx/model.onnx', true]])
})

test('before a download the address is out of reach; a file that is not the pinned one is refused; one damaged later is told and fetched again', async ({
  page,
}) => {
  const keepsake = await beginAtHub(page, 'My sister Ines plays the cello.')
  const outcome = await page.evaluate(
    async (url) =>
      fetch(url).then(
        () => 'went out',
        () => 'stopped',
      ),
    `${hub.origin}/leak`,
  )
  expect(outcome).toBe('stopped')
  expect(hub.asked).toEqual([])
  await page.goto(`${hub.address}/settings?part=network`)
  await expect(page.getByText('/leak', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('refused, never left').first()).toBeVisible()

  hub.spoilt = true
  await openModels(page)
  await agree(page)
  await expect(card(page).getByRole('alert')).toContainText('not the file I know')
  expect((await filesOnDevice(page)).includes('config.json')).toBe(false)
  hub.spoilt = false
  await card(page).getByRole('button', { name: 'Try again' }).click()
  await expectInUse(page)

  await page.evaluate(async () => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models')
    for await (const folder of (models as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
      const file = await folder.getFileHandle('onnx__model.onnx')
      const writable = await file.createWritable({ keepExistingData: true })
      await writable.write({ type: 'write', position: 1000, data: new Uint8Array(64) })
      await writable.close()
    }
  })
  await keepsake.open(`${hub.address}/`)
  expect(await (await keepsake.ask('Who plays the cello?')).textContent()).toContain('Ines')
  await openModels(page)
  await expect(card(page).getByRole('alert')).toContainText('Its files are damaged')
  await expect(page.getByRole('article', { name: 'Memory alone' }).getByText('In use')).toBeVisible()
  hub.asked.length = 0
  await card(page).getByRole('button', { name: 'Try again' }).click()
  await expectInUse(page)
  expect(hub.asked.map(({ path }) => path)).toEqual(['onnx/model.onnx'])
})

test('the search answers while a year is read again, and what is said meanwhile is found by both', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(hub.address)
  await page
    .getByText(/sample vault/i)
    .first()
    .click()
  await page.getByRole('link', { name: 'See its memories' }).click()
  await page.waitForURL('**/memories**')
  const keepsake = new Keepsake(page)
  await openModels(page)
  await agree(page)
  await expect
    .poll(async () => (await storedIn(page, 'meta')).meta.some(({ key }) => key === 'embedding:choice'), { timeout: 40_000 })
    .toBe(true)
  await keepsake.open(`${hub.address}/`)
  await keepsake.tell('I keep the ladder behind the shed.')
  expect(await (await keepsake.ask('Where is the ladder?')).textContent()).toContain('shed')
  await openModels(page)
  await expectInUse(page)
  await keepsake.open(`${hub.address}/`)
  expect(await (await keepsake.ask('Where do I keep the ladder?')).textContent()).toContain('shed')
  expect(await (await keepsake.ask('When is my sister’s birthday?')).textContent()).toContain('12 May')
})

test('by keyboard on a phone @phone', async ({ page }) => {
  await beginAtHub(page, 'I live in Norwich.')
  await openModels(page)
  await card(page)
    .getByRole('button', { name: /^Download/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(card(page).getByRole('button', { name: /^Download/ })).toBeFocused()
  expect(hub.asked).toEqual([])
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download/ })
    .press('Enter')
  await expect(card(page)).toBeFocused()
  await expectInUse(page)
  await expect(card(page).getByRole('status')).toHaveText('In use')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
