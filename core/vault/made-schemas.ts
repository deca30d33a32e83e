// What a vault may hold of what was made of memories: names, links, topics and the nights that changed them.

import * as v from 'valibot'
import type { EntityId, EpisodeId, JournalSeq, LinkId, MemoryId, NapId, TopicId } from '../memory/ids.ts'
import { at, count, id, list, number, seq, short, type Schema } from './schema-parts.ts'

export const entity = v.strictObject({
  id: id<EntityId>(),
  kind: v.picklist(['person', 'place', 'thing']),
  name: short,
  namedBy: v.picklist(['words', 'you']),
  keys: list(short, 1000),
  because: list(id<MemoryId>()),
  apart: list(id<EntityId>()),
  joinedBy: v.exactOptional(v.literal('you')),
  at,
})

export const link = v.strictObject({
  id: id<LinkId>(),
  kind: v.picklist(['about', 'supersedes', 'contradicts', 'same-event', 'part-of', 'follows']),
  from: id<MemoryId>(),
  to: id<MemoryId | EntityId>(),
  weight: number,
  evidence: list(id<EpisodeId>()),
  madeBy: v.picklist(['rules', 'sleep', 'you']),
  at,
})

export const topic = v.strictObject({
  id: id<TopicId>(),
  parent: v.exactOptional(id<TopicId>()),
  name: short,
  namedBy: v.picklist(['words', 'you', 'model']),
  members: list(id<MemoryId>(), 1_000_000),
  gist: list(id<MemoryId>()),
  summary: v.exactOptional(
    v.strictObject({ by: short, at, sentences: list(v.strictObject({ text: short, members: list(id<MemoryId>()) }), 100) }),
  ),
  madeBy: v.picklist(['sleep', 'you']),
  at,
  changedAt: at,
})

const operation = v.variant('do', [
  v.strictObject({ do: v.literal('merge'), keep: id<MemoryId>(), drop: list(id<MemoryId>()) }),
  v.strictObject({ do: v.literal('close'), older: id<MemoryId>(), newer: id<MemoryId>() }),
  v.strictObject({ do: v.literal('entity'), entity, absorbs: list(id<EntityId>()) }),
  v.strictObject({ do: v.literal('link'), link }),
  v.strictObject({ do: v.literal('topic'), topic }),
  v.strictObject({ do: v.literal('dissolve'), topic: id<TopicId>() }),
  v.strictObject({ do: v.literal('tier'), memory: id<MemoryId>(), tier: v.picklist(['active', 'fading', 'archived']) }),
])
const tally = v.strictObject({ current: count, active: count, duplicates: count, links: count, topics: count, entities: count })

export const nap = v.strictObject({
  id: id<NapId>(),
  scale: v.picklist(['day', 'week', 'month']),
  state: v.picklist(['planned', 'applied']),
  at,
  region: count,
  upTo: v.strictObject({ seq: count as unknown as Schema<JournalSeq>, diffs: count }),
  operations: list(operation, 100_000),
  leftOut: list(short, 100_000),
  before: tally,
  after: tally,
  journalSeq: v.exactOptional(seq),
})
