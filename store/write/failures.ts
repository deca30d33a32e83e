// Foreign failures, wrapped once: what Dexie and IndexedDB throw becomes one of our typed errors, or is let through as it is.

import { StoreClosedError, StoreFullError } from '../memory-store.ts'
import type { KeepsakeDatabase } from '../database.ts'

/** Our error for a full quota or a closed database; anything else unchanged. */
export function translated(error: unknown, db: KeepsakeDatabase): unknown {
  if (error instanceof StoreFullError || error instanceof StoreClosedError) return error
  const names = namesIn(error)
  if (names.has('QuotaExceededError')) return new StoreFullError('There is no room left for Keepsake on this device', { cause: error })
  if (db.takenOver !== undefined || names.has('DatabaseClosedError') || names.has('VersionError')) {
    return new StoreClosedError('Keepsake’s store was closed', { cause: error })
  }
  return error
}

/** Safari drops the connection to its database server now and then; opening again helps. */
export function isConnectionLost(error: unknown, db: KeepsakeDatabase): boolean {
  if (db.takenOver !== undefined) return false
  const names = namesIn(error)
  if (names.has('QuotaExceededError')) return false
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError')) return true
  return names.has('UnknownError') && /connection|lost|server|internal/iu.test(messageOf(error))
}

/** Dexie wraps: the reason may be the inner error, one of a bulk write's failures, or the cause. */
function namesIn(error: unknown, names = new Set<string>(), depth = 0): ReadonlySet<string> {
  if (typeof error !== 'object' || error === null || depth > 4) return names
  const { name, inner, cause, failures } = error as { name?: unknown; inner?: unknown; cause?: unknown; failures?: unknown }
  if (typeof name === 'string') names.add(name)
  for (const next of [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])]) namesIn(next, names, depth + 1)
  return names
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
