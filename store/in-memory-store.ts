// The twin of the Dexie store, in plain maps: for tests of everything above the store, and for benches. Same contract suite.
// Writes go to a layer over the maps that is merged when the change succeeds and dropped when it throws.

import type { ConversationId, EpisodeId, JobId, JournalSeq } from '../core/memory/ids.ts'
import type { JournalEntry } from '../core/memory/journal.ts'
import { statementKey } from '../core/memory/statement-key.ts'
import { tableNames } from '../core/memory/records.ts'
import type { Episode, Job, JournalledRecords, Memory, TableName } from '../core/memory/records.ts'
import { StoreClosedError } from './memory-store.ts'
import type { ChangeMeta, MemoryStore, StoreReader, StoreTx } from './memory-store.ts'
import { ChangeRecorder, marked, renumber, scrubEntry } from './write/change-recorder.ts'

class Layer<K, V> {
  private readonly below: Map<K, V>
  private readonly changes = new Map<K, V | undefined>()

  constructor(below = new Map<K, V>()) {
    this.below = below
  }

  get(key: K): V | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.below.get(key)
  }

  values(): V[] {
    if (this.changes.size === 0) return [...this.below.values()]
    const kept = [...this.below].filter(([key]) => !this.changes.has(key)).map(([, value]) => value)
    return [...kept, ...[...this.changes.values()].filter((value) => value !== undefined)]
  }

  set(key: K, value: V | undefined): void {
    this.changes.set(key, value)
  }

  over(): Layer<K, V> {
    return new Layer(this.below)
  }

  merge(): void {
    for (const [key, value] of this.changes) {
      if (value === undefined) this.below.delete(key)
      else this.below.set(key, value)
    }
    this.changes.clear()
  }
}

type Tables = { readonly [T in TableName]: Layer<string, JournalledRecords[T]> }

class TwinReader implements StoreReader {
  readonly tables: Tables
  readonly entries: Layer<JournalSeq, JournalEntry>
  readonly outbox: Layer<JobId, Job>

  constructor(tables: Tables, entries: Layer<JournalSeq, JournalEntry>, outbox: Layer<JobId, Job>) {
    this.tables = tables
    this.entries = entries
    this.outbox = outbox
  }

  table<T extends TableName>(table: T): Layer<string, JournalledRecords[T]> {
    return this.tables[table]
  }

  async get<T extends TableName>(table: T, id: string) {
    return this.table(table).get(id)
  }

  async getMany<T extends TableName>(table: T, ids: readonly string[]) {
    return ids.map((id) => this.table(table).get(id)).filter((record) => record !== undefined)
  }

