// What can go wrong, and what then: two tabs at once, an older tab, no room, damaged search, a tab killed in the middle of an import.
// In each case the words are safe, the answers right, and the person is told in plain words.

import { expect, test, type Page } from '@playwright/test'
import { chatGptFile, chatGptQuestions } from './fixtures/chatgpt.ts'
import { Keepsake } from './keepsake.ts'
import { expectHealthy, expectInOrder, killTab, settled, storedIn } from './stored.ts'

const roomBytes = 40 * 1024 * 1024
const towns = ['Ipswich', 'Derby', 'Leeds', 'York', 'Bath', 'Truro', 'Ely', 'Wells', 'Exeter', 'Durham']

test('two tabs: told in one, seen and answered in the other; both write at once and nothing is out of order', async ({ page, context }) => {
  const here = new Keepsake(page)
  await here.begin('My sister’s birthday is 12 May.')
  const there = new Keepsake(await context.newPage())
  await there.open(page.url())
  await here.tell('I live in Norwich.')
  await expect(there.noted('I live in Norwich.')).toBeVisible()
  await expect(await there.ask('Where do I live?')).toContainText('Norwich')

  const sayAll = async (keepsake: Keepsake, own: readonly string[]): Promise<void> => {
    for (const town of own) {
      await keepsake.say(`I moved to ${town}.`)
      await keepsake.say(`Lunch in ${town} was soup.`)
    }
  }
  await Promise.all([sayAll(here, towns.slice(0, 5)), sayAll(there, towns.slice(5))])
  await settled(page)
  await expectInOrder(page)
  const { memories, episodes } = await storedIn(page, 'memories', 'episodes')
  const homes = memories.filter((memory) => isHome(memory) && memory['supersededBy'] === undefined && memory['retractedAt'] === undefined)
  expect(homes.map(({ statement }) => statement)).toHaveLength(1)
  for (const town of towns)
    expect(
      episodes.filter(({ text }) => text === `I moved to ${town}.`),
      town,
    ).toHaveLength(1)
  const live = String((homes[0]?.['slot'] as { value: string } | undefined)?.value)
  await expect(await there.ask('Where do I live now?')).toContainText(live)
  await there.page.close()
  await expectHealthy(page)
})

test('an older tab stops writing when the vault is upgraded elsewhere, says so, and keeps the words being typed', async ({
  page,
  context,
}) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await settled(page)
  const other = await context.newPage()
  await other.goto('/manifest.webmanifest')
  await keepsake.box.fill('My dentist is Dr Abara')
  const upgraded = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('keepsake', 9990)
        opening.onsuccess = () => {
          opening.result.close()
          resolve('upgraded')
        }
        opening.onerror = () => resolve('failed')
      }),
  )
  expect(upgraded).toBe('upgraded')
  await expect(page.getByRole('alert')).toContainText('Keepsake was updated in another tab. This one has stopped writing.')
  await expect(keepsake.box).toHaveValue('My dentist is Dr Abara')
  const before = await storedIn(other, 'episodes', 'jobs', 'journal')
  await keepsake.box.press('Enter')
  await expect(
    page.getByText('This tab has stopped writing. Your words are in the box; reload, and they will still be there.'),
  ).toBeVisible()
  await expect(keepsake.box).toHaveValue('My dentist is Dr Abara')
  expect(await storedIn(other, 'episodes', 'jobs', 'journal')).toEqual(before)

  // This build is now the old one: it leaves the newer vault alone, whatever is tried.
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Keepsake was updated in another tab.')
  expect(await page.evaluate(() => Object.values(sessionStorage).join('\n'))).toContain('My dentist is Dr Abara')
  expect(await storedIn(other, 'episodes', 'jobs', 'journal')).toEqual(before)
})

test('a tab whose vault was erased elsewhere says so, writes nothing back, and keeps the words being typed', async ({ page, context }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await settled(page)
  await keepsake.box.fill('My dentist is Dr Abara')
  const other = await context.newPage()
  await other.goto('/manifest.webmanifest')
  const erased = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const deleting = indexedDB.deleteDatabase('keepsake')
        deleting.onsuccess = () => resolve('erased')
        deleting.onerror = () => resolve('failed')
      }),
  )
  expect(erased).toBe('erased')
  await expect(page.getByRole('alert')).toContainText('This vault was erased in another tab.')
  await keepsake.box.press('Enter')
  await expect(page.getByText('This tab has stopped writing.', { exact: false })).toBeVisible()
  await expect(keepsake.box).toHaveValue('My dentist is Dr Abara')
  expect(await other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})

test('no room left: told plainly, the words stay in the box, nothing is half-written; with room again it goes on', async ({
  page,
  baseURL,
}) => {
  const keepsake = new Keepsake(page)
  const session = await page.context().newCDPSession(page)
  const origin = new URL(baseURL ?? '').origin
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: roomBytes })
  await keepsake.begin('I live in Norwich.')
  await settled(page)
  const before = await storedIn(page, 'episodes', 'memories', 'journal', 'jobs', 'conversations')
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  expect(await writeElsewhere(page, roomBytes)).toBe('QuotaExceededError')
  await keepsake.box.fill('My dentist is Dr Abara on Mill Lane.')
  await keepsake.box.press('Enter')
  await expect(page.getByText('This device is out of space. What you just wrote is still in the box', { exact: false })).toBeVisible()
  await expect(keepsake.box).toHaveValue('My dentist is Dr Abara on Mill Lane.')
  expect(await storedIn(page, 'episodes', 'memories', 'journal', 'jobs', 'conversations')).toEqual(before)
  // What is there can still be asked for; only the answer cannot be kept.
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await keepsake.box.press('Enter')
  await expect(keepsake.noted('My dentist is Dr Abara on Mill Lane.')).toBeVisible()
  await expect(await keepsake.ask('Who is my dentist?')).toContainText('Abara')
  await settled(page)
  await expectInOrder(page)
  await expectHealthy(page)
})

