// The port to durable memory. One transaction per change; the journal entry is made from what the transaction did, so nothing can
// change without history. Implementations: in-memory-store.ts (twin) and dexie-store.ts; one contract suite holds both.

import type { Actor, JournalEntry, Operation } from '../core/memory/journal.ts'
import type { ConversationId, EpisodeId, EpochMs, JobId, JournalSeq } from '../core/memory/ids.ts'
import type { Entity, Link } from '../core/memory/graph-records.ts'
import type { Episode, Job, JournalledRecords, Memory, TableName } from '../core/memory/records.ts'
import type { Picture } from '../core/memory/picture-records.ts'
import type { Tombstone } from '../core/memory/erasure-records.ts'
import type { Topic } from '../core/memory/sleep-records.ts'

/** Reads, the same inside and outside a transaction. */
export interface StoreReader {
  get<T extends TableName>(table: T, id: string): Promise<JournalledRecords[T] | undefined>
  /** In the order of `ids`; missing ones are left out. */
  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<readonly JournalledRecords[T][]>
  all<T extends TableName>(table: T): Promise<readonly JournalledRecords[T][]>
  count(table: TableName): Promise<number>
  /** By sequence. */
  episodesOf(conversationId: ConversationId): Promise<readonly Episode[]>
  lastEpisodeOf(conversationId: ConversationId): Promise<Episode | undefined>
  /** At most `most` turns before a place in a conversation, by sequence. */
  episodesBefore(conversationId: ConversationId, sequence: number, most: number): Promise<readonly Episode[]>
  /** Keepsake's reply to a turn, if there is one. */
  replyTo(episodeId: EpisodeId): Promise<Episode | undefined>
  /** Memories with evidence in a turn. */
  memoriesFrom(episodeId: EpisodeId): Promise<readonly Memory[]>
  /** Memories (current or not) whose slot is this one. */
  memoriesInSlot(subject: string, attribute: string): Promise<readonly Memory[]>
  /** Memories (current or not) whose slot has this attribute, whoever it is about. */
  memoriesWithAttribute(attribute: string): Promise<readonly Memory[]>
  /**
   * Memories whose statement reads the same once normalised (lower case, no punctuation, single spaces; `statementKey` in
   * core/memory/statement-key.ts). An index, not a scan: rows carry the key beside the record.
   */
  memoriesSaying(statement: string): Promise<readonly Memory[]>
  /** By statement digest or slot digest. */
  tombstoneFor(digest: string): Promise<Tombstone | undefined>
  /** Entities called by this key (`entityKey`), all of them: two people may have one name. */
  entitiesCalled(key: string): Promise<readonly Entity[]>
  /** Links of this memory or entity, at either end. */
  linksOf(id: string): Promise<readonly Link[]>
  /** The topic a memory is in; with broken data the first. */
  topicOf(memoryId: string): Promise<Topic | undefined>
  /** Pictures that came with a turn, in the order they were given. */
  picturesOf(episodeId: EpisodeId): Promise<readonly Picture[]>
  /** Entries after `after`, oldest first. */
  journal(after: JournalSeq, limit?: number): Promise<readonly JournalEntry[]>
  journalEntry(seq: JournalSeq): Promise<JournalEntry | undefined>
  /** Entries that touched a record, oldest first. */
  journalOf(recordId: string): Promise<readonly JournalEntry[]>
  lastSeq(): Promise<JournalSeq>
  jobs(kind?: Job['kind']): Promise<readonly Job[]>
}

/** Writes, inside a transaction only. */
export interface StoreTx extends StoreReader {
  put<T extends TableName>(table: T, record: JournalledRecords[T]): Promise<void>
  putMany<T extends TableName>(table: T, records: readonly JournalledRecords[T][]): Promise<void>
  remove(table: TableName, ids: readonly string[]): Promise<void>
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Done: the job is deleted. */
  complete(id: JobId): Promise<void>
  fail(id: JobId, error: string): Promise<void>
  /** Erasing only: replaces the contents of past diffs of these records by nothing, so that history holds no trace. */
  scrubJournal(recordIds: readonly string[]): Promise<number>
  /**
   * Import only: takes over another journal's entries as history, word for word. Their numbers continue this journal
   * (`lastSeq() + 1` …, gapless), and this change's own entry follows them.
   */
  adoptJournal(entries: readonly JournalEntry[]): Promise<void>
  /** Undo bookkeeping on an earlier entry. */
  markUndone(seq: JournalSeq, by: JournalSeq | undefined): Promise<void>
}

export interface ChangeMeta {
  readonly actor: Actor
  readonly operation: Operation
  readonly at: EpochMs
  readonly undoes?: JournalSeq
  /** Of `by-model`: which model. */
  readonly by?: string
}

export interface MemoryStore extends StoreReader {
  /**
   * Runs `change` in one read-write transaction over everything and appends its journal entry (none if nothing was written).
   * `change` may await only the transaction's own calls. Durability is strict: once this resolves, a killed tab loses nothing.
   * @throws StoreFullError when the quota is exceeded (nothing was written), StoreClosedError when a newer tab took over
   */
  transact<R>(
    meta: ChangeMeta,
    change: (tx: StoreTx) => Promise<R>,
  ): Promise<{ readonly result: R; readonly entry: JournalEntry | undefined }>
  close(): void
}

/** The device or the browser's quota is full; nothing of the change was written. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError'
}
/** The database was upgraded or deleted by another tab; this one must not write any more. */
export class StoreClosedError extends Error {
  override readonly name = 'StoreClosedError'
}
