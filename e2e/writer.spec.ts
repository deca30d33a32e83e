// Answers written by a model on this machine's own server: chosen, streamed, stopped, broken off, left again; with sources, and with what it
// makes up told apart.

import { expect, test as base } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { Keepsake } from './keepsake.ts'
import { connect, ownServer, type OwnServer } from './own-server.ts'

const test = base.extend<{ server: OwnServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await ownServer()
    await use(server)
    await server.close()
  },
})

// What is out of reach again once a server is left, the service worker stops.
test.use({ serviceWorkers: 'allow' })

/** Cites the quotation that holds the words. */
const citing =
  (words: string, sentence: string) =>
  (asked: string): string =>
    `${sentence} ${/^\[\d+\]/u.exec(asked.split('\n').find((line) => line.startsWith('[') && line.includes(words)) ?? '')?.[0] ?? '[99]'}.`

test('a server on this machine: chosen, it writes with sources; what it makes up is marked; left, memory answers alone', async ({
  page,
  server,
}) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await keepsake.tell('My sister Maya lives in Porto.')
  await connect(page, server.address)
  await keepsake.open()

  server.say(citing('Porto', 'Your sister Maya lives in Porto'))
  const reply = await keepsake.ask('Where does my sister live?')
  await expect(reply).toContainText('Your sister Maya lives in Porto.')
  await expect(reply.getByRole('button')).toHaveCount(1)
  await expect(reply).not.toContainText('not from memory')
  expect(server.asked[0]?.messages.at(-1)?.content).toContain('"My sister Maya lives in Porto')

  server.say(() => 'You own a red boat.')
  await expect(await keepsake.ask('What do I own?')).toContainText('You own a red boat. not from memory')

  await page.goto('/settings?part=models')
  await page.getByRole('button', { name: 'Stop using it' }).click()
  await expect(page.getByRole('button', { name: 'Connect…' })).toBeVisible()
  await keepsake.open()
  const before = server.asked.length
  await expect(await keepsake.ask('Where do I live?')).toContainText('Norwich')
  expect(server.asked).toHaveLength(before)
  // The door is shut again.
  const tried = await page.evaluate(
    (address) =>
      fetch(`${address}/models`).then(
        () => 'went out',
        () => 'stopped',
      ),
    server.address,
  )
  expect(tried).toBe('stopped')
})

test('stopped in the middle the part stays, and a reload finds it; a server that goes leaves memory answering', async ({
  page,
  server,
}) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await connect(page, server.address)
  await keepsake.open()

  server.say(() => `You live in Norwich, ${'and so on '.repeat(400)}`, { everyMs: 30 })
  await keepsake.say('Where do I live?')
  const writing = page.locator('[data-writing]')
  await expect(writing).toContainText('You live in Norwich, and')
  await keepsake.log.getByRole('button', { name: 'Stop' }).click()
  await expect(keepsake.log.getByText('Stopped here.')).toBeVisible()
  await expect(writing).toHaveCount(0)
  await page.reload()
  await expect(keepsake.log.getByText('You live in Norwich, and')).toBeVisible()

  server.say(() => 'You live in Norwich as far as you told me.', { breaksAfter: 4 })
  const broken = await keepsake.ask('Where do I live now?')
  await expect(broken).toContainText('You live in Norwich')
  await expect(keepsake.log.getByText(/doesn’t answer/u).last()).toBeVisible()

  await server.close()
  await expect(await keepsake.ask('Where do I live today?')).toContainText('Norwich')
  await expect(keepsake.log.getByText(/So this is from memory alone/u).last()).toBeVisible()
})

test('only an address on this machine is taken, one that is silent is told, and the dialog is clean', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/settings?part=models')
  await page.getByRole('button', { name: 'Connect…' }).click()
  const dialog = page.getByRole('dialog')
  for (const [address, words] of [
    ['https://models.example/v1', 'Only a server on this machine'],
    ['http://127.0.0.1:9/v1', 'It doesn’t answer.'],
  ] as const) {
    await dialog.getByLabel('Its address').fill(address)
    await dialog.getByRole('button', { name: 'Look for it' }).click()
    await expect(dialog.getByRole('alert')).toContainText(words)
  }
  await expectAccessible(page)
})
