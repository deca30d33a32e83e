// The files of one model on this device: a folder of the origin's private file system, which only this app can read. A file that is cut
// short stays as it is, so that a download goes on where it stopped.

import { keyOf, type CatalogueModel } from '../../core/embedding/catalogue.ts'
import type { PinnedModel } from '../../core/embedding/model-file.ts'
import { folderOfWriter, type WriterModel } from '../../core/generation/writers.ts'

export interface ModelFolder {
  /** Bytes of a file; 0 when it is not there. */
  sizeOf(path: string): Promise<number>
  read(path: string): Promise<Uint8Array<ArrayBuffer>>
  /** Opens a file for writing on from `offset`; what was behind it is cut off. Close it whatever happens. */
  write(path: string, offset: number): Promise<FileWriter>
  remove(path: string): Promise<void>
}

export interface FileWriter {
  add(chunk: Uint8Array): void
  close(): void
}

const root = 'models'

/** In a worker only: pages have no synchronous access. */
export function modelFolder(model: CatalogueModel | WriterModel): ModelFolder {
  const folder = async (): Promise<FileSystemDirectoryHandle> => {
    const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(root, { create: true })
    return all.getDirectoryHandle('dims' in model ? keyOf(model) : folderOfWriter(model), { create: true })
  }
  const file = async (path: string, create: boolean) => (await folder()).getFileHandle(flat(path), { create })
  return {
    sizeOf: (path) =>
      file(path, false).then(
        async (handle) => (await handle.getFile()).size,
        () => 0,
      ),
    read: async (path) => new Uint8Array(await (await (await file(path, false)).getFile()).arrayBuffer()),
    write: async (path, offset) => {
      const access = await (await file(path, true)).createSyncAccessHandle()
      access.truncate(offset)
      let at = offset
      return {
        add: (chunk) => {
          const written = access.write(chunk, { at })
          // A full disk is not always an error of its own.
          if (written !== chunk.byteLength) throw new DOMException('The file could not be written whole', 'QuotaExceededError')
          at += written
        },
        close: () => {
          access.flush()
          access.close()
        },
      }
    },
    remove: async (path) => (await folder()).removeEntry(flat(path)).catch(() => undefined),
  }
}

/** Everything of a model, older revisions too. */
export async function removeFolders(id: string): Promise<void> {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(root, { create: true })
  const names: string[] = []
  for await (const name of (all as unknown as { keys(): AsyncIterable<string> }).keys()) if (name.startsWith(`${id}-`)) names.push(name)
  for (const name of names) await all.removeEntry(name, { recursive: true })
}

/** Every file of the model is there in its whole length: a quick look, where reading all of it would take long. */
export async function isWhole(model: PinnedModel, folder: ModelFolder): Promise<boolean> {
  for (const { path, bytes } of model.files) if ((await folder.sizeOf(path)) !== bytes) return false
  return true
}

function flat(path: string): string {
  return path.replaceAll('/', '__')
}
