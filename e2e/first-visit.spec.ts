// A new visitor tells five things, changes one, asks six questions: five right answers with their sources and one honest "I don't have
// that". Then the same answers after a reload, offline.

import { expect, test } from '@playwright/test'
import { Keepsake, chipsIn } from './keepsake.ts'

test.use({ serviceWorkers: 'allow' })

const told = [
  'My sister’s birthday is 12 May.',
  'I live in Norwich, in a flat above the bakery.',
  'I work at a pottery studio called Greengage.',
  'The spare key is with Mrs Okafor at number 9.',
  'I am allergic to walnuts.',
]
const answers: readonly (readonly [question: string, expected: RegExp])[] = [
  ['When is my sister’s birthday?', /12 May/],
  ['Where do I live?', /Ipswich/],
  ['Where do I work?', /Greengage/],
  ['Who has the spare key?', /Okafor/],
  ['What am I allergic to?', /walnuts/],
]

test('tell five things, change one, ask six; the same after a reload, offline', async ({ page, context }) => {
  const keepsake = new Keepsake(page)
  const [first = '', ...others] = told
  await keepsake.begin(first)
  for (const sentence of others) await keepsake.tell(sentence)
  const changed = await keepsake.tell('I moved to Ipswich last week.')
  await expect(changed.getByText(/Replaces/)).toBeVisible()

  const askAll = async (): Promise<void> => {
    for (const [question, expected] of answers) {
      const reply = await keepsake.ask(question)
      await expect(reply).toContainText(expected)
      await expect(chipsIn(reply).first()).toBeVisible()
    }
    const unknown = await keepsake.ask('What is my brother’s shoe size?')
    await expect(unknown).toContainText(/I don.t have that/)
  }
  await askAll()
  await expect(await keepsake.replyTo('Where do I live?')).not.toContainText('Norwich')

  await keepsake.readyForOffline()
  await context.setOffline(true)
  await page.reload()
  await expect(keepsake.box).toBeVisible()
  await expect(keepsake.log).toContainText('I moved to Ipswich last week.')
  await askAll()
})
