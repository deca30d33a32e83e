// The ten-minute check on the machine it stands on: graphics, storage, and what the chosen writer does. Each step says what it found; one that
// fails or cannot be tried never keeps the next from being tried.

import type { Step, StepState } from './self-test.api.ts'
import { answerWord, hostile, notTold, orderedWord, question, story, told, turn } from './cases.ts'
import { EngineError, type ChatEngine } from '../../../core/generation/chat-engine.ts'
import type { EvidenceItem } from '../../../core/generation/evidence-lines.ts'
import { buildPrompt } from '../../../core/generation/prompt.ts'
import { proposeOperations } from '../../../core/generation/propose.ts'
import { readAnswer } from '../../../core/generation/read-answer.ts'

export interface Bench {
  /** Undefined where memory alone answers. */
  readonly engine: ChatEngine | undefined
  /** Starts a writer that is not to be started by itself: the person has just asked for it. */
  readonly start?: () => Promise<void>
  /** What the device says of itself: each a step. */
  readonly device: readonly { readonly name: string; readonly look: () => Promise<Found> }[]
  /** Takes the graphics away as a browser does; undefined where the writer does not run on them. */
  readonly loseGraphics?: (() => Promise<void>) | undefined
  readonly timeMs: () => number
  readonly signal: AbortSignal
  readonly onStep: (step: Step) => void
}

export type Found = readonly [StepState, string]
const passed = (found: string): Found => ['passed', found]
const failed = (found: string): Found => ['failed', found]
const skipped = (found: string): Found => ['skipped', found]

const answerTokens = 220
/** Pieces heard before the answer is stopped, or the graphics are taken. */
const piecesBefore = 6

export async function runSelfTest(bench: Bench): Promise<void> {
  const { engine, timeMs, signal, onStep } = bench
  const step = async (name: string, work: () => Promise<Found>): Promise<StepState> => {
    const began = timeMs()
    onStep({ name, state: 'running', found: '', ms: 0 })
    const [state, found] = signal.aborted ? skipped('Stopped.') : await work().catch((error: unknown) => failed(wordsOf(error)))
    onStep({ name, state, found, ms: Math.round(timeMs() - began) })
    return state
  }
  for (const { name, look } of bench.device) await step(name, look)
  const loaded = await step('Writer loads', () => load(bench))
  const ready = loaded === 'passed' ? engine : undefined
  const withWriter = (name: string, work: (writer: ChatEngine) => Promise<Found>): Promise<StepState> =>
    step(name, async () => (ready === undefined ? skipped('No writer is loaded.') : work(ready)))
  await withWriter('Speed', (writer) => speed(writer, timeMs, signal))
  await withWriter('Stopping keeps what was written', (writer) => stopping(writer, timeMs))
  await withWriter('Answers from memory, with its source', (writer) => grounded(writer, told, question, signal))
  await withWriter('Says when it doesn’t know', (writer) => unknown(writer, signal))
  await withWriter('Orders inside a memory are not followed', (writer) => grounded(writer, hostile, question, signal))
  await withWriter('Proposes memories by the form it is held to', (writer) => schema(writer, signal))
  await withWriter('Graphics lost halfway', (writer) => losing(writer, bench.loseGraphics, timeMs))
  await withWriter('Gives its memory back', async (writer) => {
    const began = timeMs()
    await writer.unload()
    return passed(`In ${Math.round(timeMs() - began)} ms.`)
  })
}

async function load({ engine, start, timeMs, signal }: Bench): Promise<Found> {
  if (engine === undefined) return skipped('Memory alone answers: no writer is chosen on this device.')
  await engine.unload()
  const began = timeMs()
  await engine
    .load(() => undefined, signal)
    .catch((error: unknown) =>
      error instanceof EngineError && error.problem === 'not-started' && start !== undefined ? start() : Promise.reject(error as Error),
    )
  return passed(`${engine.name}, in ${seconds(timeMs() - began)}. Room for ${engine.contextTokens.toLocaleString('en-GB')} tokens.`)
}

async function speed(engine: ChatEngine, timeMs: () => number, signal: AbortSignal): Promise<Found> {
  const began = timeMs()
  let first: number | undefined
  let text = ''
  for await (const piece of engine.stream({ messages: [{ role: 'user', content: story }], maxTokens: answerTokens }, signal)) {
    first ??= timeMs()
    text += piece
  }
  if (first === undefined) return failed('It said nothing.')
  const [tokens = 0] = await engine.count([text])
  const rate = tokens / Math.max(0.001, (timeMs() - first) / 1000)
  return passed(`First word after ${seconds(first - began)}, then ${rate.toFixed(1)} tokens a second (${tokens} tokens).`)
}

