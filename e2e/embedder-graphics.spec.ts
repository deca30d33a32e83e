// The same with graphics a model can use (done in software here, so slow): both ways are tried and the quicker one is taken. In a file of
// its own because the browser must be started otherwise.

import { expect, test } from '@playwright/test'
import config from '../playwright.config.ts'
import { startHub, type Hub } from './hub.ts'
import { Keepsake } from './keepsake.ts'

const launch = config.use?.launchOptions
test.use({
  serviceWorkers: 'allow',
  launchOptions: { ...launch, args: [...(launch?.args ?? []), '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] },
})

let hub: Hub
test.beforeAll(async () => {
  hub = await startHub()
})
test.afterAll(async () => hub.close())

test('a model runs where there are graphics too', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await page.goto(hub.address)
  await page.getByRole('textbox', { name: 'One thing worth keeping' }).fill('I keep the spare key under the blue pot.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await keepsake.readyForOffline()
  await page.goto(`${hub.address}/settings?part=models`)
  await expect(page.getByText('graphics ready for models')).toBeVisible()
  const card = page.getByRole('article', { name: 'Tiny search' })
  await card.getByRole('button', { name: /^Download/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download/ })
    .click()
  await expect(card.getByRole('heading').getByText('In use', { exact: true })).toBeVisible({ timeout: 60_000 })
  const kept = await page.evaluate(async () => (await (await caches.open('engine')).keys()).map(({ url }) => url))
  expect(kept.some((url) => url.endsWith('asyncify.wasm'))).toBe(true)
  await keepsake.open(`${hub.address}/`)
  expect(await (await keepsake.ask('Where is the spare key?')).textContent()).toContain('blue pot')
})
