// How the person wants things, as it stands: rules told and lessons proposed, the newest first. Sensitive ones are listed like others:
// a rule one cannot see cannot be stopped.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import { meantAttribute } from '../../core/procedures/meant.ts'
import type { Memory } from '../../core/memory/records.ts'

/** Current memories that say how answers are wanted. */
export async function currentRules(db: KeepsakeDatabase): Promise<readonly Memory[]> {
  const rows = await db.memories
    .where('slot.attribute')
    .anyOf(['instruction', 'nickname', meantAttribute])
    .filter((row) => row.ix.current === 1)
    .toArray()
  return rows.map(fromRow).sort((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? 1 : -1))
}
