// A reply written by a model: what was recalled as quoted evidence, the answer as it comes, its citations and claims read when it is done.
// Whatever becomes of the model, there is a reply: what was written until then, or else the one from memory alone.

import { compose } from '../../core/answer/compose.ts'
import { stampOf } from '../../core/answer/dates.ts'
import { readQuestion } from '../../core/answer/question.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import { EngineError, type ChatEngine, type EngineProblem } from '../../core/generation/chat-engine.ts'
import { buildPrompt, type Prompt } from '../../core/generation/prompt.ts'
import { readAnswer } from '../../core/generation/read-answer.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import type { Cancellation } from '../../core/ports.ts'
import { portraitOf } from '../../core/portrait/portrait.ts'
import type { Depth } from '../../core/retrieval/recall.types.ts'
import { gather } from './gather.ts'
import { composeReply, rulesOf, type Composed } from './compose-reply.ts'
import type { ChatContext } from './reply.ts'
import { evidenceFor, talkBefore } from './what-to-read.ts'

export interface Pen {
  readonly engine: ChatEngine
  /** Called with everything written so far, again and again. */
  readonly onText: (text: string) => void
  readonly signal: Cancellation
  /** The person wants another answer than the one there is. */
  readonly again?: boolean
}

/** Tokens an answer may take, and the share of a small window it may take at most. */
const answerTokens = 700
const answerShare = 0.25
/** Close to the likeliest words; asked again, further from them, or the same answer would come. */
const usualTemperature = 0.3
const anotherTemperature = 0.8
/** Hits looked through for a prompt; they are cut to what fits. */
const hitsForPrompt = 60

/** What a model answers to a turn; what is no question is answered from memory, which needs no model for it. */
export async function writeReply(context: ChatContext, turn: Episode, depth: Depth, pen: Pen): Promise<Composed> {
  const reading = readTurn(turn.text)
  if (!reading.asks || reading.command !== undefined) return composeReply(context, turn.text, { depth, turn })
  const question = reading.questions.join(' ')
  const now = context.clock.now()
  const recall = await context.recall({ query: question, depth, now, exclude: [turn.id], limit: hitsForPrompt })
  const found = await gather(context.store, question, readQuestion(question), recall, now)
  // Counting needs the model's own tokenizer, so it is loaded before the prompt is made.
  const problem = await loaded(pen)
  if (problem !== undefined) return { reply: { ...compose(found), stopped: problem }, recall, question }
  const rules = await rulesOf(context)
  const room = Math.min(answerTokens, Math.floor(pen.engine.contextTokens * answerShare))
  const budget = pen.engine.contextTokens - room
  const memories = await context.store.all('memories')
  const { items, isWhole } = await evidenceFor(context, { turn, memories }, found, pen.engine, budget)
  const talk = await talkBefore(context, { turn, memories })
  const input = {
    today: stampOf(now),
    rules: rules.map(({ memory }) => memory.statement),
    portrait: portraitLines(memories, now),
    evidence: items,
    ...talk,
    // With everything there is before it, the model finds out by itself.
    verdict: isWhole && recall.verdict === 'unknown' ? 'unsure' : recall.verdict,
  } as const
  const promptFor = (asked: string): Promise<Prompt | undefined> =>
    buildPrompt({ ...input, question: asked }, budget, (texts) => pen.engine.count(texts)).catch(tooLong)
  // Of a turn longer than the window the questions alone are asked; where even they do not fit, memory answers.
  const prompt = (await promptFor(turn.text)) ?? (await promptFor(question))
  if (prompt === undefined) return { reply: compose(found), recall, question }
  const { text, stopped } = await written(prompt, room, pen)
  if (prompt.leftOut.turns > 0) context.talks?.outgrown(turn.conversationId, talk.turns.length - prompt.leftOut.turns)
  if (text.trim() === '') {
    const plain = compose(found)
    return { reply: stopped === undefined ? plain : { ...plain, stopped }, recall, question }
  }
  const reply: Reply = {
    verdict: recall.verdict === 'unknown' ? 'unsure' : recall.verdict,
    parts: readAnswer(text, prompt.items),
    nearest: [],
    engine: pen.engine.name,
    ...(stopped === undefined ? {} : { stopped }),
  }
  return { reply, recall, question }
}

/** Of `buildPrompt`: not even the question fits. */
function tooLong(error: unknown): undefined {
  if (!(error instanceof RangeError)) throw error
}

/** Undefined when the model runs; stopping does not wait for it. */
async function loaded({ engine, signal }: Pen): Promise<EngineProblem | undefined> {
  try {
    await untilAborted(
      engine.load(() => undefined, signal),
      signal,
    )
    return signal.aborted ? 'aborted' : undefined
  } catch (error) {
    if (error instanceof EngineError) return error.problem
    console.error(error)
    return 'broken'
  }
}

/** What goes on after it was given up is nobody's business any more. */
async function untilAborted(work: Promise<void>, signal: Cancellation): Promise<void> {
  if (!(signal instanceof AbortSignal)) return work
  work.catch(() => undefined)
  let stop: () => void = () => undefined
  const aborted = new Promise<void>((resolve) => {
    stop = resolve
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Everything up to the end or to whatever stopped it. */
async function written(
  { messages }: Prompt,
  maxTokens: number,
  { engine, onText, signal, again = false }: Pen,
): Promise<{ readonly text: string; readonly stopped: EngineProblem | undefined }> {
  let text = ''
  try {
    for await (const piece of engine.stream({ messages, maxTokens, temperature: again ? anotherTemperature : usualTemperature }, signal)) {
      text += piece
      onText(text)
    }
  } catch (error) {
    if (error instanceof EngineError) return { text, stopped: error.problem }
    console.error(error)
    return { text, stopped: 'broken' }
  }
  return { text, stopped: signal.aborted ? 'aborted' : undefined }
}

function portraitLines(memories: readonly Memory[], now: Episode['saidAt']): readonly string[] {
  return portraitOf(memories, now).flatMap(({ sentences }) => sentences.map(({ text }) => text))
}
