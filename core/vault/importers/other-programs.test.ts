import { describe, expect, it } from 'vitest'
import { foreignKindIn, foreignKindOf } from './foreign-kind.ts'
import { readText } from './read-text.ts'
import { wordsOfHtml } from './words-of-html.ts'

const read = async (json: unknown) => {
  const outcome = await readText('file', JSON.stringify(json))
  if (!outcome.ok) return outcome.reason
  const { origin, speakers, chats } = outcome.value
  return { origin, speakers, turns: chats.flatMap(({ turns }) => turns.map(({ speaker, role, text }) => `${speaker} (${role}): ${text}`)) }
}
const chat = {
  name: 'Bo',
  type: 'personal_chat',
  id: 9,
  messages: [
    { id: 1, type: 'service', date: '2026-10-12T18:00:00', actor: 'Ada', action: 'phone_call', text: '' },
    { id: 2, type: 'message', date: '2026-10-12T18:04:09', date_unixtime: '1791828249', from: 'Ada', from_id: 'user1', text: 'I moved.' },
    {
      id: 3,
      type: 'message',
      date: '2026-10-12T18:05:00',
      from: 'Bo',
      from_id: 'user2',
      text: ['See ', { type: 'link', text: 'this' }, '.'],
    },
    { id: 4, type: 'message', date: '2026-10-12T18:06:00', from: 'Ada', from_id: 'user1', forwarded_from: 'Cy', text: 'I sing.' },
    { id: 5, type: 'message', date: '2026-10-12T18:07:00', from: 'Bo', from_id: 'user2', photo: 'p.jpg', text: '' },
  ],
}

describe('a Telegram export', () => {
  it('of one chat asks who is who, and what was passed on is somebody else’s', async () => {
    expect(await read(chat)).toEqual({
      origin: 'telegram',
      speakers: ['Ada', 'Bo'],
      turns: ['Ada (unknown): I moved.', 'Bo (unknown): See this.', 'Cy (other): I sing.'],
    })
    const outcome = await readText('file', JSON.stringify(chat))
    expect(outcome.ok && outcome.value.chats[0]?.turns[0]?.at).toBe(1791828249_000)
  })

  it('of everything says itself who is who', async () => {
    const saved = { ...chat, id: 10, type: 'saved_messages', messages: [{ id: 1, type: 'message', from: 'Ada', text: 'Buy oats.' }] }
    expect(await read({ personal_information: { user_id: 1 }, chats: { list: [chat, saved] } })).toEqual({
      origin: 'telegram',
      speakers: [],
      turns: ['you (own): I moved.', 'Bo (other): See this.', 'Cy (other): I sing.', 'you (own): Buy oats.'],
    })
  })
})

describe('what Google hands out', () => {
  it('has what was asked of Gemini, oldest first, with the words of its answers', async () => {
    const asked = (time: string, title: string, html?: string) => ({
      header: 'Gemini Apps',
      title,
      time,
      ...(html === undefined ? {} : { safeHtmlItem: [{ html }] }),
    })
    const json = [
      asked('2026-10-13T07:00:00Z', 'Prompted I like tea'),
      asked('2026-10-12T18:04:09Z', 'Prompted I moved to Hull', '<p>It has <b>The Deep</b>.</p><ul><li>Old Town</li></ul>'),
      asked('2026-10-12T18:00:00Z', 'Used Gemini Apps'),
    ]
    expect(await read(json)).toEqual({
      origin: 'gemini',
      speakers: [],
      turns: ['you (own): I moved to Hull', 'Gemini (assistant): It has The Deep.\n- Old Town', 'you (own): I like tea'],
    })
  })

  it('has notes of Keep, but not those in the bin', async () => {
    const note = { title: 'Health', textContent: 'I cough.', createdTimestampUsec: 1791828249000000 }
    expect(await read(note)).toMatchObject({ origin: 'keep', turns: ['you (own): I cough.'] })
    expect(await read({ ...note, isTrashed: true })).toBe('empty')
    expect(await read({ createdTimestampUsec: 1, listContent: [{ text: 'oats' }, { text: 'milk' }] })).toMatchObject({
      turns: ['you (own): - oats\n- milk'],
    })
  })
})

it('HTML is read for its words, and nothing of what would run is left', () => {
  expect(wordsOfHtml('<p>Tea &amp; <i>cake</i>&nbsp;&#8211; a &#x41;</p><script>steal()</script><p>Next<br>line</p>')).toBe(
    'Tea & cake – a A\n\nNext\nline',
  )
  expect(wordsOfHtml('<style>p{')).toBe('')
})

describe('what cannot be read', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['{\\rtf1\\ansi', 'rich-text'],
    ['\u0089PNG\r\n', 'picture'],
    ['<!DOCTYPE html><html>', 'page'],
    ['\n<?xml version="1.0"?>', 'page'],
    ['From: Bo <bo@example.org>\r\nTo: Ada\r\nSubject: Tea\r\n\r\nHello', 'mail'],
    ['From bo@example.org Mon Oct 12\nReceived: by x\n from y\nFrom: Bo\nDate: Mon\n\nHello', 'mail'],
    ['BEGIN:VCARD\nVERSION:3.0', 'calendar'],
    ['Ada: hello\nBo: hi', undefined],
    ['I wrote to the mayor. From: me. Date: today.', undefined],
  ])('is told apart by how it begins: %j', (head, kind) => {
    expect(foreignKindOf(bytes(head))).toBe(kind)
  })

  it('is told apart in a ZIP by the names in it', () => {
    expect(foreignKindIn(['[Content_Types].xml', 'word/document.xml'])).toBe('word')
    expect(foreignKindIn(['Takeout/My Activity/MyActivity.html'])).toBe('page')
    expect(foreignKindIn(['a.bin'])).toBeUndefined()
  })

  it('is another kind of file, not a damaged one, where each line is a value', async () => {
    expect(await readText('a', '{"role":"user"}\n{"role":"assistant"}\n')).toEqual({ ok: false, reason: 'unknown-format' })
  })
})
