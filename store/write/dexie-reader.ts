// The store's reads over Dexie. Each goes to tables of its own transaction, or, outside one, to none that happens to be in progress: Dexie
// guesses the transaction from what is awaiting what, and a wrong guess would commit it too early.

import { Dexie } from 'dexie'
import type { Table, Transaction } from 'dexie'
import type { ConversationId, EpisodeId, JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import { statementKey } from '../../core/memory/statement-key.ts'
import type { Entity, Link } from '../../core/memory/graph-records.ts'
import type { Episode, Job, JournalledRecords, Memory, TableName } from '../../core/memory/records.ts'
import type { Picture } from '../../core/memory/picture-records.ts'
import type { Tombstone } from '../../core/memory/erasure-records.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import type { KeepsakeDatabase } from '../database.ts'
import type { StoreReader } from '../memory-store.ts'
import { fromRow } from '../schema/rows.ts'
import { translated } from './failures.ts'

type StoredTable = TableName | 'journal' | 'jobs'

export class DexieReader implements StoreReader {
  protected readonly db: KeepsakeDatabase
  private readonly within: Transaction | undefined

  constructor(db: KeepsakeDatabase, within?: Transaction) {
    this.db = db
    this.within = within
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

  episodesBefore(conversationId: ConversationId, sequence: number, most: number): Promise<readonly Episode[]> {
    const earlier = this.rows('episodes')
      .where('[conversationId+sequence]')
      .between([conversationId, Dexie.minKey], [conversationId, sequence])
    return this.reading(async () => (await earlier.reverse().limit(most).toArray()).reverse())
  }

  replyTo(episodeId: EpisodeId): Promise<Episode | undefined> {
    return this.reading(async () => this.rows('episodes').where('replyTo').equals(episodeId).first())
  }

  memoriesFrom(episodeId: EpisodeId): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.rows('memories').where('ix.episodes').equals(episodeId).toArray()).map(fromRow))
  }

  memoriesInSlot(subject: string, attribute: string): Promise<readonly Memory[]> {
    return this.reading(async () =>
      (await this.rows('memories').where('[slot.subject+slot.attribute]').equals([subject, attribute]).toArray()).map(fromRow),
    )
  }

  memoriesWithAttribute(attribute: string): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.rows('memories').where('slot.attribute').equals(attribute).toArray()).map(fromRow))
  }

  memoriesSaying(statement: string): Promise<readonly Memory[]> {
    return this.reading(async () => (await this.rows('memories').where('ix.saying').equals(statementKey(statement)).toArray()).map(fromRow))
  }

  tombstoneFor(digest: string): Promise<Tombstone | undefined> {
    return this.reading(async () => this.rows('tombstones').where('digest').equals(digest).or('slotDigest').equals(digest).first())
  }

  entitiesCalled(key: string): Promise<readonly Entity[]> {
    return this.reading(async () => this.rows('entities').where('keys').equals(key).toArray())
  }

  linksOf(id: string): Promise<readonly Link[]> {
    return this.reading(async () => this.rows('links').where('from').equals(id).or('to').equals(id).distinct().sortBy('id'))
  }

  topicOf(memoryId: string): Promise<Topic | undefined> {
    return this.reading(async () => this.rows('topics').where('members').equals(memoryId).first())
  }

  picturesOf(episodeId: EpisodeId): Promise<readonly Picture[]> {
    return this.reading(async () => this.rows('pictures').where('episodeId').equals(episodeId).sortBy('id'))
  }

  journal(after: JournalSeq, limit?: number): Promise<readonly JournalEntry[]> {
    return this.reading(async () => {
      const entries = this.rows('journal').where('seq').above(after)
      return (await (limit === undefined ? entries : entries.limit(limit)).toArray()).map(fromRow)
    })
  }

  journalEntry(seq: JournalSeq): Promise<JournalEntry | undefined> {
    return this.reading(async () => {
      const row = await this.rows('journal').get(seq)
      return row === undefined ? undefined : fromRow(row)
    })
  }

  journalOf(recordId: string): Promise<readonly JournalEntry[]> {
    return this.reading(async () => (await this.rows('journal').where('ix.touched').equals(recordId).sortBy('seq')).map(fromRow))
  }

  lastSeq(): Promise<JournalSeq> {
    return this.reading(async () => {
      const [newest] = await this.rows('journal').toCollection().reverse().limit(1).primaryKeys()
      return (newest ?? 0) as JournalSeq
    })
  }

  jobs(kind?: Job['kind']): Promise<readonly Job[]> {
    return this.reading(async () =>
      kind === undefined ? this.rows('jobs').toArray() : this.rows('jobs').where('kind').equals(kind).toArray(),
    )
  }

  protected table<T extends TableName>(table: T): Table<JournalledRecords[T], string> {
    return this.rows(table) as unknown as Table<JournalledRecords[T], string>
  }

  protected rows<T extends StoredTable>(table: T): KeepsakeDatabase[T] {
    const rows: Table = this.within === undefined ? this.db.table(table) : this.within.table(table)
    return rows as KeepsakeDatabase[T]
  }

  /** A closed database is our error, here too: callers need to know one kind only. */
  private async reading<R>(read: () => Promise<R>): Promise<R> {
    try {
      return await (this.within === undefined ? Dexie.ignoreTransaction(read) : read())
    } catch (error) {
      throw translated(error, this.db)
    }
  }

  private turns(conversationId: ConversationId) {
    return this.rows('episodes').where('[conversationId+sequence]').between([conversationId, Dexie.minKey], [conversationId, Dexie.maxKey])
  }
}

/** Every row is its record and at most `ix`. */
function record<T extends TableName>(row: JournalledRecords[T]): JournalledRecords[T] {
  return fromRow(row) as JournalledRecords[T]
}
