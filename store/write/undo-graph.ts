// The graph beside a reversal: what it says is derived, so it never stands in the way of taking something back. It follows instead: a link or a
// topic goes on without the memories that go, and an entity stays as long as another memory speaks of it.

import type { JournalledRecords, TableName } from '../../core/memory/records.ts'
import type { StoreTx } from '../memory-store.ts'

export interface TablePlan {
  readonly put: JournalledRecords[TableName][]
  readonly remove: string[]
}

const derived: ReadonlySet<TableName> = new Set<TableName>(['entities', 'links', 'topics', 'naps'])

/** Records that something newer may have gone on with: they are then left as they are. */
export const isDerived = (table: TableName): boolean => derived.has(table)

/** Extends the plan so that nothing of the graph names a memory or an entity that goes. */
export async function followGraph(tx: StoreTx, plan: Map<TableName, TablePlan>): Promise<void> {
  const of = (table: TableName): TablePlan => {
    const there = plan.get(table) ?? { put: [], remove: [] }
    plan.set(table, there)
    return there
  }
  const going = new Set(plan.get('memories')?.remove)
  for (const id of going) {
    const links = (await tx.linksOf(id)).map((link) => link.id as string)
    of('links').remove.push(...links.filter((link) => !of('links').remove.includes(link)))
    const topic = await tx.topicOf(id)
    if (topic === undefined || of('topics').remove.includes(topic.id)) continue
    const planned = of('topics').put.findIndex((record) => record.id === topic.id)
    const now = (of('topics').put[planned] ?? topic) as typeof topic
    const without = { ...now, members: now.members.filter((member) => member !== id), gist: now.gist.filter((member) => member !== id) }
    if (planned === -1) of('topics').put.push(without)
    else of('topics').put[planned] = without
  }
  const entities = plan.get('entities')
  if (entities === undefined) return
  const lost = new Set(of('links').remove)
  const stay = new Set<string>()
  for (const id of entities.remove) if ((await tx.linksOf(id)).some((link) => !lost.has(link.id))) stay.add(id)
  plan.set('entities', { put: entities.put, remove: entities.remove.filter((id) => !stay.has(id)) })
}
