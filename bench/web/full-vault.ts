// A vault of any size in a browser, quickly: an invented life written straight into IndexedDB, with a journal as telling it would have left:
// an entry for each conversation, on its day. For measurements and pictures of screens; nothing of it is read by the rules of extraction.

import type { Page } from '@playwright/test'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry, RecordDiff } from '../../core/memory/journal.ts'
import type { TableName } from '../../core/memory/records.ts'
import { journalRow, toRow } from '../../store/schema/rows.ts'
import { inventedLife, type InventedLife } from './invented-life.ts'

const rowsAtOnce = 4000

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
  await write(page, 'journal', journalOf(life).map(journalRow))
}

/** Who is spoken of comes with the first conversation, topics with the last. */
function journalOf({ conversations, episodes, memories, links, entities, topics }: InventedLife): readonly JournalEntry[] {
  const adds = new Map<string, RecordDiff[]>(conversations.map(({ id }) => [id, [added('conversations', id)]]))
  const conversationOf = new Map<string, string>()
  const add = (conversationId: string | undefined, table: TableName, id: string): void => {
    adds.get(conversationId ?? '')?.push(added(table, id))
  }
  for (const { id, conversationId } of episodes) {
    conversationOf.set(id, conversationId)
    add(conversationId, 'episodes', id)
  }
  for (const { id, evidence } of memories) add(conversationOf.get(evidence[0]?.episodeId ?? ''), 'memories', id)
  for (const { id, evidence } of links) add(conversationOf.get(evidence[0] ?? ''), 'links', id)
  for (const { id } of entities) add(conversations[0]?.id, 'entities', id)
  for (const { id } of topics) add(conversations.at(-1)?.id, 'topics', id)
  return conversations.map(({ id, lastTurnAt }, at) => ({
    seq: (at + 1) as JournalSeq,
    at: lastTurnAt,
    actor: 'you',
    operation: 'remember',
    diffs: adds.get(id) ?? [],
  }))
}

const added = (table: TableName, id: string): RecordDiff => ({ op: 'add', table, id })

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
