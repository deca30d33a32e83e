// What is asked of all memories at once: words, filters as tokens, an order. Every view of them (list, timeline, topics, fading) takes the same.

import type { Forgetting } from '../forgetting/policy.ts'
import type { Strength } from '../forgetting/strength.ts'
import type { Moment } from '../memory/as-of.ts'
import type { EpochMs } from '../memory/ids.ts'

export const filterFields = [
  'kind',
  'is',
  'stance',
  'strength',
  'pinned',
  'hidden',
  'about',
  'after',
  'before',
  'source',
  'topic',
  'life',
  'asof',
  'by',
] as const
export type FilterField = (typeof filterFields)[number]

export interface FilterToken {
  readonly field: FilterField
  readonly value: string
}

export const sortOrders = ['best', 'strongest', 'newest', 'oldest'] as const
export type SortOrder = (typeof sortOrders)[number]

/** As headings stand, and as levels are numbered in columns. */
export const strengthOrder: readonly Strength[] = ['strong', 'clear', 'fading', 'faint']

/** A question to all memories, with everything its answer depends on. */
export interface Asked {
  readonly tokens: readonly FilterToken[]
  /** `best` only makes sense with `found`; without it it reads as `strongest`. */
  readonly sort: SortOrder
  /** Ids of memories and turns a search found, best first; absent when nothing is searched for. */
  readonly found?: readonly string[]
  /** Strengths are those of this moment. */
  readonly at: EpochMs
  readonly forgetting: Forgetting
  /** Looked back to: the memories as they were then. */
  readonly past?: Moment
  /** Journal position that has to be in the answer. */
  readonly upTo: number
}
