// A ChatGPT export's conversations.json. A conversation is a tree: edits and regenerated answers are branches, and `current_node` is the leaf
// of the one that was last on screen. Invariant: only that branch comes in, and of it only what the person could see as text.

import type { EpochMs } from '../../memory/ids.ts'
import { fieldOf, isObject, listOf, numberOf, textOf, type Foreign } from './foreign-json.ts'
import type { ImportedChat, ImportedFile, ImportedTurn } from './imported.ts'

/** Undefined when it is not such an export. */
export function readChatGpt(json: unknown): ImportedFile | undefined {
  if (!Array.isArray(json) || !json.some((item) => isObject(fieldOf(item, 'mapping')))) return undefined
  const chats = json.flatMap((item, index) => readConversation(item, index)).filter(({ turns }) => turns.length > 0)
  return { kind: 'chatgpt', origin: 'chatgpt', chats, speakers: [] }
}

function readConversation(conversation: unknown, index: number): ImportedChat[] {
  const mapping = fieldOf(conversation, 'mapping')
  if (!isObject(mapping)) return []
  const startedAt = seconds(numberOf(conversation, 'create_time'))
  const turns: ImportedTurn[] = []
  let last = startedAt
  for (const node of currentBranch(mapping, textOf(conversation, 'current_node'))) {
    const turn = readNode(node, last)
    if (turn === undefined) continue
    turns.push(turn)
    last = turn.at ?? last
  }
  const key = textOf(conversation, 'conversation_id') ?? textOf(conversation, 'id') ?? `${index} ${startedAt ?? ''}`
  return [{ key, title: (textOf(conversation, 'title') ?? '').slice(0, 200), turns }]
}

/** From the leaf up its parents, then turned round; a ring of parents ends where it began. */
function currentBranch(mapping: Foreign, currentNode: string | undefined): Foreign[] {
  const branch: Foreign[] = []
  const seen = new Set<string>()
  let id = currentNode !== undefined && Object.hasOwn(mapping, currentNode) ? currentNode : newestLeaf(mapping)
  while (id !== undefined && !seen.has(id)) {
    seen.add(id)
    const node = fieldOf(mapping, id)
    if (!isObject(node)) break
    branch.push(node)
    id = textOf(node, 'parent')
  }
  return branch.toReversed()
}

/** Some old exports have no current node: the leaf written last was on screen. */
function newestLeaf(mapping: Foreign): string | undefined {
  let newest: { readonly id: string; readonly at: number } | undefined
  for (const [id, node] of Object.entries(mapping)) {
    if (listOf(node, 'children').length > 0) continue
    const at = numberOf(fieldOf(node, 'message'), 'create_time') ?? 0
    if (newest === undefined || at >= newest.at) newest = { id, at }
  }
  return newest?.id
}

function readNode(node: Foreign, lastAt: EpochMs | undefined): ImportedTurn | undefined {
  const message = fieldOf(node, 'message')
  const role = textOf(fieldOf(message, 'author'), 'role')
  if (role !== 'user' && role !== 'assistant') return undefined
  if (fieldOf(fieldOf(message, 'metadata'), 'is_visually_hidden_from_conversation') === true) return undefined
  // A recipient other than `all` is the assistant talking to a tool.
  if ((textOf(message, 'recipient') ?? 'all') !== 'all') return undefined
  const text = visibleText(fieldOf(message, 'content'))
  if (text === '') return undefined
  const key = textOf(message, 'id') ?? textOf(node, 'id') ?? `${lastAt ?? ''} ${text}`
  const at = seconds(numberOf(message, 'create_time')) ?? lastAt
  const who = role === 'user' ? ({ speaker: 'you', role: 'own' } as const) : ({ speaker: 'ChatGPT', role: 'assistant' } as const)
  return { key, ...who, text, ...(at === undefined ? {} : { at }) }
}

/** The strings among the parts, and what was said aloud; pictures, code runs and hidden reasoning are left out. */
function visibleText(content: unknown): string {
  const type = textOf(content, 'content_type')
  if (type !== 'text' && type !== 'multimodal_text') return ''
  const parts = listOf(content, 'parts').map((part) => {
    if (typeof part === 'string') return part
    return textOf(part, 'content_type') === 'audio_transcription' ? (textOf(part, 'text') ?? '') : ''
  })
  return withoutMarkers(parts.filter((part) => part.trim() !== '').join('\n\n')).trim()
}

/** Citation marks that the site drew as links: private-use characters around an id, or 【…†…】. */
function withoutMarkers(text: string): string {
  return text.replace(/\uE200[^\uE201]*\uE201|【[^】\n]*†[^】\n]*】/gu, '')
}

/** Their times are seconds; some recent ones are milliseconds. */
function seconds(time: number | undefined): EpochMs | undefined {
  if (time === undefined || time <= 0) return undefined
  return Math.round(time > 1e11 ? time : time * 1000) as EpochMs
}
