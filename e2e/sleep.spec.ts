// Sleep as a person meets it: what would change, accepted, reported, taken back; and a night that a killed tab cut off.

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { Keepsake } from './keepsake.ts'
import { storedIn } from './stored.ts'

const tables = ['memories', 'entities', 'links', 'topics', 'episodes'] as const
const twice = ['My van needs a new clutch.', 'My van is needing a new clutch.', 'The new clutch is what my van needs.']

async function toldTwice(page: Page): Promise<Keepsake> {
  const keepsake = new Keepsake(page)
  await keepsake.begin(twice[0] ?? '')
  for (const text of twice.slice(1)) await keepsake.tell(text)
  return keepsake
}

const current = async (page: Page): Promise<readonly unknown[]> =>
  (await storedIn(page, 'memories')).memories.filter(
    ({ supersededBy, retractedAt }) => supersededBy === undefined && retractedAt === undefined,
  )

test('what was said twice: previewed, accepted, reported, and taken back to how it was', async ({ page }) => {
  await toldTwice(page)
  const before = await storedIn(page, ...tables)
  await page.goto('/sleep')
  const plan = page.getByRole('region', { name: 'What I would tidy' })
  await expect(plan.getByRole('heading', { name: /^Join three into one/u })).toBeVisible()
  await expect(plan.getByText('Nothing is erased.')).toBeVisible()
  await expectAccessible(page)

  await plan.getByRole('button', { name: /^Accept \d+ change/u }).click()
  const report = page.getByRole('region', { name: 'Tidied today' })
  await expect(report.getByRole('heading', { name: /^Joined three into one/u })).toBeVisible()
  await expect(report.getByText('3 → 1')).toBeVisible()
  await expect.poll(async () => (await current(page)).length).toBe(1)
  await expectAccessible(page)

  await report.getByRole('button', { name: 'Take it all back' }).click()
  await expect(page.getByText('Everything is as it was')).toBeVisible()
  await expect(page.getByText('Taken back by you').first()).toBeVisible()
  expect(await storedIn(page, ...tables)).toEqual(before)
  // It is not proposed again.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Earlier nights' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What I would tidy' })).toBeHidden()
})

test('half of a plan, by keyboard alone: one row left out, the other accepted, and taken back to how it was', async ({ page }) => {
  const keepsake = await toldTwice(page)
  for (const text of ['My boiler needs a new valve.', 'My boiler is needing a new valve.', 'The new valve is what my boiler needs.']) {
    await keepsake.tell(text)
  }
  const before = await storedIn(page, ...tables)
  await page.goto('/sleep')
  const plan = page.getByRole('region', { name: 'What I would tidy' })
  const boiler = plan.getByRole('checkbox', { name: /^Include: Join three.*boiler/u })
  await boiler.focus()
  await page.keyboard.press('Space')
  await expect(boiler).not.toBeChecked()
  const accept = plan.getByRole('button', { name: /^Accept \d+ change/u })
  await accept.focus()
  await page.keyboard.press('Enter')
  const report = page.getByRole('region', { name: 'Tidied today' })
  await expect(report.getByRole('heading', { name: /^Joined three into one/u })).toHaveCount(1)
  // One van, and the boiler as often as it was told.
  await expect.poll(async () => (await current(page)).length).toBe(4)

  await report.getByRole('button', { name: 'Take it all back' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everything is as it was')).toBeVisible()
  expect(await storedIn(page, ...tables)).toEqual(before)
  const rest = plan.getByRole('button', { name: 'Not now' })
  await expect(rest.or(page.getByRole('heading', { name: 'Earlier nights' })).first()).toBeVisible()
})

test('a night cut off by a killed tab is gone on with', async ({ context }) => {
  const first = await context.newPage()
  await toldTwice(first)
  await first.goto('/sleep')
  const plan = first.getByRole('region', { name: 'What I would tidy' })
  await plan.getByRole('button', { name: /^Accept \d+ change/u }).click({ noWaitAfter: true })
  const session = await context.newCDPSession(first)
  const crashed = first.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed

  const second = await context.newPage()
  await second.goto('/sleep')
  const again = second.getByRole('region', { name: 'What I would tidy' })
  const report = second.getByRole('region', { name: 'Tidied today' })
  await expect(again.or(report).first()).toBeVisible()
  if (await again.isVisible()) await again.getByRole('button', { name: /^Accept \d+ change/u }).click()
  await expect(report.getByRole('heading', { name: /^Joined three into one/u })).toBeVisible()
  await expect.poll(async () => (await current(second)).length).toBe(1)
  const [kept] = await current(second)
  expect((kept as { evidence: readonly unknown[] }).evidence).toHaveLength(3)
})

test('@phone the plan fits a phone', async ({ page }) => {
  await toldTwice(page)
  await page.goto('/sleep')
  await expect(page.getByRole('region', { name: 'What I would tidy' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
