// Writes a conversations.json as ChatGPT exports it, from an invented person's life: branches, regenerated answers, system and tool nodes
// included. Seeded: the same seed gives the same bytes. `npx tsx scripts/make-chatgpt-export.ts FILE [SEED]`

import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { editedAway, facts, matters, move, requests } from './chatgpt-person.ts'

interface Message {
  readonly id: string
  readonly author: { readonly role: 'system' | 'user' | 'assistant' | 'tool'; readonly name: string | null; readonly metadata: object }
  readonly create_time: number | null
  readonly content: { readonly content_type: string; readonly parts?: readonly unknown[]; readonly text?: string }
  readonly status: 'finished_successfully'
  readonly weight: number
  readonly metadata: { readonly is_visually_hidden_from_conversation?: boolean }
  readonly recipient: string
}

interface Node {
  readonly id: string
  readonly message: Message | null
  readonly parent: string | null
  readonly children: string[]
}

export interface ExportedConversation {
  readonly title: string
  readonly create_time: number
  readonly update_time: number
  readonly mapping: Readonly<Record<string, Node>>
  readonly current_node: string
  readonly conversation_id: string
  readonly id: string
}

const conversationCount = 26
const exchangesEach = 7
const firstDay = Date.UTC(2025, 1, 3, 8) / 1000
const daySeconds = 86_400

/** At least 300 turns on the visible branches; every fact is said once, by the person. */
export function makeChatGptExport(seed = 1): readonly ExportedConversation[] {
  const random = generator(seed)
  const uuid = (): string =>
    [8, 4, 4, 4, 12].map((length) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')).join('-')
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const tells = [
    move.before,
    ...shuffled(
      facts.map(({ tell }) => tell),
      random,
    ),
  ]
  return Array.from({ length: conversationCount }, (_, index) => {
    const told = index === conversationCount - 1 ? [move.after] : tells.slice(index, index + 1)
    return conversation({ index, told, matter: pick(matters), random, uuid })
  })
}

interface Setting {
  readonly index: number
  readonly told: readonly string[]
  readonly matter: string
  readonly random: () => number
  readonly uuid: () => string
}

function conversation({ index, told, matter, random, uuid }: Setting): ExportedConversation {
  const mapping: Record<string, Node> = {}
  let clock = firstDay + index * 15 * daySeconds + Math.floor(random() * 36_000)
  const startedAt = clock
  const add = (parent: string | null, message: Omit<Message, 'id' | 'status' | 'weight'> | null): string => {
    const id = uuid()
    mapping[id] = {
      id,
      message: message === null ? null : { id, status: 'finished_successfully', weight: 1, ...message },
      parent,
      children: [],
    }
    if (parent !== null) mapping[parent]?.children.push(id)
    return id
  }
  const say = (parent: string, role: Message['author']['role'], text: string, rest: Partial<Message> = {}): string => {
    clock += 20 + Math.floor(random() * 200)
    return add(parent, {
      author: { role, name: null, metadata: {} },
      create_time: clock,
      content: { content_type: 'text', parts: [text] },
      metadata: {},
      recipient: 'all',
      ...rest,
    })
  }

  const root = add(null, null)
  let leaf = say(root, 'system', '', { metadata: { is_visually_hidden_from_conversation: true }, create_time: null })
  if (index % 5 === 0) {
    leaf = say(leaf, 'user', 'I am a pilot and I live on the moon.', { metadata: { is_visually_hidden_from_conversation: true } })
  }
  const tellAt = 1 + Math.floor(random() * (exchangesEach - 2))
  const asked = shuffled(requests, random)
  for (let exchange = 0; exchange < exchangesEach; exchange += 1) {
    const [ask, reply] = (asked[exchange] ?? requests[0]) as readonly [string, string]
    const own = exchange === tellAt && told.length > 0 ? `${ask} ${told.join(' ')}` : ask
    if (exchange === tellAt && told[0]?.startsWith('My favourite tea')) {
      const edited = say(leaf, 'user', filled(`${ask} ${editedAway.said}`, matter))
      say(edited, 'assistant', 'Rooibos has no caffeine, so it suits the evening.')
    }
    leaf = say(leaf, 'user', filled(own, matter))
    if (exchange % 4 === 2) {
      const call = say(leaf, 'assistant', 'search("ideas")', {
        recipient: 'browser',
        content: { content_type: 'code', text: 'search("ideas")' },
      })
      leaf = say(call, 'tool', 'Twelve results, none of them about you.')
    }
    // A first answer that was regenerated stays in the tree, off the branch on screen.
    if (exchange % 3 === 1) say(leaf, 'assistant', 'Let me think about that again.')
    leaf = say(leaf, 'assistant', filled(reply, matter))
  }
  const id = uuid()
  return { title: `About ${matter}`, create_time: startedAt, update_time: clock, mapping, current_node: leaf, conversation_id: id, id }
}

function filled(template: string, matter: string): string {
  return template.replaceAll('{}', matter)
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0] as T)
}

/** mulberry32: small, seeded, good enough for variety. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , path, seed] = process.argv
  if (path === undefined) throw new Error('Usage: npx tsx scripts/make-chatgpt-export.ts FILE [SEED]')
  writeFileSync(path, JSON.stringify(makeChatGptExport(seed === undefined ? 1 : Number(seed))))
}
