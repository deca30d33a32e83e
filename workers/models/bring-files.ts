// Takes a model's files from the person's own disk: by their names, each checked against its pinned size and digest before it counts. What is
// not one of the model's files is left alone.

import type { PinnedModel } from '../../core/embedding/model-file.ts'
import { isThatFile, type Hash } from './digest.ts'
import { DownloadStoppedError, isPinned } from './fetch-files.ts'
import type { ModelFolder } from './model-folder.ts'

/** Counted in files: `missing` are not on this device yet, `others` have a right name and other bytes. */
export interface Brought {
  readonly taken: number
  readonly missing: number
  readonly others: number
}

interface Surroundings {
  readonly hash: Hash
  /** Bytes the browser still has for this origin. */
  readonly room: () => Promise<number>
}

/** @throws DownloadStoppedError `no-room`, before anything is written */
export async function bringFiles(
  model: PinnedModel,
  folder: ModelFolder,
  files: readonly File[],
  { hash, room }: Surroundings,
): Promise<Brought> {
  const given = new Map(files.map((file) => [file.name, file]))
  const wanted: { readonly path: string; readonly bytes: number; readonly from: File }[] = []
  let [missing, others] = [0, 0]
  for (const file of model.files) {
    if ((await folder.sizeOf(file.path)) === file.bytes && (await isPinned(file, folder, hash))) continue
    const from = given.get(file.path.split('/').at(-1) ?? '')
    const isIt = from !== undefined && from.size === file.bytes && (await isThatFile(file, await contentOf(from), hash))
    if (isIt) wanted.push({ path: file.path, bytes: file.bytes, from })
    else missing += 1
    if (!isIt && from !== undefined) others += 1
  }
  const bytes = wanted.reduce((sum, each) => sum + each.bytes, 0)
  if (bytes > (await room())) throw new DownloadStoppedError('no-room', `${bytes} bytes are needed`)
  for (const { path, from } of wanted) {
    const writer = await folder.write(path, 0)
    try {
      writer.add(await contentOf(from))
    } finally {
      writer.close()
    }
  }
  return { taken: wanted.length, missing, others }
}

const contentOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer())
