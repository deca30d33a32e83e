// The database: one IndexedDB by Dexie, strict durability, the schema chain, and what happens when another tab upgrades or deletes it.
// Invariant: a connection that was taken over is closed for good; it never writes with an old schema and never re-creates a deleted vault.

import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import type { Entity, Link } from '../core/memory/graph-records.ts'
import type { Adapter, Conversation, Episode, Job, Policy, Source } from '../core/memory/records.ts'
import type { Picture, PictureFile } from '../core/memory/picture-records.ts'
import type { Receipt, Tombstone } from '../core/memory/erasure-records.ts'
import type { Nap, Topic } from '../core/memory/sleep-records.ts'
import { migrations, schemaVersion } from './schema/migrations.ts'
import type { Migration } from './schema/migrations.ts'
import type { JournalRow, MemoryRow, MetaRow, RecallRow } from './schema/rows.ts'
import type { SegmentRow } from './segments.ts'
import { StoreClosedError } from './memory-store.ts'

export const databaseName = 'keepsake'

export type TakenOver = 'upgraded' | 'deleted'

export interface OpenOptions {
  readonly name?: string
  /** Another tab upgraded or deleted the database: this one can only reload. */
  readonly onTakenOver?: (how: TakenOver) => void
  /** Another tab with the old version does not let go; opening goes on as soon as it does. */
  readonly onBlocked?: () => void
  /** For tests of the chain. */
  readonly chain?: readonly Migration[]
}

export class KeepsakeDatabase extends Dexie {
  declare readonly conversations: Table<Conversation, string>
  declare readonly episodes: Table<Episode, string>
  declare readonly memories: Table<MemoryRow, string>
  declare readonly sources: Table<Source, string>
  declare readonly tombstones: Table<Tombstone, string>
  declare readonly receipts: Table<Receipt, string>
  declare readonly recalls: Table<RecallRow, string>
  declare readonly entities: Table<Entity, string>
  declare readonly links: Table<Link, string>
  declare readonly topics: Table<Topic, string>
  declare readonly naps: Table<Nap, string>
  declare readonly policies: Table<Policy, string>
  declare readonly adapters: Table<Adapter, string>
  declare readonly pictures: Table<Picture, string>
  declare readonly pictureFiles: Table<PictureFile, string>
  declare readonly journal: Table<JournalRow, number>
  declare readonly jobs: Table<Job, string>
  declare readonly segments: Table<SegmentRow, string>
  declare readonly meta: Table<MetaRow, string>
  takenOver: TakenOver | undefined

  constructor(options: OpenOptions = {}) {
    super(options.name ?? databaseName, { chromeTransactionDurability: 'strict' })
    for (const { version, tables, carry } of options.chain ?? migrations) {
      const step = this.version(version).stores({ ...tables })
      if (carry === undefined) continue
      step.upgrade(async (tx) => {
        for (const [table, change] of Object.entries(carry)) {
          await tx
            .table(table)
            .toCollection()
            .modify((row: unknown, ref: { value: unknown }) => {
              ref.value = change(row)
            })
        }
      })
    }
    this.on('versionchange', (event) => {
      this.giveUp(event.newVersion === null ? 'deleted' : 'upgraded', options.onTakenOver)
      return false
    })
    this.on('blocked', () => {
      options.onBlocked?.()
      return false
    })
    // Dexie opens a database newer than its schema without complaint; old code must not write into it.
    this.on(
      'ready',
      (db) => {
        if ((db as KeepsakeDatabase).backendDB().version <= (options.chain?.length ?? schemaVersion) * 10) return
        this.giveUp('upgraded', options.onTakenOver)
        throw new StoreClosedError('This vault was opened by a newer version of Keepsake')
      },
      true,
    )
  }

  private giveUp(how: TakenOver, tell: OpenOptions['onTakenOver']): void {
    if (this.takenOver !== undefined) return
    this.takenOver = how
    this.close({ disableAutoOpen: true })
    tell?.(how)
  }
}

/** @throws StoreClosedError when a newer version of the app has already upgraded it */
export async function openDatabase(options: OpenOptions = {}): Promise<KeepsakeDatabase> {
  const db = new KeepsakeDatabase(options)
  await db.open()
  return db
}
