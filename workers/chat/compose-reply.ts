// From a turn to its reply: read it, recall what it asks for, compose from memory alone. Writes nothing, so a private conversation can
// use it as it is.

import { askedOnce } from './asked-before.ts'
import { correctionOf } from './correcting.ts'
import { aliasesOf, gather } from './gather.ts'
import type { ChatContext } from './reply.ts'
import { readingContext } from '../consolidate/talk-before.ts'
import { answerOfTime } from './answer-of-time.ts'
import type { SlotQuery } from '../../core/answer/answer.types.ts'
import { compose, joinReplies } from '../../core/answer/compose.ts'
import { stampOf } from '../../core/answer/dates.ts'
import { appPart, replyOf } from '../../core/answer/parts.ts'
import { readQuestion } from '../../core/answer/question.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import { composeForget, composeForgetAll, composeTold, composeWrong } from '../../core/answer/told.ts'
import { everythingAbout } from '../../core/consolidation/about.ts'
import { extract } from '../../core/extraction/extract.ts'
import type { Candidate } from '../../core/extraction/candidate.ts'
import type { EpisodeId } from '../../core/memory/ids.ts'
import { isCurrent, type Episode, type Memory } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { inAFewSentences } from '../../core/portrait/in-a-few-sentences.ts'
import { acknowledged } from '../../core/procedures/acknowledge.ts'
import { applyRules } from '../../core/procedures/apply-rules.ts'
import { asMeant } from '../../core/procedures/lesson.ts'
import { meantAttribute } from '../../core/procedures/meant.ts'
import { standingRules, wantedIn, type Rule, type StandingRule } from '../../core/procedures/standing-rules.ts'
import type { Depth, Hit, RecallResult } from '../../core/retrieval/recall.types.ts'

export interface Composed {
  readonly reply: Reply
  /** What was looked up; absent for a tell or a courtesy. */
  readonly recall?: RecallResult
  /** The words it was looked up by. */
  readonly question: string
}

interface Asked {
  readonly depth: Depth
  /** The captured turn; absent in a private conversation. */
  readonly turn?: Episode
}

/** More questions than this in one turn are a list to be worked through another time. */
const maxQuestions = 4
const maxForgotten = 8

export async function composeReply(context: ChatContext, text: string, asked: Asked): Promise<Composed> {
  if (text === '') return { reply: replyOf('noted', [appPart('Kept, with this conversation.')]), question: text }
  const reading = readTurn(text)
  if (reading.command?.everything === true) return { reply: await offerToForgetAll(context, reading.command.rest, asked), question: text }
  if (reading.command?.name === 'forget') return offerToForget(context, reading.command.rest, asked)
  if (reading.command?.name === 'wrong' && !reading.asks) return askWhatIsWrong(context, text, asked)
  const rules = await rulesOf(context)
  const again = asked.turn === undefined || reading.courtesy !== undefined ? undefined : await correctionOf(context.store, asked.turn)
  if (again !== undefined) {
    const once = [...rules, { setting: again.lesson.once }]
    const answered = await answer(context, again.question, asked, once)
    return { ...answered, question: again.question }
  }
  if (!reading.asks) {
    const told = reading.courtesy === undefined ? await candidatesIn(context, text, asked, reading.command?.name === 'remember') : []
    // In a private conversation a tell must not be told that it was kept.
    const reply =
      asked.turn === undefined && reading.courtesy === undefined
        ? replyOf('noted', [appPart('I’ve read that, and keep nothing of it.')])
        : acknowledged(composeTold(reading, told.length, wantedIn(rules, 'name')?.name), told)
    return { reply, question: text }
  }
  const questions = reading.questions.slice(0, maxQuestions)
  const answered = []
  for (const question of questions) answered.push(await answer(context, question, asked, rules))
  return {
    reply: await askedOnce(context.store, asked.turn, joinReplies(answered.map(({ reply }) => reply))),
    recall: joinRecalls(answered.map(({ recall }) => recall)),
    question: questions.join(' '),
  }
}

async function answer(
  context: ChatContext,
  asked: string,
  { depth, turn }: Asked,
  rules: readonly Rule[],
): Promise<{ reply: Reply; recall: RecallResult }> {
  const now = context.clock.now()
  const question = await named(context, asked, rules)
  const recall = await context.recall({ query: question, depth, now, exclude: turn === undefined ? [] : [turn.id] })
  const reading = readQuestion(question)
  const found = await gather(context.store, question, reading, recall, now)
  const ofYou = await answerOfYou(context, reading)
  if (ofYou !== undefined) return { reply: ofYou, recall }
  const ofTime = await answerOfTime(context, question, depth, found.aliases)
  if (ofTime !== undefined) return { reply: ofTime, recall }
  return { reply: applyRules(compose(found), rules, { isList: asksForAll(question, reading) }), recall }
}

