// The first file of a vault: which format, how much of what, and the checksum of every other file. Nothing is believed before it agrees.

import * as v from 'valibot'
import { strFromU8, strToU8 } from 'fflate'
import type { TableName } from '../memory/records.ts'
import { canonical } from './canonical.ts'
import type { Sha256 } from './contents.ts'
import { manifestPath, tablesIn, vaultFormatName, vaultVersion } from './format.ts'
import { parseJson } from './ndjson.ts'
import { corrupt, refuse } from './problem.ts'
import { count } from './schema-parts.ts'

export interface Manifest {
  readonly format: typeof vaultFormatName
  readonly version: number
  /** The version of the app that wrote it; for people. */
  readonly app: string
  /** ISO 8601, UTC. The only thing that differs between two exports of the same vault. */
  readonly created: string
  /** Of the tables its version has. */
  readonly counts: Readonly<Record<TableName | 'journal' | 'jobs', number>>
  /** Number of the last journal entry. */
  readonly journalLength: number
  /** Every other file in the ZIP. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>
}

export type VaultFiles = ReadonlyMap<string, Uint8Array>

const manifestSchema = v.strictObject({
  format: v.literal(vaultFormatName),
  version: count,
  app: v.pipe(v.string(), v.maxLength(100)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.record(v.string(), count),
  journalLength: count,
  files: v.record(v.string(), v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)), bytes: count })),
})

export async function makeManifest(
  files: VaultFiles,
  about: Pick<Manifest, 'app' | 'created' | 'counts' | 'journalLength'>,
  sha256: Sha256,
): Promise<Uint8Array> {
  const listed: [string, { sha256: string; bytes: number }][] = []
  for (const [path, bytes] of files) listed.push([path, { sha256: await sha256(bytes), bytes: bytes.length }])
  const manifest: Manifest = { format: vaultFormatName, version: vaultVersion, ...about, files: Object.fromEntries(listed) }
  return strToU8(`${canonical(manifest)}\n`)
}

/** The version is looked at first, so that a vault of tomorrow is called newer and not damaged. */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = parseJson(strFromU8(bytes), manifestPath)
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown; version?: unknown }
  if (format !== vaultFormatName) return refuse({ reason: 'unknown-format' })
  if (typeof version === 'number' && version > vaultVersion) return refuse({ reason: 'newer', version })
  const result = v.safeParse(manifestSchema, value)
  if (!result.success) return corrupt(`${manifestPath}: ${result.issues[0].message}`)
  for (const name of [...tablesIn(result.output.version), 'journal', 'jobs']) {
    if (!Object.hasOwn(result.output.counts, name)) corrupt(`${manifestPath} does not count the ${name}`)
  }
  return result.output as Manifest
}

/** Every listed file is there and unchanged, and nothing else is. */
export async function verifyFiles(manifest: Manifest, files: VaultFiles, sha256: Sha256): Promise<void> {
  for (const path of files.keys()) {
    if (path !== manifestPath && !Object.hasOwn(manifest.files, path)) corrupt(`${path} is not in the manifest`)
  }
  for (const [path, expected] of Object.entries(manifest.files)) {
    const bytes = files.get(path)
    if (bytes === undefined) return corrupt(`${path} is missing`)
    if (bytes.length !== expected.bytes || (await sha256(bytes)) !== expected.sha256) corrupt(`${path} is not what was written`)
  }
}
