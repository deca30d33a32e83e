// The records of the memory (DESIGN §3). They are plain data: what is stored is exactly what is exported.

import type { PastDay } from './as-of.ts'
import type { ForgettingPolicy } from '../forgetting/policy.ts'
import type { Receipt, Tombstone } from './erasure-records.ts'
import type { Entity, Link } from './graph-records.ts'
import type { ConversationId, DateStamp, EpisodeId, EpochMs, JobId, JournalSeq, MemoryId, SourceId } from './ids.ts'
import type { Picture, PictureFile } from './picture-records.ts'
import type { Recall } from './recall-records.ts'
import type { Reply } from './reply-records.ts'
import type { Nap, Topic } from './sleep-records.ts'

/** Whose words these are: the owner's own, Keepsake's replies, or somebody else's (another speaker, a document). */
export type Trust = 'own' | 'assistant' | 'thirdParty'

export interface Conversation {
  readonly id: ConversationId
  /** Empty until the person or the first turn names it; the UI then shows the date. */
  readonly title: string
  readonly startedAt: EpochMs
  readonly lastTurnAt: EpochMs
  readonly sourceId?: SourceId
}

/** L0: one turn or imported passage, verbatim. */
export interface Episode {
  readonly id: EpisodeId
  readonly conversationId: ConversationId
  readonly sourceId?: SourceId
  /** 0, 1, 2 … within the conversation. */
  readonly sequence: number
  /** Counts up within the conversation after each pause of six hours or more. */
  readonly session: number
  /** `you`, `Keepsake`, or the name the import gave. */
  readonly speaker: string
  readonly trust: Trust
  readonly text: string
  readonly saidAt: EpochMs
  readonly recordedAt: EpochMs
  /** Taken back by the person for another turn: kept verbatim, but nothing rests on it and no search finds it any more. */
  readonly withdrawnAt?: EpochMs
  /** The turn of the person's own that this one was said instead of. It may have been erased since. */
  readonly replaces?: EpisodeId
  /** Asked while looking back to a day: answered as of then. */
  readonly asOf?: PastDay
  /** On Keepsake's turns: the turn answered and how. */
  readonly replyTo?: EpisodeId
  readonly reply?: Reply
}

export type MemoryKind = 'fact' | 'preference' | 'event' | 'plan' | 'routine' | 'procedure' | 'insight'
export type Tier = 'active' | 'fading' | 'archived'

/** The verbatim words a memory came from: `episode.text.slice(start, end)` in UTF-16 units. */
export interface EvidenceSpan {
  readonly episodeId: EpisodeId
  readonly start: number
  readonly end: number
}

/** subject–attribute–value, where one was recognised, e.g. `sister` · `birthday` · `12 May`. All lower-case keys but `value`. */
export interface Slot {
  /** `me`, or a relation (`sister`), a name (`maya`) or a thing (`car`), lower case. */
  readonly subject: string
  /** One of the attributes in `core/extraction/attributes.ts`, e.g. `home`, `work`, `birthday`, `likes`. */
  readonly attribute: string
  /** As said, without the framing words: `12 May`, `Lisbon`, `hazelnuts and walnuts`. */
  readonly value: string
  /** One-valued: a newer value supersedes the older. Many-valued: values stand side by side. */
  readonly cardinality: 'one' | 'many'
}

/** L1: one thing worth remembering. */
export interface Memory {
  readonly id: MemoryId
  readonly kind: MemoryKind
  /** A self-contained sentence, as close to the words as possible (stated), or worked out (inferred). */
  readonly statement: string
  readonly slot?: Slot
  /** Names of people, places and things in it, as written. */
  readonly entities: readonly string[]
  readonly evidence: readonly EvidenceSpan[]
  readonly stance: 'stated' | 'inferred'
  /** Who wrote this version: the rules, the person, or `model:<name>`. */
  readonly author: string
  /** Valid time: when it is or was true. */
  readonly validFrom?: DateStamp
  readonly validUntil?: DateStamp
  /** Recorded time: when Keepsake learned it, and when it stopped believing it. */
  readonly recordedAt: EpochMs
  readonly retractedAt?: EpochMs
  readonly supersededBy?: MemoryId
  readonly supersedes: readonly MemoryId[]
  /** 0–1: how much the words asked to be remembered. */
  readonly salience: number
  /** FSRS state: stability in days, difficulty 1–10. */
  readonly stabilityDays: number
  readonly difficulty: number
  readonly lastReinforcedAt: EpochMs
  /** When it was said, used or confirmed, oldest first; the marks on the strength curve. */
  readonly rehearsals: readonly { readonly at: EpochMs; readonly how: 'said' | 'used' | 'confirmed' }[]
  readonly tier: Tier
  readonly pinned: boolean
  readonly sensitive: boolean
  /** When the conversation it came from was had (for the date shown); equals the first evidence's saidAt. */
  readonly saidAt: EpochMs
  readonly sourceId?: SourceId
}

