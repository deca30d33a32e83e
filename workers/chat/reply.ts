// Answering a captured turn. Invariant: a turn has at most one reply, written together with its recall and the end of its job; asked for
// again, it keeps the answers before. What is shown as used was used, and using it strengthens it.

import { composeReply, type Composed } from './compose-reply.ts'
import { asOfThen } from './as-of-then.ts'
import type { Clock, Ids } from '../../core/ports.ts'
import { notNeeded } from '../../core/learning/lookups.ts'
import { reinforce } from '../../core/forgetting/rehearsal.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { EpisodeId, EpochMs, JobId, MemoryId, RecallId } from '../../core/memory/ids.ts'
import { answersIn } from '../../core/memory/answers.ts'
import type { Answer } from '../../core/memory/reply-records.ts'
import type { Episode } from '../../core/memory/records.ts'
import type { Recall, RecalledHit } from '../../core/memory/recall-records.ts'
import type { Depth, Hit, RecallRequest, RecallResult } from '../../core/retrieval/recall.types.ts'
import type { MemoryStore } from '../../store/memory-store.ts'
import type { TalkSummaries } from './by-model/sum-up-talks.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'

export interface ChatContext {
  readonly store: MemoryStore
  readonly clock: Clock
  readonly ids: Ids
  readonly recall: (request: RecallRequest) => Promise<RecallResult>
  /** Runs `work` when nobody else, in whichever tab, replies to this turn. */
  readonly alone?: <T>(to: EpisodeId, work: () => Promise<T>) => Promise<T>
  /** Changes to memories after a moment, in their order; by default out of the whole journal. */
  readonly memoryChangesSince?: (at: EpochMs) => Promise<readonly JournalEntry[]>
  /** What a model has summed up of talks, and told where one has outgrown its window. */
  readonly talks?: TalkSummaries
  /** Writes the reply by the model that was chosen; undefined where memory alone answers. */
  readonly write?: (context: ChatContext, turn: Episode, depth: Depth, again: boolean) => Promise<Composed | undefined>
}

/**
 * Replies to a turn unless it has a reply; a deliberate look replaces the reply that had nothing. Whoever comes while a reply is being made,
 * such as the tab that works off what others left, waits for it and finds it.
 */
export async function replyTo(context: ChatContext, to: EpisodeId, depth: Depth = 'reflex'): Promise<EpisodeId | undefined> {
  const { alone = (_, work) => work() } = context
  return alone(to, () => replyAlone(context, to, depth))
}

/**
 * Answers a turn once more; the answer before is kept beside it. Memory alone looks deeper, since the same look finds the same.
 * @returns false when it came out word for word as before, and nothing was written
 */
export async function answerAgain(context: ChatContext, to: EpisodeId): Promise<boolean> {
  const { store, alone = (_, work) => work() } = context
  return alone(to, async () => {
    const asked = await store.get('episodes', to)
    const before = await store.replyTo(to)
    if (asked === undefined || before?.reply === undefined) return false
    const then = await asOfThen(context, asked)
    const composed =
      (await then.write?.(then, asked, 'reflex', true)) ?? (await composeReply(then, asked.text, { depth: 'deliberate', turn: asked }))
    if (saysTheSame(composed.reply, before.reply)) return false
    await write(context, asked, before, { ...composed, reply: { ...composed.reply, earlier: answersIn(before.reply) } })
    if (asked.asOf === undefined) await strengthenUsed(context, composed)
    return true
  })
}

const saysTheSame = (a: Answer, b: Answer): boolean => wordsOf(a) === wordsOf(b)
const wordsOf = ({ parts }: Answer): string => parts.map(({ text }) => text).join(' ')

async function replyAlone(context: ChatContext, to: EpisodeId, depth: Depth): Promise<EpisodeId | undefined> {
  const { store } = context
  const asked = await store.get('episodes', to)
  const before = await store.replyTo(to)
  if (asked === undefined || (before !== undefined && depth === 'reflex')) {
    await finish(context, to)
    return before?.id
  }
  const then = await asOfThen(context, asked)
  const composed = (await then.write?.(then, asked, depth, false)) ?? (await composeReply(then, asked.text, { depth, turn: asked }))
  const id = await write(context, asked, before, composed)
  // Looking back is no use made of it today.
  if (asked.asOf === undefined) await strengthenUsed(context, composed)
  return id
}

