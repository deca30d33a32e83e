// Starts WebLLM in a worker of its own. Two lines lead there: the library's, over the worker itself, and one of ours beside it, by comlink,
// for what the library's protocol leaves out (graphics that are gone, counting by the model's tokenizer).

import { wrap, type Remote } from 'comlink'
import { EngineError, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { importWebLlm } from './web-llm-library.ts'
import { modelAddress } from './web-llm-files.ts'
import type { Running } from './web-llm.ts'
import type { Side, Start } from './web-llm.worker.ts'

/** @throws whatever keeps the worker, or the library in it, from starting; see problemOf */
export async function startWebLlm(model: WriterModel): Promise<Running> {
  const worker = new Worker(new URL('./web-llm.worker.ts', import.meta.url), { type: 'module', name: 'web-llm' })
  try {
    const channel = new MessageChannel()
    const side: Remote<Side> = wrap<Side>(channel.port1)
    const died = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message === '' ? 'The worker did not start' : event.message)))
    })
    died.catch(() => undefined)
    worker.postMessage({ port: channel.port2, model } satisfies Start, [channel.port2])
    const problem = await Promise.race([side.ready(), died])
    if (problem !== undefined) throw new EngineError(problem)
    const { WebWorkerMLCEngine } = await importWebLlm()
    const engine = new WebWorkerMLCEngine(worker, {
      appConfig: {
        cacheBackend: 'cache',
        model_list: [
          {
            model: modelAddress,
            model_id: model.id,
            model_lib: modelAddress + model.library,
            overrides: { context_window_size: model.contextTokens },
            ...(model.needsHalfPrecision ? { required_features: ['shader-f16'] } : {}),
          },
        ],
      },
    })
    const lost: Promise<EngineProblem> = Promise.race([side.lost().then((): EngineProblem => 'lost-graphics'), died]).catch(
      (): EngineProblem => 'out-of-memory',
    )
    return {
      engine,
      count: (texts) => side.count(texts),
      lost,
      loseGraphics: () => side.loseGraphics(),
      end: () => {
        channel.port1.close()
        worker.terminate()
      },
    }
  } catch (error) {
    worker.terminate()
    throw error
  }
}
