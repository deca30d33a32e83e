// What a person may do to the memory by hand, as data: one command, one transaction, one journal entry, one undo. Types only.

import type { Part } from '../../../core/consolidation/split-memory.ts'
import type { Dates } from '../../../core/consolidation/redate.ts'
import type { EntityId, MemoryId, RecallId } from '../../../core/memory/ids.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'

export type Shaping =
  /** Kept at full strength, or no longer. */
  | { readonly do: 'pin'; readonly ids: readonly MemoryId[]; readonly to: boolean }
  /** A rule stands for the words in lists, or no longer. */
  | { readonly do: 'hide'; readonly ids: readonly MemoryId[]; readonly to: boolean }
  /** No longer used; its words and its history stay. */
  | { readonly do: 'let-go'; readonly ids: readonly MemoryId[] }
  /** `keep` stands for them all, with the evidence of all; the others stay in its history. */
  | { readonly do: 'join'; readonly keep: MemoryId; readonly others: readonly MemoryId[] }
  | { readonly do: 'split'; readonly id: MemoryId; readonly parts: readonly [Part, Part] }
  /** It was never so: this is. */
  | { readonly do: 'correct'; readonly id: MemoryId; readonly statement: string }
  | ({ readonly do: 'redate'; readonly id: MemoryId } & Dates)
  | { readonly do: 'join-people'; readonly keep: EntityId; readonly other: EntityId }
  /** Those names are somebody else's. */
  | { readonly do: 'separate-people'; readonly id: EntityId; readonly keys: readonly string[] }
  | { readonly do: 'name-person'; readonly id: EntityId; readonly name: string }
  /** Whether what a recall found belongs to such questions. */
  | { readonly do: 'judge'; readonly recall: RecallId; readonly hit: Cite; readonly fits: boolean }

export type ShapingOf<D extends Shaping['do']> = Extract<Shaping, { readonly do: D }>
