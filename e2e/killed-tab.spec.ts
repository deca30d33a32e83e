// The tab is killed right after sending. What was sent is on disk with the work that follows from it; the next visit does that work.

import { expect, test } from '@playwright/test'
import { Keepsake } from './keepsake.ts'

test('a message sent just before the tab is killed survives, and is answered and remembered on the next visit', async ({ context }) => {
  const first = await context.newPage()
  const keepsake = new Keepsake(first)
  await keepsake.open()
  await keepsake.tell('My dentist is Dr Abara on Mill Lane.')
  // Workers are cut off before the work that follows the next message: only what is on disk can bring it back.
  await first.evaluate(() => sessionStorage.setItem('keepsake.test', 'about to be killed'))
  await keepsake.box.fill('My cousin’s birthday is 3 March.')
  await keepsake.box.press('Enter')
  await expect(keepsake.log.getByText('My cousin’s birthday is 3 March.')).toBeVisible()
  await killRenderer(first)

  const second = await context.newPage()
  const again = new Keepsake(second)
  await again.open()
  await second.getByRole('link', { name: /dentist|November|Today/ }).first().click().catch(() => undefined)
  await expect(again.log.getByText('My cousin’s birthday is 3 March.')).toBeVisible()
  await expect(again.exchange('My cousin’s birthday').getByText(/^Noted/)).toBeVisible()
  const reply = await again.ask('When is my cousin’s birthday?')
  await expect(reply).toContainText('3 March')
})

/** A crash, not a close: no unload handler runs, workers die in the middle of what they do. */
async function killRenderer(page: import('@playwright/test').Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
