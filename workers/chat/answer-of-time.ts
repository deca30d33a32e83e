// Questions about time itself need more than one look: either happening by its own words, and the history of a slot's records.

import { gather } from './gather.ts'
import type { ChatContext } from './reply.ts'
import { keysOf } from '../../core/answer/aliases.ts'
import { answerBelief } from '../../core/answer/belief-answer.ts'
import { answerOrder } from '../../core/answer/order-answer.ts'
import { readQuestion } from '../../core/answer/question.ts'
import { readBelief, readOrder, type BeliefQuestion } from '../../core/answer/timeline-question.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import type { Depth } from '../../core/retrieval/recall.types.ts'

/** The answer to a question of order or of past belief; undefined when it is neither, or not known. */
export async function answerOfTime(
  context: ChatContext,
  question: string,
  depth: Depth,
  aliases: ReadonlyMap<string, string>,
): Promise<Reply | undefined> {
  const belief = readBelief(question)
  if (belief !== undefined) return believed(context, belief, aliases)
  const order = readOrder(question)
  if (order === undefined) return undefined
  return answerOrder(order, await found(context, order.a, depth), await found(context, order.b, depth), context.clock.now())
}

async function found(context: ChatContext, phrase: string, depth: Depth): Promise<readonly Memory[]> {
  const now = context.clock.now()
  const recall = await context.recall({ query: phrase, depth, now })
  return (await gather(context.store, phrase, readQuestion(phrase), recall, now)).memories
}

async function believed(
  { store, clock }: ChatContext,
  { reading, at }: BeliefQuestion,
  aliases: ReadonlyMap<string, string>,
): Promise<Reply | undefined> {
  const slots: (readonly Memory[])[] = []
  for (const { subject, attribute } of reading) {
    const keys = [...new Set(keysOf(subject, aliases))]
    slots.push((await Promise.all(keys.map((key) => store.memoriesInSlot(key, attribute)))).flat())
  }
  const changes = new Map<number, JournalEntry>()
  for (const { id } of slots.flat()) for (const entry of await store.journalOf(id)) changes.set(entry.seq, entry)
  return answerBelief(
    at,
    slots,
    [...changes.values()].toSorted((a, b) => a.seq - b.seq),
    clock.now(),
  )
}
