import { describe, expect, it } from 'vitest'
import { readChatGpt } from './chatgpt.ts'

type Node = { id: string; parent: string | null; children: string[]; message: unknown }
const said = (id: string, parent: string | null, role: string, content: unknown, rest: object = {}): Node => ({
  id,
  parent,
  children: [],
  message: { id: `msg-${id}`, author: { role }, create_time: 1_760_000_000 + id.charCodeAt(0), content, ...rest },
})
const text = (...parts: unknown[]) => ({ content_type: 'text', parts })
const conversation = (nodes: readonly Node[], rest: object = {}) => [
  {
    title: 'Plans',
    create_time: 1_760_000_000.5,
    conversation_id: 'c',
    mapping: Object.fromEntries(nodes.map((node) => [node.id, node])),
    ...rest,
  },
]
const turnsOf = (json: unknown) => readChatGpt(json)?.chats[0]?.turns.map(({ speaker, text: words }) => `${speaker}: ${words}`)

describe('a ChatGPT export', () => {
  it('follows the branch that was on screen, and no other', () => {
    const nodes = [
      { id: 'r', parent: null, children: ['s'], message: null },
      said('s', 'r', 'system', text('You are helpful.')),
      said('a', 's', 'user', text('I live in Yrok.')),
      said('b', 'a', 'assistant', text('Where?')),
      said('c', 's', 'user', text('I live in York.')),
      said('d', 'c', 'assistant', text('A first answer.')),
      said('e', 'c', 'assistant', text('A better answer.')),
    ]
    expect(turnsOf(conversation(nodes, { current_node: 'e' }))).toEqual(['you: I live in York.', 'ChatGPT: A better answer.'])
  })

  it('leaves out what nobody saw: tools, hidden messages, code, pictures', () => {
    const nodes = [
      said('a', null, 'user', text('I have a dog.'), { metadata: { is_visually_hidden_from_conversation: true } }),
      said('b', 'a', 'user', {
        content_type: 'multimodal_text',
        parts: [
          { content_type: 'image_asset_pointer', asset_pointer: 'x' },
          'This is Juno.',
          { content_type: 'audio_transcription', text: 'My dog.' },
        ],
      }),
      said('c', 'b', 'assistant', { content_type: 'code', text: 'search("dog")' }, { recipient: 'browser' }),
      said('d', 'c', 'tool', text('results')),
      said('e', 'd', 'assistant', { content_type: 'thoughts', thoughts: [] }),
      said('f', 'e', 'assistant', text('A fine dog \uE200cite\uE202turn0search1\uE201 indeed【3†source】.')),
      said('g', 'f', 'user', text('', '  ')),
    ]
    expect(turnsOf(conversation(nodes, { current_node: 'g' }))).toEqual(['you: This is Juno.\n\nMy dog.', 'ChatGPT: A fine dog  indeed.'])
  })

  it('tells when each turn was said, in seconds or milliseconds, and borrows from the turn before', () => {
    const nodes = [
      said('a', null, 'user', text('One.'), { create_time: 1_760_000_000.25 }),
      said('b', 'a', 'assistant', text('Two.'), { create_time: null }),
      said('c', 'b', 'user', text('Three.'), { create_time: 1_760_000_009_000 }),
    ]
    expect(readChatGpt(conversation(nodes, { current_node: 'c' }))?.chats[0]?.turns.map(({ at }) => at)).toEqual([
      1_760_000_000_250, 1_760_000_000_250, 1_760_000_009_000,
    ])
  })

  it('goes to the newest leaf when no current node is named, and ends in a ring', () => {
    const nodes = [said('a', 'b', 'user', text('One.')), said('b', 'a', 'assistant', text('Two.'))]
    expect(turnsOf(conversation(nodes, { current_node: 'gone' }))).toEqual(['you: One.', 'ChatGPT: Two.'])
    expect(turnsOf(conversation(nodes, { current_node: 'a' }))).toEqual(['ChatGPT: Two.', 'you: One.'])
  })

  it('takes no harm from odd or hostile fields', () => {
    const json: unknown = JSON.parse(
      '[null, 3, {"mapping": 7}, {"mapping": {"__proto__": {"message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": ["Hi."]}}}, "x": null}, "current_node": "__proto__", "title": 4}]',
    )
    expect(turnsOf(json)).toEqual(['you: Hi.'])
    expect(({} as { message?: unknown }).message).toBeUndefined()
    expect(readChatGpt({})).toBeUndefined()
    expect(readChatGpt([{ title: 'x' }])).toBeUndefined()
  })
})
