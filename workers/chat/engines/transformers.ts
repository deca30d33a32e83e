// A downloaded writer run by transformers.js, without graphics, in a worker of its own. Stopping is heard at once here; a worker that goes on
// reading its prompt regardless is ended, and started again for the next answer.

import { proxy, type Remote } from 'comlink'
import { EngineError, type ChatEngine, type Generation } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import type { Cancellation } from '../../../core/ports.ts'
import { asEngineError } from './engine-failures.ts'
import { pieces } from './pieces.ts'
import type { TransformersApi } from './transformers.api.ts'

export interface WriterThread {
  readonly remote: Remote<TransformersApi> | TransformersApi
  end(): void
}

/** How long a stopped answer may go on unheard before its worker is ended, in milliseconds. */
const patienceMs = 3000

export function transformersEngine(model: WriterModel, startThread: () => WriterThread): ChatEngine {
  let thread: WriterThread | undefined
  let loading: Promise<WriterThread> | undefined

  const end = (): void => {
    thread?.end()
    thread = undefined
    loading = undefined
  }
  const start = async (): Promise<WriterThread> => {
    const begun = startThread()
    thread = begun
    try {
      await begun.remote.load(model)
      return begun
    } catch (error) {
      if (thread === begun) end()
      throw asEngineError(error)
    }
  }

  async function* stream(generation: Generation, signal?: Cancellation): AsyncGenerator<string> {
    // Loading is the host's business: it takes care of what may be started, and when.
    if (loading === undefined) throw new EngineError('broken')
    const { remote } = await loading
    const heard = pieces()
    let isOver = false
    const writing = Promise.resolve(remote.write(generation, proxy(heard.push)))
      .then(heard.close, (error: unknown) => heard.fail(asEngineError(error)))
      .finally(() => (isOver = true))
    const stop = (): void => {
      heard.close()
      Promise.resolve(remote.stop()).catch((error: unknown) => console.error(error))
    }
    if (signal instanceof AbortSignal) signal.addEventListener('abort', stop, { once: true })
    try {
      for await (const piece of heard.all) {
        if (signal?.aborted === true) return
        yield piece
      }
    } finally {
      if (signal instanceof AbortSignal) signal.removeEventListener('abort', stop)
      if (!isOver) {
        stop()
        await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, patienceMs))])
        if (!isOver) end()
      }
    }
  }

  return {
    name: model.model,
    contextTokens: model.contextTokens,
    can: { schema: false },
    load: async (onProgress, signal) => {
      if (signal?.aborted === true) throw new EngineError('aborted')
      onProgress({ share: 0, phase: 'starting' })
      await (loading ??= start())
      onProgress({ share: 1, phase: 'starting' })
    },
    count: async (texts) => {
      if (loading === undefined) return texts.map((text) => Math.ceil(new TextEncoder().encode(text).length / 2))
      return (await loading).remote.count(texts)
    },
    stream,
    unload: async () => end(),
  }
}
