// Keeps which memories the portrait rests on, so that the next one begins with them. Derived: ids alone, and nothing goes by them but the order of
// reading.

import type { MemoryId } from '../../core/memory/ids.ts'
import type { KeepsakeDatabase } from '../database.ts'
import { behindPortraitKey, readBehindPortrait } from '../read/portrait.ts'

/** Written only where it differs: whoever watches `meta` is not woken for nothing. */
export async function noteBehindPortrait(db: KeepsakeDatabase, ids: readonly MemoryId[]): Promise<void> {
  const before = await readBehindPortrait(db)
  if (before.length === ids.length && before.every((id, at) => id === ids[at])) return
  await db.meta.put({ key: behindPortraitKey, value: ids })
}
