// Shaping the memory by hand, by keyboard alone: a wrong fact is found through its answer, corrected where it was found, and taken back; two
// people are made one and taken apart; many are chosen and dealt with at once.

import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Keepsake, tabTo } from './keepsake.ts'

const rows = (page: Page) => page.getByTestId('memory-row')
const work = (page: Page) => page.getByRole('complementary', { name: 'Memory at work' })

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([])
}

test('a wrong fact: seen why, corrected, right at once, taken back and done again, by keyboard alone', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My brother Anton lives in Turin.')
  await keepsake.tell('I swim at the lido on Sundays.')
  await expect(await keepsake.ask('Where does Anton live?')).toContainText('Turin')

  await tabTo(page, /memor\w+ used/u, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(work(page).getByText('Used in the answer')).toBeVisible()
  await expect(
    work(page)
      .getByText(/of 100\./u)
      .first(),
  ).toBeAttached()
  await expectClean(page)
  await tabTo(page, 'That’s wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is right' })).toBeFocused()
  await page.keyboard.type('My brother Anton lives in Trieste.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Corrected', { exact: true })).toBeVisible()
  await expect(work(page).locator('s')).toContainText('Turin')
  await expect(work(page)).toContainText('Anton lives in Trieste')
  await expect(await keepsake.ask('Where does Anton live now?')).toContainText('Trieste')
  await expect(await keepsake.ask('Where did Anton live before?')).not.toContainText('Turin')

  // U takes the correction back, and the slip that says so does it again.
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: 'Redo' })).toBeVisible()
  await expect(await keepsake.ask('So where does Anton live?')).toContainText('Turin')
  await page.goto('/memories?q=Anton')
  await rows(page).filter({ hasText: 'Turin' }).press('Enter')
  await tabTo(page, 'Redo')
  await page.keyboard.press('Enter')
  await keepsake.open()
  await expect(await keepsake.ask('And where does Anton live?')).toContainText('Trieste')
})

test('“Not relevant” leaves it out of such questions and says so', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister Maya lives in Hull.')
  await keepsake.tell('I swim at the lido on Sundays.')
  await expect(await keepsake.ask('Where does Maya live?')).toContainText('Hull')
  await work(page).getByRole('button', { name: 'Not relevant' }).click()
  await expect(work(page)).toContainText('Not relevant, you said')
  await work(page).getByRole('button', { name: 'Ask again' }).click()
  await expect(work(page)).toContainText('Left out, as you said')
  await expect((await keepsake.replyTo('Where does Maya live?')).first()).not.toContainText('Hull')
})

test('two people are made one, known by both names, and taken apart, by keyboard alone', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('Eleanor lives in Ghent.')
  await keepsake.tell('Nell works at the harbour.')
  await page.goto('/memories/people')
  await expect(page.getByRole('link', { name: /Eleanor/ })).toBeVisible()
  await expectClean(page)
  await page.getByRole('link', { name: /Eleanor/ }).press('Enter')
  await tabTo(page, 'Same as somebody else…')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Who is the same as Eleanor?' })).toBeFocused()
  await page.keyboard.type('nel')
  await expect(page.getByRole('button', { name: 'Join with Nell' })).toBeVisible()
  await tabTo(page, 'Join with Nell')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nell is the same as Eleanor now')).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
  await expectClean(page)
  await keepsake.open()
  await expect(await keepsake.ask('Where does Nell live?')).toContainText('Ghent')

  await page.goto('/memories/people')
  await expect(page.getByRole('link', { name: /Nell/ })).toHaveCount(1)
  await page.getByRole('link', { name: /Eleanor/ }).press('Enter')
  await tabTo(page, 'Nell is somebody else')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Not the same as/)).toContainText('Nell')
  await expect(rows(page)).toHaveCount(1)
  await keepsake.open()
  await expect(await keepsake.ask('Where does Nell live now?')).not.toContainText('Ghent')
})

test('many are chosen by keyboard, pinned at once and taken back at once; one is drawn onto another; one is split in two', async ({
  page,
}) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I like quiet mornings.')
  await keepsake.tell('I like calm mornings, too.')
  await keepsake.tell('I keep the spare key under the fern and the passport in the piano.')
  await page.goto('/memories?sort=oldest')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  const bar = page.getByRole('region', { name: 'Chosen memories' })
  await expect(bar).toContainText('2 chosen')
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('3 chosen')
  await expectClean(page)
  await tabTo(page, 'Pin')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 memories pinned')).toBeVisible()
  await expect(rows(page).filter({ hasText: 'pinned' })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(rows(page).filter({ hasText: 'pinned' })).toHaveCount(0)

  await rows(page)
    .filter({ hasText: 'calm' })
    .dragTo(rows(page).filter({ hasText: 'quiet' }))
  await expect(page.getByText('Joined', { exact: true })).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).filter({ hasText: 'quiet' })).toContainText('2 sources')

  await rows(page).filter({ hasText: 'fern' }).click()
  await page.getByRole('button', { name: 'More: hide, split, join, erase' }).click()
  await page.getByRole('menuitem', { name: 'Split in two…' }).click()
  await expect(page.getByRole('textbox', { name: 'The second says' })).toHaveValue(/^The passport in the piano/)
  await page.getByRole('textbox', { name: 'The second says' }).fill('I keep the passport in the piano.')
  await expectClean(page)
  await page.getByRole('button', { name: 'Split it' }).click()
  await expect(rows(page)).toHaveCount(3)
  await keepsake.open()
  await expect(await keepsake.ask('Where do I keep the passport?')).toContainText('piano')
})
