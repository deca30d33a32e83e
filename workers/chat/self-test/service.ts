// SelfTestApi over the writer that is chosen: one run at a time.

import type { ChatEngine } from '../../../core/generation/chat-engine.ts'
import { deviceSteps } from './device.ts'
import type { SelfTestApi } from './self-test.api.ts'
import { runSelfTest } from './self-test.ts'

/** An engine on the graphics lets them be taken away, as a browser does. */
type MayLose = ChatEngine & { readonly loseGraphics?: () => Promise<void> }

export function selfTestService(writer: () => Promise<ChatEngine | undefined>): SelfTestApi {
  let stop = new AbortController()
  return {
    selfTest: async (onStep) => {
      stop.abort()
      stop = new AbortController()
      const engine: MayLose | undefined = await writer()
      await runSelfTest({
        engine,
        device: deviceSteps(),
        loseGraphics: engine?.loseGraphics,
        timeMs: () => performance.now(),
        signal: stop.signal,
        onStep,
      })
    },
    stopSelfTest: async () => stop.abort(),
  }
}