/** "What do you know about me?" is not looked up by its words: the whole memory answers. */
async function answerOfYou({ store, clock }: ChatContext, [first]: readonly SlotQuery[]): Promise<Reply | undefined> {
  if (first?.subject !== 'me' || first.attribute !== '*' || first.past === true || first.asOf !== undefined) return undefined
  return inAFewSentences(await store.all('memories'), clock.now())
}

/** "My sister" by the name of the one who is meant, where the person has said so. */
async function named({ store }: ChatContext, question: string, rules: readonly Rule[]): Promise<string> {
  const meant = rules.filter(({ setting }) => setting.topic === 'meant')
  if (meant.length === 0) return question
  const names = aliasesOf(await store.memoriesWithAttribute('name'))
  return meant.reduceRight((turned, { setting }) => asMeant(turned, setting, names), question)
}

/** How the person wants answers now. */
export async function rulesOf({ store, clock }: ChatContext): Promise<readonly StandingRule[]> {
  const told = await Promise.all(['instruction', 'nickname', meantAttribute].map((attribute) => store.memoriesWithAttribute(attribute)))
  return standingRules(told.flat(), stampOf(clock.now()))
}

/** A list or everything about somebody: nothing of it may be left out, however brief answers are to be. */
function asksForAll(question: string, reading: readonly SlotQuery[]): boolean {
  const [first] = reading
  return (
    first?.wants === 'list' || first?.attribute === '*' || first?.subject === '*' || /\b(?:all|every\w*|list|before)\b/iu.test(question)
  )
}

const emptyTurn = 'not-kept' as EpisodeId
/** What remembering will find in it, read with the same talk before it. */
async function candidatesIn(
  { store, clock }: ChatContext,
  text: string,
  { turn }: Asked,
  explicit: boolean,
): Promise<readonly Candidate[]> {
  const now = clock.now()
  const before = turn === undefined ? {} : await readingContext(store, turn, now)
  return extract({ id: turn?.id ?? emptyTurn, text, saidAt: turn?.saidAt ?? now }, { ...before, explicit })
}

async function offerToForget(context: ChatContext, rest: string, { turn }: Asked): Promise<Composed> {
  if (rest === '') return { reply: composeForget(rest, []), question: rest }
  const now = context.clock.now()
  const recall = await context.recall({ query: rest, depth: 'deliberate', now, limit: 24, exclude: turn === undefined ? [] : [turn.id] })
  const memories = await memoriesOf(context, recall.verdict === 'unknown' ? [] : recall.evidence)
  return { reply: composeForget(rest, memories.slice(0, maxForgotten)), recall, question: rest }
}

/** Found by its names in every record, not by likeness: nothing of it may be missed. */
async function offerToForgetAll({ store }: ChatContext, about: string, { turn }: Asked): Promise<Reply> {
  const [memories, episodes, entities, topics] = await Promise.all([
    store.all('memories'),
    store.all('episodes'),
    store.all('entities'),
    store.all('topics'),
  ])
  // The command speaks of it too, but it is no find.
  const said = episodes.filter(({ id }) => id !== turn?.id)
  return composeForgetAll(about, everythingAbout(about, { memories, episodes: said, entities, topics }))
}

/** Memories found, or resting on the turns found. */
async function memoriesOf({ store }: ChatContext, hits: readonly Hit[]): Promise<readonly Memory[]> {
  const found = new Map<string, Memory>()
  for (const { memoryId, episodeId } of hits) {
    const memories =
      memoryId !== undefined
        ? await store.getMany('memories', [memoryId])
        : episodeId !== undefined
          ? await store.memoriesFrom(episodeId)
          : []
    for (const memory of memories) if (memory.retractedAt === undefined) found.set(memory.id, memory)
  }
  return [...found.values()]
}

async function askWhatIsWrong({ store }: ChatContext, text: string, { turn }: Asked): Promise<Composed> {
  const before = turn === undefined ? [] : (await store.episodesOf(turn.conversationId)).filter(({ sequence }) => sequence < turn.sequence)
  const last = before.findLast(({ reply }) => reply !== undefined && reply.parts.some((part) => part.cites.length > 0))
  const cited = last?.reply?.parts.flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])) ?? []
  const memories = (await store.getMany('memories', cited)).filter((memory) => isCurrent(memory))
  return { reply: composeWrong(last?.reply, memories), question: text }
}

/** One trace for a turn with several questions: what was found for any of them, best first; as sure as the surest. */
function joinRecalls(recalls: readonly RecallResult[]): RecallResult {
  const [first, ...others] = recalls
  if (first === undefined) throw new Error('There was no question to recall for.')
  const surest = recalls.reduce((best, each) => (each.confidence > best.confidence ? each : best), first)
  return others.reduce<RecallResult>(
    (joined, each) => ({
      hits: [...joined.hits, ...each.hits],
      evidence: [...joined.evidence, ...each.evidence],
      nearly: [...joined.nearly, ...each.nearly],
      confidence: surest.confidence,
      verdict: surest.verdict,
      trace: { ...joined.trace, elapsedMs: joined.trace.elapsedMs + each.trace.elapsedMs },
    }),
    first,
  )
}
