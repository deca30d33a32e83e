// A working copy of all tables that remembers what was put into it: the union to look at, and the writes that lead there.

import { tableNames, type JournalledRecords, type TableName } from '../memory/records.ts'
import type { Tables } from './contents.ts'

type Row = JournalledRecords[TableName]

export class Draft {
  private readonly rows = new Map<TableName, Map<string, Row>>()
  private readonly written = new Map<TableName, Map<string, Row>>()

  constructor(tables: Tables) {
    for (const table of tableNames) {
      this.rows.set(table, new Map((tables[table] as readonly Row[]).map((record) => [record.id, record])))
      this.written.set(table, new Map())
    }
  }

  get<T extends TableName>(table: T, id: string): JournalledRecords[T] | undefined {
    return this.rows.get(table)?.get(id) as JournalledRecords[T] | undefined
  }

  put<T extends TableName>(table: T, record: JournalledRecords[T]): void {
    this.rows.get(table)?.set(record.id, record)
    this.written.get(table)?.set(record.id, record)
  }

  /** Taken out of the union; whoever made the draft knows what was removed. */
  remove(table: TableName, id: string): void {
    this.rows.get(table)?.delete(id)
    this.written.get(table)?.delete(id)
  }

  all<T extends TableName>(table: T): JournalledRecords[T][] {
    return [...(this.rows.get(table)?.values() ?? [])] as JournalledRecords[T][]
  }

  putsOf<T extends TableName>(table: T): JournalledRecords[T][] {
    return [...(this.written.get(table)?.values() ?? [])] as JournalledRecords[T][]
  }

  hasPut(table: TableName, id: string): boolean {
    return this.written.get(table)?.has(id) ?? false
  }

  puts(): Tables {
    return Object.fromEntries(tableNames.map((table) => [table, this.putsOf(table)])) as unknown as Tables
  }
}
