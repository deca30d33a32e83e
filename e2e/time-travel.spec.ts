// By keyboard alone: the palette leads everywhere, to a past day too, and that day holds on every page until one is back in today.

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { Keepsake } from './keepsake.ts'
import { afterDays, settled } from './stored.ts'

const palette = (page: Page) => page.getByRole('combobox', { name: 'Find anything, do anything' })

/** Ctrl K, some letters of it, Enter. */
async function byPalette(page: Page, letters: string, found: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  await page.keyboard.type(letters)
  await expect(page.getByRole('option', { selected: true })).toContainText(found)
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
}

test('travel to a day and get that day’s answer, on every page, and come back', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Leeds.')
  await settled(page)
  await afterDays(page, 100)
  await keepsake.open('/')
  await keepsake.tell('I moved to Porto.')
  await settled(page)
  await expect(await keepsake.ask('Where do I live?')).toContainText('Porto')

  await byPalette(page, 'look back', 'Look back to a day')
  const dialog = page.getByRole('dialog', { name: 'Look back to a day' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'A month ago' }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: 'As you had told me' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  const banner = page.getByRole('status').filter({ hasText: 'As you had told me by' })
  await expect(banner).toBeVisible()
  await expect(page).toHaveURL(/[?&]by=\d{4}-\d\d-\d\d/u)

  await keepsake.say('So where do I live?')
  const reply = await keepsake.replyTo('So where do I live?')
  await expect(reply).toContainText('Leeds')
  await expect(reply).not.toContainText('Porto')
  await expect(keepsake.log.getByText('As you had told me by')).toBeVisible()
  await expectAccessible(page)

  await byPalette(page, 'mem', 'Memories')
  const list = page.getByRole('region', { name: 'Memories' })
  await expect(list.getByText('I live in Leeds.')).toBeVisible()
  await expect(list.getByText('I moved to Porto.')).toHaveCount(0)
  await expect(banner).toBeVisible()
  await byPalette(page, 'you', 'You')
  await expect(page.getByText('You live in Leeds.')).toBeVisible()
  await expect(page.getByText('You live in Porto.')).toHaveCount(0)
  await byPalette(page, 'vault', 'Vault')
  await expect(banner).toContainText('This page is of today.')

  await byPalette(page, 'back to today', 'Back to today')
  await expect(banner).toBeHidden()
  await expect(page).toHaveURL(/\/vault$/u)
  await byPalette(page, 'leeds', 'I live in Leeds.')
  await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
})

test('the palette asks, finds and does; every key is told and does what it says', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I am allergic to walnuts.')
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('what am I allergic to?')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option', { selected: true })).toContainText('Ask: what am I allergic to?')
  await page.keyboard.press('Enter')
  await expect(await keepsake.replyTo('what am I allergic to?')).toContainText('walnuts')

  await byPalette(page, 'dark', 'Dark paper')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await byPalette(page, 'all keys', 'All keys')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByText('Look back to a day')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await byPalette(page, 'settings look', 'Settings: Look')
  await expect(page.getByRole('heading', { name: 'Look' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Look back to a day' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search your memories' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/chat\/new$/u)
})
