// The mark of a writer being started, taken away by the page that leaves in good order. Invariant: it goes even though the page ends in
// the same moment; nothing after this call is needed for it.

import type { KeepsakeDatabase } from '../database.ts'
import { writerStartKey } from '../read/writer.ts'

/**
 * Asks for it within this very task, and for its end: `commit` is there for pages that leave, which hear of nothing afterwards
 * (Indexed Database API 3.0, `IDBTransaction.commit`). Where the database isn't open nothing was marked.
 */
export function forgetStartNow(db: KeepsakeDatabase): void {
  if (!db.isOpen()) return
  const change = db.backendDB().transaction(db.meta.name, 'readwrite')
  change.objectStore(db.meta.name).delete(writerStartKey)
  change.commit()
}
