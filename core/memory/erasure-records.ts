// What stays of what was erased: that it was, never its words.

import type { EpochMs, ReceiptId, TombstoneId } from './ids.ts'

/** Marks something erased without keeping its words: salted hashes only. */
export interface Tombstone {
  readonly id: TombstoneId
  readonly at: EpochMs
  /** `name`: everything about somebody or something was erased; nothing said of it until then may come back. */
  readonly kind: 'memory' | 'episode' | 'name'
  /** SHA-256 (hex) of the normalised statement, turn text or name. */
  readonly digest: string
  /** SHA-256 of `subject|attribute|value` where the memory had a slot. */
  readonly slotDigest?: string
  /** Of what was erased; of a name: how many words it has, `salted-name-2`, the salt of its digest being the tombstone's id. */
  readonly recordId: string
}

export interface Receipt {
  readonly id: ReceiptId
  readonly at: EpochMs
  readonly erased: {
    readonly memories: number
    readonly turns: number
    readonly searchEntries: number
    readonly recalls: number
    readonly history: number
  }
  readonly recordsScanned: number
  readonly tracesFound: number
  readonly fingerprint: string
}
