// The app as an app: it can be installed, opens without a network, takes a newer build when the person says so and never before, and asks
// the browser to keep its storage once there is something to lose.

import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { Keepsake, chipsIn } from './keepsake.ts'
import { ownServer, type OwnServer } from './second-build.ts'

test.use({ serviceWorkers: 'allow' })

interface Icon {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose?: string
}

test('the manifest holds what an installed app needs, and its icons are what it says they are', async ({ page, baseURL }) => {
  await page.goto('/')
  const session = await page.context().newCDPSession(page)
  const { url, errors, data = '{}' } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data) as Record<string, unknown> & { readonly icons: readonly Icon[] }
  expect(new URL(url).origin).toBe(baseURL)
  expect(manifest).toMatchObject({
    id: '/',
    name: 'Keepsake',
    short_name: 'Keepsake',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    lang: 'en-GB',
    theme_color: '#F7F5F0',
    background_color: '#F7F5F0',
  })
  // The page and the splash screen are of one colour.
  expect(await page.locator('meta[name="theme-color"][media*="light"]').getAttribute('content')).toBe(manifest['theme_color'])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A window of a test runs incognito; nothing else is in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])

  const drawn = await page.evaluate(
    async (icons) =>
      Promise.all(
        icons.map(async ({ src }) => {
          const image = new Image()
          image.src = src
          await image.decode()
          return { src, sizes: `${image.naturalWidth}x${image.naturalHeight}`, type: (await fetch(src)).headers.get('content-type') }
        }),
      ),
    manifest.icons,
  )
  expect(drawn).toEqual(manifest.icons.map(({ src, sizes, type }) => ({ src, sizes, type })))
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).not.toEqual([])
  for (const { url: shortcut } of manifest['shortcuts'] as readonly { readonly url: string }[]) {
    await page.goto(shortcut)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Nothing here/)
  }
})

const screens = [
  ['/welcome', /A private memory of your own/],
  ['/chat/new', /\w/],
  ['/memories', 'Memories'],
  ['/you', /\w/],
  ['/sleep', 'Sleep'],
  ['/vault', 'Vault'],
  ['/settings', 'Settings'],
  ['/settings?part=network', 'Settings'],
] as const

test('after one visit everything works with no server at all', async ({ page, baseURL }) => {
  test.slow()
  const server = await ownServer(baseURL ?? '')
  try {
    await page.goto(server.origin)
    await new Keepsake(page).readyForOffline()
  } finally {
    await server.close()
  }
  await expect(page.evaluate(async () => (await fetch('/not-kept', { cache: 'no-store' })).status)).rejects.toThrow()

  for (const [path, heading] of screens) {
    await page.goto(server.origin + path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(heading)
  }
  const keepsake = new Keepsake(page)
  await page.goto(`${server.origin}/chat/new`)
  await keepsake.tell('The spare key is with Mrs Okafor at number 9.')
  const reply = await keepsake.ask('Who has the spare key?')
  await expect(reply).toContainText('Okafor')
  await expect(chipsIn(reply).first()).toBeVisible()

  await page.goto(`${server.origin}/vault`)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await expect(page.getByRole('button', { name: 'Remove the sample' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  const exported = await readFile(await (await download).path())
  expect(exported.subarray(0, 2).toString()).toBe('PK')
  await page.goto(`${server.origin}/memories?q=Okafor`)
  await expect(page.getByTestId('memory-row').first()).toContainText('Okafor')
})

const isSecondBuild = async (page: Page): Promise<boolean> => (await page.locator(secondBuildSelector).count()) > 0
const secondBuildSelector = `meta[name="build"][content="second"]`
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer Keepsake is ready.' })

test('a newer build waits, says so quietly, and is taken when accepted; no tab loses a word', async ({ page, context, baseURL }) => {
  const server: OwnServer = await ownServer(baseURL ?? '')
  try {
    const here = new Keepsake(page)
    await page.goto(`${server.origin}/chat/new`)
    await here.tell('I live in Norwich.')
    await here.readyForOffline()
    await here.box.fill('My dentist is Dr')
    const other = await context.newPage()
    await other.goto(`${server.origin}/chat/new`)
    const there = new Keepsake(other)
    await there.box.fill('/private')
    await there.box.press('Enter')
    await there.say('Nobody is to know this.')
    await expect(offer(page)).toHaveCount(0)

    server.renew()
    // As the app itself asks every hour.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await expect(offer(page).getByRole('button', { name: 'Reload' })).toBeVisible({ timeout: 30_000 })
    // Offered, not done: the old build goes on, nobody is pulled away, the focus stays in the box.
    await expect(here.box).toBeFocused()
    await page.keyboard.type(' Abara')
    await expect(here.box).toHaveValue('My dentist is Dr Abara')
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed')
    // What is nowhere on disk would be lost by a reload, so none is offered there.
    await expect(offer(other)).toContainText('Finish what you are writing first.')
    await expect(offer(other).getByRole('button')).toHaveCount(0)
    expect(await isSecondBuild(page)).toBe(false)

    await offer(page).getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator(secondBuildSelector)).toHaveCount(1)
    await expect(here.box).toHaveValue('My dentist is Dr Abara')
    await expect(offer(page)).toHaveCount(0)
    await expect(await here.ask('Where do I live?')).toContainText('Norwich')

    // The other tab was not reloaded with it; once its conversation is closed, it may be.
    await expect(there.log).toContainText('Nobody is to know this.')
    expect(await isSecondBuild(other)).toBe(false)
    await there.log.getByRole('button', { name: 'Close it' }).click()
    await there.box.fill('Half a thought')
    await offer(other).getByRole('button', { name: 'Reload' }).click()
    await expect(other.locator(secondBuildSelector)).toHaveCount(1)
    await expect(there.box).toHaveValue('Half a thought')
  } finally {
    await server.close()
  }
})

test('the browser is asked to keep the vault once something is in it, once, and never on looking round', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = async () => {
      localStorage.setItem('test.asked', String(Number(localStorage.getItem('test.asked') ?? 0) + 1))
      return false
    }
  })
  const asked = async (): Promise<number> => Number(await page.evaluate(() => localStorage.getItem('test.asked') ?? 0))
  for (const path of ['/', '/memories', '/vault', '/settings']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  expect(await asked()).toBe(0)
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await expect.poll(asked).toBe(1)
  await keepsake.tell('I am allergic to walnuts.')
  await page.reload()
  await keepsake.tell('The spare key is with Mrs Okafor.')
  expect(await asked()).toBe(1)
})
