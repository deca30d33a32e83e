// Stored rows: a record plus `ix`, the few derived fields that IndexedDB can index (it has no booleans and cannot look into lists of
// objects). `ix` never leaves the store: every read gives back exactly the record that was put.

import { statementKey } from '../../core/memory/statement-key.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import { isCurrent } from '../../core/memory/records.ts'
import type { JournalledRecords, Memory, TableName } from '../../core/memory/records.ts'
import type { Recall } from '../../core/memory/recall-records.ts'

export interface MemoryRow extends Memory {
  readonly ix: { readonly current: 0 | 1; readonly saying: string; readonly episodes: readonly string[] }
}
export interface RecallRow extends Recall {
  /** Memories and turns that were used in the answer. */
  readonly ix: {
    readonly used: readonly string[]
    /** What was said not to be relevant. */
    readonly unfit: readonly string[]
  }
}
export interface JournalRow extends JournalEntry {
  readonly ix: { readonly touched: readonly string[] }
}
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export function toRow<T extends TableName>(table: T, record: JournalledRecords[T]): JournalledRecords[T] {
  if (table === 'memories') return memoryRow(record as Memory) as unknown as JournalledRecords[T]
  if (table === 'recalls') return recallRow(record as Recall) as unknown as JournalledRecords[T]
  return record
}

/** The record in a row, without what was derived. */
export function fromRow<R extends object>(row: R): Omit<R, 'ix'> {
  if (!('ix' in row)) return row
  const { ix: _derived, ...record } = row
  return record
}

export function journalRow(entry: JournalEntry): JournalRow {
  return { ...entry, ix: { touched: [...new Set(entry.diffs.map((diff) => diff.id))] } }
}

function memoryRow(memory: Memory): MemoryRow {
  const episodes = [...new Set(memory.evidence.map((span) => span.episodeId))]
  return { ...memory, ix: { current: isCurrent(memory) ? 1 : 0, saying: statementKey(memory.statement), episodes } }
}

function recallRow(recall: Recall): RecallRow {
  const used = recall.hits.filter((hit) => hit.used).flatMap((hit) => [hit.memoryId, hit.episodeId])
  const unfit = recall.hits.filter((hit) => hit.unfitSince !== undefined).map((hit) => hit.memoryId ?? hit.episodeId)
  return { ...recall, ix: { used: known(used), unfit: known(unfit) } }
}

const known = (ids: readonly (string | undefined)[]): readonly string[] => [...new Set(ids.filter((id) => id !== undefined))]
