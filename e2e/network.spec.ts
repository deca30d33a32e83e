// Nothing leaves: through a whole visit no request goes to another origin, and one that is tried is stopped and told.

import { expect, test } from '@playwright/test'
import { Keepsake } from './keepsake.ts'

test.use({ serviceWorkers: 'allow' })

test('no request to another origin in a whole visit', async ({ page, context, baseURL }) => {
  const elsewhere: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url())
  })
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.ask('When is my sister’s birthday?')
  for (const path of ['/memories', '/you', '/sleep', '/vault', '/settings/models', '/welcome']) {
    await page.goto(path)
    await expect(page.locator('h1').first()).toBeVisible()
  }
  expect(elsewhere).toEqual([])
})

test('a request to another origin is stopped, by page, worker and picture, and shows in the network log', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await keepsake.readyForOffline()
  const outcome = await page.evaluate(async () => {
    const tried = await fetch('https://example.org/leak').then(
      () => 'went out',
      () => 'stopped',
    )
    const picture = await new Promise((resolve) => {
      const image = new Image()
      image.onload = () => resolve('went out')
      image.onerror = () => resolve('stopped')
      image.src = 'https://example.org/leak.png'
    })
    return { tried, picture }
  })
  expect(outcome).toEqual({ tried: 'stopped', picture: 'stopped' })
  await page.goto('/settings?part=network')
  await expect(page.getByText('https://example.org/leak', { exact: false }).first()).toBeVisible()
})
