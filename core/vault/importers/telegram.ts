// A Telegram export as JSON: one chat, or all of them under `chats.list`. A text is a string or a list of strings and marked pieces.

import type { EpochMs } from '../../memory/ids.ts'
import { fieldOf, isObject, listOf, numberOf, textOf, type Foreign } from './foreign-json.ts'
import { openSpeakers, type ImportedChat, type ImportedFile, type ImportedTurn } from './imported.ts'

/** Undefined when it is not such an export. */
export function readTelegram(json: unknown): ImportedFile | undefined {
  const all = [json, ...listOf(fieldOf(json, 'chats'), 'list')].filter(isChat)
  if (all.length === 0) return undefined
  const self = selfOf(json)
  const chats = all.map((chat) => readChat(chat, self)).filter(({ turns }) => turns.length > 0)
  return { kind: 'transcript', origin: 'telegram', chats, speakers: openSpeakers(chats) }
}

function isChat(json: unknown): json is Foreign {
  return isObject(json) && Array.isArray(json['messages']) && textOf(json, 'type') !== undefined && numberOf(json, 'id') !== undefined
}

/** `user123` of whoever exported everything; the export of one chat does not say whose it is. */
function selfOf(json: unknown): string | undefined {
  const id = numberOf(fieldOf(json, 'personal_information'), 'user_id')
  return id === undefined ? undefined : `user${id}`
}

function readChat(chat: Foreign, self: string | undefined): ImportedChat {
  const isOwn = textOf(chat, 'type') === 'saved_messages'
  return {
    key: String(numberOf(chat, 'id')),
    title: (textOf(chat, 'name') ?? '').slice(0, 200),
    turns: listOf(chat, 'messages').flatMap((message) => readMessage(message, self, isOwn)),
  }
}

function readMessage(message: unknown, self: string | undefined, isOwn: boolean): ImportedTurn[] {
  const text = wordsOf(fieldOf(message, 'text')).trim()
  const speaker = textOf(message, 'from')?.slice(0, 100)
  // What was passed on from somebody else is not the words of whoever passed it on.
  const passedOn = textOf(message, 'forwarded_from')
  if (textOf(message, 'type') !== 'message' || text === '' || speaker === undefined) return []
  const isSelf = isOwn || (self !== undefined && textOf(message, 'from_id') === self)
  const who =
    passedOn !== undefined
      ? ({ speaker: passedOn.slice(0, 100) || speaker, role: 'other' } as const)
      : isSelf
        ? ({ speaker: 'you', role: 'own' } as const)
        : ({ speaker, role: self === undefined ? 'unknown' : 'other' } as const)
  const at = timeOf(message)
  return [{ key: String(numberOf(message, 'id') ?? `${at ?? ''} ${text}`), ...who, text, ...(at === undefined ? {} : { at }) }]
}

function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text
  if (!Array.isArray(text)) return ''
  return text.map((piece) => (typeof piece === 'string' ? piece : (textOf(piece, 'text') ?? ''))).join('')
}

function timeOf(message: unknown): EpochMs | undefined {
  const seconds = Number(textOf(message, 'date_unixtime'))
  const time = seconds > 0 ? seconds * 1000 : Date.parse(textOf(message, 'date') ?? '')
  return Number.isNaN(time) ? undefined : (time as EpochMs)
}
