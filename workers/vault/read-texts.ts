// Texts read as chats and notes: one of them, or many that came together in a ZIP or were chosen together. Invariant: where one of many cannot
// be read the others come in, and it is counted.

import { decodeText } from './decode-text.ts'
import { done, failed } from './context.ts'
import type { VaultOutcome } from './vault.api.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { foreignKindOf } from '../../core/vault/importers/foreign-kind.ts'
import { openSpeakers, type ImportedChat, type ImportedFile } from '../../core/vault/importers/imported.ts'
import { readText } from '../../core/vault/importers/read-text.ts'

/** What an export's conversations are called in its ZIP; beside them nothing in it is read. */
const conversations = /(?:^|\/)conversations(?:-\d+)?\.json$/iu
/** Notes and chats of other kinds. */
const texts = /\.(?:txt|md|markdown|json)$/iu
/** What systems leave in folders: no one's words. */
const leftBySystems = /(?:^|\/)(?:__MACOSX|\.[^/]+)(?:\/|$)/u

/** Whether a file in a ZIP is worth unpacking. */
export const mayBeRead = (path: string): boolean => texts.test(path) && !leftBySystems.test(path)

export interface ReadTexts {
  readonly file: ImportedFile
  /** Of many, those that could not be read. */
  readonly unread: number
}

export async function readOne(bytes: Uint8Array, name: string): Promise<VaultOutcome<ImportedFile>> {
  const looksLike = foreignKindOf(bytes)
  const text = looksLike === undefined ? decodeText(bytes) : undefined
  if (text === undefined) return failed({ reason: 'unknown-format', ...(looksLike === undefined ? {} : { looksLike }) })
  const read = await readText(titleOf(name), text)
  return read.ok ? done(read.value) : read
}

/**
 * @param files by path
 * @param name of all of them together
 * @param writtenAt of single files, where that is known
 */
export async function readMany(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  writtenAt: ReadonlyMap<string, EpochMs>,
): Promise<VaultOutcome<ReadTexts>> {
  const exported = [...files].filter(([path]) => conversations.test(path))
  const found: ImportedFile[] = []
  let unread = 0
  let why: VaultOutcome<ImportedFile> | undefined
  for (const [path, bytes] of exported.length > 0 ? exported : files) {
    // WhatsApp's ZIP holds `_chat.txt`: the ZIP's own name says whose chat it is.
    const read = await readOne(bytes, files.size === 1 ? name : path)
    if (read.ok) found.push(fromFolder(read.value, path, writtenAt.get(path)))
    else if (exported.length > 0) return read
    else if (read.reason !== 'empty') {
      unread += 1
      why ??= read
    }
  }
  const [first] = found
  if (first === undefined) return why?.ok === false ? why : failed({ reason: files.size === 0 ? 'unknown-format' : 'empty' })
  const others = found.filter(({ origin }) => origin !== 'notes').some(({ speakers }) => speakers.length > 0)
  const chats = onceEach(
    found.flatMap((file) =>
      file.chats.map((chat) => ({ ...(others && file.origin === 'notes' ? asOwn(chat) : chat), origin: file.origin })),
    ),
  )
  return done({ file: { ...first, chats, speakers: openSpeakers(chats) }, unread })
}

/** Two notes of one name in two folders are two notes; a chat is known by its own words, wherever it lies. */
function fromFolder(file: ImportedFile, path: string, writtenAt: EpochMs | undefined): ImportedFile {
  const place = path.replace(/\.[^./]{1,10}$/u, '')
  return {
    ...file,
    chats: file.chats.map((chat) => ({
      ...chat,
      ...(file.origin === 'notes' ? { key: place } : {}),
      ...(writtenAt === undefined ? {} : { writtenAt }),
    })),
  }
}

/** Beside chats, where one of the names is the person's, notes in the first person are by nobody else. */
function asOwn(chat: ImportedChat): ImportedChat {
  return { ...chat, turns: chat.turns.map((turn) => (turn.role === 'unknown' ? { ...turn, role: 'own' } : turn)) }
}

/** The same chat may lie in it twice, of which the longer one is the later. */
function onceEach(chats: readonly ImportedChat[]): readonly ImportedChat[] {
  const byKey = new Map<string, ImportedChat>()
  for (const chat of chats) {
    const key = `${chat.origin}\n${chat.key}`
    if ((byKey.get(key)?.turns.length ?? 0) < chat.turns.length) byKey.set(key, chat)
  }
  return [...byKey.values()]
}

export function titleOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.[^.]{1,10}$/u, '').slice(0, 200)
}
