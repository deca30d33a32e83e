// The store on disk. One read-write transaction per change, journal entry and jobs inside it; all or nothing, durable when it resolves.

import type { Transaction } from 'dexie'
import type { JobId, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import { tableNames } from '../../core/memory/records.ts'
import type { Job, JournalledRecords, TableName } from '../../core/memory/records.ts'
import type { ChangeMeta, MemoryStore, StoreTx } from '../memory-store.ts'
import { fromRow, journalRow, toRow } from '../schema/rows.ts'
import { ChangeRecorder, marked, renumber, scrubEntry } from './change-recorder.ts'
import { DexieReader } from './dexie-reader.ts'
import { isConnectionLost, translated } from './failures.ts'

class DexieTx extends DexieReader implements StoreTx {
  readonly recorder = new ChangeRecorder()

  async put<T extends TableName>(table: T, record: JournalledRecords[T]): Promise<void> {
    await this.putMany(table, [record])
  }

  async putMany<T extends TableName>(table: T, records: readonly JournalledRecords[T][]): Promise<void> {
    const before = await this.recordsBefore(
      table,
      records.map(({ id }) => id),
    )
    await this.table(table).bulkPut(records.map((record) => toRow(table, record)))
    for (const record of records) this.recorder.note(table, record.id, before.get(record.id), structuredClone(record))
  }

  async remove(table: TableName, ids: readonly string[]): Promise<void> {
    const before = await this.recordsBefore(table, ids)
    await this.table(table).bulkDelete([...ids])
    for (const id of ids) this.recorder.note(table, id, before.get(id), undefined)
  }

  async enqueue(jobs: readonly Job[]): Promise<void> {
    const known = await this.rows('jobs').bulkGet(jobs.map((job) => job.id))
    await this.rows('jobs').bulkPut(jobs.filter((_, at) => known[at] === undefined))
  }

  async complete(id: JobId): Promise<void> {
    await this.rows('jobs').delete(id)
  }

  async fail(id: JobId, error: string): Promise<void> {
    const job = await this.rows('jobs').get(id)
    if (job !== undefined) await this.rows('jobs').put({ ...job, state: 'failed', attempts: job.attempts + 1, lastError: error })
  }

  async scrubJournal(recordIds: readonly string[]): Promise<number> {
    this.recorder.scrub(recordIds)
    const ids = new Set(recordIds)
    const entries = await this.rows('journal')
      .where('ix.touched')
      .anyOf([...ids])
      .distinct()
      .toArray()
    await this.rows('journal').bulkPut(entries.map((row) => journalRow(scrubEntry(fromRow(row), ids))))
    return entries.length
  }

  async adoptJournal(entries: readonly JournalEntry[]): Promise<void> {
    await this.append(renumber(entries, await this.lastSeq()))
  }

  async markUndone(seq: JournalSeq, by: JournalSeq | undefined): Promise<void> {
    const entry = await this.journalEntry(seq)
    if (entry !== undefined) await this.append([marked(entry, by)])
  }

  async append(entries: readonly JournalEntry[]): Promise<void> {
    await this.rows('journal').bulkPut(entries.map(journalRow))
  }

  private async recordsBefore<T extends TableName>(table: T, ids: readonly string[]): Promise<ReadonlyMap<string, JournalledRecords[T]>> {
    const unseen = ids.filter((id) => !this.recorder.knows(table, id))
    return new Map((await this.getMany(table, unseen)).map((record) => [record.id, record]))
  }
}

export class DexieStore extends DexieReader implements MemoryStore {
  private readonly scope: readonly string[] = [...tableNames, 'journal', 'jobs']
  private closed = false

  async transact<R>(
    meta: ChangeMeta,
    change: (tx: StoreTx) => Promise<R>,
  ): Promise<{ readonly result: R; readonly entry: JournalEntry | undefined }> {
    try {
      return await this.attempt(meta, change)
    } catch (error) {
      if (!isConnectionLost(error, this.db) || !(await this.reopen())) throw translated(error, this.db)
    }
    try {
      return await this.attempt(meta, change)
    } catch (error) {
      throw translated(error, this.db)
    }
  }

  close(): void {
    this.closed = true
    this.db.close({ disableAutoOpen: true })
  }

  private attempt<R>(meta: ChangeMeta, change: (tx: StoreTx) => Promise<R>) {
    // The mark makes it a transaction of its own, whatever Dexie believes to be in progress.
    return this.db.transaction('rw!', this.scope, async (within: Transaction) => {
      const tx = new DexieTx(this.db, within)
      const result = await change(tx)
      const entry = tx.recorder.entry(((await tx.lastSeq()) + 1) as JournalSeq, meta)
      if (entry !== undefined) await tx.append([entry])
      return { result, entry }
    })
  }

  /** False when there is nothing to come back to: closed on purpose, or taken over by a newer tab. */
  private async reopen(): Promise<boolean> {
    if (this.closed) return false
    try {
      this.db.close({ disableAutoOpen: false })
      await this.db.open()
      return true
    } catch {
      return false
    }
  }
}
