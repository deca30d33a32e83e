// A vault's contents as files. Law: the same contents give the same bytes, apart from the manifest's `created`.

import { strToU8 } from 'fflate'
import { tableNames, type TableName } from '../memory/records.ts'
import { bytesOf } from '../memory/base64.ts'
import { inOrder, type Sha256, type VaultContents } from './contents.ts'
import { jobsPath, journalPath, manifestPath, picturePath, recordsPath } from './format.ts'
import { makeManifest, type VaultFiles } from './manifest.ts'
import { conversationNotes } from './markdown/conversation-note.ts'
import { memoryNotes } from './markdown/memory-note.ts'
import { encodeLines } from './ndjson.ts'

export interface EncodeOptions {
  readonly app: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly sha256: Sha256
  /** The portrait as Markdown, where there is one. */
  readonly portrait?: string
}

export async function encodeVault(contents: VaultContents, { app, created, sha256, portrait }: EncodeOptions): Promise<VaultFiles> {
  const { tables, journal, jobs } = inOrder(contents)
  const files = new Map<string, Uint8Array>()
  for (const table of tableNames) if (table !== 'pictureFiles') files.set(recordsPath(table), encodeLines(tables[table]))
  files.set(journalPath, encodeLines(journal))
  files.set(jobsPath, encodeLines(jobs))
  for (const [path, text] of [...memoryNotes(tables), ...conversationNotes(tables)]) files.set(path, strToU8(text))
  const typeOf = new Map(tables.pictures.map(({ id, type }) => [id, type]))
  for (const { id, data } of tables.pictureFiles) files.set(picturePath(id, typeOf.get(id)), bytesOf(data))
  if (portrait !== undefined) files.set('portrait.md', strToU8(portrait))

  const counts = Object.fromEntries(tableNames.map((table) => [table, tables[table].length])) as Record<TableName, number>
  const manifest = await makeManifest(
    files,
    { app, created, counts: { ...counts, journal: journal.length, jobs: jobs.length }, journalLength: journal.at(-1)?.seq ?? 0 },
    sha256,
  )
  return new Map([[manifestPath, manifest], ...files])
}
