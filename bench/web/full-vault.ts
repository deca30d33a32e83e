// A vault of any size in a browser, quickly: an invented life written straight into IndexedDB, with a journal as an import would have left
// it. For measurements and pictures of screens; nothing of it is read by the rules of extraction.

import type { Page } from '@playwright/test'
import type { EpochMs, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { TableName } from '../../core/memory/records.ts'
import { journalRow, toRow } from '../../store/schema/rows.ts'
import { inventedLife, type InventedLife } from './invented-life.ts'

const rowsAtOnce = 4000
const recordsPerEntry = 2000

/** Fills the empty vault of this page's origin. The app must have been opened there once, so that its tables exist; reload it afterwards. */
export async function fillVault(page: Page, memories: number): Promise<void> {
  const until = Date.now()
  const life = inventedLife(memories, until)
  for (const table of Object.keys(life) as (keyof InventedLife)[]) {
    await write(
      page,
      table,
      life[table].map((record) => toRow<TableName>(table, record)),
    )
  }
  await write(page, 'journal', journalOf(life, until).map(journalRow))
}

/** One entry for every few thousand records, as an import writes them. */
function journalOf(life: InventedLife, until: number): readonly JournalEntry[] {
  const diffs = (Object.keys(life) as (keyof InventedLife)[]).flatMap((table) =>
    life[table].map(({ id }) => ({ op: 'add' as const, table, id: id as string })),
  )
  return Array.from({ length: Math.ceil(diffs.length / recordsPerEntry) }, (_, at) => ({
    seq: (at + 1) as JournalSeq,
    at: until as EpochMs,
    actor: 'import',
    operation: 'import',
    diffs: diffs.slice(at * recordsPerEntry, (at + 1) * recordsPerEntry),
  }))
}

/** As text: the driver's own way of carrying arguments looks into every field, and takes longer than writing them. */
async function write(page: Page, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await page.evaluate(
      async ({ name, text }) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('keepsake')
          opening.onsuccess = () => resolve(opening.result)
          opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
        })
        const writing = db.transaction(name, 'readwrite', { durability: 'relaxed' })
        for (const row of JSON.parse(text) as readonly object[]) writing.objectStore(name).put(row)
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve
          writing.onerror = () => reject(writing.error ?? new Error('cannot write'))
        })
        db.close()
      },
      { name: table, text: JSON.stringify(rows.slice(from, from + rowsAtOnce)) },
    )
  }
}
