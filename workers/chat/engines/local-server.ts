// A model served on this machine by anything that speaks the OpenAI protocol (Ollama, LM Studio, llama.cpp). Only loopback addresses are
// ever asked; the page's policy and the service worker hold that too.

import * as v from 'valibot'
import { EngineError, type ChatEngine, type Generation, type Message } from '../../../core/generation/chat-engine.ts'
import type { Cancellation } from '../../../core/ports.ts'
import { eventsOf } from './server-events.ts'

export interface LocalServer {
  /** `http://localhost:11434/v1` */
  readonly address: string
  readonly model: string
  /** What the model was started with; servers don't say. */
  readonly contextTokens: number
}

/** Names of the models a server has. @throws EngineError, or RangeError for an address that is not on this machine */
export async function modelsAt(address: string, fetchFrom: typeof fetch = fetch): Promise<readonly string[]> {
  const response = await asking(loopbackAddress(address), fetchFrom)('/models', { signal: AbortSignal.timeout(listMs) })
  const { data = [] } = (await response.json()) as { readonly data?: readonly { readonly id: string }[] }
  return data.map(({ id }) => id)
}

/** Without a card for it a long prompt takes a small machine a minute or two before the first word. */
const silenceMs = 150_000

/** A list of names takes no thinking. */
const listMs = 15_000

type Ask = (path: string, init: RequestInit) => Promise<Response>

function asking(base: string, fetchFrom: typeof fetch): Ask {
  return async (path, init) => {
    const response = await fetchFrom(`${base}${path}`, { ...init, credentials: 'omit', redirect: 'error' }).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw new EngineError('aborted', { cause: error })
      throw new EngineError('not-answering', { cause: error })
    })
    if (!response.ok) throw new EngineError(response.status === 404 ? 'broken' : 'not-answering')
    return response
  }
}

/** @throws RangeError for an address that is not on this machine */
export function localServerEngine(
  { address, model, contextTokens }: LocalServer,
  fetchFrom: typeof fetch = fetch,
  patienceMs = silenceMs,
): ChatEngine {
  const ask = asking(loopbackAddress(address), fetchFrom)
  return {
    name: model,
    contextTokens,
    can: { schema: true, pictures: true },
    load: async (onProgress) => {
      if (!(await modelsAt(address, fetchFrom)).includes(model)) throw new EngineError('broken')
      onProgress({ share: 1, phase: 'starting' })
    },
    // Its tokenizer is out of reach: two characters a token is more than any takes for writing with letters.
    count: async (texts) => texts.map((text) => Math.ceil(new TextEncoder().encode(text).length / 2)),
    stream: (generation, signal) => streamFrom(ask, model, generation, patienceMs, signal),
    unload: async () => undefined,
  }
}

async function* streamFrom(
  ask: Ask,
  model: string,
  { messages, maxTokens, temperature, schema }: Generation,
  patienceMs: number,
  signal?: Cancellation,
): AsyncGenerator<string> {
  const body = {
    model,
    messages: messages.map(asSent),
    stream: true,
    max_tokens: maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(schema === undefined ? {} : { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } }),
  }
  const stop = new AbortController()
  // A server that is thinking sends nothing: stopping must not wait for its next word.
  const onAbort = (): void => stop.abort()
  if (signal instanceof AbortSignal) signal.addEventListener('abort', onAbort)
  // One that is silent for good must not hold up what is said next.
  let patience = setTimeout(onAbort, patienceMs)
  try {
    const response = await ask('/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: stop.signal,
    })
    let isAnswer = false
    for await (const data of eventsOf(response.body ?? new ReadableStream())) {
      clearTimeout(patience)
      patience = setTimeout(onAbort, patienceMs)
      if (signal?.aborted === true || data === '[DONE]') return
      const piece = pieceOf(data)
      isAnswer = true
      if (piece !== '') yield piece
    }
    // Something else than a model is at this address.
    if (!isAnswer && signal?.aborted !== true) throw new EngineError('not-answering')
  } catch (error) {
    if (signal?.aborted === true) return
    throw error instanceof EngineError && error.problem !== 'aborted' ? error : new EngineError('not-answering', { cause: error })
  } finally {
    clearTimeout(patience)
    stop.abort()
  }
}

/** A picture goes as a data address beside the words, as the protocol has it. */
function asSent({ role, content, pictures = [] }: Message): object {
  if (pictures.length === 0) return { role, content }
  const shown = pictures.map(({ type, data }) => ({ type: 'image_url', image_url: { url: `data:${type};base64,${data}` } }))
  return { role, content: [{ type: 'text', text: content }, ...shown] }
}

/** @throws EngineError for what is no piece of an answer: a server's own error comes in the stream too */
function pieceOf(data: string): string {
  let event: unknown
  try {
    event = JSON.parse(data)
  } catch (error) {
    throw new EngineError('not-answering', { cause: error })
  }
  const read = v.safeParse(eventShape, event)
  if (!read.success || read.output.error !== undefined) throw new EngineError('not-answering', { cause: event })
  return read.output.choices[0]?.delta?.content ?? ''
}

const eventShape = v.object({
  error: v.optional(v.unknown()),
  choices: v.optional(v.array(v.object({ delta: v.optional(v.object({ content: v.nullish(v.string()) })) })), []),
})

/** @throws RangeError */
export function loopbackAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isLoopback = url !== undefined && ['localhost', '127.0.0.1'].includes(url.hostname)
  if (!isLoopback || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new RangeError('Only a server on this machine can be used: an address that begins with http://localhost')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
