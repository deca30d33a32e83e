// A model run by WebLLM on the graphics processor, behind `ChatEngine`. The library runs in a worker of its own (web-llm.worker.ts) and
// speaks its own protocol there. Invariants: what was written before a failure has been given out; graphics that are lost twice in a row
// are not tried again until somebody asks anew (`unload`, then `load`); nothing waits for ever.

import {
  EngineError,
  type ChatEngine,
  type EngineProblem,
  type Generation,
  type LoadProgress,
} from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import type { Cancellation } from '../../../core/ports.ts'
import { asEngineError } from './engine-failures.ts'
import { stallClock, until } from './until.ts'
import { startWebLlm } from './web-llm-start.ts'

/** What is used of the library's engine; `WebWorkerMLCEngine` is one. */
export interface LibraryEngine {
  setInitProgressCallback(report: (progress: { readonly progress: number; readonly text: string }) => void): void
  reload(model: string): Promise<void>
  chatCompletion(request: StreamRequest): Promise<AsyncIterable<Chunk>>
  interruptGenerate(): void
  unload(): Promise<void>
}

export interface StreamRequest {
  readonly stream: true
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[]
  max_tokens: number
  temperature?: number
  response_format?: { type: 'json_object'; schema: string }
  extra_body?: { enable_thinking: boolean }
}

export interface Chunk {
  readonly choices: readonly { readonly delta: { readonly content?: string | null } }[]
}

/** The library in its worker, started. */
export interface Running {
  readonly engine: LibraryEngine
  /** Tokens of each text by the model's tokenizer; undefined while none is loaded. */
  count(texts: readonly string[]): Promise<readonly number[] | undefined>
  /** Resolves when the graphics are taken away; never while nothing happens. */
  readonly lost: Promise<EngineProblem>
  /** Gives the graphics back as a browser takes them, for the self-test. */
  loseGraphics(): Promise<void>
  /** Ends the worker, whatever it is doing. */
  end(): void
}

/** How long nothing may come before it counts as lost, in milliseconds. The first word waits for the whole prompt to be read. */
export interface Patience {
  readonly loading: number
  readonly firstWord: number
  readonly nextWord: number
}
const usualPatience: Patience = { loading: 120_000, firstWord: 120_000, nextWord: 30_000 }

export interface WebLlmEngine extends ChatEngine {
  /** For the self-test: the graphics go in the middle of whatever is done. */
  loseGraphics(): Promise<void>
}

export function webLlmEngine(
  model: WriterModel,
  start: (model: WriterModel) => Promise<Running> = startWebLlm,
  patience: Patience = usualPatience,
): WebLlmEngine {
  let running: Running | undefined
  /** Losses since the last answer that came to its end. */
  let losses = 0

  const end = (): void => {
    running?.end()
    running = undefined
  }
  const failed = (error: unknown): EngineError => {
    const known = asEngineError(error)
    if (known.problem === 'lost-graphics') losses += 1
    // Whatever it was, the worker is in no state to be trusted: the next load starts a fresh one.
    end()
    return known
  }

  return {
    name: model.model,
    contextTokens: model.contextTokens,
    can: { schema: true },
    load: async (onProgress, signal) => {
      if (running !== undefined) return
      if (losses > mostRestarts) throw new EngineError('lost-graphics')
      try {
        const started = await until(start(model), undefined, patience.loading, signal)
        running = started
        await loaded(started, model, onProgress, patience, signal)
      } catch (error) {
        throw failed(error)
      }
    },
    count: async (texts) => {
      const counted = await running?.count(texts).catch(() => undefined)
      return counted ?? texts.map((text) => Math.ceil(new TextEncoder().encode(text).length / 2))
    },
    async *stream(generation, signal) {
      if (running === undefined) throw new EngineError('broken')
      try {
        yield* pieces(running, requestFor(model, generation), patience, signal)
        losses = 0
      } catch (error) {
        throw failed(error)
      }
    },
    loseGraphics: async () => running?.loseGraphics(),
    unload: async () => {
      losses = 0
      // A worker that ends gives everything back; asking it first lets the graphics go in good order.
      const asked = running
      running = undefined
      if (asked === undefined) return
      await until(asked.engine.unload(), undefined, unloadingMs).catch(() => undefined)
      asked.end()
    },
  }
}

const unloadingMs = 3000
/** Starts after graphics were lost, without an answer that came to its end in between. */
const mostRestarts = 1

async function loaded(
  { engine, lost }: Running,
  model: WriterModel,
  onProgress: (progress: LoadProgress) => void,
  patience: Patience,
  signal?: Cancellation,
): Promise<void> {
  const clock = stallClock(patience.loading)
  engine.setInitProgressCallback(({ progress }) => {
    clock.restart()
    onProgress({ share: Math.min(1, Math.max(0, progress)), phase: 'starting' })
  })
  try {
    // Graphics that go while a model is loaded have run out of memory, as a rule.
    const outOfMemory = lost.then((): EngineProblem => 'out-of-memory')
    await until(engine.reload(model.id), Promise.race([outOfMemory, clock.stalled]), undefined, signal)
  } finally {
    clock.stop()
  }
  onProgress({ share: 1, phase: 'starting' })
}

function requestFor({ id }: WriterModel, { messages, maxTokens, temperature, schema }: Generation): StreamRequest {
  return {
    stream: true,
    messages: messages.map(({ role, content }) => ({ role, content })),
    max_tokens: maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(schema === undefined ? {} : { response_format: { type: 'json_object', schema: JSON.stringify(schema) } }),
    // Its thinking aloud would be taken for the answer.
    ...(/qwen3/iu.test(id) ? { extra_body: { enable_thinking: false } } : {}),
  }
}

async function* pieces(
  { engine, lost }: Running,
  request: StreamRequest,
  patience: Patience,
  signal?: Cancellation,
): AsyncGenerator<string> {
  const interrupt = (): void => engine.interruptGenerate()
  const isStopped = (): boolean => signal?.aborted === true
  if (signal instanceof AbortSignal) signal.addEventListener('abort', interrupt)
  // One listener for the whole answer, not one a word.
  const gone = lost.then((problem) => problem)
  let source: AsyncIterator<Chunk> | undefined
  try {
    if (isStopped()) return
    source = (await until(engine.chatCompletion(request), gone, patience.firstWord))[Symbol.asyncIterator]()
    for (let waitMs = patience.firstWord; ; waitMs = patience.nextWord) {
      const { done, value } = await until(source.next(), gone, waitMs)
      if (done === true || isStopped()) return
      const piece = value.choices[0]?.delta.content ?? ''
      if (piece !== '') yield piece
    }
  } finally {
    if (signal instanceof AbortSignal) signal.removeEventListener('abort', interrupt)
    // Left before its end, it would go on and hold up the next one; where the worker is gone, nothing answers this.
    interrupt()
    void source?.return?.().catch(() => undefined)
  }
}
