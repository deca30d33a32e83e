// Small records for tests of the store and of what stands on it.

import type { Entity, Link, LinkKind } from '../core/memory/graph-records.ts'
import type { ConversationId, EntityId, EpisodeId, EpochMs, JobId, LinkId, MemoryId, RecallId, TopicId } from '../core/memory/ids.ts'
import type { Conversation, Episode, Job, Memory } from '../core/memory/records.ts'
import type { Recall } from '../core/memory/recall-records.ts'
import type { Topic } from '../core/memory/sleep-records.ts'

const day = Date.UTC(2026, 2, 1) as EpochMs

export function conversation(id: string, rest: Partial<Conversation> = {}): Conversation {
  return { id: id as ConversationId, title: '', startedAt: day, lastTurnAt: day, ...rest }
}

export function episode(id: string, sequence: number, text: string, rest: Partial<Episode> = {}): Episode {
  const at = (day + sequence * 60_000) as EpochMs
  return {
    id: id as EpisodeId,
    conversationId: 'c1' as ConversationId,
    sequence,
    session: 0,
    speaker: 'you',
    trust: 'own',
    text,
    saidAt: at,
    recordedAt: at,
    ...rest,
  }
}

/** A memory that quotes the whole of its turn. */
export function memory(id: string, statement: string, from?: Episode, rest: Partial<Memory> = {}): Memory {
  const at = from?.saidAt ?? day
  return {
    id: id as MemoryId,
    kind: 'fact',
    statement,
    entities: [],
    evidence: from === undefined ? [] : [{ episodeId: from.id, start: 0, end: from.text.length }],
    stance: 'stated',
    author: 'rules',
    recordedAt: at,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 10,
    difficulty: 5,
    lastReinforcedAt: at,
    rehearsals: [{ at, how: 'said' }],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt: at,
    ...rest,
  }
}

export function recalled(id: string, query: string, memoryIds: readonly string[], used = true): Recall {
  return {
    id: id as RecallId,
    at: day,
    query,
    verdict: 'answer',
    confidence: 0.9,
    elapsedMs: 1,
    searched: 10,
    hits: memoryIds.map((memoryId) => ({ memoryId: memoryId as MemoryId, used, score: 1, why: [] })),
  }
}

export function job(kind: Job['kind'], target: string): Job {
  return { id: `${kind}:${target}` as JobId, kind, target: target as EpisodeId, state: 'waiting', attempts: 0, createdAt: day }
}

export function entity(id: string, keys: readonly string[], rest: Partial<Entity> = {}): Entity {
  return { id: id as EntityId, kind: 'person', name: keys[0] ?? id, namedBy: 'words', keys, because: [], apart: [], at: day, ...rest }
}

export function link(kind: LinkKind, from: string, to: string): Link {
  return {
    id: `${kind}:${from}:${to}` as LinkId,
    kind,
    from: from as MemoryId,
    to: to as MemoryId | EntityId,
    weight: 1,
    evidence: [],
    madeBy: 'rules',
    at: day,
  }
}

export function topic(id: string, members: readonly string[], rest: Partial<Topic> = {}): Topic {
  return {
    id: id as TopicId,
    name: id,
    namedBy: 'words',
    members: members as readonly MemoryId[],
    gist: [],
    madeBy: 'sleep',
    at: day,
    changedAt: day,
    ...rest,
  }
}

export const at = day
