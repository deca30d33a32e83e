// A Claude export's conversations.json: a list of conversations, each a plain list of messages.

import type { EpochMs } from '../../memory/ids.ts'
import { fieldOf, listOf, textOf } from './foreign-json.ts'
import type { ImportedChat, ImportedFile, ImportedTurn } from './imported.ts'

/** Undefined when it is not such an export. */
export function readClaude(json: unknown): ImportedFile | undefined {
  if (!Array.isArray(json) || !json.some((item) => Array.isArray(fieldOf(item, 'chat_messages')))) return undefined
  const chats = json.map(readConversation).filter(({ turns }) => turns.length > 0)
  return { kind: 'transcript', origin: 'claude', chats, speakers: [] }
}

function readConversation(conversation: unknown, index: number): ImportedChat {
  return {
    key: textOf(conversation, 'uuid') ?? String(index),
    title: (textOf(conversation, 'name') ?? '').slice(0, 200),
    turns: listOf(conversation, 'chat_messages').flatMap(readMessage),
  }
}

function readMessage(message: unknown, index: number): ImportedTurn[] {
  const sender = textOf(message, 'sender')
  const text = (textOf(message, 'text') ?? '').trim() || spoken(message)
  if ((sender !== 'human' && sender !== 'assistant') || text === '') return []
  const time = Date.parse(textOf(message, 'created_at') ?? '')
  const who = sender === 'human' ? ({ speaker: 'you', role: 'own' } as const) : ({ speaker: 'Claude', role: 'assistant' } as const)
  return [{ key: textOf(message, 'uuid') ?? String(index), ...who, text, ...(Number.isNaN(time) ? {} : { at: time as EpochMs }) }]
}

function spoken(message: unknown): string {
  return listOf(message, 'content')
    .flatMap((block) => (textOf(block, 'type') === 'text' ? [textOf(block, 'text') ?? ''] : []))
    .join('\n\n')
    .trim()
}
