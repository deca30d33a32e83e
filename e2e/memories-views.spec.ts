// All memories as pictures, by keyboard alone: a line moved along the timeline, a graph walked, a topic opened, a fading memory kept, a view
// kept under a name. Every view is clean to axe, and its address alone brings it back.

import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { fillVault } from '../bench/web/full-vault.ts'

const view = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true })

test('all views of four hundred memories, by keyboard alone', async ({ page }) => {
  test.slow()
  await page.goto('/vault')
  await expect(page.getByRole('heading', { name: 'Vault', level: 1 })).toBeVisible()
  await fillVault(page, 400)

  await page.goto('/memories')
  await expect(page.getByTestId('memory-row').first()).toBeVisible()
  await expect(page.getByText(/^\d+ of 400/)).toBeVisible()

  // Timeline: more than two hundred come as topics; one is opened; the line is moved by a day and by a month.
  await view(page, 'Timeline').press('Enter')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline.getByText('What is true today')).toBeVisible()
  await expectAccessible(page)
  await timeline.getByRole('link', { name: /^The boat \d+/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove: in The boat' })).toBeVisible()
  const line = timeline.getByRole('slider', { name: 'The day looked at' })
  await expect(line).toHaveAttribute('aria-valuetext', 'Today')
  await line.press('ArrowLeft')
  await line.press('Shift+ArrowLeft')
  await expect(timeline.getByText('As it was on')).toBeVisible()
  await expect(page).toHaveURL(/asof=\d{4}-\d\d-\d\d/)
  await timeline.getByRole('button', { name: 'Zoom in' }).press('Enter')
  await expect(page).toHaveURL(/zoom=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/)
  const words = await line.getAttribute('aria-valuetext')
  await page.reload()
  await expect(line).toHaveAttribute('aria-valuetext', words ?? '')
  await timeline.getByRole('button', { name: 'Back to today' }).press('Enter')
  await expect(line).toHaveAttribute('aria-valuetext', 'Today')

  // Graph: from somebody to a memory beside them, and back.
  await page.goto('/memories?view=graph')
  await page.getByRole('link', { name: /^Bram \d+/ }).press('Enter')
  // The whole name: what is about Bram begins with him.
  const graph = (name: string | RegExp): Locator => page.getByRole('region', { name, exact: true })
  await expect(graph('Around Bram')).toBeVisible()
  await expectAccessible(page)
  await graph('Around Bram').getByRole('listitem').getByRole('link').first().press('Enter')
  await expect(graph('Around Bram')).toBeHidden()
  await expect(graph(/^Around /)).toBeVisible()
  await page.goBack()
  await expect(graph('Around Bram')).toBeVisible()

  // Topics lead to their memories.
  await view(page, 'Topics').press('Enter')
  const topics = page.getByRole('region', { name: 'Topics' })
  await expect(topics.getByRole('link', { name: 'The garden', exact: true })).toBeVisible()
  await expectAccessible(page)

  // Fading: kept, it is no longer here; taken back, it is.
  await view(page, 'Fading').press('Enter')
  const fading = page.getByRole('region', { name: 'About to fade' })
  const keep = fading.getByRole('button', { name: /^Keep: / })
  await expect(keep.first()).toBeVisible()
  await expectAccessible(page)
  const name = (await keep.first().getAttribute('aria-label')) ?? ''
  await keep.first().press('Enter')
  await expect(fading.getByRole('button', { name, exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(fading.getByRole('button', { name, exact: true })).toBeVisible()

  // A view kept under a name leads back to it, after a reload too.
  await page.goto('/memories?kind=plan&sort=oldest')
  await page.getByRole('button', { name: 'Add a filter' }).press('Enter')
  await page.getByRole('textbox', { name: 'Keep this view as' }).fill('Old plans')
  await page.keyboard.press('Enter')
  await expect(page.getByText('View kept')).toBeVisible()
  await page.goto('/memories')
  await page.getByRole('button', { name: 'Add a filter' }).press('Enter')
  await page.getByRole('link', { name: 'Old plans' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove: is a plan' })).toBeVisible()
})
