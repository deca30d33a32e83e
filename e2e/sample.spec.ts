// The sample vault: in with one click, questions answered from a year of somebody else's life, out again without a trace.

import { expect, test } from '@playwright/test'
import { sampleQuestions, unansweredQuestions } from './fixtures/sample-questions.ts'
import { Keepsake } from './keepsake.ts'

/** Of the fifteen. Raised when answering gets better, never lowered. */
const rightAtLeast = 12

test('load the sample, ask about it, take it out again', async ({ page }) => {
  test.setTimeout(180_000)
  const keepsake = new Keepsake(page)
  await page.goto('/')
  await page
    .getByText(/sample vault/i)
    .first()
    .click()
  await page.waitForURL('**/memories**')
  // All turns are read for memories in the background; the rail counts them.
  await expect
    .poll(
      async () =>
        countOf(
          await page
            .getByText(/\d+ memories/)
            .first()
            .innerText(),
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(60)

  await keepsake.open('/')
  let rightAnswers = 0
  for (const { question, expected, outdated = [] } of sampleQuestions) {
    const answer = (await (await keepsake.ask(question)).innerText()).toLowerCase()
    if (expected.every((fragment) => answer.includes(fragment.toLowerCase()))) rightAnswers += 1
    for (const fragment of outdated) expect(answer, question).not.toContain(fragment.toLowerCase())
  }
  expect(rightAnswers).toBeGreaterThanOrEqual(rightAtLeast)
  // Never a flat answer: none, or the nearest words and a doubt.
  for (const question of unansweredQuestions) await expect(await keepsake.ask(question)).toContainText(/I don.t have that|I.m not sure/)

  await page.goto('/vault')
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible({ timeout: 30_000 })
  await keepsake.open('/')
  await expect(await keepsake.ask('What is my dog called?')).toContainText(/I don.t have that/)
})

function countOf(words: string): number {
  return Number(/\d+/.exec(words)?.[0] ?? 0)
}
