// What was chosen, understood: a vault, or chats of some kind. Invariant: nothing is written, and what is too large is refused unread.

import { isAge, isAgeBeginning, open } from './age-file.ts'
import { done, failed } from './context.ts'
import { mayBeRead, readMany, readOne } from './read-texts.ts'
import { sha256 } from './sha256.ts'
import type { VaultOutcome } from './vault.api.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { VaultContents } from '../../core/vault/contents.ts'
import { decodeVault } from '../../core/vault/decode-vault.ts'
import { manifestPath, vaultLimits } from '../../core/vault/format.ts'
import { foreignKindIn } from '../../core/vault/importers/foreign-kind.ts'
import type { ImportedFile } from '../../core/vault/importers/imported.ts'
import { joinBytes } from '../../core/vault/ndjson.ts'
import { reading } from '../../core/vault/problem.ts'
import { isZip, unpackZip } from '../../core/vault/zip/unpack.ts'
import { writtenAtIn } from '../../core/vault/zip/written-at.ts'

export interface Upload {
  readonly name: string
  readonly sha256: string
  readonly sizeBytes: number
  /** Of turns without a time of their own. */
  readonly lastModified: number
  /** `unread`: of many texts, those that are none or of no known kind. */
  readonly what:
    | { readonly is: 'vault'; readonly contents: VaultContents }
    | { readonly is: 'chats'; readonly file: ImportedFile; readonly unread?: number }
}

export async function readUpload(file: File, passphrase?: string): Promise<VaultOutcome<Upload>> {
  if (file.size > vaultLimits.fileBytes) return failed({ reason: 'too-large', sizeBytes: file.size, limitBytes: vaultLimits.fileBytes })
  if (file.size === 0) return failed({ reason: 'empty' })
  const chosen = new Uint8Array(await file.arrayBuffer())
  let bytes = chosen
  if (isAge(chosen)) {
    if (passphrase === undefined || passphrase === '') return failed({ reason: 'needs-passphrase' })
    const opened = await open(chosen, passphrase)
    if (!opened.ok) return opened
    bytes = opened.value as Uint8Array<ArrayBuffer>
  }
  const what = await understand(bytes, file.name)
  if (!what.ok) return what
  return done({ name: file.name, sha256: await sha256(chosen), sizeBytes: file.size, lastModified: file.lastModified, what: what.value })
}

async function understand(bytes: Uint8Array, name: string): Promise<VaultOutcome<Upload['what']>> {
  if (isZip(bytes)) return fromZip(bytes, name)
  if (isAgeBeginning(bytes) || (bytes[0] === 0x50 && bytes.length < 4 && (bytes[1] ?? 0x4b) === 0x4b)) {
    return failed({ reason: 'truncated' })
  }
  // What is called a vault and is neither a ZIP nor sealed is not one: its text must not slip in as a chat.
  if (/\.keepsake$/iu.test(name)) return failed({ reason: 'unknown-format' })
  return fromText(bytes, name)
}

async function fromZip(bytes: Uint8Array, name: string): Promise<VaultOutcome<Upload['what']>> {
  const paths: string[] = []
  let isVault = false
  const unpacked = await reading(() => {
    // A first look at the names decides what is worth unpacking.
    unpackZip(bytes, (path) => {
      paths.push(path)
      return false
    })
    isVault = paths.includes(manifestPath)
    return unpackZip(bytes, (path) => isVault || mayBeRead(path))
  })
  if (!unpacked.ok) return unpacked
  if (!isVault) {
    const looksLike = unpacked.value.size === 0 ? foreignKindIn(paths) : undefined
    if (looksLike !== undefined) return failed({ reason: 'unknown-format', looksLike })
    const read = await readMany(unpacked.value, name, writtenAtIn(bytes))
    return read.ok ? done({ is: 'chats', ...read.value }) : read
  }
  const vault = await decodeVault(unpacked.value, sha256)
  if (!vault.ok) return vault
  const { tables, journal } = vault.value.contents
  if (journal.length === 0 && Object.values(tables).every((records) => records.length === 0)) return failed({ reason: 'empty' })
  return done({ is: 'vault', contents: vault.value.contents })
}

async function fromText(bytes: Uint8Array, name: string): Promise<VaultOutcome<Upload['what']>> {
  const read = await readOne(bytes, name)
  return read.ok ? done({ is: 'chats', file: read.value }) : read
}

/** Chosen together: notes of a folder, or chats exported one by one. Vaults come alone. */
export async function readUploads(files: readonly File[]): Promise<VaultOutcome<Upload>> {
  const sizeBytes = files.reduce((sum, { size }) => sum + size, 0)
  if (sizeBytes > vaultLimits.fileBytes) return failed({ reason: 'too-large', sizeBytes, limitBytes: vaultLimits.fileBytes })
  const pathOf = (file: File): string => file.webkitRelativePath || file.name
  const inOrder = files.toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
  const texts = new Map<string, Uint8Array>()
  for (const file of inOrder) texts.set(pathOf(file), new Uint8Array(await file.arrayBuffer()))
  const writtenAt = new Map(inOrder.map((file) => [pathOf(file), file.lastModified as EpochMs]))
  const name = `${files.length} files`
  const read = await readMany(texts, name, writtenAt)
  if (!read.ok) return read
  const lastModified = Math.max(...writtenAt.values())
  return done({ name, sha256: await sha256(joinBytes([...texts.values()])), sizeBytes, lastModified, what: { is: 'chats', ...read.value } })
}
