// Taking it with you: sealed export, everything erased, brought back: records, history and answers are the same. And every bad file is
// refused in a sentence, with nothing changed.

import { readFile, truncate, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { chatGptFile, chatGptQuestions, editedAway } from './fixtures/chatgpt.ts'
import { Keepsake, chipsIn } from './keepsake.ts'

const passphrase = 'seven calm herons'

/** Every journalled record and the journal itself, straight from IndexedDB, in a fixed order. */
async function recordsOf(page: Page): Promise<Record<string, readonly unknown[]>> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('keepsake')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
    })
    const tables: Record<string, unknown[]> = {}
    for (const name of ['conversations', 'episodes', 'memories', 'tombstones', 'receipts', 'recalls', 'journal']) {
      tables[name] = await new Promise<unknown[]>((resolve, reject) => {
        const reading = db.transaction(name).objectStore(name).getAll()
        reading.onsuccess = () => resolve(reading.result)
        reading.onerror = () => reject(reading.error ?? new Error('cannot read'))
      })
    }
    db.close()
    return tables
  })
}

async function exportVault(page: Page, secret: string): Promise<Buffer> {
  await page.goto('/vault')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (secret !== '') {
    await dialog.getByLabel('Passphrase', { exact: true }).fill(secret)
    await dialog.getByLabel('The same again').fill(secret)
  }
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export' }).click()
  return readFile(await (await download).path())
}

async function eraseEverything(page: Page): Promise<void> {
  await page.goto('/vault')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  const sure = page.getByRole('dialog')
  const phrase = (await sure.getByText(/^erase \d+$/).textContent()) ?? ''
  await sure.getByRole('textbox').fill(phrase)
  await sure.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('heading', { name: 'A private memory of your own' })).toBeVisible()
}

const chosen = (page: Page) => page.locator('input[type=file]').first()
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

test('export sealed, erase everything, bring it back: nothing differs', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('I live in Norwich.')
  await keepsake.tell('I moved to Ipswich last week.')
  await keepsake.ask('Where do I live?')
  await settled(page)
  const before = await recordsOf(page)
  const sealed = await exportVault(page, passphrase)
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  await eraseEverything(page)
  expect(Object.values(await recordsOf(page)).flat()).toEqual([])

  await page.goto('/vault')
  await chosen(page).setInputFiles(file('mine.keepsake', sealed))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill('not it')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(dialog.getByText('That passphrase doesn’t open this file. Nothing was changed.', { exact: false })).toBeVisible()
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await dialog.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText(/^Brought in \d/)).toBeVisible()

  const after = await recordsOf(page)
  for (const table of ['conversations', 'episodes', 'memories', 'tombstones', 'receipts', 'recalls'])
    expect(after[table], table).toEqual(before[table])
  for (const [at, entry] of (before['journal'] ?? []).entries()) expect(after['journal']?.[at]).toEqual(entry)
  await keepsake.open()
  await expect(await keepsake.ask('Where do I live?')).toContainText('Ipswich')
  await expect(await keepsake.ask('When is my sister’s birthday?')).toContainText('12 May')
})

test('bad files are refused in a sentence, and nothing is changed', async ({ page }) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('I live in Norwich.')
  await settled(page)
  const plain = await exportVault(page, '')
  const before = await recordsOf(page)
  const flipped = Buffer.from(plain)
  const middle = Math.floor(flipped.length / 3)
  flipped[middle] = (flipped[middle] ?? 0) ^ 0xff
  const huge = await hugeFile()
  const bad: readonly (readonly [what: string, upload: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0], says: RegExp])[] = [
    [
      'cut off',
      file('cut.keepsake', plain.subarray(0, plain.length - 400)),
      /cut off|incomplete|not complete|ends too soon|isn’t all there/i,
    ],
    ['damaged', file('damaged.keepsake', flipped), /damaged|not what it was/i],
    [
      'of no known kind',
      file('holiday.keepsake', Buffer.from([0, 1, 2, 3, 255, 254, 7, 7, 0, 9])),
      /can’t read|don’t know|no vault|not a vault/i,
    ],
    ['too large', huge, /too large|larger than/i],
  ]
  for (const [what, upload, says] of bad) {
    await page.goto('/vault')
    await chosen(page).setInputFiles(upload)
    await expect(page.getByRole('alert').getByText(says).first(), what).toBeVisible({ timeout: 30_000 })
    expect(await recordsOf(page), what).toEqual(before)
  }
})

test('a ChatGPT export of more than 300 messages comes in and answers ten questions', async ({ page }) => {
  test.slow()
  const upload = chatGptFile()
  await page.goto('/vault')
  await chosen(page).setInputFiles({ ...upload })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/would come in/)).toBeVisible()
  // It can be looked over before anything is written.
  await dialog.getByText('See what comes in').click()
  const coming = dialog.getByRole('list', { name: 'What comes in' }).getByRole('listitem')
  await expect(coming.first()).toBeVisible()
  expect(await coming.count()).toBe(201)
  await expect(coming.last()).toHaveText(/^And \d+ more\.$/)
  expect(Object.values(await recordsOf(page)).flat()).toEqual([])
  await watchProgress(page)
  await dialog.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText(/^Brought in \d/)).toBeVisible()
  await settled(page)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const seen = await page.evaluate(() => (globalThis as { seen?: string[] }).seen ?? [])
  expect(seen.filter((words) => /^Reading what came in: \d+ of \d+ turns$/.test(words)).length).toBeGreaterThanOrEqual(1)
  await page.goto('/sleep')
  await expect(page.getByRole('heading', { name: 'Read what you brought in' })).toHaveCount(1)
  await expect(page.getByRole('main').getByText(/conversations\.json\. \d+ changes: /)).toBeVisible()
  const { episodes = [] } = await recordsOf(page)
  expect(episodes.length).toBeGreaterThanOrEqual(300)
  const keepsake = new Keepsake(page)
  await keepsake.open()
  for (const { question, answer } of chatGptQuestions) {
    const reply = await keepsake.ask(question)
    await expect(reply, question).toContainText(answer)
    await expect(chipsIn(reply).first(), question).toBeVisible()
  }
  expect(JSON.stringify((await recordsOf(page))['episodes']).includes(editedAway.word), 'a turn that was edited away').toBe(false)
})

/** Collects the names of all progress bars that stand on the page from now on: they may be gone before one can look. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('progress')) {
        const words = document.getElementById(bar.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
        if (seen.at(-1) !== words) seen.push(words)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  })
}

/** Nothing waits in the outbox any more. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('keepsake')
              opening.onsuccess = () => {
                const counting = opening.result.transaction('jobs').objectStore('jobs').count()
                counting.onsuccess = () => {
                  opening.result.close()
                  resolve(counting.result)
                }
              }
            }),
        ),
      { timeout: 60_000 },
    )
    .toBe(0)
}

/** 200 MB on disk, mostly holes: it must be refused by its size, before it is read. */
async function hugeFile(): Promise<string> {
  const path = test.info().outputPath('huge.keepsake')
  await writeFile(path, 'PK')
  await truncate(path, 200 * 1024 * 1024)
  return path
}
