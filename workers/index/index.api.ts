// The index worker: everything that can be found, and the finding. Types only.

import type { RecallRequest, RecallResult } from '../../core/retrieval/recall.types.ts'

export interface IndexStatus {
  readonly units: number
  readonly segments: number
  readonly bytes: number
  /** Where the index stands against the records. `rebuilding` answers from what is there so far. */
  readonly state: 'opening' | 'ready' | 'rebuilding'
  /** Journal position up to which everything is searchable. */
  readonly upTo: number
}

export interface IndexApi {
  /** A port to the embed worker (EmbedApi by comlink); call once. */
  connect(embedPort: MessagePort): Promise<void>
  /** Loads segments and catches up with the journal. Idempotent. */
  open(): Promise<IndexStatus>
  /** Catches up with the journal first, so what was just written is found. */
  recall(request: RecallRequest): Promise<RecallResult>
  /** Ids of units that match, best first, for the search box of the inspector. */
  search(query: string, limit: number): Promise<readonly string[]>
  status(): Promise<IndexStatus>
  /** Writes what is only in working memory as a segment, so that reopening is quick. */
  flush(): Promise<void>
  /** Drops every segment and indexes all records again; words are never touched. */
  rebuild(): Promise<IndexStatus>
  /** How many index entries (postings and vectors) still carry any of these ids: 0 after an erase. */
  traces(ids: readonly string[]): Promise<number>
  /** Which of these terms any vocabulary still lists, in working memory or on disk. */
  termsKept(terms: readonly string[]): Promise<readonly string[]>
}
