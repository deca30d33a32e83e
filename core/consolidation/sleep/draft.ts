// The memory as sleep works on it: everything at one moment, with what each step has changed so far. Nothing is written here; `changes` is what
// leads from the store as it was to the memory as it is to be.

import type { Entity, Link } from '../../memory/graph-records.ts'
import type { EntityId, MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import type { SleepTally, Topic } from '../../memory/sleep-records.ts'
import { sameValue } from '../../memory/diff.ts'

interface Worked {
  memories: Memory
  entities: Entity
  links: Link
  topics: Topic
}
export type WorkedTable = keyof Worked
export const workedTables = ['memories', 'entities', 'links', 'topics'] as const satisfies readonly WorkedTable[]

export type WorkedRecords = { readonly [T in WorkedTable]: readonly Worked[T][] }

export interface Changes {
  readonly put: WorkedRecords
  readonly remove: { readonly [T in WorkedTable]: readonly string[] }
}

export class SleepDraft {
  private readonly rows: { readonly [T in WorkedTable]: Map<string, Worked[T]> }
  /** As it was in the store, of what was touched; undefined for what was not there. */
  private readonly before = new Map<string, { readonly table: WorkedTable; readonly record: Worked[WorkedTable] | undefined }>()
  private readonly linksAt = new Map<string, Set<string>>()
  private readonly calledBy = new Map<string, Set<string>>()
  private readonly topicWith = new Map<string, string>()

  constructor(records: WorkedRecords) {
    this.rows = { memories: new Map(), entities: new Map(), links: new Map(), topics: new Map() }
    for (const table of workedTables) for (const record of records[table]) this.enter(table, record)
  }

  get<T extends WorkedTable>(table: T, id: string): Worked[T] | undefined {
    return this.rows[table].get(id)
  }

  all<T extends WorkedTable>(table: T): readonly Worked[T][] {
    return [...this.rows[table].values()]
  }

  put<T extends WorkedTable>(table: T, record: Worked[T]): void {
    const known = this.rows[table].get(record.id)
    if (known !== undefined && sameValue(known, record)) return
    this.remember(table, record.id, known)
    if (known !== undefined) this.leave(table, known)
    this.enter(table, record)
  }

  remove(table: WorkedTable, id: string): void {
    const known = this.rows[table].get(id)
    if (known === undefined) return
    this.remember(table, id, known)
    this.leave(table, known)
  }

  linksOf(id: string): readonly Link[] {
    return [...(this.linksAt.get(id) ?? [])].flatMap((link) => this.rows.links.get(link) ?? [])
  }

  called(key: string): readonly Entity[] {
    return [...(this.calledBy.get(key) ?? [])].sort().flatMap((id) => this.rows.entities.get(id) ?? [])
  }

  aboutOf(id: MemoryId): readonly EntityId[] {
    return this.linksOf(id).flatMap((link) => (link.kind === 'about' && link.from === id ? [link.to as EntityId] : []))
  }

  topicOf(id: MemoryId): Topic | undefined {
    return this.rows.topics.get(this.topicWith.get(id) ?? '')
  }

  /** What to write; empty when nothing differs. Afterwards the draft counts as written. */
  takeChanges(): Changes {
    const put = { memories: [] as Memory[], entities: [] as Entity[], links: [] as Link[], topics: [] as Topic[] }
    const remove = { memories: [] as string[], entities: [] as string[], links: [] as string[], topics: [] as string[] }
    for (const [key, { table, record: was }] of this.before) {
      const id = key.slice(table.length + 1)
      const is = this.rows[table].get(id)
      if (is === undefined && was !== undefined) remove[table].push(id)
      else if (is !== undefined && !sameValue(is, was)) (put[table] as Worked[WorkedTable][]).push(is)
    }
    this.before.clear()
    return { put, remove }
  }

  /** @param duplicates statements said more than once, as counted by whoever looked */
  tally(duplicates: number): SleepTally {
    const current = [...this.rows.memories.values()].filter((memory) => isCurrent(memory))
    return {
      current: current.length,
      active: current.filter(({ tier }) => tier === 'active').length,
      duplicates,
      links: this.rows.links.size,
      topics: this.rows.topics.size,
      entities: this.rows.entities.size,
    }
  }

  private remember(table: WorkedTable, id: string, record: Worked[WorkedTable] | undefined): void {
    const key = `${table} ${id}`
    if (!this.before.has(key)) this.before.set(key, { table, record })
  }

  private enter<T extends WorkedTable>(table: T, record: Worked[T]): void {
    ;(this.rows[table] as Map<string, Worked[T]>).set(record.id, record)
    this.index(table, record, (map, key) => map.set(key, (map.get(key) ?? new Set()).add(record.id)))
    if (table === 'topics') for (const id of (record as Topic).members) this.topicWith.set(id, record.id)
  }

  private leave<T extends WorkedTable>(table: T, record: Worked[T]): void {
    this.rows[table].delete(record.id)
    this.index(table, record, (map, key) => map.get(key)?.delete(record.id))
    if (table !== 'topics') return
    for (const id of (record as Topic).members) if (this.topicWith.get(id) === record.id) this.topicWith.delete(id)
  }

  private index(table: WorkedTable, record: Worked[WorkedTable], by: (map: Map<string, Set<string>>, key: string) => void): void {
    if (table === 'links') for (const id of [(record as Link).from, (record as Link).to]) by(this.linksAt, id)
    if (table === 'entities') for (const key of (record as Entity).keys) by(this.calledBy, key)
  }
}
