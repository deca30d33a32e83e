// The vaults that screens are looked at in: nothing told yet, the sample with a few questions asked, and a large one.

import type { Page } from '@playwright/test'
import { fillVault } from '../bench/web/full-vault.ts'
import type { VaultState } from './screens.ts'

const turns = ['Where do I live?', 'My shoe size is 6 and a half.', 'Who has the spare key?']

const memoriesInFull = 20_000

/** Leaves the page with that vault in its browser, everything read and remembered. */
export async function openVault(page: Page, address: string, vault: VaultState): Promise<void> {
  await page.goto(new URL('/vault', address).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (vault === 'empty') return
  if (vault === 'full') return fillVault(page, memoriesInFull)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByRole('button', { name: 'Remove the sample' }).waitFor()
  await settled(page)
  await page.goto(new URL('/', address).href)
  const box = page.getByRole('textbox', { name: 'Tell or ask' })
  for (const turn of turns) {
    await box.fill(turn)
    await box.press('Enter')
    await settled(page)
  }
}

const patienceMs = 240_000
const restMs = 500
const quietLooks = 4

/** Nothing waits to be answered or remembered any more, several looks in a row: between two batches the outbox is empty for a moment. */
async function settled(page: Page): Promise<void> {
  const until = Date.now() + patienceMs
  for (let quiet = 0; quiet < quietLooks && Date.now() < until;) {
    await page.waitForTimeout(restMs)
    quiet = (await waiting(page)) === 0 ? quiet + 1 : 0
  }
}

/** Jobs in the outbox. */
async function waiting(page: Page): Promise<number> {
  return page.evaluate(
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
  )
}
