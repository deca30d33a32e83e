// A chosen file, understood: a vault, or chats of some kind. Invariant: nothing is written, and a file too large is refused unread.

import { isAge, isAgeBeginning, open } from './age-file.ts'
import { done, failed } from './context.ts'
import { sha256 } from './sha256.ts'
import type { VaultOutcome } from './vault.api.ts'
import type { VaultContents } from '../../core/vault/contents.ts'
import { decodeVault } from '../../core/vault/decode-vault.ts'
import { manifestPath, vaultLimits } from '../../core/vault/format.ts'
import type { ImportedFile } from '../../core/vault/importers/imported.ts'
import { readText } from '../../core/vault/importers/read-text.ts'
import { reading } from '../../core/vault/problem.ts'
import { isZip, unpackZip } from '../../core/vault/zip/unpack.ts'

export interface Upload {
  readonly name: string
  readonly sha256: string
  readonly sizeBytes: number
  /** Of turns without a time of their own. */
  readonly lastModified: number
  readonly what: { readonly is: 'vault'; readonly contents: VaultContents } | { readonly is: 'chats'; readonly file: ImportedFile }
}

/** Inside a ZIP: a ChatGPT or Claude export's conversations, an exported chat, notes. */
const readable = /(?:^|\/)(?:conversations(?:-\d+)?\.json|[^/]+\.(?:txt|md|markdown))$/iu

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
  let isVault = false
  const unpacked = await reading(() => {
    // A first look at the names decides what is worth unpacking.
    unpackZip(bytes, (path) => {
      isVault ||= path === manifestPath
      return false
    })
    return unpackZip(bytes, (path) => isVault || readable.test(path))
  })
  if (!unpacked.ok) return unpacked
  if (!isVault) return fromTexts(unpacked.value, name)
  const vault = await decodeVault(unpacked.value, sha256)
  if (!vault.ok) return vault
  const { tables, journal } = vault.value.contents
  if (journal.length === 0 && Object.values(tables).every((records) => records.length === 0)) return failed({ reason: 'empty' })
  return done({ is: 'vault', contents: vault.value.contents })
}

/** All files of the kind the first one is; an export may be split into several. */
async function fromTexts(files: ReadonlyMap<string, Uint8Array>, name: string): Promise<VaultOutcome<Upload['what']>> {
  const conversations = [...files].filter(([path]) => path.endsWith('.json'))
  const found: ImportedFile[] = []
  for (const [path, bytes] of conversations.length > 0 ? conversations : files) {
    const text = decodeText(bytes)
    // WhatsApp's ZIP holds `_chat.txt`: the ZIP's own name says whose chat it is.
    const read = text === undefined ? undefined : await readText(files.size === 1 ? titleOf(name) : titleOf(path), text)
    if (read?.ok === true) found.push(read.value)
    else if (conversations.length > 0) return read ?? failed({ reason: 'unknown-format' })
  }
  const [first] = found
  if (first === undefined) return failed({ reason: 'unknown-format' })
  const alike = found.filter(({ origin }) => origin === first.origin)
  return done({
    is: 'chats',
    file: { ...first, chats: alike.flatMap(({ chats }) => chats), speakers: [...new Set(alike.flatMap(({ speakers }) => speakers))] },
  })
}

async function fromText(bytes: Uint8Array, name: string): Promise<VaultOutcome<Upload['what']>> {
  const text = decodeText(bytes)
  if (text === undefined) return failed({ reason: 'unknown-format' })
  const read = await readText(titleOf(name), text)
  return read.ok ? done({ is: 'chats', file: read.value }) : read
}

/** UTF-8, or UTF-16 with its mark; undefined when it is not text. */
function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

function titleOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.[^.]{1,10}$/u, '').slice(0, 200)
}
