// The browse worker: all memories at hand, light, for the views that look at many at once. It reads and never writes. Types only.

import type { LightRow } from '../../core/browse/light-row.ts'
import type { Asked, FilterToken } from '../../core/browse/query.ts'
import type { Neighbourhood } from '../../core/browse/neighbourhood.ts'
import type { Timeline } from '../../core/browse/timeline.ts'
import type { TopicEntry, TopicHead } from '../../core/browse/topic-index.ts'
import type { Fate } from '../../core/forgetting/retention.ts'
import type { Strength } from '../../core/forgetting/strength.ts'
import type { Forgetting } from '../../core/forgetting/policy.ts'
import type { WeekSpan } from '../../core/memory/week.ts'
import type { WeekView } from './week.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Entity } from '../../core/memory/graph-records.ts'

/** A row as a view draws it. */
export interface ShownRow {
  readonly row: LightRow
  readonly level: Strength
}

/** What every answer says of itself. */
export interface Answer {
  /** False while the vault is still being read: the newest are here already. */
  readonly isComplete: boolean
}

export interface Listed extends Answer {
  /** Names this list for `rows`, `positionOf` and `idsOf`. The last few are kept. */
  readonly key: number
  readonly shown: number
  readonly all: number
  /** Under headings when the strongest come first; else none. */
  readonly parts: readonly { readonly level: Strength; readonly count: number }[]
  /** The part of it that was asked for with it. */
  readonly from: number
  readonly rows: readonly ShownRow[]
  /** Nothing is shown: the filter whose removal brings most back. */
  readonly toDrop?: { readonly token: FilterToken; readonly count: number }
}

export interface TopicsFound extends Answer {
  readonly entries: readonly TopicEntry[]
  /** Memories that are in no topic, as far as they have been read. */
  readonly loose: number
}

export interface FateFound extends Fate<LightRow> {
  readonly level: Strength
}

export interface FadingFound extends Answer {
  /** Soonest first, at most as many as were asked for. */
  readonly fates: readonly FateFound[]
  readonly more: number
}

/** Somebody or something memories speak of, and how many do. */
export interface Hub {
  readonly entity: Entity
  readonly count: number
}

export interface BrowseApi {
  /** The list, and its rows from position `from` up to before `to`. */
  list(asked: Asked, from: number, to: number): Promise<Listed>
  /** Rows of a list; none when it is no longer kept. */
  rows(key: number, from: number, to: number): Promise<readonly ShownRow[]>
  /** Where a memory stands in a list; −1 when it does not. */
  positionOf(key: number, id: string): Promise<number>
  /** Every memory of a list, in its order. */
  idsOf(key: number): Promise<readonly string[]>
  /** The whole of a list as Markdown, under its headings. */
  markdown(key: number, title: string): Promise<string>
  /** When everything that matches was true; more than `most` are gathered under topics. */
  timeline(asked: Asked, most: number): Promise<Timeline & Answer>
  topics(asked: Asked): Promise<TopicsFound>
  /** What topics are called, as of a journal position. */
  topicHeads(upTo: number): Promise<readonly TopicHead[]>
  /** What would fade by a day to come if nothing of it came up again. */
  fading(asked: Asked, by: EpochMs, most: number): Promise<FadingFound>
  /** What happened in a week, and what grew lighter in it. @param upTo journal position that has to be in the answer */
  week(span: WeekSpan, forgetting: Forgetting, upTo: number): Promise<WeekView & Answer>
  /** What stands around a memory, a person, place or thing, or a topic. */
  around(asked: Asked, centre: string, most: number): Promise<Neighbourhood & Answer>
  /** Who and what most is said about. */
  hubs(most: number): Promise<readonly Hub[]>
  /** Names of people, places and things that occur, the most frequent first. */
  names(most: number): Promise<readonly string[]>
  /** Resolves once everything has been read. */
  whenComplete(): Promise<void>
}