  async all<T extends TableName>(table: T) {
    return this.table(table)
      .values()
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async count(table: TableName) {
    return this.table(table).values().length
  }

  async episodesOf(conversationId: ConversationId) {
    return this.tables.episodes
      .values()
      .filter((episode) => episode.conversationId === conversationId)
      .sort((a, b) => a.sequence - b.sequence)
  }

  async lastEpisodeOf(conversationId: ConversationId): Promise<Episode | undefined> {
    return (await this.episodesOf(conversationId)).at(-1)
  }

  async episodesBefore(conversationId: ConversationId, sequence: number, most: number): Promise<readonly Episode[]> {
    return (await this.episodesOf(conversationId)).filter((episode) => episode.sequence < sequence).slice(-most)
  }

  async replyTo(episodeId: EpisodeId) {
    return this.tables.episodes.values().find((episode) => episode.replyTo === episodeId)
  }

  async memoriesFrom(episodeId: EpisodeId): Promise<readonly Memory[]> {
    return (await this.all('memories')).filter((memory) => memory.evidence.some((span) => span.episodeId === episodeId))
  }

  async memoriesInSlot(subject: string, attribute: string): Promise<readonly Memory[]> {
    return (await this.all('memories')).filter(({ slot }) => slot?.subject === subject && slot.attribute === attribute)
  }

  async memoriesWithAttribute(attribute: string): Promise<readonly Memory[]> {
    return (await this.all('memories')).filter(({ slot }) => slot?.attribute === attribute)
  }

  async memoriesSaying(statement: string): Promise<readonly Memory[]> {
    const key = statementKey(statement)
    return (await this.all('memories')).filter((memory) => statementKey(memory.statement) === key)
  }

  async tombstoneFor(digest: string) {
    return this.tables.tombstones.values().find((tombstone) => tombstone.digest === digest || tombstone.slotDigest === digest)
  }

  async entitiesCalled(key: string) {
    return (await this.all('entities')).filter(({ keys }) => keys.includes(key))
  }

  async linksOf(id: string) {
    return (await this.all('links')).filter(({ from, to }) => from === id || to === id)
  }

  async topicOf(memoryId: string) {
    return (await this.all('topics')).find(({ members }) => (members as readonly string[]).includes(memoryId))
  }

  async picturesOf(episodeId: EpisodeId) {
    return (await this.all('pictures')).filter((picture) => picture.episodeId === episodeId)
  }

  async journal(after: JournalSeq, limit = Infinity) {
    const found: JournalEntry[] = []
    const last = await this.lastSeq()
    for (let seq = after + 1; seq <= last && found.length < limit; seq += 1) {
      const entry = this.entries.get(seq as JournalSeq)
      if (entry !== undefined) found.push(entry)
    }
    return found
  }

  async journalEntry(seq: JournalSeq) {
    return this.entries.get(seq)
  }

  async journalOf(recordId: string) {
    return (await this.journal(0 as JournalSeq)).filter((entry) => entry.diffs.some((diff) => diff.id === recordId))
  }

  async lastSeq() {
    return this.entries.values().reduce((last, entry) => Math.max(last, entry.seq), 0) as JournalSeq
  }

  async jobs(kind?: Job['kind']) {
    return this.outbox
      .values()
      .filter((job) => kind === undefined || job.kind === kind)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

class TwinTx extends TwinReader implements StoreTx {
  readonly recorder = new ChangeRecorder()

  async put<T extends TableName>(table: T, record: JournalledRecords[T]) {
    const copy = structuredClone(record)
    this.recorder.note(table, record.id, this.table(table).get(record.id), copy)
    this.table(table).set(record.id, copy)
  }

  async putMany<T extends TableName>(table: T, records: readonly JournalledRecords[T][]) {
    for (const record of records) await this.put(table, record)
  }

  async remove(table: TableName, ids: readonly string[]) {
    for (const id of ids) {
      this.recorder.note(table, id, this.table(table).get(id), undefined)
      this.table(table).set(id, undefined)
    }
  }

  async enqueue(jobs: readonly Job[]) {
    for (const job of jobs) if (this.outbox.get(job.id) === undefined) this.outbox.set(job.id, structuredClone(job))
  }

  async complete(id: JobId) {
    this.outbox.set(id, undefined)
  }

  async fail(id: JobId, error: string) {
    const job = this.outbox.get(id)
    if (job !== undefined) this.outbox.set(id, { ...job, state: 'failed', attempts: job.attempts + 1, lastError: error })
  }

  async scrubJournal(recordIds: readonly string[]) {
    const ids = new Set(recordIds)
    this.recorder.scrub(recordIds)
    let count = 0
    for (const entry of this.entries.values()) {
      const scrubbed = scrubEntry(entry, ids)
      if (scrubbed === entry) continue
      this.entries.set(entry.seq, scrubbed)
      count += 1
    }
    return count
  }

  async adoptJournal(entries: readonly JournalEntry[]) {
    for (const entry of renumber(entries, await this.lastSeq())) this.entries.set(entry.seq, structuredClone(entry))
  }

  async markUndone(seq: JournalSeq, by: JournalSeq | undefined) {
    const entry = this.entries.get(seq)
    if (entry !== undefined) this.entries.set(seq, marked(entry, by))
  }
}

export class InMemoryStore extends TwinReader implements MemoryStore {
  private queue: Promise<unknown> = Promise.resolve()
  private closed = false

  constructor() {
    const tables = Object.fromEntries(tableNames.map((name) => [name, new Layer()])) as unknown as Tables
    super(tables, new Layer(), new Layer())
  }

  transact<R>(meta: ChangeMeta, change: (tx: StoreTx) => Promise<R>) {
    const turn = this.queue.then(() => this.run(meta, change))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  close() {
    this.closed = true
  }

  private async run<R>(meta: ChangeMeta, change: (tx: StoreTx) => Promise<R>) {
    if (this.closed) throw new StoreClosedError('The store is closed')
    const tables = Object.fromEntries(tableNames.map((name) => [name, this.tables[name].over()])) as unknown as Tables
    const tx = new TwinTx(tables, this.entries.over(), this.outbox.over())
    const result = await change(tx)
    const entry = tx.recorder.entry(((await tx.lastSeq()) + 1) as JournalSeq, meta)
    if (entry !== undefined) tx.entries.set(entry.seq, structuredClone(entry))
    for (const layer of [...Object.values(tx.tables), tx.entries, tx.outbox]) layer.merge()
    return { result, entry }
  }
}
