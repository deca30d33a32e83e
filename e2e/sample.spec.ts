// The sample vault: in with one click, questions answered from a year of somebody else's life, out again without a trace.

import { expect, test } from '@playwright/test'
import { sampleQuestions, unansweredQuestions } from './fixtures/sample-questions.ts'
import { Keepsake } from './keepsake.ts'

/** A few of each kind; all of them are asked in workers/journeys/sample-answers.test.ts. */
const asked = sampleQuestions.filter((_, at) => at % 4 === 0)

test('load the sample, ask about it, take it out again', async ({ page }) => {
  test.setTimeout(180_000)
  const keepsake = new Keepsake(page)
  await page.goto('/')
  await page
    .getByText(/sample vault/i)
    .first()
    .click()
  // A first answer at once, while the year is still being read. Ten seconds are promised; a machine busy with other journeys gets three times that.
  await page.getByRole('button', { name: 'Who has the spare key?' }).click()
  await expect(keepsake.answerTo('Who has the spare key?')).toContainText(/Keepsake: .*key/u, { timeout: 30_000 })
  await page.goto('/memories')
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
  for (const { question, expected, outdated = [] } of asked) {
    const answer = (await (await keepsake.ask(question)).innerText()).toLowerCase()
    for (const fragment of expected) expect(answer, question).toContain(fragment.toLowerCase())
    for (const fragment of outdated) expect(answer, question).not.toContain(fragment.toLowerCase())
  }
  // Never a flat answer: none, or the nearest words and a doubt.
  await expect(await keepsake.ask(unansweredQuestions[0])).toContainText(/I don.t have that|I.m not sure/)

  await page.goto('/vault')
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible({ timeout: 30_000 })
  await keepsake.open('/')
  await expect(await keepsake.ask('What is my dog called?')).toContainText(/I don.t have that/)
})

function countOf(words: string): number {
  return Number(/\d+/.exec(words)?.[0] ?? 0)
}
