// Files back to a vault's contents. Law: decodeVault ∘ encodeVault = identity. Markdown is for people and is never read back.

import * as v from 'valibot'
import { tableNames, type JournalledRecords, type TableName } from '../memory/records.ts'
import { base64Of } from '../memory/base64.ts'
import type { Sha256, Tables, VaultContents } from './contents.ts'
import { jobsPath, journalPath, manifestPath, picturePattern, recordsPath, tablesIn } from './format.ts'
import { journalEntrySchema } from './journal-schema.ts'
import { readManifest, verifyFiles, type Manifest, type VaultFiles } from './manifest.ts'
import { migrate } from './migrate.ts'
import { decodeLines } from './ndjson.ts'
import { corrupt, reading, unsafe, type Reading } from './problem.ts'
import { jobSchema, recordSchemas } from './schema.ts'

export interface DecodedVault {
  readonly manifest: Manifest
  readonly contents: VaultContents
}

export function decodeVault(files: VaultFiles, sha256: Sha256): Promise<Reading<DecodedVault>> {
  return reading(async () => {
    const manifest = readManifest(required(files, manifestPath))
    await verifyFiles(manifest, files, sha256)
    const rows = (path: string): unknown[] => decodeLines(required(files, path), path, (value) => value)
    const raw = migrate(
      {
        tables: Object.fromEntries(
          tablesIn(manifest.version).map((table) => [table, table === 'pictureFiles' ? picturesIn(files) : rows(recordsPath(table))]),
        ),
        journal: rows(journalPath),
        jobs: rows(jobsPath),
      },
      manifest.version,
    )
    const contents: VaultContents = {
      tables: Object.fromEntries(tableNames.map((table) => [table, recordsOf(table, raw.tables[table] ?? [])])) as unknown as Tables,
      journal: checked(raw.journal, journalEntrySchema, journalPath),
      jobs: checked(raw.jobs, jobSchema, jobsPath),
    }
    checkAgainst(manifest, contents)
    return { manifest, contents }
  })
}

function picturesIn(files: VaultFiles): unknown[] {
  return [...files].flatMap(([path, bytes]) => {
    const id = picturePattern.exec(path)?.groups?.['id']
    return id === undefined ? [] : [{ id, data: base64Of(bytes) }]
  })
}

function required(files: VaultFiles, path: string): Uint8Array {
  return files.get(path) ?? corrupt(`${path} is missing`)
}

function recordsOf<T extends TableName>(table: T, rows: readonly unknown[]): JournalledRecords[T][] {
  const records = checked(rows, recordSchemas[table] as unknown as v.GenericSchema<unknown, JournalledRecords[T]>, recordsPath(table))
  const ids = new Set<string>()
  for (const { id } of records) {
    if (ids.has(id)) corrupt(`${recordsPath(table)} has ${id} twice`)
    ids.add(id)
  }
  return records
}

function checked<T>(rows: readonly unknown[], schema: v.GenericSchema<unknown, T>, path: string): T[] {
  return rows.map((row, index) => {
    const result = v.safeParse(schema, row, { abortEarly: true })
    if (result.success) return result.output
    const [issue] = result.issues
    return unsafe(`${path}, line ${index + 1}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
  })
}

/** What single records cannot show: counts, the journal's numbers, and that every turn has its conversation. */
function checkAgainst(manifest: Manifest, { tables, journal, jobs }: VaultContents): void {
  const lengths = {
    ...Object.fromEntries(tablesIn(manifest.version).map((table) => [table, tables[table].length])),
    journal: journal.length,
    jobs: jobs.length,
  }
  for (const [name, length] of Object.entries(lengths)) {
    if (manifest.counts[name as TableName] !== length) corrupt(`the ${name} are not as many as the manifest says`)
  }
  if (manifest.journalLength !== journal.length) corrupt('the journal is not as long as the manifest says')
  journal.forEach((entry, index) => {
    if (entry.seq !== index + 1) corrupt(`journal entry ${index + 1} has the number ${entry.seq}`)
  })
  const conversations = new Set(tables.conversations.map(({ id }) => id))
  for (const episode of tables.episodes) {
    if (!conversations.has(episode.conversationId)) corrupt(`turn ${episode.id} belongs to no conversation`)
  }
}
