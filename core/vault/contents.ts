// Everything a vault carries, as plain data. Derived data (postings, vectors) is not in it: it is rebuilt from the records.

import type { JournalEntry } from '../memory/journal.ts'
import { tableNames, type Job, type JournalledRecords, type TableName } from '../memory/records.ts'

export type Tables = { readonly [T in TableName]: readonly JournalledRecords[T][] }

export interface VaultContents {
  readonly tables: Tables
  /** By number, gapless from 1. */
  readonly journal: readonly JournalEntry[]
  /** Work not done yet when the vault was written. */
  readonly jobs: readonly Job[]
}

export type Sha256 = (bytes: Uint8Array) => Promise<string>

export const emptyTables = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The same contents in the one order they are written in: records by id, entries by number. */
export function inOrder({ tables, journal, jobs }: VaultContents): VaultContents {
  return {
    tables: Object.fromEntries(tableNames.map((table) => [table, tables[table].toSorted(byId)])) as unknown as Tables,
    journal: journal.toSorted((a, b) => a.seq - b.seq),
    jobs: jobs.toSorted(byId),
  }
}
