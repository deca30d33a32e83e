// What memories are about and how they hang together: people, places and things with all their names, and typed links.
// Invariant: a link's id says what it joins (`linkId` in core/graph/link.ts), so the same link is never there twice.

import type { EntityId, EpisodeId, EpochMs, LinkId, MemoryId } from './ids.ts'

/** A person, place or thing that memories speak of, under whatever name. */
export interface Entity {
  readonly id: EntityId
  readonly kind: 'person' | 'place' | 'thing'
  /** As shown: `Maya`; for somebody never named, the relation: `sister`. */
  readonly name: string
  readonly namedBy: 'words' | 'you'
  /** Everything it is called by, lower case, sorted: `maya`, `sister`. Two people of one name share a key and stay two. */
  readonly keys: readonly string[]
  /** The memories in which two of its names were told to be one. */
  readonly because: readonly MemoryId[]
  /** Entities the person said are somebody else. */
  readonly apart: readonly EntityId[]
  /** The person said that two of its names are one: then answers go by that too. */
  readonly joinedBy?: 'you'
  readonly at: EpochMs
}

/**
 * `about`: a memory to what it speaks of. Between memories: `supersedes` (newer to older), `contradicts` (both stand, the person is asked),
 * `same-event`, `part-of` (detail to the whole), `follows` (later to earlier, of one matter).
 */
export type LinkKind = 'about' | 'supersedes' | 'contradicts' | 'same-event' | 'part-of' | 'follows'

export interface Link {
  readonly id: LinkId
  readonly kind: LinkKind
  readonly from: MemoryId
  readonly to: MemoryId | EntityId
  /** 0–1: how sure it is and how much it carries. */
  readonly weight: number
  /** The turns that show it. */
  readonly evidence: readonly EpisodeId[]
  readonly madeBy: 'rules' | 'sleep' | 'you'
  readonly at: EpochMs
}
