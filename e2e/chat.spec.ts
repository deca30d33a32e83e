// Talking to it, beyond the first questions: what is private stays nowhere, what is unfinished stays, conversations are found, named and
// deleted, and a phone does all of it with its Back.

import { expect, test, type Page } from '@playwright/test'
import { Keepsake, chipsIn } from './keepsake.ts'

/** Whether any record, key or packed block in IndexedDB, or either web storage, holds these words. */
async function isStored(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const decoder = new TextDecoder()
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof ArrayBuffer || ArrayBuffer.isView(inner) ? decoder.decode(inner) : inner,
      )
    const texts = [textOf({ ...sessionStorage }), textOf({ ...localStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
      })
      for (const store of db.objectStoreNames) {
        const records = await new Promise<unknown[]>((resolve, reject) => {
          const reading = db.transaction(store).objectStore(store).getAll()
          reading.onsuccess = () => resolve(reading.result)
          reading.onerror = () => reject(reading.error ?? new Error('cannot read'))
        })
        texts.push(textOf(records))
      }
      db.close()
    }
    return texts.join('\n').toLowerCase().includes(wanted.toLowerCase())
  }, words)
}

test('a private conversation answers from memory and leaves nothing behind', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I am allergic to walnuts.')
  // The command is no turn: nothing of it stands in the conversation.
  await keepsake.box.fill('/private')
  await keepsake.box.press('Enter')
  await expect(keepsake.box).toHaveValue('')
  await expect(page.getByText('Not remembering this conversation.')).toBeVisible()
  await keepsake.say('My doctor found a heart murmur.')
  await keepsake.say('What am I allergic to?')
  await expect(keepsake.log).toContainText('I’ve read that, and keep nothing of it.')
  await expect(keepsake.log.getByText(/Keepsake: You(’re| are) allergic to walnuts/)).toBeVisible()
  await keepsake.box.fill('and a murmur of doubt')
  expect(await isStored(page, 'murmur')).toBe(false)
  // The check itself can fail: what is remembered is found.
  expect(await isStored(page, 'walnuts')).toBe(true)
  await keepsake.box.fill('')
  await keepsake.log.getByRole('button', { name: 'Close it' }).click()
  await expect(keepsake.log).not.toContainText('murmur')
  await expect(await keepsake.ask('What did my doctor find?')).toContainText(/I don.t have that/)
  expect(await isStored(page, 'heart murmur')).toBe(false)
})

test('what is being written survives a reload, each conversation with its own', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await expect(page).toHaveURL(/\/chat\/./)
  await keepsake.box.fill('Half a thought, שלום, 日本語 🌧')
  await page.reload()
  await expect(keepsake.box).toHaveValue('Half a thought, שלום, 日本語 🌧')
  await page.getByRole('button', { name: 'New conversation' }).click()
  await expect(keepsake.box).toHaveValue('')
  await keepsake.box.fill('Another one')
  await page.goBack()
  await expect(keepsake.box).toHaveValue('Half a thought, שלום, 日本語 🌧')
})

test('several conversations: renamed, found by what was said, deleted with and without their memories', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  for (const sentence of ['I am allergic to walnuts.', 'The spare key is with Mrs Okafor.']) {
    await page.getByRole('button', { name: 'New conversation' }).click()
    await expect(page).toHaveURL(/\/chat\/new$/)
    await keepsake.tell(sentence)
    await expect(page).not.toHaveURL(/\/new$/)
  }
  await page.getByRole('button', { name: 'Search conversations' }).click()
  const panel = page.getByRole('complementary', { name: 'Conversations' })
  const search = panel.getByRole('searchbox')
  const more = (at: number) => panel.getByRole('button', { name: /^More about/ }).nth(at)
  await more(0).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await panel.getByLabel('Name').fill('Keys')
  await panel.getByRole('button', { name: 'Rename' }).click()
  await expect(panel.getByRole('link', { name: /Keys/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible()

  await search.fill('walnuts')
  await panel
    .getByRole('link', { name: /allergic to walnuts/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#/)
  await expect(keepsake.log.getByText('I am allergic to walnuts.').first()).toBeInViewport()
  const turnLink = page.url()

  const remove = async (title: RegExp, withMemories: boolean): Promise<void> => {
    if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Search conversations' }).click()
    await search.fill('')
    await panel.getByRole('button', { name: title }).first().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    const sure = page.getByRole('dialog')
    await sure.getByRole('radio', { name: withMemories ? 'Delete its memories too' : 'Keep the memories from it' }).check()
    await sure.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Conversation deleted')).toBeVisible()
  }
  await remove(/^More about Keys/, true)
  await expect(panel.getByRole('link', { name: /Keys/ })).toHaveCount(0)
  await page.goto('/memories')
  await expect(page.getByTestId('memory-row')).toHaveCount(2)
  // The turn is where its address says, until its conversation goes; its memory may stay.
  await page.goto(turnLink)
  await expect(keepsake.log.getByText('I am allergic to walnuts.').first()).toBeInViewport()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await remove(new RegExp(`^More about ${title}`), false)
  await expect(keepsake.log).not.toContainText('walnuts')
  await expect(await keepsake.ask('What am I allergic to?')).toContainText('walnuts')
})

test('look deeper says when there is still nothing', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await expect(await keepsake.ask('What is my brother’s shoe size?')).toContainText(/I don.t have that/)
  await keepsake.answerTo('What is my brother’s shoe size?').getByRole('button', { name: 'Look deeper' }).click()
  await expect(keepsake.log.getByText('I looked deeper. Still nothing.')).toBeVisible()
  const work = page.getByRole('complementary', { name: 'Memory at work' })
  await expect(work.getByRole('heading', { name: 'How I looked' })).toBeVisible()
  await expect(work.getByText('Looked for “What is my brother’s shoe size?”')).toBeVisible()
})

test('on a phone: tell, ask, open the words and the memory, and Back each time @phone', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  // Without a pointer that hovers, what can be done with a turn stands beside it.
  await keepsake.log.getByRole('button', { name: 'More about this turn' }).first().tap()
  await expect(page.getByRole('menuitem', { name: 'Say it differently' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const reply = await keepsake.ask('When is my sister’s birthday?')
  await chipsIn(reply).first().tap()
  const work = page.getByRole('complementary', { name: 'Memory at work' })
  await expect(work).toBeVisible()
  await page.goBack()
  await expect(work).toBeHidden()
  await expect(keepsake.box).toBeVisible()

  await chipsIn(reply).first().tap()
  await work.getByRole('link', { name: 'Open the memory' }).tap()
  const memory = page.getByRole('complementary', { name: 'Memory', exact: true })
  await expect(memory.getByRole('heading', { name: 'Your words' })).toBeVisible()
  await page.goBack()
  await expect(keepsake.box).toBeVisible()
  await expect(work).toBeHidden()

  await page.getByRole('link', { name: 'Memories', exact: true }).tap()
  await page.getByTestId('memory-row').first().tap()
  await expect(memory).toBeVisible()
  await page.goBack()
  await expect(memory).toBeHidden()
  await expect(page.getByTestId('memory-row').first()).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
