// SelfTestApi over the writer that is chosen: one run at a time, and the writer given back afterwards.

import type { ChatEngine } from '../../../core/generation/chat-engine.ts'
import type { WriterChoice } from '../../../store/read/writer.ts'
import type { EngineHost } from '../engine-host.ts'
import { deviceSteps } from './device.ts'
import type { SelfTestApi } from './self-test.api.ts'
import { runSelfTest } from './self-test.ts'

/** An engine on the graphics lets them be taken away, as a browser does. */
type MayLose = ChatEngine & { readonly loseGraphics?: () => Promise<void> }

export function selfTestService(host: Pick<EngineHost, 'lend' | 'start' | 'release'>, chosen: () => Promise<WriterChoice>): SelfTestApi {
  let stop = new AbortController()
  return {
    selfTest: async (onStep) => {
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      const choice = await chosen()
      const run = (engine: MayLose | undefined): Promise<void> =>
        runSelfTest({
          engine,
          start: () => host.start(choice),
          device: deviceSteps(),
          loseGraphics: engine?.loseGraphics,
          timeMs: () => performance.now(),
          signal,
          onStep,
        })
      if (choice.kind === 'memory') return run(undefined)
      await host.lend(choice, false, run)
      await host.release()
    },
    stopSelfTest: async () => stop.abort(),
  }
}
