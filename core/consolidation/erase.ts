// Erasing for real: what goes, what must change because it leaned on what goes, and the mark that stays. Pure.
// Law: after the plan is applied no record holds the words, the links of what remains are whole, and what the erased memory had replaced
// or put right is current again, as if it had never been told (RESTOR: the state without the forgotten data).

import { erasedWords } from './erase-derived.ts'
import { nameDigest, slotDigest, statementDigest } from './digest.ts'
import { nameRecord } from './erased-names.ts'
import { beginOf, closeBy, correctBy } from './ledger.ts'
import type { ConversationId, EpisodeId, EpochMs, MemoryId, RecallId, TombstoneId } from '../memory/ids.ts'
import { answersIn, mapAnswers } from '../memory/answers.ts'
import type { Answer, Cite, ReplyPart } from '../memory/reply-records.ts'
import type { Conversation, Episode, Memory } from '../memory/records.ts'
import type { Recall } from '../memory/recall-records.ts'
import type { Tombstone } from '../memory/erasure-records.ts'

export interface EraseInput {
  readonly memories: readonly Memory[]
  /** The turns to erase with them; empty when only the memories go. */
  readonly turns: readonly Episode[]
  /** Memories that rest on one of the turns or are linked to one of the memories. */
  readonly related: readonly Memory[]
  /** Keepsake's turns that answer an erased turn or cite something erased. */
  readonly replies: readonly Episode[]
  readonly recalls: readonly Recall[]
  /** Conversations whose every turn is among `turns` and `replies`. */
  readonly emptied: readonly Conversation[]
  /** Names nothing said until now may come back under; see `namesToMark`. */
  readonly names?: readonly string[]
  readonly now: EpochMs
  readonly newId: () => string
}

export interface ErasePlan {
  readonly remove: {
    readonly memories: readonly MemoryId[]
    readonly episodes: readonly EpisodeId[]
    readonly recalls: readonly RecallId[]
    readonly conversations: readonly ConversationId[]
  }
  readonly put: { readonly memories: readonly Memory[]; readonly episodes: readonly Episode[]; readonly recalls: readonly Recall[] }
  readonly tombstones: readonly Tombstone[]
  /** Records whose past versions in the journal may hold the words. */
  readonly scrub: readonly string[]
}

/** Memories that would have nothing left to rest on once these turns are gone: they go with them. */
export function restingOnlyOn(turns: readonly Episode[], memories: readonly Memory[]): readonly Memory[] {
  const going = new Set<string>(turns.map(({ id }) => id))
  return memories.filter(({ evidence }) => evidence.length > 0 && evidence.every(({ episodeId }) => going.has(episodeId)))
}

export function planErase(asked: EraseInput): ErasePlan {
  const asAsked = new Set<string>(asked.memories.map(({ id }) => id))
  const adrift = restingOnlyOn(asked.turns, asked.related).filter(({ id }) => !asAsked.has(id))
  const input: EraseInput = { ...asked, memories: [...asked.memories, ...adrift] }
  const memoryIds = new Set<string>(input.memories.map(({ id }) => id))
  const turnIds = new Set<string>(input.turns.map(({ id }) => id))
  const answersErased = (reply: Episode): boolean => reply.replyTo !== undefined && turnIds.has(reply.replyTo)
  const goneReplies = input.replies.filter(answersErased)
  const goneRecalls = new Set<string>(
    goneReplies.flatMap(({ reply }) => (reply === undefined ? [] : answersIn(reply).flatMap(({ recallId }) => recallId ?? []))),
  )
  const isErased = (cite: Cite): boolean =>
    (cite.memoryId !== undefined && memoryIds.has(cite.memoryId)) || (cite.episodeId !== undefined && turnIds.has(cite.episodeId))
  const cleanReplies = input.replies.filter((reply) => !answersErased(reply)).map((reply) => withoutCites(reply, isErased))
  const episodes = [...input.turns.map(({ id }) => id), ...goneReplies.map(({ id }) => id)]
  const left = input.recalls
    .filter(({ id }) => !goneRecalls.has(id))
    .map((recall): Recall => ({ ...recall, hits: recall.hits.filter((hit) => !isErased(hit)) }))
  return {
    remove: {
      memories: input.memories.map(({ id }) => id),
      episodes,
      recalls: input.recalls.filter(({ id }) => goneRecalls.has(id)).map(({ id }) => id),
      conversations: input.emptied.map(({ id }) => id),
    },
    put: {
      memories: input.related
        .filter(({ id }) => !memoryIds.has(id))
        .map((memory) => asIfNeverTold(memory, input.memories, turnIds, input.related)),
      episodes: cleanReplies,
      recalls: left,
    },
    tombstones: [
      ...input.memories.map((memory) => markOf(memory, input)),
      ...input.turns.map((turn) => markOfTurn(turn, input)),
      ...(input.names ?? []).map((name) => markOfName(name, input)),
    ],
    scrub: [...memoryIds, ...episodes, ...cleanReplies.map(({ id }) => id), ...input.recalls.map(({ id }) => id)],
  }
}

