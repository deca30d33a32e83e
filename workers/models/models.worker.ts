// The shell of the models worker: its own connection to the store, the origin's private files, and the one line out.

import { expose } from 'comlink'
import { systemClock } from '../../core/ports.ts'
import { KeepsakeDatabase } from '../../store/database.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { agree, withdraw } from './agreed.ts'
import { keepingModels } from './keeping-models.ts'
import { hash } from './digest.ts'
import { modelFolder, removeFolders } from './model-folder.ts'
import { isMetered } from './metered.ts'
import type { ModelsApi } from './models.api.ts'
import { fetchCatalogue } from './read-catalogue.ts'

carryErrors()

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'

const models = keepingModels({
  db: new KeepsakeDatabase(),
  clock: systemClock,
  catalogue: () => fetchCatalogue(base),
  folder: modelFolder,
  removeFolders,
  agree,
  withdraw,
  fetch: (...request) => fetch(...request),
  hash,
  room: async () => {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate()) ?? {}
    return quota - usage
  },
  alone: async (name, work) => {
    await navigator.locks.request(name, work)
  },
  ifFree: async (name, work) => {
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : work()))
  },
  isMetered: () => isMetered(navigator),
})

const resume = (): void => void models.resume().catch((error: unknown) => console.error(error))
self.addEventListener('online', resume)
// From one paid by size to another, where browsers tell.
;(navigator as { readonly connection?: EventTarget }).connection?.addEventListener('change', resume)

expose(models satisfies ModelsApi)
