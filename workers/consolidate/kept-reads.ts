// A transaction that reads many turns and asks the same of the store again and again: who is called so, what holds in a slot, what is linked to
// somebody. Each is read once and kept until a write touches it. Law: every read gives what the store would give.

import type { Entity, Link } from '../../core/memory/graph-records.ts'
import type { JournalledRecords, Memory, TableName } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'

type Write = Pick<StoreTx, 'put' | 'putMany' | 'remove'>
type Read = Pick<StoreTx, 'memoriesInSlot' | 'memoriesWithAttribute' | 'entitiesCalled' | 'linksOf'>

/** The transaction with these reads kept. It must be the only one written through while it is used. */
export function withKeptReads(tx: StoreTx): StoreTx {
  const slots = new Kept<Memory>()
  const attributes = new Kept<Memory>()
  const called = new Kept<Entity>()
  const links = new Kept<Link>()
  const dropIds = (table: TableName, ids: readonly string[]): void => {
    if (table === 'memories') for (const kept of [slots, attributes]) kept.dropHolding(ids)
    else if (table === 'entities') called.dropHolding(ids)
    else if (table === 'links') links.dropHolding(ids)
  }
  const dropKeys = (table: TableName, records: readonly JournalledRecords[TableName][]): void => {
    for (const record of records) {
      if (table === 'memories') {
        const { slot } = record as Memory
        slots.drop(`${slot?.subject}|${slot?.attribute}`)
        attributes.drop(slot?.attribute ?? '')
      } else if (table === 'entities') for (const key of (record as Entity).keys) called.drop(key)
      else if (table === 'links') for (const end of [(record as Link).from, (record as Link).to]) links.drop(end)
    }
  }
  const kept: Write & Read = {
    memoriesInSlot: (subject, attribute) => slots.read(`${subject}|${attribute}`, () => tx.memoriesInSlot(subject, attribute)),
    memoriesWithAttribute: (attribute) => attributes.read(attribute, () => tx.memoriesWithAttribute(attribute)),
    entitiesCalled: (key) => called.read(key, () => tx.entitiesCalled(key)),
    linksOf: (id) => links.read(id, () => tx.linksOf(id)),
    put: async (table, record) => {
      await tx.put(table, record)
      dropIds(table, [record.id])
      dropKeys(table, [record])
    },
    putMany: async (table, records) => {
      if (records.length === 0) return
      await tx.putMany(table, records)
      dropIds(
        table,
        records.map(({ id }) => id),
      )
      dropKeys(table, records)
    },
    remove: async (table, ids) => {
      if (ids.length === 0) return
      await tx.remove(table, ids)
      dropIds(table, ids)
    },
  }
  return Object.assign(Object.create(tx) as StoreTx, kept)
}

class Kept<T extends { readonly id: string }> {
  private readonly found = new Map<string, readonly T[]>()
  /** Keys under which a record was found. */
  private readonly keysOf = new Map<string, Set<string>>()

  async read(key: string, fromStore: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const known = this.found.get(key)
    if (known !== undefined) return known
    const records = await fromStore()
    this.found.set(key, records)
    for (const { id } of records) {
      const keys = this.keysOf.get(id) ?? new Set()
      keys.add(key)
      this.keysOf.set(id, keys)
    }
    return records
  }

  drop(key: string): void {
    this.found.delete(key)
  }

  dropHolding(ids: readonly string[]): void {
    for (const id of ids) for (const key of this.keysOf.get(id) ?? []) this.found.delete(key)
  }
}
