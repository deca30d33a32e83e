// The page about you: every sentence with its sources, what was so before, and any past day; how you want it, told, gone by and stopped.

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { Keepsake } from './keepsake.ts'
import { afterDays, settled } from './stored.ts'

const noOverflow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a sentence leads to the words it came from, and a hidden one to none', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Porto.')
  await keepsake.tell('My sister Maya lives in Leeds.')
  await keepsake.tell('I’m allergic to walnuts.')
  await settled(page)
  await page.goto('/you')
  const sentence = page.getByRole('button', { name: 'You live in Porto.' })
  await sentence.focus()
  await page.keyboard.press('Enter')
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
  const part = page.getByRole('region', { name: 'Where you are' })
  await expect(part.locator('mark')).toHaveText(/Porto/u)
  await expectAccessible(page)
  await part.getByRole('link', { name: 'today' }).click()
  await expect(page.getByRole('complementary').or(page.getByRole('main')).getByText('I live in Porto.').first()).toBeVisible()

  // Hidden, it is told of nowhere on the page.
  await page.goto('/memories')
  await page
    .getByRole('region', { name: 'Memories' })
    .getByRole('link', { name: /allergic to walnuts/u })
    .click()
  await page.getByRole('button', { name: 'More: hide, split, join, erase' }).click()
  await page.getByRole('menuitem', { name: 'Hide in lists' }).click()
  await expect(page.getByText('Hidden. A rule stands for its words')).toBeVisible()
  await page.goto('/you')
  await expect(page.getByText('You live in Porto.')).toBeVisible()
  await expect(page.getByText(/walnut/u)).toHaveCount(0)
})

/** The local day so many days ago, as the address has it and as the page says it. */
function dayBefore(days: number): { readonly stamp: string; readonly words: string } {
  const at = Date.now() - days * 86_400_000
  const format = (options: Intl.DateTimeFormatOptions, locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/London', ...options }).format(at)
  return {
    stamp: format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA'),
    words: format({ day: 'numeric', month: 'long' }, 'en-GB'),
  }
}

test('what was so before stands below, and a past day shows it as it was', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Leeds.')
  await keepsake.tell('I like rooibos.')
  await settled(page)
  await afterDays(page, 100)
  await keepsake.open('/')
  await keepsake.tell('I moved to Porto.')
  await settled(page)

  await page.goto('/you')
  await expect(page.getByText('You live in Porto.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Before' }).getByText(/You lived in Leeds/u)).toBeVisible()
  await expect(page.getByText(/one sentence has changed/u)).toBeVisible()

  const between = dayBefore(50)
  await page.getByRole('button', { name: 'Look back to a day' }).click()
  await page.getByLabel('Day', { exact: true }).fill(between.stamp)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/you\\?asof=${between.stamp}$`, 'u'))
  await expect(page.getByRole('status').filter({ hasText: `As it was on ${between.words}` })).toBeVisible()
  await expect(page.getByText('You live in Leeds.')).toBeVisible()
  await expect(page.getByText('You live in Porto.')).toHaveCount(0)
  await expectAccessible(page)

  await page.goto(`/you?by=${between.stamp}`)
  await expect(page.getByRole('status').filter({ hasText: `As you had told me by ${between.words}` })).toBeVisible()
  await expect(page.getByText('You live in Leeds.')).toBeVisible()
  await page.goto(`/you?by=${dayBefore(200).stamp}`)
  await expect(page.getByText('I didn’t know you yet')).toBeVisible()
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page.getByText('You live in Porto.')).toBeVisible()
  await expect(page).toHaveURL(/\/you$/u)

  const list = page.getByRole('region', { name: 'Memories' })
  for (const clock of ['asof', 'by']) {
    await page.goto(`/memories?${clock}=${between.stamp}`)
    await expect(page.getByRole('status').filter({ hasText: between.words })).toBeVisible()
    await expect(list.getByText('I live in Leeds.')).toBeVisible()
    await expect(list.getByText('I moved to Porto.')).toHaveCount(0)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(list.getByText('I moved to Porto.')).toBeVisible()
  await expect(list.getByText('I live in Leeds.')).toHaveCount(0)
})

test('a rule is told, gone by, listed and stopped', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I’m allergic to walnuts.')
  await expect(await keepsake.ask('Am I allergic to walnuts?')).toContainText('Yes. You are allergic to walnuts.')
  await keepsake.tell('Please answer briefly.')
  await expect(keepsake.answerTo('Please answer briefly.')).toContainText('I’ll give the answer and nothing else.')
  await keepsake.say('So, am I allergic to walnuts?')
  await expect(await keepsake.replyTo('So, am I allergic to walnuts?')).not.toContainText('You are allergic')

  await page.goto('/you')
  await page.getByRole('link', { name: 'What I go by, and how to stop it' }).click()
  await expect(page.getByRole('heading', { name: 'How you want it' })).toBeVisible()
  await expect(page.getByText('I’ll give the answer and nothing else.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop: Please answer briefly.' }).click()
  await expect(page.getByText('Nothing yet')).toBeVisible()

  await keepsake.open('/')
  await keepsake.say('Tell me again, am I allergic to walnuts?')
  await expect(await keepsake.replyTo('Tell me again, am I allergic to walnuts?')).toContainText('allergic to walnuts')
})

test('the same correction twice is offered as a rule, and gone by once accepted', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister is called Maya.')
  await keepsake.tell('My sister Ines lives in Cork.')
  await keepsake.tell('Maya lives in Leeds.')
  for (const [question, correction] of [
    ['Where does my sister live?', 'No, I meant my sister Ines.'],
    ['So where does my sister live?', 'I meant Ines.'],
  ] as const) {
    await keepsake.ask(question)
    await keepsake.say(correction)
    await expect(await keepsake.replyTo(correction)).toContainText('Cork')
  }
  const offer = keepsake.log.getByRole('status').filter({ hasText: 'Shall I go by this?' })
  await expect(offer).toContainText('When you say “my sister”, you mean Ines.')
  await expectAccessible(page)
  await offer.getByRole('button', { name: 'Yes' }).click()
  await expect(offer).toHaveCount(0)
  await expect(await keepsake.ask('Tell me where my sister lives.')).toContainText('Cork')
})

test('you on a phone, @phone', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Porto.')
  await keepsake.tell('Always metric.')
  await settled(page)
  for (const path of ['/you', '/you?asof=2026-06-01', '/settings?part=wishes', '/memories?by=2026-06-01']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => noOverflow(page)).toBe(true)
    await expectAccessible(page)
  }
})
