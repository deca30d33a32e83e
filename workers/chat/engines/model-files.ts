// Reads a downloaded model's files for whoever runs it. Law: nothing is handed out that is not, byte for byte, what was agreed to download:
// each file is held against its size and digest whenever it is read from this device anew.

import type { PinnedModel } from '../../../core/embedding/model-file.ts'
import { isThatFile, type Hash } from '../../models/digest.ts'
import type { ModelFolder } from '../../models/model-folder.ts'
import type { ReadFile } from './web-llm-files.ts'

export function readerOf(model: PinnedModel, folder: Pick<ModelFolder, 'read'>, hash: Hash): ReadFile {
  const checked = new Set<string>()
  return async (path) => {
    const file = model.files.find((each) => each.path === path)
    if (file === undefined) return undefined
    const bytes = await folder.read(path).catch(() => undefined)
    if (bytes === undefined) return undefined
    if (bytes.length !== file.bytes) throw new Error(`${path} is not whole`)
    if (!checked.has(path) && !(await isThatFile(file, bytes, hash))) throw new Error(`${path} is not the file that was pinned`)
    checked.add(path)
    return bytes
  }
}
