// What a worker that writes starts with: its own connection to the database, the system's clock, ids from the system's randomness.

import { idsFrom, systemClock, type Clock, type Ids } from '../../core/ports.ts'
import { KeepsakeDatabase } from '../../store/database.ts'
import type { MemoryStore } from '../../store/memory-store.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'

export interface WorkerContext {
  readonly db: KeepsakeDatabase
  readonly store: MemoryStore
  readonly clock: Clock
  readonly ids: Ids
}

export function openContext(): WorkerContext {
  const db = new KeepsakeDatabase()
  return { db, store: new DexieStore(db), clock: systemClock, ids: idsFrom(systemClock, secureRandom) }
}

/** Uniform in [0, 1), 32 bits. */
function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
