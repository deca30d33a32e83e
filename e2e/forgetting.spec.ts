// Forgetting as its owner decides it: how quickly, what never, what would fade by a day; and everything about somebody, gone for good.

import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Keepsake } from './keepsake.ts'
import { everythingStored, expectHealthy, settled, storedIn } from './stored.ts'

async function expectClean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    where,
  ).toEqual([])
}

const slider = (page: Page) => page.getByRole('slider', { name: /^Forget / })

test('the pace is chosen by keyboard, kept, shown by the curve, and taken back', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('The paint in the hall is called Oyster.')
  await page.goto('/settings?part=remembering')
  const curve = page.getByText(/^A remark you never come back to/)
  const before = await curve.textContent()
  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(page.getByText('Forgetting slowly from now on')).toBeVisible()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'slowly')
  await expect(curve).not.toHaveText(before ?? '')
  await page.reload()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'slowly')
  expect((await storedIn(page, 'policies')).policies).toMatchObject([{ id: 'forgetting', pace: 4 }])

  const health = page.getByRole('checkbox', { name: 'Allergies, diet, medicines and conditions' })
  await health.click()
  await expect(health).not.toBeChecked()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(health).toBeChecked()

  await page.getByText('In numbers').click()
  await page.getByLabel('Fades below, %').fill('30')
  await expect(page.getByRole('alert')).toHaveText('Between 5 and 95, and not above the other')
  await page.getByLabel('Fades below, %').fill('80')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect.poll(async () => (await storedIn(page, 'policies')).policies[0]?.['clearFrom']).toBe(0.8)
  await expectClean(page, 'forgetting, open')
  await page.getByText('In numbers').click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'as people do')
})

test('what would fade by a day is listed, and kept or let go', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('The paint in the hall is called Oyster.')
  await keepsake.tell('My spare tyre is under the stairs.')
  await page.goto('/sleep')
  const list = page.getByRole('list', { name: 'What would fade' })
  await page.getByLabel('What would fade by').fill(`${new Date().getFullYear() + 2}-06-01`)
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expectClean(page, 'what would fade')
  await page.getByRole('button', { name: /^Keep: The paint/ }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: /^Let go: My spare tyre/ }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is about to fade' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(list).toContainText('spare tyre')
})

test('everything about somebody goes, from the chat, and no byte of the name is left', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister is called Zerlina.')
  await keepsake.tell('Zerlina plays the cello.')
  await keepsake.tell('I am allergic to hazelnuts.')
  await keepsake.ask('What does Zerlina play?')
  await settled(page)
  expect(await everythingStored(page)).toMatch(/zerlina/iu)

  await keepsake.say('Forget everything about Zerlina')
  await page.getByRole('button', { name: 'Look over and erase' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Also looked for as sister.')
  await expect(dialog.getByRole('checkbox', { name: /plays the cello/ }).first()).toBeChecked()
  await expectClean(page, 'everything about')
  await dialog.getByRole('button', { name: /^Erase \d+$/ }).click()
  await expect(page.getByText(/^Erased \d+ memories$/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Receipt' }).click()
  await expect(page.getByText(/^0 traces found in/)).toBeVisible()
  await expect.poll(() => everythingStored(page)).not.toMatch(/zerlina/iu)

  await keepsake.open()
  await expect(await keepsake.ask('What am I allergic to?')).toContainText('hazelnuts')
  await expectHealthy(page)
})

test('of everything about a place, some is kept', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I bought the blue tent in Narvik.')
  await keepsake.tell('My dentist moved to Narvik.')
  await settled(page)
  await page.goto('/vault')
  await page.getByRole('textbox', { name: 'Whom or what' }).fill('Narvik')
  await page.getByRole('button', { name: 'Look it over' }).click()
  const dialog = page.getByRole('dialog')
  const tent = dialog.getByRole('checkbox', { name: /blue tent/ })
  await expect(tent.first()).toBeVisible()
  for (const kept of await tent.all()) await kept.uncheck()
  await expect(dialog).toContainText('What is not ticked stays as it is.')
  await dialog.getByRole('button', { name: /^Erase \d+$/ }).click()
  await expect(page.getByText(/^Erased/).first()).toBeVisible({ timeout: 20_000 })
  expect(await everythingStored(page)).toMatch(/blue tent in Narvik/u)
  await expect.poll(() => everythingStored(page)).not.toMatch(/dentist moved/u)
})
