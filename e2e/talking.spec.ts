// A turn said differently, a picture kept with one, an answer set out in Markdown, copied, and asked for again: kept through a reload.

import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { Keepsake } from './keepsake.ts'
import { connect, ownServer } from './own-server.ts'

/** A picture of four dots, as a PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
)

test('said differently, with a picture, answered in Markdown and again; all of it there after a reload', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const keepsake = new Keepsake(page)
  const server = await ownServer()
  await keepsake.begin('My sister Maya lives in Porto.')
  const first = keepsake.log.getByRole('article').filter({ hasText: 'You said: My sister Maya' })
  // By the keyboard: the menu of a turn is out of sight until one comes to it.
  await first.getByRole('button', { name: 'More about this turn' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Say it differently' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  const box = page.getByRole('textbox', { name: 'Say it differently' })
  await expect(box).toBeFocused()
  await box.fill('My sister Maya lives in Lisbon.')
  await box.press('Enter')
  await expect(keepsake.noted('My sister Maya lives in Lisbon.')).toBeVisible()
  await expect(page.getByText('You said it differently since.')).toBeVisible()
  await expect(await keepsake.ask('Where does my sister live?')).toContainText('Lisbon')

  await page.locator('input[type="file"]').setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('alert')).toContainText('JPEG, PNG, WebP and GIF work')
  await page.locator('input[type="file"]').setInputFiles({ name: 'harbour.png', mimeType: 'image/png', buffer: png })
  await expect(page.getByRole('list', { name: 'Pictures to keep with this' })).toBeVisible()
  await keepsake.say('We met at the harbour.')
  await page.getByRole('button', { name: 'Picture: harbour.png' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 × 2')
  await page.keyboard.press('Escape')

  await connect(page, server.address)
  await keepsake.open()
  server.say(() => 'Four dots in a **square**.')
  await page.getByRole('button', { name: 'Picture: harbour.png' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Have the writer describe it' }).click()
  await expect(dialog).toContainText('Four dots in a square.Described by stand-in, not by you.')
  await expectAccessible(page, 'a described picture')
  await page.keyboard.press('Escape')
  const cite = (asked: string): string => /^\[\d+\](?=.*Lisbon)/mu.exec(asked)?.[0] ?? '[99]'
  server.say((asked) => `What I have:\n\n- **Maya** lives in Lisbon ${cite(asked)}.\n- You own a boat.`)
  const reply = await keepsake.ask('What do you know of Maya?')
  await expect(reply.getByRole('listitem')).toHaveCount(2)
  await expect(reply.getByRole('listitem').first().getByRole('button')).toHaveCount(1)
  await expect(reply.getByRole('listitem').last()).toContainText('not from memory')
  await keepsake.log.getByRole('button', { name: 'Copy' }).last().click()
  await expect(page.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /- \*\*Maya\*\* lives in Lisbon\.\[\^1\]\n[^]*\[\^1\]: You, .*Lisbon/u,
  )

  server.say((asked) => `Your sister Maya lives in Lisbon ${cite(asked)}.`)
  await keepsake.log.getByRole('button', { name: 'Answer again' }).last().click()
  await expect(keepsake.log.getByText('2 of 2')).toBeVisible()
  await page.reload()
  await expect(keepsake.log.getByText('Your sister Maya lives in Lisbon.')).toBeVisible()
  await keepsake.log.getByRole('button', { name: 'The answer before' }).click()
  await expect(keepsake.log.getByText('You own a boat.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Picture: harbour.png' })).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expectAccessible(page)
  await server.close()
})
