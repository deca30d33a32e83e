// What is on disk, straight from IndexedDB, and Keepsake's own check of it: journeys about failure look past the screens.

import { expect, type Page } from '@playwright/test'

/** The stored rows of some tables, in key order. */
export async function storedIn<N extends string>(
  page: Page,
  ...tables: readonly N[]
): Promise<Record<N, readonly Record<string, unknown>[]>> {
  return page.evaluate(async (names) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('keepsake')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
    })
    const found: Record<string, Record<string, unknown>[]> = {}
    for (const name of names) {
      found[name] = await new Promise((resolve, reject) => {
        const reading = db.transaction(name).objectStore(name).getAll()
        reading.onsuccess = () => resolve(reading.result as Record<string, unknown>[])
        reading.onerror = () => reject(reading.error ?? new Error('cannot read'))
      })
    }
    db.close()
    return found
  }, tables)
}

/** Everything in IndexedDB as one text, packed numbers and bytes read as text too. */
export async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const decoder = new TextDecoder()
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('keepsake')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
    })
    const texts: string[] = []
    for (const name of db.objectStoreNames) {
      const records = await new Promise<unknown[]>((resolve, reject) => {
        const reading = db.transaction(name).objectStore(name).getAll()
        reading.onsuccess = () => resolve(reading.result)
        reading.onerror = () => reject(reading.error ?? new Error('cannot read'))
      })
      texts.push(
        JSON.stringify(records, (_, value: unknown) => {
          if (value instanceof ArrayBuffer) return decoder.decode(value)
          return ArrayBuffer.isView(value) ? decoder.decode(value) : value
        }),
      )
    }
    db.close()
    return texts.join('\n')
  })
}

/** Nothing waits in the outbox any more. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(async () => (await storedIn(page, 'jobs')).jobs.length, { timeout: 60_000 }).toBe(0)
}

/** Journal positions run 1, 2, 3 … and no two turns of a conversation share a place. */
export async function expectInOrder(page: Page): Promise<void> {
  const { journal, episodes } = await storedIn(page, 'journal', 'episodes')
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, at) => at + 1))
  const places = episodes.map(({ conversationId, sequence }) => `${String(conversationId)} ${String(sequence)}`)
  expect(new Set(places).size).toBe(places.length)
}

/** The vault's own check finds nothing: every invariant of the store holds. */
export async function expectHealthy(page: Page): Promise<void> {
  await page.goto('/vault')
  await page.getByRole('button', { name: 'Check now' }).click()
  const verdict = page
    .getByRole('status')
    .getByText(/records read/)
    .or(page.getByText(/records read/))
    .first()
  await expect(verdict).toBeVisible({ timeout: 30_000 })
  const problems = await page
    .locator('li')
    .filter({ hasText: /^[\d,]+ / })
    .allTextContents()
  expect(await verdict.textContent(), problems.join('; ')).toMatch(/all in order/)
}

/** Months later: everything on disk is that much older. The workers' clock cannot be set, so the past is moved instead. */
export async function afterDays(page: Page, days: number): Promise<void> {
  await page.evaluate(async (ms) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('keepsake')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
    })
    const moments = new Set(['at', 'saidAt', 'recordedAt', 'retractedAt', 'lastReinforcedAt', 'startedAt', 'lastTurnAt'])
    const days = new Set(['validFrom', 'validUntil'])
    const older = (value: unknown, key = ''): unknown => {
      if (typeof value === 'number' && moments.has(key)) return value - ms
      if (typeof value === 'string' && days.has(key) && value.length === 10) {
        return new Date(Date.parse(value) - ms).toISOString().slice(0, 10)
      }
      if (Array.isArray(value)) return value.map((each) => older(each))
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, older(each, name)]))
    }
    const tables = ['memories', 'episodes', 'conversations', 'journal']
    const writing = db.transaction(tables, 'readwrite')
    for (const table of tables) {
      const store = writing.objectStore(table)
      const reading = store.getAll()
      reading.onsuccess = () => {
        for (const row of reading.result) store.put(older(row))
      }
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve
      writing.onerror = reject
    })
    db.close()
  }, days * 86_400_000)
}

/** A crash, not a close: no unload handler runs, workers die in the middle of what they do. */
export async function killTab(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
