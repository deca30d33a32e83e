// What the models worker does for its callers. Each step is noted in the store before the next, so that a closed tab loses at most the
// last half second of a download, and every tab sees how far it is.

import { builtIn } from '../../core/embedding/built-in.ts'
import { addressOf, type Catalogue, type CatalogueModel } from '../../core/embedding/catalogue.ts'
import type { Clock } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readChoice, readDownload } from '../../store/read/models.ts'
import { noteDownload, wantModel } from '../../store/write/models.ts'
import { DownloadStoppedError, fetchFiles, type Source } from './fetch-files.ts'
import type { ModelFolder } from './model-folder.ts'
import type { ModelsApi } from './models.api.ts'

export interface ModelsSurroundings extends Pick<Source, 'fetch' | 'sha256'> {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  readonly catalogue: () => Promise<Catalogue>
  readonly folder: (model: CatalogueModel) => ModelFolder
  readonly removeFolders: (id: string) => Promise<void>
  readonly agree: (address: string) => Promise<void>
  readonly withdraw: (address: string) => Promise<void>
  /** Bytes the browser still has for this origin. */
  readonly room: () => Promise<number>
  /** Runs `work` once no other tab does anything under this name. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>
}

/** How often progress is noted, in milliseconds. */
const noteEveryMs = 400
const lockOf = (id: string): string => `keepsake-model-${id}`
/** Asked of the store while waiting for another worker, in milliseconds. */
const lookEveryMs = 200

export function keepingModels(around: ModelsSurroundings): ModelsApi {
  const { db } = around
  const running = new Map<string, AbortController>()

  async function find(id: string): Promise<{ readonly catalogue: Catalogue; readonly model: CatalogueModel }> {
    const catalogue = await around.catalogue()
    const model = catalogue.models.find((each) => each.id === id)
    if (model === undefined) throw new Error(`There is no model ${id}`)
    return { catalogue, model }
  }

  async function run(id: string): Promise<void> {
    const { catalogue, model } = await find(id)
    const address = addressOf(catalogue, model)
    const stop = new AbortController()
    running.set(id, stop)
    try {
      await around.agree(address)
      await bring(model, address, stop)
    } finally {
      running.delete(id)
      await around.withdraw(address)
    }
  }

  async function bring(model: CatalogueModel, address: string, stop: AbortController): Promise<void> {
    const { id, files } = model
    const folder = around.folder(model)
    const notes = noting(id, stop)
    const bytesHere = async (): Promise<number> => {
      const sizes = await Promise.all(files.map(({ path }) => folder.sizeOf(path)))
      return sizes.reduce((sum, size) => sum + size, 0)
    }
    try {
      const missing = files.reduce((sum, { bytes }) => sum + bytes, 0) - (await bytesHere())
      if (missing > (await around.room())) throw new DownloadStoppedError('no-room', `${missing} bytes are needed`)
      await fetchFiles(model, folder, { ...around, address }, notes, stop.signal)
      await notes.settled()
      const { state } = await noteDownload(db, id, { type: 'checked', at: around.clock.now() })
      if (state === 'ready') await wantModel(db, id)
    } catch (error) {
      await notes.settled()
      if (stop.signal.aborted) return
      // What is not understood must not go round and round.
      if (!(error instanceof DownloadStoppedError)) await noteDownload(db, id, { type: 'disconnected' })
      if (!(error instanceof DownloadStoppedError)) throw error
      const bytes = await bytesHere()
      if (error.why === 'disconnected') await noteDownload(db, id, { type: 'disconnected' })
      else await noteDownload(db, id, { type: 'failed', why: error.why, bytes })
    }
  }

  /** Notes progress now and then, one note at a time; and stops when another tab has paused or removed the download. */
  function noting(id: string, stop: AbortController) {
    let last: Promise<unknown> = Promise.resolve()
    let notedAt = Number.NEGATIVE_INFINITY
    const note = (event: Parameters<typeof noteDownload>[2]): void => {
      last = last.then(async () => {
        const { state } = await noteDownload(db, id, event)
        if (state === 'paused' || state === 'absent') stop.abort()
      })
    }
    let latest = 0
    return {
      onBytes: (bytes: number): void => {
        latest = bytes
        const now = around.clock.now()
        if (now - notedAt < noteEveryMs) return
        notedAt = now
        note({ type: 'received', bytes })
      },
      onComplete: (): void => {
        if (latest > 0) note({ type: 'received', bytes: latest })
        note({ type: 'complete' })
      },
      settled: async (): Promise<void> => {
        await last
      },
    }
  }

  /** Does what the store says is going. One tab at a time: the others wait, and take over should it be closed. */
  function goOn(id: string): Promise<void> {
    return around.alone(lockOf(id), async () => {
      // Again, when it was paused and wanted once more before it had stopped. A tab closed while checking: it is checked again.
      while (['going', 'checking'].includes((await readDownload(db, id)).state)) await run(id)
    })
  }

  return {
    download: async (id) => {
      await find(id)
      await noteDownload(db, id, { type: 'wanted' })
      await goOn(id)
    },
    pause: async (id) => {
      await noteDownload(db, id, { type: 'pause' })
      running.get(id)?.abort()
    },
    remove: async (id) => {
      running.get(id)?.abort()
      const { serving, wanted } = await readChoice(db)
      if (serving === id || wanted === id) await wantModel(db, serving === id ? builtIn : serving)
      while ((await readChoice(db)).serving === id) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      await noteDownload(db, id, { type: 'removed' })
      // A download still holds its file open for a moment.
      await around.alone(lockOf(id), () => around.removeFolders(id))
    },
    use: async (id) => {
      if (id !== builtIn && (await readDownload(db, id)).state !== 'ready') throw new Error(`${id} is not on this device`)
      await wantModel(db, id)
    },
    resume: async () => {
      const { models } = await around.catalogue()
      await Promise.all(
        models.map(async ({ id }) => {
          await noteDownload(db, id, { type: 'reconnected' })
          await goOn(id)
        }),
      )
    },
    files: async (id) => {
      const { model } = await find(id)
      const folder = around.folder(model)
      return Promise.all(model.files.map(async ({ path, bytes }) => ({ path, bytes: await folder.sizeOf(path), of: bytes })))
    },
  }
}
