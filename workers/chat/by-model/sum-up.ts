// Topics named and summed up, and what follows from several memories said, by a model: each sentence checked against the members it names before it
// is written. What is written rests on them: it is looked at again each time, and goes when they no longer hold it.

import { writeInsights, writeTopics, type WrittenTopic } from '../../consolidate/by-model/write-gists.ts'
import type { ByModelContext, ByModelReport, ByModelWork } from './by-model.types.ts'
import {
  checkGist,
  mostMembers,
  portraitPrompt,
  portraitSchema,
  topicPrompt,
  topicSchema,
  type Gist,
} from '../../../core/generation/gist.ts'
import type { Message } from '../../../core/generation/chat-engine.ts'
import { isByModel, isCurrent, modelAuthor, type Memory } from '../../../core/memory/records.ts'
import type { Topic } from '../../../core/memory/sleep-records.ts'

const answerTokens = 400
/** Topics summed up in one go, and members one must have. */
const mostTopics = 6
const fewestMembers = 4

export async function sumUp(context: ByModelContext, work: ByModelWork): Promise<Omit<ByModelReport, 'left' | 'turns'>> {
  const by = modelAuthor + work.engine.name
  const memories = new Map((await context.store.all('memories')).map((memory) => [memory.id, memory]))
  const membersOf = (topic: Topic): readonly Memory[] =>
    topic.members
      .flatMap((id) => memories.get(id) ?? [])
      .filter((memory) => isCurrent(memory) && !memory.sensitive && !isByModel(memory))
      .toSorted((a, b) => b.saidAt - a.saidAt)
      .slice(0, mostMembers)
  const due = (await context.store.all('topics'))
    .filter((topic) => isDue(topic, by) && membersOf(topic).length >= fewestMembers)
    .toSorted((a, b) => b.members.length - a.members.length)
    .slice(0, mostTopics)
  let [noted, dropped] = [0, 0]
  for (const topic of due) {
    if (work.signal.aborted) break
    const members = membersOf(topic)
    const gist = await asked(work, topicPrompt(members), topicSchema, members, 1)
    const follows = work.signal.aborted ? undefined : await asked(work, portraitPrompt(members), portraitSchema, members, 2)
    // Broken off in the middle of an answer: what came of it is no answer.
    if (work.signal.aborted || follows === undefined) break
    const written: WrittenTopic = { topic, gist }
    noted += (await writeTopics(context, by, [written])) + (await writeInsights(context, by, follows.sentences))
    dropped += gist.dropped + follows.dropped
  }
  return { noted, dropped }
}

/** Summed up again when its members have changed since, or by another model. */
function isDue({ summary, changedAt }: Topic, by: string): boolean {
  return summary === undefined || summary.by !== by || summary.at < changedAt
}

/** @throws EngineError */
async function asked(
  { engine, signal }: ByModelWork,
  messages: readonly Message[],
  schema: object,
  members: readonly Memory[],
  least: number,
): Promise<Gist> {
  let text = ''
  const generation = { messages, maxTokens: answerTokens, temperature: 0, ...(engine.can.schema ? { schema } : {}) }
  for await (const piece of engine.stream(generation, signal)) text += piece
  return checkGist(text, members, least)
}
