// The engine behind a choice. Each comes with its own code only when it is chosen.

import { proxy } from 'comlink'
import { EngineError, type ChatEngine } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import type { WriterChoice } from '../../../store/read/writer.ts'
import type { BrowserModel } from '../browser-model.api.ts'
import { localServerEngine } from './local-server.ts'

export interface EngineSources {
  /** The catalogue's, read when one of them is chosen. */
  readonly writers: () => Promise<readonly WriterModel[]>
  /** The page's line to the model that comes with the browser; undefined where it has none. */
  readonly browserModel: () => BrowserModel | undefined
}

/** @throws EngineError */
export async function engineOf(
  choice: Exclude<WriterChoice, { readonly kind: 'memory' }>,
  { writers, browserModel }: EngineSources,
): Promise<ChatEngine> {
  switch (choice.kind) {
    case 'local-server':
      return localServerEngine(choice)
    case 'downloaded': {
      const model = (await writers()).find(({ id }) => id === choice.id)
      if (model === undefined) throw new EngineError('damaged')
      if (model.engine === 'web-llm') return (await import('./web-llm.ts')).webLlmEngine(model)
      const [{ transformersEngine }, { writerThread }] = await Promise.all([import('./transformers.ts'), import('./writer-thread.ts')])
      return transformersEngine(model, writerThread)
    }
    case 'browser': {
      const model = browserModel()
      if (model === undefined) throw new EngineError('no-graphics')
      return (await import('./browser-model.ts')).browserEngine(model, proxy)
    }
  }
}
