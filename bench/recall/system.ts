// What is compared: anything that takes one collection in and ranks its turns for a question.

import type { Collection } from './data.ts'

export interface Found {
  /** Turn ids, best first, at least 50 where there are so many. */
  readonly turns: readonly string[]
  /** 0–1, where the system has an opinion on whether there is an answer. */
  readonly confidence?: number
  /** The same of its two halves: is it about this memory, is it this speaker (undefined where none is named alone). */
  readonly about?: number
  readonly speaker?: number
}

export interface Searcher {
  /** @param origin the conversation a question was written for, where a memory holds several */
  find(query: string, origin?: string): Found | Promise<Found>
}

export interface System {
  readonly name: string
  prepare(collection: Collection): Searcher | Promise<Searcher>
}
