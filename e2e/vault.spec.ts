// Taking it with you: sealed export, everything erased, brought back: records, history and answers are the same. And every bad file is
// refused in a sentence, with nothing changed.

import { readFile, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { Keepsake } from './keepsake.ts'

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

async function exportVault(page: Page, secret: string): Promise<string> {
  await page.goto('/vault')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(secret)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Export/ }).click()
  const path = await (await download).path()
  return path
}

test('export sealed, erase everything, bring it back: nothing differs', async ({ page }, info) => {
  const keepsake = new Keepsake(page)
  await keepsake.begin('My sister’s birthday is 12 May.')
  await keepsake.tell('I live in Norwich.')
  await keepsake.tell('I moved to Ipswich last week.')
  await keepsake.ask('Where do I live?')
  const before = await recordsOf(page)
  const file = await exportVault(page, passphrase)
  const sealed = info.outputPath('mine.keepsake')
  await writeFile(sealed, await readFile(file))
  expect((await readFile(sealed)).subarray(0, 21).toString()).toBe('age-encryption.org/v1')

  await page.getByRole('button', { name: 'Erase everything' }).click()
  const sure = page.getByRole('alertdialog')
  const phrase = (await sure.getByText(/^erase \d+$/).textContent()) ?? ''
  await sure.getByRole('textbox').fill(phrase)
  await sure.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('heading', { name: 'A private memory of your own' })).toBeVisible()

  await page.goto('/vault')
  await page.locator('input[type=file]').first().setInputFiles(sealed)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Passphrase/).fill('not it')
  await dialog.getByRole('button', { name: /Open/ }).click()
  await expect(page.getByText(/passphrase/i).filter({ hasText: /not|doesn’t|does not|wrong/i }).first()).toBeVisible()
  await dialog.getByLabel(/Passphrase/).fill(passphrase)
  await dialog.getByRole('button', { name: /Open/ }).click()
  await page.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText(/came in|is here|brought in/i).first()).toBeVisible()

  const after = await recordsOf(page)
  for (const table of ['conversations', 'episodes', 'memories', 'tombstones', 'receipts', 'recalls']) {
    expect(after[table], table).toEqual(before[table])
  }
  await keepsake.open()
  await expect(await keepsake.ask('Where do I live?')).toContainText('Ipswich')
  await expect(await keepsake.ask('When is my sister’s birthday?')).toContainText('12 May')
})
