// What recall is asked and what it gives back (DESIGN §6). Shared by the ranker, the index worker, the reply engines and the UI.

import type { EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Trust } from '../memory/records.ts'
import type { TimeWindow } from './time-window.ts'

/** One thing that can be found: a turn or a memory. Derived from records; never stored as such. */
export interface IndexUnit {
  readonly id: string
  readonly kind: 'episode' | 'memory'
  /** Units of one thread are neighbours in order (a conversation); memories have none. */
  readonly thread: string
  readonly session: number
  readonly sequence: number
  /** `you`, `Keepsake`, or a name. */
  readonly speaker: string
  readonly trust: Trust
  readonly text: string
  /** Names and aliases indexed with the text but not part of it. */
  readonly title?: string
  readonly saidAt: EpochMs
  /** For memories: the turns it came from; a hit on it counts for them. */
  readonly evidence: readonly string[]
  /** Superseded or retracted memories rank as history, below the current one. */
  readonly standing: 'current' | 'superseded'
  /** 0–1 prior: how strong the memory is, and how useful such memories proved; 1 for turns. */
  readonly retrievability: number
  /** Too faint for a quick answer; a longer look still reaches it. */
  readonly archived?: boolean
  /** Of memories, where anything is known of it. */
  readonly times?: UnitTimes
}

/** When what a memory says was true, in whole days since 1970-01-01 of the calendar, ends included; and when it stopped being believed. */
export interface UnitTimes {
  readonly from?: number
  readonly until?: number
  readonly endedAt?: number
}

/** What may change about a unit while its words stay. */
export type Changeable = Pick<IndexUnit, 'standing' | 'retrievability' | 'archived' | 'times'>

export type Depth = 'reflex' | 'deliberate'

export interface RecallRequest {
  readonly query: string
  readonly depth: Depth
  readonly now: EpochMs
  /** Only what had been told by then is found, and what was current then counts as current. */
  readonly asOf?: EpochMs
  /** Times the question means, found out elsewhere; they count beside those it names. */
  readonly windows?: readonly TimeWindow[]
  /** Of a longer look: the smaller questions this one rests on, where somebody has taken it apart already. */
  readonly parts?: readonly string[]
  readonly limit?: number
  /** Tokens the packed evidence may take; about 4 characters each. */
  readonly budgetTokens?: number
  /** Units that must not be found: the question itself. */
  readonly exclude?: readonly string[]
  /** Ids the person said do not belong to such questions: told among the near misses, and never rested on. */
  readonly unfit?: readonly string[]
}

export interface Hit {
  readonly id: string
  readonly kind: 'episode' | 'memory'
  readonly memoryId?: MemoryId
  readonly episodeId?: EpisodeId
  /** Comparable within one recall only. */
  readonly score: number
  readonly standing: 'current' | 'superseded'
  /** Plain names with their share, 0–1, strongest first. */
  readonly why: readonly { readonly label: string; readonly value: number }[]
}

export interface RecallResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** The hits that fit the budget and passed the relevance gate, in the order to be read. */
  readonly evidence: readonly Hit[]
  /** Close, but gated out; with a plain reason. */
  readonly nearly: readonly (Hit & { readonly leftOut: string })[]
  /** 0–1: how likely it is that this memory holds an answer. */
  readonly confidence: number
  readonly verdict: 'answer' | 'unsure' | 'unknown'
  readonly trace: RecallTrace
}

export interface RecallTrace {
  /** Units looked through. */
  readonly searched: number
  readonly elapsedMs: number
  readonly terms: readonly string[]
  /** Speakers, people, dates the question named. */
  readonly named: readonly string[]
  readonly signals: Readonly<Record<string, number>>
  /** Left out as not relevant, with the turns or memories that say the same. */
  readonly unfit?: readonly string[]
  /** Of a deliberate look: what was looked for after the question itself, in words. */
  readonly notes?: readonly string[]
}
