// The engine host as it stands in a chat worker: locks and channels between tabs, real time, and what this device is.

import { EngineError, loadedBy, type ChatEngine } from '../../core/generation/chat-engine.ts'
import type { Clock } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readDownload } from '../../store/read/models.ts'
import { noteDownload } from '../../store/write/models.ts'
import { fetchCatalogue } from '../models/read-catalogue.ts'
import type { BrowserModel } from './browser-model.api.ts'
import { engineHost, type EngineHost } from './engine-host.ts'
import { engineOf } from './engines/engine-of.ts'
import { isPhone } from './this-device.ts'
import { writerStarts } from './writer-start.ts'

const startingLock = 'keepsake-writer-starting'
const takenChannel = 'keepsake-writer-taken'

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'

interface Page {
  /** Its line to the model that comes with the browser. */
  readonly browserModel: () => BrowserModel | undefined
  readonly onStarting: (isStarting: boolean) => void
}

export function hostHere(db: KeepsakeDatabase, clock: Clock, { browserModel, onStarting }: Page): EngineHost {
  const starts = writerStarts({
    db,
    clock,
    onStarting,
    alone: (work) => navigator.locks.request(startingLock, work),
    ifFree: (work) => navigator.locks.request(startingLock, { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())),
  })
  const taken = new BroadcastChannel(takenChannel)
  const host = engineHost({
    engineOf: async (choice) => {
      const engine = await engineOf(choice, { writers: async () => (await fetchCatalogue(base)).writers, browserModel })
      return choice.kind === 'downloaded' ? tellingDamage(db, choice.id, engine) : engine
    },
    starts,
    isPhone: isPhone(navigator),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    onTaken: () => taken.postMessage(undefined),
  })
  taken.addEventListener('message', () => void host.release())
  starts.notice().catch((error: unknown) => console.error(error))
  return host
}

/** Files that turn out damaged count as downloaded no more: what is wrong of them can be fetched again. */
function tellingDamage(db: KeepsakeDatabase, id: string, engine: ChatEngine): ChatEngine {
  return loadedBy(engine, async (...how) => {
    try {
      await engine.load(...how)
    } catch (error) {
      if (error instanceof EngineError && error.problem === 'damaged') {
        const download = await readDownload(db, id)
        const bytes = download.state === 'absent' ? 0 : download.bytes
        await noteDownload(db, id, { type: 'failed', why: 'damaged', bytes })
      }
      throw error
    }
  })
}