async function write(
  { store, clock, ids }: ChatContext,
  asked: Episode,
  before: Episode | undefined,
  composed: Composed,
): Promise<EpisodeId> {
  const at = clock.now()
  const recall = composed.recall === undefined ? undefined : recordOf(composed.recall, composed, ids.next() as RecallId, at)
  const { result } = await store.transact({ actor: 'assistant', operation: 'reply', at }, async (tx) => {
    const known = before ?? (await tx.replyTo(asked.id))
    const last = await tx.lastEpisodeOf(asked.conversationId)
    const reply: Episode = {
      id: known?.id ?? (ids.next() as EpisodeId),
      conversationId: asked.conversationId,
      sequence: known?.sequence ?? (last?.sequence ?? asked.sequence) + 1,
      session: asked.session,
      speaker: 'Keepsake',
      trust: 'assistant',
      text: composed.reply.parts.map((part) => part.text).join(' '),
      saidAt: known?.saidAt ?? at,
      recordedAt: at,
      replyTo: asked.id,
      reply: {
        ...(known?.reply?.earlier === undefined ? {} : { earlier: known.reply.earlier }),
        ...composed.reply,
        ...(recall === undefined ? {} : { recallId: recall.id }),
      },
    }
    // Another tab may have answered meanwhile: its reply stands, unless this is the deeper look.
    if (known === undefined || before !== undefined) {
      await tx.put('episodes', reply)
      const conversation = await tx.get('conversations', asked.conversationId)
      if (conversation !== undefined) await tx.put('conversations', { ...conversation, lastTurnAt: at })
      if (recall !== undefined) await tx.put('recalls', recall)
    }
    await tx.complete(jobId(asked.id))
    return reply.id
  })
  return result
}

async function finish({ store, clock }: ChatContext, to: EpisodeId): Promise<void> {
  await store.transact({ actor: 'assistant', operation: 'reply', at: clock.now() }, (tx) => tx.complete(jobId(to)))
}

const jobId = (to: EpisodeId): JobId => `reply:${to}` as JobId

/** Used in an answer is a rehearsal (FSRS: Good); shown but unused is nothing. */
async function strengthenUsed({ store, clock }: ChatContext, { reply }: Composed): Promise<void> {
  if (reply.verdict !== 'answer') return
  const used = [...new Set(reply.parts.flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])))]
  if (used.length === 0) return
  const at = clock.now()
  await store.transact({ actor: 'assistant', operation: 'reinforce', at }, async (tx) => {
    const forgetting = await forgettingIn(tx)
    for (const memory of await tx.getMany('memories', used)) {
      const stronger = reinforce(memory, 'used', at, forgetting)
      if (stronger !== memory) await tx.put('memories', stronger)
    }
  })
}

const keptHits = 12

function recordOf(result: RecallResult, { reply, question }: Composed, id: RecallId, at: Recall['at']): Recall {
  const cites = reply.parts.flatMap((part) => part.cites)
  const memories = new Set<MemoryId | undefined>(cites.map((cite) => cite.memoryId))
  const episodes = new Set<EpisodeId | undefined>(cites.filter((cite) => cite.memoryId === undefined).map((cite) => cite.episodeId))
  const isUsed = (hit: Hit): boolean => (hit.memoryId === undefined ? episodes.has(hit.episodeId) : memories.has(hit.memoryId))
  const listed = new Map<string, Hit & { readonly leftOut?: string }>()
  for (const hit of [...result.hits.filter(isUsed), ...result.evidence, ...result.nearly]) if (!listed.has(hit.id)) listed.set(hit.id, hit)
  const seen = [...listed.values()].slice(0, keptHits).map((hit): RecalledHit => recalled(hit, isUsed(hit)))
  // A slot answers without the ranker; it was used all the same, and the trace must say so.
  const bySlot = [...memories].flatMap((memoryId): RecalledHit[] =>
    memoryId === undefined || seen.some((hit) => hit.memoryId === memoryId)
      ? []
      : [{ memoryId, used: true, score: 1, why: [{ label: 'Known detail', value: 1 }] }],
  )
  // A small memory is read whole by a model, also what recall didn't bring up.
  const read = [...episodes].flatMap((episodeId): RecalledHit[] =>
    episodeId === undefined || seen.some((hit) => hit.episodeId === episodeId)
      ? []
      : [{ episodeId, used: true, score: 1, why: [{ label: 'Read with everything', value: 1 }] }],
  )
  return {
    id,
    at,
    query: question,
    verdict: result.verdict,
    confidence: result.confidence,
    elapsedMs: result.trace.elapsedMs,
    searched: result.trace.searched,
    ...(result.trace.notes === undefined ? {} : { notes: result.trace.notes }),
    hits: [...bySlot, ...read, ...seen],
  }
}

function recalled(hit: Hit & { readonly leftOut?: string }, used: boolean): RecalledHit {
  return {
    ...(hit.memoryId === undefined ? {} : { memoryId: hit.memoryId }),
    ...(hit.memoryId === undefined && hit.episodeId !== undefined ? { episodeId: hit.episodeId } : {}),
    used,
    score: hit.score,
    why: hit.why,
    ...(used ? {} : { leftOut: hit.leftOut ?? notNeeded }),
  }
}
