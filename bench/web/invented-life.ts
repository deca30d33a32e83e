// An invented life of any length, as records of the store: turns, the memories from them, who and what they are about, topics. Everything
// follows from the number asked for and the day it ends, so that two machines look at the same pictures. It means nothing; quality is
// measured elsewhere.

import { linkId } from '../../core/graph/link.ts'
import type { Entity, Link } from '../../core/memory/graph-records.ts'
import type { ConversationId, DateStamp, EntityId, EpisodeId, EpochMs, MemoryId, TopicId } from '../../core/memory/ids.ts'
import type { Conversation, Episode, Memory } from '../../core/memory/records.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import { idsFrom } from '../../core/ports.ts'
import { randomFrom } from '../speed/page/generate.ts'
import { names, sayings, topicNames, type Saying } from './sayings.ts'

export interface InventedLife {
  readonly conversations: readonly Conversation[]
  readonly episodes: readonly Episode[]
  readonly memories: readonly Memory[]
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  readonly topics: readonly Topic[]
}

const dayMs = 86_400_000
const years = 8
const turnsPerConversation = 20
/** One in so many is replaced by a later one of the same slot. */
const replacedEvery = 9

/** @param count memories, told evenly over eight years up to `until` */
export function inventedLife(count: number, until: number): InventedLife {
  const random = randomFrom(7)
  const from = until - years * 365 * dayMs
  let at = from
  const ids = idsFrom({ now: () => at as EpochMs }, random)
  const entities = names.map(({ name, kind, keys }) => entityOf(ids.next(), name, kind, keys, from))
  const entityOfName = new Map(entities.map((entity) => [entity.name, entity.id]))
  const topics = topicNames.map(() => ({ id: ids.next() as TopicId, members: [] as MemoryId[] }))
  const conversations: Conversation[] = []
  const episodes: Episode[] = []
  const memories: Memory[] = []
  const links: Link[] = []
  const open = new Map<string, number>()

  for (let number = 0; number < count; number += 1) {
    at = from + Math.floor(((until - from) * (number + 1)) / count)
    const saying = sayings(random, number)
    const conversationId = `c${String(Math.floor(number / turnsPerConversation)).padStart(25, '0')}` as ConversationId
    const sequence = number % turnsPerConversation
    if (sequence === 0) conversations.push({ id: conversationId, title: '', startedAt: at as EpochMs, lastTurnAt: at as EpochMs })
    const episode = episodeOf(ids.next() as EpisodeId, conversationId, sequence, saying.statement, at)
    episodes.push(episode)
    const memory = memoryOf(ids.next() as MemoryId, saying, episode, random, number, until)
    const slot = memory.slot
    const key = `${slot?.subject ?? ''} ${slot?.attribute ?? ''}`
    const older = slot?.cardinality === 'one' && number % replacedEvery === 0 ? open.get(key) : undefined
    const replaced = older === undefined ? undefined : memories[older]
    if (older !== undefined && replaced !== undefined) {
      memories[older] = { ...replaced, supersededBy: memory.id, validUntil: stampOf(at) }
    }
    memories.push({ ...memory, supersedes: replaced === undefined ? [] : [replaced.id] })
    if (slot?.cardinality === 'one') open.set(key, number)
    topics[saying.topic]?.members.push(memory.id)
    for (const name of saying.about) {
      const to = entityOfName.get(name)
      if (to === undefined) continue
      links.push({
        id: linkId('about', memory.id, to),
        kind: 'about',
        from: memory.id,
        to,
        weight: 0.8,
        evidence: [episode.id],
        madeBy: 'sleep',
        at: at as EpochMs,
      })
    }
  }
  return {
    conversations,
    episodes,
    memories,
    entities,
    links,
    topics: topics.map(({ id, members }, place) => topicOf(id, members, place, topics, until)),
  }
}

/** A topic in three stands under the one before it. */
function topicOf(id: TopicId, members: readonly MemoryId[], place: number, all: readonly { readonly id: TopicId }[], until: number): Topic {
  const parent = place % 3 === 0 ? undefined : all[place - (place % 3)]?.id
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    name: topicNames[place] ?? 'Odds and ends',
    namedBy: 'words',
    members,
    gist: members.slice(0, 3),
    madeBy: 'sleep',
    at: until as EpochMs,
    changedAt: until as EpochMs,
  }
}

function entityOf(id: string, name: string, kind: Entity['kind'], keys: readonly string[], at: number): Entity {
  return { id: id as EntityId, kind, name, namedBy: 'words', keys: [...keys].sort(), because: [], apart: [], at: at as EpochMs }
}

function episodeOf(id: EpisodeId, conversationId: ConversationId, sequence: number, text: string, at: number): Episode {
  const moment = at as EpochMs
  return { id, conversationId, sequence, session: 0, speaker: 'you', trust: 'own', text, saidAt: moment, recordedAt: moment }
}

function memoryOf(id: MemoryId, saying: Saying, episode: Episode, random: () => number, number: number, until: number): Memory {
  const at = episode.saidAt
  const sinceDays = Math.floor(random() * 400)
  // Most were never used again; some were, up to a year later.
  const reinforcedAt = random() < 0.3 ? (Math.min(until, at + Math.floor(random() * 365) * dayMs) as EpochMs) : at
  const isEvent = saying.kind === 'event' || saying.kind === 'plan'
  return {
    id,
    kind: saying.kind,
    statement: saying.statement,
    ...(saying.slot === undefined ? {} : { slot: saying.slot }),
    entities: saying.about,
    evidence: [{ episodeId: episode.id, start: 0, end: episode.text.length }],
    stance: number % 23 === 0 ? 'inferred' : 'stated',
    author: 'rules',
    ...(isEvent
      ? { validFrom: stampOf(at + (saying.kind === 'plan' ? 1 : -1) * (sinceDays % 40) * dayMs) }
      : number % 2 === 0
        ? { validFrom: stampOf(at - sinceDays * dayMs) }
        : {}),
    recordedAt: at,
    supersedes: [],
    salience: random(),
    stabilityDays: 1.3 + random() * random() * 400,
    difficulty: 5,
    lastReinforcedAt: reinforcedAt,
    rehearsals: [{ at, how: 'said' }, ...(reinforcedAt === at ? [] : [{ at: reinforcedAt, how: 'used' as const }])],
    tier: 'active',
    pinned: number % 401 === 0,
    sensitive: number % 997 === 0,
    saidAt: at,
  }
}

function stampOf(at: number): DateStamp {
  return new Date(at).toISOString().slice(0, 10) as DateStamp
}
