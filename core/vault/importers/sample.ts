// The bundled sample: `{name, owner, conversations: [{title, turns: [{at, speaker, text}]}]}`, times local and without zone.

import type { EpochMs } from '../../memory/ids.ts'
import { fieldOf, listOf, textOf } from './foreign-json.ts'
import type { ImportedChat, ImportedFile, ImportedTurn } from './imported.ts'

/** Undefined when it is not such a file. */
export function readSample(json: unknown): ImportedFile | undefined {
  if (textOf(json, 'owner') === undefined || !Array.isArray(fieldOf(json, 'conversations'))) return undefined
  const chats = listOf(json, 'conversations')
    .map(readConversation)
    .filter(({ turns }) => turns.length > 0)
  return { kind: 'sample', origin: 'sample', chats, speakers: [] }
}

function readConversation(conversation: unknown, index: number): ImportedChat {
  return {
    key: String(index),
    title: (textOf(conversation, 'title') ?? '').slice(0, 200),
    turns: listOf(conversation, 'turns').flatMap(readTurn),
  }
}

function readTurn(turn: unknown, index: number): ImportedTurn[] {
  const text = (textOf(turn, 'text') ?? '').trim()
  const speaker = textOf(turn, 'speaker')
  if (text === '' || speaker === undefined) return []
  const time = Date.parse(textOf(turn, 'at') ?? '')
  const role = speaker === 'you' ? 'own' : speaker === 'Keepsake' ? 'assistant' : 'other'
  return [{ key: String(index), speaker, role, text, ...(Number.isNaN(time) ? {} : { at: time as EpochMs }) }]
}
