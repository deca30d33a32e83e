// The inspector, as the owner of a memory uses it: what is wrong is found and mended, what is private is hidden, what is to go is gone,
// and all of it without a mouse.

import { expect, test, type Page } from '@playwright/test'
import { Keepsake, tabTo } from './keepsake.ts'
import { everythingStored } from './stored.ts'

const rows = (page: Page) => page.getByTestId('memory-row')
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Memory', exact: true })

test('a wrong memory is found, mended, taken back and mended again, by keyboard alone', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('I am allergic to walnuts.')
  await keepsake.tell('The spare key is with Mrs Okafor.')

  // The focus is in the composer; the search opens from anywhere.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox', { name: 'Search your memories' })).toBeFocused()
  await page.keyboard.type('birthday')
  await expect(rows(page).first()).toContainText('12 May')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('heading', { name: 'Your words' })).toBeVisible()

  await page.keyboard.press('e')
  const words = page.getByRole('textbox', { name: 'What is true' })
  await expect(words).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('My sister’s birthday is 14 May.')
  await page.keyboard.press('Control+Enter')
  await expect(words).toBeHidden()
  await expect(drawer(page)).toContainText('14 May')

  const birthday = async (): Promise<string> => (await keepsake.ask('When is my sister’s birthday?')).innerText()
  await keepsake.open()
  expect(await birthday()).toMatch(/14 May/)

  // U takes the last change back, and what it says can itself be taken back.
  await page.goto('/memories?q=birthday')
  await expect(rows(page).first()).toContainText('14 May')
  await rows(page).first().press('Enter')
  await expect(drawer(page).getByText('How it changed')).toBeVisible()
  await tabTo(page, 'Undo')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('12 May')
  await tabTo(page, 'Redo')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('14 May')
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await keepsake.open()
  expect(await birthday()).toMatch(/14 May/)
})

test('J and K walk, P pins, Escape gives the focus back; hidden words are a rule; a filter is a link', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('I am allergic to walnuts.')
  await keepsake.tell('The spare key is with Mrs Okafor.')
  await page.goto('/memories')
  await expect(rows(page)).toHaveCount(3)

  await page.keyboard.press('j')
  await expect(rows(page).nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows(page).nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows(page).nth(1)).toBeFocused()
  const walnuts = rows(page).filter({ hasText: 'walnuts' })
  await expect(walnuts).toBeFocused()
  await page.keyboard.press('p')
  await expect(page.getByText('Pinned', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toContainText('pinned')
  await expect(drawer(page).getByRole('heading').first()).toBeFocused()

  await tabTo(page, 'More: hide, split, join, erase')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toContainText('hidden in lists')
  await expect(rows(page).filter({ hasText: 'walnuts' })).toHaveCount(0)
  await expect(rows(page).filter({ hasText: 'Hidden. Open to show.' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await expect(rows(page).nth(1)).toBeFocused()

  // The same view from its address alone, and its filters can be taken away with Backspace.
  await page.goto('/memories?hidden=yes&pinned=yes')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Remove: is hidden' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove: is hidden' })).toBeHidden()
  await expect(rows(page)).toHaveCount(3)
})

test('forgotten with /forget: a receipt, nothing of the words on disk, and no answer, after a reload too', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('The spare key is with Mrs Okafor at number 9.')
  await expect(await keepsake.ask('Who has the spare key?')).toContainText('Okafor')

  await keepsake.say('/forget the spare key')
  const offer = keepsake.answerTo('/forget the spare key')
  await offer.getByRole('button', { name: 'Erase' }).press('Enter')
  const sure = page.getByRole('dialog')
  await expect(sure.getByRole('button', { name: 'Keep' })).toBeFocused()
  await tabTo(page, 'Erase')
  await page.keyboard.press('Enter')
  await expect(sure).toBeHidden()
  await expect(page.getByText(/^Erased \d/)).toBeVisible()

  const isGone = async (): Promise<void> => {
    await expect(await keepsake.ask('Who keeps my things for me?')).toContainText(/I don.t have that/)
    await expect(keepsake.log).not.toContainText('Okafor')
    expect(await everythingStored(page)).not.toMatch(/okafor/iu)
  }
  await isGone()
  await page.reload()
  await expect(keepsake.box).toBeVisible()
  await isGone()
  await page.goto('/vault')
  await expect(page.getByRole('heading', { name: /^Receipt/ })).toBeVisible()
  await expect(page.getByText(/0 traces found/)).toBeVisible()
  await page.goto('/memories?is=any')
  await expect(rows(page)).toHaveCount(1)
})

test('“That’s wrong” under an answer: not so, and the answer is no longer given; put back, and it is', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await keepsake.tell('I am allergic to walnuts.')
  const reply = await keepsake.ask('What am I allergic to?')
  await expect(reply).toContainText('walnuts')
  const under = keepsake.answerTo('What am I allergic to?')
  await under.getByRole('button', { name: 'That’s wrong' }).press('Enter')
  await under.getByRole('button', { name: 'Not so' }).press('Enter')
  await expect(under.getByRole('button', { name: 'Put back' })).toBeVisible()
  await expect(await keepsake.ask('Do you know what I am allergic to?')).not.toContainText(/you(.re| are) allergic to walnuts/iu)
  await under.getByRole('button', { name: 'Put back' }).press('Enter')
  await expect(under.getByRole('button', { name: 'Not so' })).toBeVisible()
  await expect(await keepsake.ask('What am I allergic to, again?')).toContainText('walnuts')
})
