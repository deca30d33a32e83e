// The model that comes with the browser, behind `ChatEngine`. Pieces come by calls from the page and go out as a stream here. Invariant: an
// answer that breaks off has given out everything that came.

import { EngineError, type ChatEngine, type Generation } from '../../../core/generation/chat-engine.ts'
import type { Cancellation } from '../../../core/ports.ts'
import type { BrowserModel } from '../browser-model.api.ts'
import { asEngineError } from './engine-failures.ts'

/** Tokens taken for certain until the browser says how many there are. */
const leastContext = 4096
/** Nothing for so long, in milliseconds, and it counts as gone. */
const patienceMs = 90_000

/** @param callback makes a function callable from the page; comlink's `proxy` in the worker */
export function browserEngine(model: BrowserModel, callback: <F extends object>(call: F) => F, waitMs = patienceMs): ChatEngine {
  let contextTokens = leastContext
  let isOpen = false
  let sees = false
  return {
    name: 'the browser’s own model',
    get contextTokens() {
      return contextTokens
    },
    get can() {
      return { schema: true, pictures: sees }
    },
    load: async (onProgress, signal) => {
      if (isOpen) return
      const unlisten = onAbort(signal, () => void model.stop())
      try {
        if ((await model.state()) === 'absent') throw new EngineError('no-graphics')
        contextTokens = await model.open(callback((share: number) => onProgress({ share, phase: 'fetching' })))
        sees = await model.sees()
        isOpen = true
        onProgress({ share: 1, phase: 'starting' })
      } catch (error) {
        throw signal?.aborted === true ? new EngineError('aborted', { cause: error }) : asEngineError(error)
      } finally {
        unlisten()
      }
    },
    count: async (texts) => {
      const counted = isOpen ? await model.count(texts).catch(() => undefined) : undefined
      return counted ?? texts.map((text) => Math.ceil(new TextEncoder().encode(text).length / 2))
    },
    async *stream(generation, signal) {
      try {
        yield* pieces(model, generation, callback, waitMs, signal)
      } catch (error) {
        if (signal?.aborted === true) return
        // It may have been taken away: the next load asks the browser anew.
        isOpen = false
        throw asEngineError(error)
      }
    },
    unload: async () => {
      isOpen = false
      await model.close()
    },
  }
}

async function* pieces(
  model: BrowserModel,
  { messages, schema }: Generation,
  callback: <F extends object>(call: F) => F,
  waitMs: number,
  signal?: Cancellation,
): AsyncGenerator<string> {
  const waiting: string[] = []
  let wake: () => void = () => undefined
  let end: { readonly error?: unknown } | undefined
  const finish = (by: { readonly error?: unknown }): void => {
    end ??= by
    wake()
  }
  const unlisten = onAbort(signal, () => finish({}))
  model
    .say(
      { messages, ...(schema === undefined ? {} : { schema }) },
      callback((piece: string) => {
        waiting.push(piece)
        wake()
      }),
    )
    .then(
      () => finish({}),
      (error: unknown) => finish({ error }),
    )
  try {
    for (;;) {
      while (waiting.length > 0 && signal?.aborted !== true) yield waiting.shift() ?? ''
      if (end !== undefined) break
      const timer = setTimeout(() => finish({ error: new EngineError('not-answering') }), waitMs)
      await new Promise<void>((resolve) => (wake = resolve))
      clearTimeout(timer)
    }
    if ('error' in end) throw end.error
  } finally {
    unlisten()
    await model.stop().catch(() => undefined)
  }
}

function onAbort(signal: Cancellation | undefined, act: () => void): () => void {
  if (!(signal instanceof AbortSignal)) return () => undefined
  signal.addEventListener('abort', act)
  return () => signal.removeEventListener('abort', act)
}
