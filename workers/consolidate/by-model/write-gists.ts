// Writing down what a model said of several memories: a topic's name and summary, and insights that rest on the words of those they follow from.
// Laws: a name of the person's own stays; an insight that its sources no longer hold is no longer believed.

import { connectAll } from '../connecting.ts'
import type { Context } from '../context.ts'
import { wasErased } from '../settle.ts'
import { candidateOf } from './candidate-of.ts'
import { memoryFrom } from '../../../core/consolidation/memory-from.ts'
import type { Gist } from '../../../core/generation/gist.ts'
import { restsOn } from '../../../core/generation/rests-on.ts'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { isByModel, isCurrent, type EvidenceSpan, type Memory } from '../../../core/memory/records.ts'
import type { Topic } from '../../../core/memory/sleep-records.ts'

export interface WrittenTopic {
  readonly topic: Topic
  readonly gist: Gist
}

/** Gives how many topics got a name or a summary. An empty summary is kept too: that topic need not be looked at again until it changes. */
export async function writeTopics({ store, clock }: Context, by: string, written: readonly WrittenTopic[]): Promise<number> {
  const at = clock.now()
  const { result } = await store.transact({ actor: 'assistant', operation: 'by-model', at, by }, async (tx) => {
    let count = 0
    for (const { topic, gist } of written) {
      const now = await tx.get('topics', topic.id)
      if (now === undefined) continue
      const members = new Set<string>(now.members)
      const sentences = gist.sentences.filter((sentence) => sentence.members.every((id) => members.has(id)))
      const isNamed = gist.name !== undefined && now.namedBy !== 'you' && gist.name !== now.name
      await tx.put('topics', {
        ...now,
        ...(isNamed && gist.name !== undefined ? { name: gist.name, namedBy: 'model' as const } : {}),
        summary: { by, at, sentences },
      })
      if (isNamed || sentences.length > 0) count += 1
    }
    return count
  })
  return result
}

/** Gives how many were new. */
export async function writeInsights(context: Context, by: string, sentences: Gist['sentences']): Promise<number> {
  if (sentences.length === 0) return 0
  const at = context.clock.now()
  const { result } = await context.store.transact({ actor: 'assistant', operation: 'by-model', at, by }, async (tx) => {
    let count = 0
    for (const { text, members } of sentences) {
      const sources = (await tx.getMany('memories', members)).filter((memory) => isCurrent(memory) && !memory.sensitive)
      const newest = sources.toSorted((a, b) => b.saidAt - a.saidAt)[0]
      const turn = newest?.evidence[0] === undefined ? undefined : await tx.get('episodes', newest.evidence[0].episodeId)
      const [span, ...more] = spansOf(sources)
      if (sources.length < members.length || turn === undefined || span === undefined) continue
      const { slot: _read, ...candidate } = candidateOf(text, turn, span, by)
      if ((await tx.memoriesSaying(candidate.statement)).length > 0 || (await wasErased(tx, candidate, turn.saidAt))) continue
      const insight = memoryFrom(
        { ...candidate, kind: 'insight' },
        { now: at, saidAt: turn.saidAt, newId: () => context.ids.next() as MemoryId },
      )
      const memory: Memory = { ...insight, evidence: [span, ...more] }
      await tx.put('memories', memory)
      await connectAll(context, tx, [memory])
      count += 1
    }
    return count
  })
  return result
}

function spansOf(memories: readonly Memory[]): readonly EvidenceSpan[] {
  const spans = memories.flatMap(({ evidence }) => evidence)
  return [...new Map(spans.map((span) => [`${span.episodeId} ${span.start}`, span])).values()]
}

/** Insights that follow no more from what is believed now are marked as no longer believed; gives how many. */
export async function dropUnfounded({ store, clock }: Context): Promise<number> {
  const at = clock.now()
  const { result } = await store.transact({ actor: 'assistant', operation: 'retract', at }, async (tx) => {
    const current = (await tx.all('memories')).filter((memory) => isCurrent(memory))
    const byTurn = new Map<string, Memory[]>()
    for (const memory of current) {
      if (isByModel(memory)) continue
      for (const { episodeId } of memory.evidence) byTurn.set(episodeId, [...(byTurn.get(episodeId) ?? []), memory])
    }
    const sourcesOf = (span: EvidenceSpan): readonly Memory[] =>
      (byTurn.get(span.episodeId) ?? []).filter(({ evidence }) =>
        evidence.some((own) => own.episodeId === span.episodeId && own.start < span.end && span.start < own.end),
      )
    const isFounded = ({ statement, evidence }: Memory): boolean => {
      const sources = evidence.map(sourcesOf)
      return (
        sources.every((found) => found.length > 0) &&
        restsOn(
          statement,
          sources.flat().map((source) => source.statement),
        )
      )
    }
    const unfounded = current.filter(
      (memory) => isByModel(memory) && memory.kind === 'insight' && memory.stance === 'inferred' && !isFounded(memory),
    )
    await tx.putMany(
      'memories',
      unfounded.map((memory) => ({ ...memory, retractedAt: at })),
    )
    return unfounded.length
  })
  return result
}
