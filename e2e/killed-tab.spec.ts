// The tab is killed right after sending. What was sent is on disk with the work that follows from it; the next visit does that work.

import { expect, test } from '@playwright/test'
import { Keepsake } from './keepsake.ts'
import { storedIn } from './stored.ts'

test('a message sent just before the tab is killed survives, and is answered and remembered on the next visit', async ({ context }) => {
  const first = await context.newPage()
  const keepsake = new Keepsake(first)
  await keepsake.begin('My dentist is Dr Abara on Mill Lane.')
  await keepsake.box.fill('My cousin’s birthday is 3 March.')
  await keepsake.box.press('Enter')
  // On disk, and nothing more than that: shown while it is still on its way would be too early.
  await expect.poll(async () => JSON.stringify(await storedIn(first, 'episodes')), { intervals: [20] }).toContain('cousin')
  await killRenderer(first)

  const second = await context.newPage()
  const again = new Keepsake(second)
  await again.open()
  await expect(again.log.getByText('You said: My cousin’s birthday is 3 March.')).toBeVisible()
  await expect(again.noted('My cousin’s birthday is 3 March.')).toBeVisible()
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