/**
 * A related memory without the erased turns as evidence and without links to erased memories. What one of these had closed or put right holds
 * again; with a successor left, it ends where that one begins.
 * @param others records among which the successor is looked for
 */
export function asIfNeverTold(
  memory: Memory,
  erased: readonly Memory[],
  turnIds: ReadonlySet<string>,
  others: readonly Memory[] = [],
): Memory {
  const byId = new Map(erased.map((gone) => [gone.id, gone]))
  const free: Memory = {
    ...memory,
    evidence: memory.evidence.filter((span) => !turnIds.has(span.episodeId)),
    supersedes: [...new Set(memory.supersedes.flatMap((id) => inherited(id, byId)))],
  }
  const { successor, endedBy, lastGone } = lineAfter(memory.supersededBy, byId)
  if (endedBy === undefined) return free
  const open = reopened(free, endedBy)
  if (successor === undefined) return open
  const next = others.find(({ id }) => id === successor)
  if (next === undefined) return { ...free, supersededBy: successor }
  return lastGone?.retractedAt === undefined
    ? closeBy(open, successor, beginOf(next), next.recordedAt)
    : correctBy(open, successor, lastGone.retractedAt)
}

/**
 * Open again, but for what was not the doing of the one that ended it: an end told in words, and "that's wrong" said of what was over. What is put
 * right has no end, only what is closed has.
 */
function reopened(memory: Memory, endedBy: Memory): Memory {
  const { supersededBy: _by, validUntil, retractedAt, ...rest } = memory
  const wasClosed = validUntil !== undefined && validUntil === beginOf(endedBy)
  return {
    ...rest,
    ...(validUntil === undefined || wasClosed ? {} : { validUntil }),
    ...(retractedAt === undefined || validUntil === undefined ? {} : { retractedAt }),
  }
}

/** The line of those that replaced a memory: the erased one that ended it, the last erased one, and the first that is not erased. */
function lineAfter(
  id: MemoryId | undefined,
  erased: ReadonlyMap<MemoryId, Memory>,
): { readonly successor: MemoryId | undefined; readonly endedBy: Memory | undefined; readonly lastGone: Memory | undefined } {
  const endedBy = id === undefined ? undefined : erased.get(id)
  const seen = new Set<MemoryId>()
  let next = id
  let lastGone: Memory | undefined
  while (next !== undefined && erased.has(next) && !seen.has(next)) {
    seen.add(next)
    lastGone = erased.get(next)
    next = lastGone?.supersededBy
  }
  return { successor: next !== undefined && seen.has(next) ? undefined : next, endedBy, lastGone }
}

/** What an erased predecessor had replaced passes to its successor. */
function inherited(id: MemoryId, erased: ReadonlyMap<MemoryId, Memory>): readonly MemoryId[] {
  const gone = erased.get(id)
  return gone === undefined ? [id] : gone.supersedes.flatMap((older) => (older === id ? [] : inherited(older, erased)))
}

function withoutCites(episode: Episode, isErased: (cite: Cite) => boolean): Episode {
  const { reply } = episode
  if (reply === undefined) return episode
  const clean = mapAnswers(reply, (answer) => answerWithout(answer, isErased))
  return { ...episode, text: clean.parts.map((part) => part.text).join(' '), reply: clean }
}

function answerWithout(answer: Answer, isErased: (cite: Cite) => boolean): Answer {
  const kept = answer.parts.filter((part) => !part.cites.some(isErased))
  const parts: readonly ReplyPart[] =
    kept.length === answer.parts.length || kept.length > 0 ? kept : [{ text: erasedWords, voice: 'app', cites: [] }]
  return { ...answer, parts, nearest: answer.nearest.filter((cite) => !isErased(cite)) }
}

function markOf(memory: Memory, { now, newId }: EraseInput): Tombstone {
  return {
    id: newId() as TombstoneId,
    at: now,
    kind: 'memory',
    digest: statementDigest(memory.statement),
    ...(memory.slot === undefined ? {} : { slotDigest: slotDigest(memory.slot) }),
    recordId: memory.id,
  }
}

function markOfTurn(turn: Episode, { now, newId }: EraseInput): Tombstone {
  return { id: newId() as TombstoneId, at: now, kind: 'episode', digest: statementDigest(turn.text), recordId: turn.id }
}

function markOfName(name: string, { now, newId }: EraseInput): Tombstone {
  const id = newId() as TombstoneId
  return { id, at: now, kind: 'name', digest: nameDigest(name, id), recordId: nameRecord(name) }
}