export interface Source {
  readonly id: SourceId
  readonly kind: 'vault' | 'chatgpt' | 'transcript' | 'sample'
  readonly name: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly importedAt: EpochMs
  readonly journalSeq?: JournalSeq
}

/** A rule of this memory that the person can change. One so far. */
export interface Policy extends ForgettingPolicy {
  readonly id: 'forgetting'
  readonly changedAt: EpochMs
}

/** L2: what was learned from use, as a few numbers without any words. Goes by the recalls that are kept; resetting moves `since`. */
export interface Adapter {
  /** `forgetting`: how slowly this person's memories fade. `usefulness`: which kinds of memories get used when they come up. */
  readonly id: 'forgetting' | 'usefulness'
  /** What happened before this does not count. */
  readonly since: EpochMs
  readonly fittedAt: EpochMs
  /** Memories brought up by recalls, used or not, that it was learned from and tested on. */
  readonly events: number
  /** `forgetting`: `pace`. `usefulness`: the share used, by kind of memory and of `all`. */
  readonly parameters: Readonly<Record<string, number>>
  /** Mean log loss, in nats, on the later part of the events: as by default, and as learned from the part before. */
  readonly loss: { readonly default: number; readonly learned: number }
  /** Used only where it was not worse than the default. */
  readonly inForce: boolean
}

/** A durable piece of work, written in the same transaction as what caused it; idempotent by its id. */
export interface Job {
  /** `${kind}:${target}` */
  readonly id: JobId
  readonly kind: 'extract' | 'reply'
  readonly target: EpisodeId
  readonly state: 'waiting' | 'failed'
  readonly attempts: number
  readonly createdAt: EpochMs
  readonly lastError?: string
}

/** The tables whose every change is journalled, exported and undoable. */
export interface JournalledRecords {
  conversations: Conversation
  episodes: Episode
  memories: Memory
  sources: Source
  tombstones: Tombstone
  receipts: Receipt
  recalls: Recall
  entities: Entity
  links: Link
  topics: Topic
  naps: Nap
  policies: Policy
  adapters: Adapter
  pictures: Picture
  pictureFiles: PictureFile
}
export type TableName = keyof JournalledRecords
export const tableNames = [
  'conversations',
  'episodes',
  'memories',
  'sources',
  'tombstones',
  'receipts',
  'recalls',
  'entities',
  'links',
  'topics',
  'naps',
  'policies',
  'adapters',
  'pictures',
  'pictureFiles',
] as const satisfies readonly TableName[]

/** True if a language model worded it: `author` says which. */
export function isByModel({ author }: Pick<Memory, 'author'>): boolean {
  return author.startsWith(modelAuthor)
}

/** What a model is called, from an author; undefined where a person or the rules wrote it. */
export function modelIn(author: string | undefined): string | undefined {
  return author?.startsWith(modelAuthor) === true ? author.slice(modelAuthor.length) : undefined
}

/** Begins the name of a model wherever an author stands. */
export const modelAuthor = 'model:'

/** True unless superseded, retracted, or over (validUntil before `today`). */
export function isCurrent(memory: Memory, today?: string): boolean {
  if (memory.supersededBy !== undefined || memory.retractedAt !== undefined) return false
  return today === undefined || memory.validUntil === undefined || memory.validUntil >= today.slice(0, memory.validUntil.length)
}
