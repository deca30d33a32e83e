// How forgetting goes here: what was chosen and learned, read for the screens and for the index.

import type { KeepsakeDatabase } from '../database.ts'
import type { StoreReader } from '../memory-store.ts'
import { fromRow } from '../schema/rows.ts'
import { forgettingInForce } from '../../core/forgetting/in-force.ts'
import type { Adapter } from '../../core/memory/records.ts'
import type { Forgetting } from '../../core/forgetting/policy.ts'

/** The policy in force, for a live query. */
export async function forgettingOf(db: KeepsakeDatabase): Promise<Forgetting> {
  const [chosen, learned, names] = await Promise.all([
    db.policies.get('forgetting'),
    db.adapters.get('forgetting'),
    db.memories.where('slot.attribute').equals('name').toArray(),
  ])
  return forgettingInForce(chosen, learned, names.map(fromRow))
}

/** The same, inside or outside a transaction of a worker. */
export async function forgettingIn(reader: StoreReader): Promise<Forgetting> {
  return forgettingInForce(
    await reader.get('policies', 'forgetting'),
    await reader.get('adapters', 'forgetting'),
    await reader.memoriesWithAttribute('name'),
  )
}

/** What was learned from use so far. */
export async function adapters(db: KeepsakeDatabase): Promise<readonly Adapter[]> {
  return db.adapters.toArray()
}
