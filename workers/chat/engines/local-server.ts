// A model served on this machine by anything that speaks the OpenAI protocol (Ollama, LM Studio, llama.cpp). Only loopback addresses are
// ever asked; the page's policy and the service worker hold that too.

import { EngineError, type ChatEngine, type Generation } from '../../../core/generation/chat-engine.ts'
import type { Cancellation } from '../../../core/ports.ts'
import { eventsOf } from './server-events.ts'

export interface LocalServer {
  /** `http://localhost:11434/v1` */
  readonly address: string
  readonly model: string
  /** What the model was started with; servers don't say. */
  readonly contextTokens: number
}

/** @throws RangeError for an address that is not on this machine */
export function localServerEngine({ address, model, contextTokens }: LocalServer, fetchFrom: typeof fetch = fetch): ChatEngine {
  const base = loopbackAddress(address)
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetchFrom(`${base}${path}`, { ...init, credentials: 'omit', redirect: 'error' }).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw new EngineError('aborted', { cause: error })
      throw new EngineError('not-answering', { cause: error })
    })
    if (!response.ok) throw new EngineError(response.status === 404 ? 'broken' : 'not-answering')
    return response
  }
  return {
    name: model,
    contextTokens,
    can: { schema: true },
    load: async (onProgress, signal) => {
      onProgress({ share: 0, phase: 'starting' })
      const response = await ask('/models', signalled(signal))
      const { data = [] } = (await response.json()) as { readonly data?: readonly { readonly id: string }[] }
      if (!data.some(({ id }) => id === model)) throw new EngineError('broken')
      onProgress({ share: 1, phase: 'starting' })
    },
    // Its tokenizer is out of reach: two characters a token is more than any takes for writing with letters.
    count: async (texts) => texts.map((text) => Math.ceil(new TextEncoder().encode(text).length / 2)),
    stream: (generation, signal) => streamFrom(ask, model, generation, signal),
    unload: async () => undefined,
  }
}

async function* streamFrom(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  model: string,
  { messages, maxTokens, temperature, schema }: Generation,
  signal?: Cancellation,
): AsyncGenerator<string> {
  const body = {
    model,
    messages,
    stream: true,
    max_tokens: maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(schema === undefined ? {} : { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } }),
  }
  const stop = new AbortController()
  const response = await ask('/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: stop.signal,
  })
  if (response.body === null) throw new EngineError('broken')
  try {
    for await (const data of eventsOf(response.body)) {
      if (signal?.aborted === true || data === '[DONE]') return
      const piece = pieceOf(data)
      if (piece !== '') yield piece
    }
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError('not-answering', { cause: error })
  } finally {
    stop.abort()
  }
}

function pieceOf(data: string): string {
  try {
    const { choices } = JSON.parse(data) as { readonly choices?: readonly { readonly delta?: { readonly content?: string | null } }[] }
    return choices?.[0]?.delta?.content ?? ''
  } catch (error) {
    throw new EngineError('broken', { cause: error })
  }
}

const signalled = (signal?: Cancellation): RequestInit => (signal instanceof AbortSignal ? { signal } : {})

/** @throws RangeError */
function loopbackAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isLoopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!isLoopback || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new RangeError('Only a server on this machine can be used: an address that begins with http://localhost')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