test('a damaged search index is made anew from the words, and answers stay right', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('The spare key is with Mrs Okafor at number 9.')
  await settled(page)
  await page.reload()
  await expect.poll(async () => (await storedIn(page, 'segments')).segments.length).toBeGreaterThan(0)
  await page.goto('about:blank')
  await page.goto('/manifest.webmanifest')
  expect(await damageSegments(page)).toBeGreaterThan(0)

  await keepsake.open()
  await page.getByRole('complementary').or(page.getByRole('banner')).getByRole('link', { name: /\d/ }).first().click()
  await expect(await keepsake.ask('Who has the spare key?')).toContainText('Okafor')
  await expect(await keepsake.ask('When is my sister’s birthday?')).toContainText('12 May')
  // The check reads every segment's checksum: what stands there now is whole.
  await expect.poll(async () => (await storedIn(page, 'segments')).segments.length).toBeGreaterThan(0)
  await expectHealthy(page)
  await page.goto('/memories')
  await page.getByRole('searchbox').fill('Okafor')
  await expect(page.getByRole('main').getByRole('link').filter({ hasText: 'Okafor' }).first()).toBeVisible()
})

test('a tab killed right after “Bring in”: every turn is there, all of it is read, answers are right', async ({ page, context }) => {
  await page.goto('/vault')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...chatGptFile() })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText(/^Brought in \d/)).toBeVisible()
  await killTab(page)

  const again = new Keepsake(await context.newPage())
  await again.open('/chat/new')
  const left = (await storedIn(again.page, 'jobs')).jobs.length
  test.info().annotations.push({ type: 'turns left unread by the kill', description: String(left) })
  await settled(again.page)
  const { episodes } = await storedIn(again.page, 'episodes')
  expect(episodes.length).toBeGreaterThanOrEqual(300)
  for (const { question, answer } of chatGptQuestions.slice(0, 4)) await expect(await again.ask(question), question).toContainText(answer)
  await settled(again.page)
  await expectInOrder(again.page)
  await expectHealthy(again.page)
})

test('a tab killed while a file is being written: all of it is there or nothing is, and it comes in once', async ({ page, context }) => {
  const bringIn = async (on: Page): Promise<void> => {
    await on.goto('/vault')
    await on
      .locator('input[type=file]')
      .first()
      .setInputFiles({ ...chatGptFile() })
    await expect(on.getByRole('dialog')).toContainText(/would come in|Nothing new/)
  }
  await bringIn(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Bring in' }).click()
  await killTab(page)

  const again = await context.newPage()
  await again.goto('/memories')
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible()
  const counts = async (): Promise<{ turns: number; sources: number; journal: number }> => {
    const { episodes, sources, journal } = await storedIn(again, 'episodes', 'sources', 'journal')
    return { turns: episodes.filter(({ sourceId }) => sourceId !== undefined).length, sources: sources.length, journal: journal.length }
  }
  const left = await counts()
  test.info().annotations.push({ type: 'turns there after the kill', description: String(left.turns) })
  if (left.sources === 0) expect(left).toEqual({ turns: 0, sources: 0, journal: 0 })
  else expect(left.turns).toBeGreaterThanOrEqual(300)

  await bringIn(again)
  const dialog = again.getByRole('dialog')
  await dialog
    .getByRole('button', { name: left.sources === 0 ? 'Bring in' : 'Close', exact: true })
    .last()
    .click()
  await expect(dialog).toBeHidden()
  await settled(again)
  const after = await counts()
  expect(after.sources).toBe(1)
  expect(after.turns).toBeGreaterThanOrEqual(300)
  if (left.sources === 1) expect(after.turns).toBe(left.turns)
  await expectInOrder(again)
  await expectHealthy(again)
})

function isHome({ slot }: Readonly<Record<string, unknown>>): boolean {
  const { subject, attribute } = (slot ?? {}) as { readonly subject?: string; readonly attribute?: string }
  return subject === 'me' && attribute === 'home'
}

/**
 * Writes this much into a database of its own. Chromium remembers for half a minute how much room there was, and looks anew only when
 * more than that is asked for: so this also makes it see that there is none left.
 * @returns the name of the error, or '' when there was room
 */
async function writeElsewhere(page: Page, bytes: number): Promise<string> {
  return page.evaluate(
    (total) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('elsewhere', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
        opening.onerror = () => resolve(opening.error?.name ?? 'unknown')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('rows', 'readwrite')
          const row = crypto.getRandomValues(new Uint8Array(60_000))
          for (let written = 0; written < total; written += row.length) transaction.objectStore('rows').add(row)
          const end = (name: string) => () => {
            opening.result.close()
            resolve(name)
          }
          transaction.oncomplete = end('')
          transaction.onabort = () => end(transaction.error?.name ?? 'unknown')()
        }
      }),
    bytes,
  )
}

/** Flips a byte in the middle of every stored segment. @returns how many */
async function damageSegments(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('keepsake')
        opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('segments', 'readwrite')
          const segments = transaction.objectStore('segments')
          const reading = segments.getAll()
          reading.onsuccess = () => {
            for (const row of reading.result as { bytes: Uint8Array }[]) {
              const middle = row.bytes.length >> 1
              row.bytes[middle] = (row.bytes[middle] ?? 0) ^ 0xff
              segments.put(row)
            }
            transaction.oncomplete = () => {
              opening.result.close()
              resolve(reading.result.length)
            }
          }
        }
      }),
  )
}
