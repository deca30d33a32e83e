// The store's reads over Dexie. Inside a transaction they join it by themselves (Dexie knows the one in progress).

import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import type { ConversationId, EpisodeId, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import { statementKey } from '../../core/memory/statement-key.ts'
import type { Episode, Job, JournalledRecords, Memory, TableName, Tombstone } from '../../core/memory/records.ts'
import type { KeepsakeDatabase } from '../database.ts'
import type { StoreReader } from '../memory-store.ts'
import { fromRow } from '../schema/rows.ts'
import { translated } from './failures.ts'

export class DexieReader implements StoreReader {
  protected readonly db: KeepsakeDatabase

  constructor(db: KeepsakeDatabase) {
    this.db = db
  }

  get<T extends TableName>(table: T, id: string): Promise<JournalledRecords[T] | undefined> {
    return this.reading(async () => {
      const row = await this.table(table).get(id)
      return row === undefined ? undefined : record<T>(row)
    })
  }

  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<readonly JournalledRecords[T][]> {
    return this.reading(async () =>
      (await this.table(table).bulkGet([...ids])).filter((row) => row !== undefined).map((row) => record<T>(row)),
    )
  }

  all<T extends TableName>(table: T): Promise<readonly JournalledRecords[T][]> {
    return this.reading(async () => (await this.table(table).toArray()).map((row) => record<T>(row)))
  }

  count(table: TableName): Promise<number> {
    return this.reading(async () => this.table(table).count())
  }

  episodesOf(conversationId: ConversationId): Promise<readonly Episode[]> {
    return this.reading(async () => this.turns(conversationId).toArray())
  }

  lastEpisodeOf(conversationId: ConversationId): Promise<Episode | undefined> {
    return this.reading(async () => this.turns(conversationId).last())
  }

  replyTo(episodeId: EpisodeId): Promise<Episode | undefined> {
    return this.reading(async () => this.db.episodes.where('replyTo').equals(episodeId).first())
  }

  memoriesFrom(episodeId: EpisodeId): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.db.memories.where('ix.episodes').equals(episodeId).toArray()).map(fromRow))
  }

  memoriesInSlot(subject: string, attribute: string): Promise<readonly Memory[]> {
    return this.reading(async () =>
      (await this.db.memories.where('[slot.subject+slot.attribute]').equals([subject, attribute]).toArray()).map(fromRow),
    )
  }

  memoriesWithAttribute(attribute: string): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.db.memories.where('slot.attribute').equals(attribute).toArray()).map(fromRow))
  }

  memoriesSaying(statement: string): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.db.memories.where('ix.saying').equals(statementKey(statement)).toArray()).map(fromRow))
  }

  tombstoneFor(digest: string): Promise<Tombstone | undefined> {
    return this.reading(async () => this.db.tombstones.where('digest').equals(digest).or('slotDigest').equals(digest).first())
  }

  journal(after: JournalSeq, limit?: number): Promise<readonly JournalEntry[]> {
    return this.reading(async () => {
      const entries = this.db.journal.where('seq').above(after)
      return (await (limit === undefined ? entries : entries.limit(limit)).toArray()).map(fromRow)
    })
  }

  journalEntry(seq: JournalSeq): Promise<JournalEntry | undefined> {
    return this.reading(async () => {
      const row = await this.db.journal.get(seq)
      return row === undefined ? undefined : fromRow(row)
    })
  }

  journalOf(recordId: string): Promise<readonly JournalEntry[]> {
    return this.reading(async () => (await this.db.journal.where('ix.touched').equals(recordId).sortBy('seq')).map(fromRow))
  }

  lastSeq(): Promise<JournalSeq> {
    return this.reading(async () => {
      const [newest] = await this.db.journal.toCollection().reverse().limit(1).primaryKeys()
      return (newest ?? 0) as JournalSeq
    })
  }

  jobs(kind?: Job['kind']): Promise<readonly Job[]> {
    return this.reading(async () => (kind === undefined ? this.db.jobs.toArray() : this.db.jobs.where('kind').equals(kind).toArray()))
  }

  protected table<T extends TableName>(table: T): Table<JournalledRecords[T], string> {
    return this.db.table(table)
  }

  /** A closed database is our error, here too: callers need to know one kind only. */
  private async reading<R>(read: () => Promise<R>): Promise<R> {
    try {
      return await read()
    } catch (error) {
      throw translated(error, this.db)
    }
  }

  private turns(conversationId: ConversationId) {
    return this.db.episodes.where('[conversationId+sequence]').between([conversationId, Dexie.minKey], [conversationId, Dexie.maxKey])
  }
}

/** Every row is its record and at most `ix`. */
function record<T extends TableName>(row: JournalledRecords[T]): JournalledRecords[T] {
  return fromRow(row) as JournalledRecords[T]
}
