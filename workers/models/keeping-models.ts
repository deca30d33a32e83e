// What the models worker does for its callers. Each step is noted in the store before the next, so that a closed tab loses at most the
// last half second of a download, and every tab sees how far it is.

import { builtIn } from '../../core/embedding/built-in.ts'
import { addressOf, type Catalogue, type CatalogueModel } from '../../core/embedding/catalogue.ts'
import { bytesOf, type PinnedModel } from '../../core/embedding/model-file.ts'
import type { WriterModel } from '../../core/generation/writers.ts'
import type { Clock } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readChoice, readDownload } from '../../store/read/models.ts'
import { memoryAlone, readWriter } from '../../store/read/writer.ts'
import { noteDownload, wantModel } from '../../store/write/models.ts'
import { chooseWriter } from '../chat/choose-writer.ts'
import { bringFiles } from './bring-files.ts'
import { DownloadStoppedError, fetchFiles, type Source } from './fetch-files.ts'
import type { ModelFolder } from './model-folder.ts'
import type { ModelsApi } from './models.api.ts'

export interface ModelsSurroundings extends Pick<Source, 'fetch' | 'hash'> {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  readonly catalogue: () => Promise<Catalogue>
  readonly folder: (model: CatalogueModel | WriterModel) => ModelFolder
  readonly removeFolders: (id: string) => Promise<void>
  readonly agree: (address: string) => Promise<void>
  readonly withdraw: (address: string) => Promise<void>
  /** Bytes the browser still has for this origin. */
  readonly room: () => Promise<number>
  /** Runs `work` once no other tab does anything under this name. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>
  /** Runs `work` only where no tab does anything under this name now. */
  readonly ifFree: (name: string, work: () => Promise<void>) => Promise<void>
  /** The connection is paid by size, or the person asked the browser to save it. */
  readonly isMetered: () => boolean
}

/** How often progress is noted, in milliseconds. */
const noteEveryMs = 400
const lockOf = (id: string): string => `keepsake-model-${id}`
/** Asked of the store while waiting for another worker, in milliseconds. */
const lookEveryMs = 200

export function keepingModels(around: ModelsSurroundings): ModelsApi {
  const { db } = around
  const running = new Map<string, AbortController>()

  async function find(id: string): Promise<{ readonly catalogue: Catalogue; readonly model: CatalogueModel | WriterModel }> {
    const catalogue = await around.catalogue()
    const model = [...catalogue.models, ...catalogue.writers].find((each) => each.id === id)
    if (model === undefined) throw new Error(`There is no model ${id}`)
    return { catalogue, model }
  }

  /** What is here shall be used: an embedder makes its vectors first, a writer writes the next answer. */
  async function want(id: string): Promise<void> {
    const { writers } = await around.catalogue()
    const writer = writers.find((each) => each.id === id)
    if (writer === undefined) await wantModel(db, id)
    else await chooseWriter(db, { kind: 'downloaded', id, model: writer.model })
  }

  async function run(id: string): Promise<void> {
    const { catalogue, model } = await find(id)
    const address = addressOf(catalogue, model)
    const asked = [address, ...model.files.flatMap((file) => file.address ?? [])]
    const stop = new AbortController()
    running.set(id, stop)
    try {
      for (const each of asked) await around.agree(each)
      await bring(model, address, stop)
    } finally {
      running.delete(id)
      for (const each of asked) await around.withdraw(each)
    }
  }

  async function bring(model: CatalogueModel | WriterModel, address: string, stop: AbortController): Promise<void> {
    const { id, files } = model
    const folder = around.folder(model)
    const notes = noting(id, stop)
    const bytesHere = (): Promise<number> => sizeOf(files, folder)
    try {
      const missing = bytesOf(model) - (await bytesHere())
      if (missing > (await around.room())) throw new DownloadStoppedError('no-room', `${missing} bytes are needed`)
      await fetchFiles(model, folder, { ...around, address }, notes, stop.signal)
      await notes.settled()
      const { state } = await noteDownload(db, id, { type: 'checked', at: around.clock.now() })
      if (state === 'ready') await want(id)
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
      const writer = await readWriter(db)
      if (writer.kind === 'downloaded' && writer.id === id) await chooseWriter(db, memoryAlone)
      const { serving, wanted } = await readChoice(db)
      if (serving === id || wanted === id) await wantModel(db, serving === id ? builtIn : serving)
      while ((await readChoice(db)).serving === id) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      await noteDownload(db, id, { type: 'removed' })
      // A download still holds its file open for a moment.
      await around.alone(lockOf(id), () => around.removeFolders(id))
    },
    use: async (id) => {
      if (id !== builtIn && (await readDownload(db, id)).state !== 'ready') throw new Error(`${id} is not on this device`)
      await want(id)
    },
    bringIn: async (id, files) => {
      const { model } = await find(id)
      const folder = around.folder(model)
      const brought = { value: { taken: 0, missing: 0, others: 0 } }
      await around.alone(lockOf(id), async () => {
        brought.value = await bringFiles(model, folder, files, around)
        const bytes = await sizeOf(model.files, folder)
        if (brought.value.taken === 0) return
        const isWhole = brought.value.missing === 0
        await noteDownload(db, id, { type: 'brought', bytes, ...(isWhole ? { at: around.clock.now() } : {}) })
        if (isWhole) await want(id)
      })
      return brought.value
    },
    resume: async () => {
      const { models, writers } = await around.catalogue()
      const isMetered = around.isMetered()
      await Promise.all(
        [...models, ...writers].map(async ({ id }) => {
          if (isMetered) {
            // One that runs in another tab was begun there by the person.
            await around.ifFree(lockOf(id), async () => void (await noteDownload(db, id, { type: 'metered' })))
            return
          }
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

async function sizeOf(files: PinnedModel['files'], folder: ModelFolder): Promise<number> {
  const sizes = await Promise.all(files.map(({ path }) => folder.sizeOf(path)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
