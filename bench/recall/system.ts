// What is compared: anything that takes one collection in and ranks its turns for a question.

import type { Collection } from './data.ts'

export interface Found {
  /** Turn ids, best first, at least 50 where there are so many. */
  readonly turns: readonly string[]
  /** 0–1, where the system has an opinion on whether there is an answer. */
  readonly confidence?: number
}

export interface Searcher {
  find(query: string): Found | Promise<Found>
}

export interface System {
  readonly name: string
  prepare(collection: Collection): Searcher | Promise<Searcher>
}
