// What every operation of the vault works with, and how the store's expected failures become values.

import type { VaultFailure, VaultOutcome } from './vault.api.ts'
import { statementKey } from '../../core/memory/statement-key.ts'
import type { Clock, Ids } from '../../core/ports.ts'
import type { Digests } from '../../core/vault/erased.ts'
import { slotDigest, statementDigest } from '../../core/consolidation/digest.ts'
import { StoreClosedError, StoreFullError, type MemoryStore } from '../../store/memory-store.ts'

export interface VaultContext {
  readonly store: MemoryStore
  readonly clock: Clock
  readonly ids: Ids
  /** Written into manifests, for people. */
  readonly appVersion: string
  /** The text of the bundled sample. */
  readonly fetchSample: () => Promise<string>
  /** The store's own check of its invariants; absent in tests. */
  readonly fsck?: (
    repair: boolean,
  ) => Promise<{ readonly records: number; readonly problems: readonly string[]; readonly repaired: number }>
  /** log2 of scrypt's work; age's default is 18. Lower in tests only. */
  readonly scryptLogN?: number
}

/** Fewer words than this say nothing of themselves: an erased "ok" must not keep every "ok" out. */
const tellingWords = 4

/** What erasing leaves of a memory or a turn: the same digests as core/consolidation. */
export const digests: Digests = {
  ofMemory: ({ statement, slot }) => (slot === undefined ? [statementDigest(statement)] : [statementDigest(statement), slotDigest(slot)]),
  ofEpisode: ({ text }) => (statementKey(text).split(' ').length < tellingWords ? [] : [statementDigest(text)]),
}

export const done = <T>(value: T): VaultOutcome<T> => ({ ok: true, value })
export const failed = (failure: VaultFailure): VaultOutcome<never> => ({ ok: false, ...failure })

/** Nothing was written in either case: a change is one transaction. */
export async function guarded<T>(operation: () => Promise<VaultOutcome<T>>): Promise<VaultOutcome<T>> {
  try {
    return await operation()
  } catch (error) {
    if (error instanceof StoreFullError) return failed({ reason: 'full' })
    if (error instanceof StoreClosedError) return failed({ reason: 'cancelled' })
    throw error
  }
}
