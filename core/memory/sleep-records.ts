// What sleep makes and leaves behind: topics in a tree, and one report for each sleep.
// Invariant: neither holds a sentence of its own but what a model was let write of a topic, which names the members it rests on; a gist is a
// list of members, a report a list of ids.

import type { Entity, Link } from './graph-records.ts'
import type { EntityId, EpochMs, JournalSeq, MemoryId, NapId, TopicId } from './ids.ts'
import type { Tier } from './records.ts'

/** Memories that belong together, under a name from their own words. */
export interface Topic {
  readonly id: TopicId
  readonly parent?: TopicId
  readonly name: string
  /** `you`: a name the person gave; sleep never changes it. `model`: chosen by `by`, out of the members' words. */
  readonly namedBy: 'words' | 'you' | 'model'
  /** In no particular order; a memory is in one topic at most. A topic with topics under it has the members that fit none of them. */
  readonly members: readonly MemoryId[]
  /** The members that say it best, in the order they are to be read. */
  readonly gist: readonly MemoryId[]
  readonly summary?: TopicSummary
  readonly madeBy: 'sleep' | 'you'
  readonly at: EpochMs
  readonly changedAt: EpochMs
}

/** What a model wrote of a topic: checked against the members each sentence names, gone with any of them. */
export interface TopicSummary {
  /** `model:<name>` */
  readonly by: string
  readonly at: EpochMs
  readonly sentences: readonly { readonly text: string; readonly members: readonly MemoryId[] }[]
}

export type SleepScale = 'day' | 'week' | 'month'

/**
 * One step of a sleep, on its own: carrying it out or leaving it out never breaks another.
 * `merge`: the dropped say what the kept one says; their evidence and rehearsals pass to it. `close`: the older of two values ends where the
 * newer begins. `entity`, `link`, `topic`: the record as it is to be; an entity may turn out to be others too. `dissolve`: a topic that is none any more. `tier`: to another storage tier.
 */
export type SleepOperation =
  | { readonly do: 'merge'; readonly keep: MemoryId; readonly drop: readonly MemoryId[] }
  | { readonly do: 'close'; readonly older: MemoryId; readonly newer: MemoryId }
  | { readonly do: 'entity'; readonly entity: Entity; readonly absorbs: readonly EntityId[] }
  | { readonly do: 'link'; readonly link: Link }
  | { readonly do: 'topic'; readonly topic: Topic }
  | { readonly do: 'dissolve'; readonly topic: TopicId }
  | { readonly do: 'tier'; readonly memory: MemoryId; readonly tier: Tier }

/** How the memory stood: current memories, by tier; statements said more than once; links, topics, entities. */
export interface SleepTally {
  readonly current: number
  readonly active: number
  readonly duplicates: number
  readonly links: number
  readonly topics: number
  readonly entities: number
}

/** How far sleep has come in the journal: everything up to entry `seq`, or only the first `diffs` of that entry's where that is not 0. */
export interface SleepCursor {
  readonly seq: JournalSeq
  readonly diffs: number
}

/** One sleep: planned, then carried out in one transaction. Taking that back makes it `planned` again, and its entry says that it was undone. */
export interface Nap {
  readonly id: NapId
  readonly scale: SleepScale
  readonly state: 'planned' | 'applied'
  readonly at: EpochMs
  /** Memories looked at. */
  readonly region: number
  readonly upTo: SleepCursor
  /** What a person would call a change, in the order it was done. Links and entities are only counted: they are derived again at any time. */
  readonly operations: readonly SleepOperation[]
  /** Keys of operations the person left out (`operationKey` in core/consolidation/sleep/operation.ts): not proposed again. */
  readonly leftOut: readonly string[]
  readonly before: SleepTally
  readonly after: SleepTally
  /** The entry that carried it out. */
  readonly journalSeq?: JournalSeq
}
