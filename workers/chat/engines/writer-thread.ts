// Starts the worker that runs a writer by transformers.js: a worker of the chat worker's own.

import { wrap } from 'comlink'
import type { TransformersApi } from './transformers.api.ts'
import type { WriterThread } from './transformers.ts'

export function writerThread(): WriterThread {
  const worker = new Worker(new URL('./transformers.worker.ts', import.meta.url), { type: 'module', name: 'writer' })
  return { remote: wrap<TransformersApi>(worker), end: () => worker.terminate() }
}
