// The shell of WebLLM's own worker: the library's handler on one side, a small line of ours on the other. Invariant: `fetch` and `caches` are
// replaced by the model's folder before the library is here, so that from here nothing can be asked of anyone.

import { expose } from 'comlink'
import type { WebWorkerMLCEngineHandler } from '@mlc-ai/web-llm'
import { EngineError, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { carryErrors } from '../../rpc/carry-errors.ts'
import { problemOf } from './engine-failures.ts'
import { graphicsAdapter } from './graphics.ts'
import { modelFolder } from '../../models/model-folder.ts'
import { hash } from '../../models/digest.ts'
import { watchGraphics } from './watch-graphics.ts'
import { filesOnly } from './web-llm-files.ts'
import { importWebLlm } from './web-llm-library.ts'
import { readerOf } from './model-files.ts'

/** The first message, from web-llm-start.ts. */
export interface Start {
  readonly port: MessagePort
  readonly model: WriterModel
}

export interface Side {
  /** Resolves when the library is here, or with what keeps it from starting. */
  ready(): Promise<EngineProblem | undefined>
  lost(): Promise<void>
  count(texts: readonly string[]): Promise<readonly number[] | undefined>
  loseGraphics(): Promise<void>
}

/** Where the library keeps its tokenizer; private there, so it may be gone in another version. */
interface Inside {
  readonly loadedModelIdToPipeline?: ReadonlyMap<string, { readonly tokenizer?: { encode(text: string): { readonly length: number } } }>
}

carryErrors()

async function start({ model }: Start, graphics: ReturnType<typeof watchGraphics>): Promise<WebWorkerMLCEngineHandler> {
  const adapter = await graphicsAdapter()
  if (adapter === undefined) throw new EngineError('no-graphics')
  if (model.needsHalfPrecision && !adapter.features.has('shader-f16')) throw new EngineError('no-half-precision')
  const library = await importWebLlm()
  const paths = model.files.map(({ path }) => path)
  // `caches` has a getter only; it is the worker's own global that is asked first.
  for (const [name, value] of Object.entries(filesOnly(paths, readerOf(model, modelFolder(model), hash))))
    Object.defineProperty(globalThis, name, { value })
  const handler = new library.WebWorkerMLCEngineHandler()
  self.onmessage = (event) => {
    if ((event.data as { readonly kind?: string }).kind === 'unload') graphics.expectEnd()
    handler.onmessage(event)
  }
  return handler
}

self.onmessage = ({ data }: MessageEvent<Start>) => {
  const graphics = watchGraphics()
  const handler = start(data, graphics)
  handler.catch(() => undefined)
  expose(
    {
      ready: () => handler.then(() => undefined, problemOf),
      lost: () => graphics.lost,
      count: async (texts) => {
        const { loadedModelIdToPipeline } = (await handler).engine as unknown as Inside
        const tokenizer = loadedModelIdToPipeline?.get(data.model.id)?.tokenizer
        return tokenizer === undefined ? undefined : texts.map((text) => tokenizer.encode(text).length)
      },
      loseGraphics: async () => graphics.lose(),
    } satisfies Side,
    data.port,
  )
}
