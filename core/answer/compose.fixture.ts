// Memories and turns for the tests of answering, written from one line each.

import type { ComposeInput } from './answer.types.ts'
import { readQuestion } from './question.ts'
import { cardinalityOf } from '../extraction/attributes.ts'
import type { ConversationId, DateStamp, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Episode, Memory, Trust } from '../memory/records.ts'
import type { Hit, RecallResult } from '../retrieval/recall.types.ts'

export const now = new Date(2026, 10, 21, 18, 4).getTime() as EpochMs
export const on = (year: number, month: number, day: number): EpochMs => new Date(year, month - 1, day, 12).getTime() as EpochMs

export function turn(id: string, text: string, more: Partial<Episode> = {}): Episode {
  const saidAt = more.saidAt ?? on(2026, 10, 12)
  return {
    id: id as EpisodeId,
    conversationId: 'c' as ConversationId,
    sequence: 0,
    session: 0,
    speaker: 'you',
    trust: 'own' satisfies Trust,
    text,
    saidAt,
    recordedAt: saidAt,
    ...more,
  }
}

interface Told extends Partial<Omit<Memory, 'slot' | 'validFrom' | 'validUntil' | 'supersededBy' | 'entities'>> {
  readonly slot?: readonly [subject: string, attribute: string, value: string]
  readonly from?: string
  readonly until?: string
  readonly replacedBy?: string
  readonly entities?: readonly string[]
}

/** A memory from its statement; its turn has the id `t-<id>` and the same words. */
export function memory(id: string, statement: string, { slot, from, until, replacedBy, ...more }: Told = {}): Memory {
  const saidAt = more.saidAt ?? on(2026, 10, 12)
  return {
    id: id as MemoryId,
    kind: 'fact',
    statement,
    entities: [...statement.matchAll(/(?<=\s)\p{Lu}\p{Ll}+/gu)].map(([name]) => name),
    evidence: [{ episodeId: `t-${id}` as EpisodeId, start: 0, end: statement.length }],
    stance: 'stated',
    author: 'rules',
    recordedAt: saidAt,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 30,
    difficulty: 5,
    lastReinforcedAt: saidAt,
    rehearsals: [],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt,
    ...(slot === undefined ? {} : { slot: { subject: slot[0], attribute: slot[1], value: slot[2], cardinality: cardinalityOf(slot[1]) } }),
    ...(from === undefined ? {} : { validFrom: from as DateStamp }),
    ...(until === undefined ? {} : { validUntil: until as DateStamp }),
    ...(replacedBy === undefined ? {} : { supersededBy: replacedBy as MemoryId }),
    ...more,
  }
}

export const turnsOf = (memories: readonly Memory[]): readonly Episode[] =>
  memories.flatMap(({ evidence, statement, saidAt }) => evidence.map(({ episodeId }) => turn(episodeId, statement, { saidAt })))

export function recallOf(hits: readonly (Memory | Episode)[], verdict: RecallResult['verdict'] = 'answer'): RecallResult {
  const found = hits.map((record, rank): Hit => {
    const base = { id: record.id, score: 1 - rank / 10, standing: 'current', why: [] } as const
    return 'statement' in record ? { ...base, kind: 'memory', memoryId: record.id } : { ...base, kind: 'episode', episodeId: record.id }
  })
  const isFound = verdict !== 'unknown'
  return {
    hits: found,
    evidence: isFound ? found : [],
    nearly: [],
    confidence: { answer: 0.9, unsure: 0.5, unknown: 0.1 }[verdict],
    verdict,
    trace: { searched: 10, elapsedMs: 1, terms: [], named: [], signals: {} },
  }
}

export interface Scene {
  readonly memories?: readonly Memory[]
  readonly turns?: readonly Episode[]
  readonly hits?: readonly (Memory | Episode)[]
  readonly verdict?: RecallResult['verdict']
  readonly aliases?: Readonly<Record<string, string>>
}

/** What the chat worker would gather for this question in this scene. */
export function asked(
  question: string,
  { memories = [], turns = [], hits = [], verdict = hits.length > 0 ? 'answer' : 'unknown', aliases = {} }: Scene,
): ComposeInput {
  return {
    question,
    reading: readQuestion(question),
    now,
    recall: recallOf(hits, verdict),
    memories,
    episodes: [...turns, ...turnsOf(memories)],
    lookup: (subject, attribute) => memories.filter(({ slot }) => slot?.subject === subject && slot.attribute === attribute),
    aliases: new Map(Object.entries(aliases)),
  }
}

/** The reply's parts as one text, quotations in quotation marks. */
export const wordsOf = (parts: readonly { readonly text: string; readonly voice: string }[]): string =>
  parts.map(({ text, voice }) => (voice === 'own' ? `“${text}”` : text)).join(' ')