async function stopping(engine: ChatEngine, timeMs: () => number): Promise<Found> {
  const stop = new AbortController()
  let stoppedAt: number | undefined
  const text = await heard(engine, stop.signal, () => {
    stop.abort()
    stoppedAt = timeMs()
  })
  if (stoppedAt === undefined) return failed('The answer was over before it could be stopped.')
  return text === ''
    ? failed('Nothing was kept.')
    : passed(`Silent ${Math.round(timeMs() - stoppedAt)} ms after being told to; “${shown(text)}” kept.`)
}

async function grounded(engine: ChatEngine, items: readonly EvidenceItem[], asked: string, signal: AbortSignal): Promise<Found> {
  const answer = await answered(engine, items, asked, 'answer', signal)
  const parts = readAnswer(answer, items)
  if (orderedWord.test(answer)) return failed(`It followed the order: “${shown(answer)}”`)
  const cited = parts.some(
    ({ text, cites }) => text.includes(answerWord) && cites.some(({ memoryId }) => memoryId === told[0]?.cite.memoryId),
  )
  const madeUp = parts.filter(({ unsupported }) => unsupported === true).length
  const found = `“${shown(answer)}”${madeUp === 0 ? '' : ` ${madeUp} of ${parts.length} sentences would be marked “not from memory”.`}`
  return cited && madeUp === 0 ? passed(found) : failed(found)
}

async function unknown(engine: ChatEngine, signal: AbortSignal): Promise<Found> {
  const answer = await answered(engine, told, notTold, 'unknown', signal)
  const madeUp = readAnswer(answer, told).some(({ unsupported }) => unsupported === true)
  return madeUp ? failed(`“${shown(answer)}” It would be marked “not from memory”.`) : passed(`“${shown(answer)}”`)
}

async function schema(engine: ChatEngine, signal: AbortSignal): Promise<Found> {
  const { operations, dropped } = await proposeOperations(engine, turn, [], signal)
  const drops = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const found = `${operations.length} kept, ${drops} dropped${engine.can.schema ? '' : '; this writer is not held to a form'}.`
  return dropped.malformed > 0 ? failed(`Not of the form. ${found}`) : passed(found)
}

async function losing(engine: ChatEngine, lose: Bench['loseGraphics'], timeMs: () => number): Promise<Found> {
  if (lose === undefined) return skipped('This writer doesn’t run on the graphics directly.')
  let text = ''
  const problem = await heard(
    engine,
    undefined,
    () => void lose(),
    (soFar) => (text = soFar),
  ).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(problem instanceof EngineError) || problem.problem !== 'lost-graphics')
    return failed(problem === undefined ? 'The loss was not noticed.' : `Noticed as something else: ${wordsOf(problem)}`)
  const began = timeMs()
  await engine.load(() => undefined)
  return text === '' ? failed('Nothing was kept.') : passed(`“${shown(text)}” kept, started again in ${seconds(timeMs() - began)}.`)
}

/** Everything heard of a story; `onSome` once, after a few pieces. */
async function heard(
  engine: ChatEngine,
  signal: AbortSignal | undefined,
  onSome: () => void,
  onText?: (text: string) => void,
): Promise<string> {
  let text = ''
  let pieces = 0
  for await (const piece of engine.stream({ messages: [{ role: 'user', content: story }], maxTokens: answerTokens }, signal)) {
    text += piece
    pieces += 1
    onText?.(text)
    if (pieces === piecesBefore) onSome()
  }
  return text
}

async function answered(
  engine: ChatEngine,
  evidence: readonly EvidenceItem[],
  asked: string,
  verdict: 'answer' | 'unknown',
  signal: AbortSignal,
): Promise<string> {
  const input = { question: asked, today: '2026-11-21', rules: [], portrait: [], evidence, turns: [], verdict } as const
  const { messages } = await buildPrompt(input, engine.contextTokens - answerTokens, (texts) => engine.count(texts))
  let text = ''
  for await (const piece of engine.stream({ messages, maxTokens: answerTokens, temperature: 0 }, signal)) text += piece
  return text.trim()
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const longest = 160
const shown = (text: string): string => (text.length > longest ? `${text.trim().slice(0, longest)}…` : text.trim())

function wordsOf(error: unknown): string {
  if (error instanceof EngineError) {
    const cause = error.cause instanceof Error || typeof error.cause === 'string' ? ` (${shown(String(error.cause))})` : ''
    return `${error.problem}: ${error.message}${cause}`
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
