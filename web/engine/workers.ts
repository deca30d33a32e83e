// The worker clients. Each worker starts when it is first needed and talks to its neighbours over a port of its own:
// index → embed for vectors, chat → index for recall, consolidate → index for erasing. None waits for its neighbour to start working.

import { createEndpoint, transfer, wrap, type Remote } from 'comlink'
import type { KeepsakeDatabase } from '../../store/database.ts'
import type { BrowseApi } from '../../workers/browse/browse.api.ts'
import type { ChatApi } from '../../workers/chat/chat.api.ts'
import type { ConsolidateApi } from '../../workers/consolidate/consolidate.api.ts'
import type { EmbedApi } from '../../workers/embed/embed.api.ts'
import type { IndexApi } from '../../workers/index/index.api.ts'
import { carryErrors } from '../../workers/rpc/carry-errors.ts'
import type { ModelsApi } from '../../workers/models/models.api.ts'
import type { VaultApi } from '../../workers/vault/vault.api.ts'

type Start<T> = () => Promise<Remote<T>>

export interface Workers {
  readonly index: Start<IndexApi>
  readonly consolidate: Start<ConsolidateApi>
  readonly chat: Start<ChatApi>
  readonly vault: Start<VaultApi>
  readonly models: Start<ModelsApi>
  readonly browse: Start<BrowseApi>
  /** Ends every worker that was started. */
  terminate(): void
}

/** @param database for what the page does beside a worker */
export function startWorkers(database: KeepsakeDatabase): Workers {
  carryErrors()
  const running: Worker[] = []
  const client = <T>(worker: Worker): Remote<T> => {
    running.push(worker)
    return wrap<T>(worker)
  }

  const embed = once(async () =>
    client<EmbedApi>(new Worker(new URL('../../workers/embed/embed.worker.ts', import.meta.url), { type: 'module', name: 'embed' })),
  )
  const index = once(async () => {
    const api = client<IndexApi>(
      new Worker(new URL('../../workers/index/index.worker.ts', import.meta.url), { type: 'module', name: 'index' }),
    )
    connected(api, embed)
    return api
  })
  const consolidate = once(async () => {
    const api = client<ConsolidateApi>(
      new Worker(new URL('../../workers/consolidate/consolidate.worker.ts', import.meta.url), { type: 'module', name: 'consolidate' }),
    )
    connected(api, index)
    return api
  })
  const chat = once(async () => {
    const api = client<ChatApi>(new Worker(new URL('../../workers/chat/chat.worker.ts', import.meta.url), { type: 'module', name: 'chat' }))
    connected(api, index)
    import('./chat-side.ts').then(({ standBeside }) => standBeside(api, database)).catch((error: unknown) => console.error(error))
    return api
  })
  const vault = once(async () =>
    client<VaultApi>(new Worker(new URL('../../workers/vault/vault.worker.ts', import.meta.url), { type: 'module', name: 'vault' })),
  )
  const models = once(async () =>
    client<ModelsApi>(new Worker(new URL('../../workers/models/models.worker.ts', import.meta.url), { type: 'module', name: 'models' })),
  )
  const browse = once(async () =>
    client<BrowseApi>(new Worker(new URL('../../workers/browse/browse.worker.ts', import.meta.url), { type: 'module', name: 'browse' })),
  )
  return {
    index,
    consolidate,
    chat,
    vault,
    models,
    browse,
    terminate: () => {
      for (const worker of running) worker.terminate()
    },
  }
}

/** Gives a worker its line to a neighbour as soon as that one has started. */
function connected<T>(api: { readonly connect: (port: MessagePort) => Promise<void> }, neighbour: () => Promise<Remote<T>>): void {
  const connect = async (): Promise<void> => api.connect(await portTo(await neighbour()))
  connect().catch((error: unknown) => console.error(error))
}

/** A second line to a worker, for another worker to use. */
async function portTo(remote: { readonly [createEndpoint]: () => Promise<MessagePort> }): Promise<MessagePort> {
  const port = await remote[createEndpoint]()
  return transfer(port, [port])
}

/** Starts at the first call; a failed start may be tried again. */
function once<T>(start: () => Promise<Remote<T>>): Start<T> {
  let starting: Promise<Remote<T>> | undefined
  return () => {
    starting ??= start().catch((error: unknown) => {
      starting = undefined
      throw error
    })
    return starting
  }
}
