import { describe, expect, it } from 'vitest'
import { readClaude } from './claude.ts'
import { readNotes } from './notes.ts'
import { readText } from './read-text.ts'
import { readTranscript } from './transcript.ts'

const turnsOf = (text: string) =>
  readTranscript('chat', text)?.chats[0]?.turns.map(({ speaker, text: words, at }) => [
    at === undefined ? '' : new Date(at).toISOString().slice(0, 16),
    speaker,
    words,
  ])

describe('a plain chat', () => {
  it.each([
    ['WhatsApp on Android', '12/10/2026, 18:04 - Ada: Hello\n13/10/2026, 07:00 - Bo: Hi'],
    ['WhatsApp on iPhone', '\u200E[12/10/2026, 18:04:09] Ada: Hello\n[13/10/2026, 07:00:00] Bo: Hi'],
    ['American halves of the day', '10/12/26, 6:04\u202FPM - Ada: Hello\n10/13/26, 7:00 AM - Bo: Hi'],
    ['dots', '12.10.26, 18:04 - Ada: Hello\n13.10.26, 07:00 - Bo: Hi'],
    ['ISO in brackets', '[2026-10-12 18:04] Ada: Hello\n[2026-10-13 07:00] Bo: Hi'],
    ['ISO', '2026-10-12T18:04:09Z Ada: Hello\n2026-10-13 07:00 Bo: Hi'],
    ['date lines', '2026-10-12\n18:04 Ada: Hello\n\n--- Tuesday, 13 October 2026 ---\n[07:00] Bo: Hi'],
    ['a French clock', '12/10/2026 à 18:04 - Ada: Hello\n13/10/2026 à 07:00 - Bo: Hi'],
    ['Spanish halves of the day', '12/10/26, 6:04 p.\u00A0m. - Ada: Hello\n13/10/26, 7:00 a.\u00A0m. - Bo: Hi'],
    ['a Finnish clock', '12.10.2026 klo 18.04 - Ada: Hello\n13.10.2026 klo 7.00 - Bo: Hi'],
    ['Czech spaces', '12. 10. 2026 18:04 - Ada: Hello\n13. 10. 2026 7:00 - Bo: Hi'],
    ['Hungarian order', '2026. 10. 12. 18:04 - Ada: Hello\n2026. 10. 13. 7:00 - Bo: Hi'],
    ['Bulgarian words', '12.10.26 г., 18:04 ч. - Ada: Hello\n13.10.26 г., 7:00 ч. - Bo: Hi'],
    ['Japanese order', '2026/10/12 18:04 - Ada: Hello\n2026/10/13 7:00 - Bo: Hi'],
    ['Chinese halves of the day', '[2026/10/12 下午6:04:09] Ada: Hello\n[2026/10/13 上午7:00:00] Bo: Hi'],
    ['Korean halves of the day', '2026. 10. 12. 오후 6:04, Ada : Hello\n2026. 10. 13. 오전 7:00, Bo : Hi'],
    ['Arabic digits', '\u200F١٢\u200F/١٠\u200F/٢٠٢٦، ٦:٠٤ م - Ada: Hello\n\u200F١٣\u200F/١٠\u200F/٢٠٢٦، ٧:٠٠ ص - Bo: Hi'],
    ['headings', '# 12/10/2026\n18:04 - Ada: Hello\n## 13/10/2026\n7:00 am - Bo: Hi'],
  ])('is read with its dates: %s', (_what, text) => {
    expect(turnsOf(text)).toEqual([
      ['2026-10-12T18:04', 'Ada', 'Hello'],
      ['2026-10-13T07:00', 'Bo', 'Hi'],
    ])
  })

  it('goes on over several lines, and keeps what looks like a name in them', () => {
    const text = '12/10/2026, 18:04 - Ada Lamb: Shopping:\n\nmilk: two\nhttp://example.org\n12/10/2026, 18:05 - +44 7700 900123: ok'
    expect(turnsOf(text)?.map(([, speaker, words]) => [speaker, words])).toEqual([
      ['Ada Lamb', 'Shopping:\n\nmilk: two\nhttp://example.org'],
      ['+44 7700 900123', 'ok'],
    ])
  })

  it('leaves out the program’s notices and what has no words', () => {
    const text = [
      '12/10/2026, 18:00 - Messages and calls are end-to-end encrypted.',
      '12/10/2026, 18:04 - Ada: <Media omitted>',
      '12/10/2026, 18:05 - Ada: image omitted',
      '12/10/2026, 18:06 - Bo: This message was deleted',
      '12/10/2026, 18:07 - Bo added Cy',
      'still the notice',
      '12/10/2026, 18:08 - Bo: Hi',
    ].join('\r\n')
    expect(turnsOf(text)).toEqual([['2026-10-12T18:08', 'Bo', 'Hi']])
  })

  it('leaves out what stands for a picture, in any language, and keeps the words beside it', () => {
    const iphone = [
      '[12.10.26, 18:04:09] Ada: Hallo',
      '\u200E[12.10.26, 18:05:09] Ada: \u200EBild weggelassen',
      '[12.10.26, 18:06:00] Bo: Schön \u200E<Attached: 7.jpg>',
    ].join('\n')
    expect(turnsOf(iphone)?.map(([, , words]) => words)).toEqual(['Hallo', 'Schön'])
    const android = [
      '12/10/2026 à 18:04 - Ada: <Médias omis>',
      '12/10/2026, 18:05 - Ada: IMG-1.jpg (file attached)',
      '12/10/2026, 18:06 - Ada: IMG-2.jpg (file attached)\nOur new kitchen',
      '12/10/2026, 18:07 - Ada: I moved to Hull <This message was edited>',
      '12/10/2026, 18:08 - Bo: Missed voice call',
    ].join('\n')
    expect(turnsOf(android)?.map(([, , words]) => words)).toEqual(['Our new kitchen', 'I moved to Hull'])
  })

  it('goes on over lines that look like a day or like somebody else speaking, where every turn bears its day', () => {
    const text = '12/10/2026, 18:04 - Ada: The plan:\nMonday: swim\n13/10/2026\n18:00 Dinner: Bo cooks\n12/10/2026, 18:05 - Bo: \nFine.'
    expect(turnsOf(text)).toEqual([
      ['2026-10-12T18:04', 'Ada', 'The plan:\nMonday: swim\n13/10/2026\n18:00 Dinner: Bo cooks'],
      ['2026-10-12T18:05', 'Bo', 'Fine.'],
    ])
  })

  it('settles for the whole file whether the day or the month comes first', () => {
    const days = (...dates: string[]) => turnsOf(dates.map((date) => `${date}, 12:00 - Ada: x`).join('\n'))?.map(([at]) => at?.slice(0, 10))
    expect(days('03/04/2026', '13/04/2026')).toEqual(['2026-04-03', '2026-04-13'])
    expect(days('03/04/2026', '04/13/2026')).toEqual(['2026-03-04', '2026-04-13'])
    expect(days('01/02/2026', '02/02/2026', '03/01/2026')).toEqual(['2026-01-02', '2026-02-02', '2026-03-01'])
    expect(days('03/04/2026')).toEqual(['2026-04-03'])
    expect(days('31/02/2026')).toEqual([''])
  })

  it('may have no dates at all', () => {
    expect(turnsOf('You: I sold the car.\nMaya: At last.\nReally?\nYou: Yes.')).toEqual([
      ['', 'You', 'I sold the car.'],
      ['', 'Maya', 'At last.\nReally?'],
      ['', 'You', 'Yes.'],
    ])
  })

  it('tells the speakers, most turns first', () => {
    expect(readTranscript('x', 'Bo: a\nAda: b\nAda: c\nBo: d\nAda: e')?.speakers).toEqual(['Ada', 'Bo'])
  })

  it('gives the same turn the same key in a longer export, and the second of two equal ones another', () => {
    const keys = (text: string) => readTranscript('x', text)?.chats[0]?.turns.map(({ key }) => key) ?? []
    const short = keys('[2026-10-12 18:04] Ada: ok\n[2026-10-12 18:04] Ada: ok')
    const long = keys('[2026-10-12 18:04] Ada: ok\n[2026-10-12 18:04] Ada: ok\n[2026-10-12 18:05] Bo: ok')
    expect(new Set(long).size).toBe(3)
    expect(long.slice(0, 2)).toEqual(short)
  })

  it.each([
    ['a letter', 'Dear Sam,\n\nthank you for the book.\n\nYours,\nAda'],
    [
      'a recipe',
      'Flour: 200 g\nSugar: a little\n\nMix everything well and bake it for an hour.\nLet it cool.\nEat it.\nShare it.\nClean up.',
    ],
    ['one voice', 'Note: buy milk\nNote: buy eggs'],
    ['a link', 'https://example.org\nhttps://example.net'],
  ])('is not %s', (_what, text) => {
    expect(readTranscript('x', text)).toBeUndefined()
  })
})

describe('notes', () => {
  it('are one turn a paragraph, the person’s own if they say so, dated by their headings', () => {
    const notes = readNotes('Diary', '---\ntags: [x]\n---\n# 2026-10-12\n\nI moved to Hull.\n\n# 2026-10-13\nMy desk came.\n\n* * *\n')
    expect(notes?.chats[0]?.title).toBe('Diary')
    expect(notes?.speakers).toEqual(['you'])
    expect(notes?.chats[0]?.turns.map(({ text, at }) => [text, at === undefined ? '' : new Date(at).toISOString().slice(0, 10)])).toEqual([
      ['I moved to Hull.', '2026-10-12'],
      ['# 2026-10-13\nMy desk came.', '2026-10-13'],
    ])
  })

  it('are of the day their properties or their name tell, and links in them read as what they show', () => {
    const first = (title: string, text: string) => {
      const turn = readNotes(title, text)?.chats[0]?.turns[0]
      return [turn?.text, turn?.at === undefined ? '' : new Date(turn.at).toISOString().slice(0, 16)]
    }
    expect(first('Moving', '---\ncreated: 2026-10-12T09:30\n---\nI moved to [[Hull]] with [[Maya Lamb|Maya]]. ![[box.png]]')).toEqual([
      'I moved to Hull with Maya.',
      '2026-10-12T09:30',
    ])
    expect(first('2026-10-12', 'I swam.')).toEqual(['I swam.', '2026-10-12T12:00'])
    expect(first('2026 plans', 'I will swim.')).toEqual(['I will swim.', ''])
  })

  it('are somebody else’s if they do not', () => {
    const letter = readNotes('School letter', 'The school is closed on Friday.\n\nParents will be told.')
    expect(letter?.speakers).toEqual([])
    expect(letter?.chats[0]?.turns[0]).toMatchObject({ speaker: 'School letter', role: 'other' })
  })

  it('need words', () => {
    expect(readNotes('x', '---\n\n123\n')).toBeUndefined()
  })
})

describe('a Claude export', () => {
  it('is a plain list of messages', () => {
    const json = [
      {
        uuid: 'u',
        name: 'N',
        chat_messages: [
          { uuid: '1', sender: 'human', text: 'I sing.', created_at: '2026-10-12T18:04:00Z' },
          { uuid: '2', sender: 'assistant', text: '', content: [{ type: 'text', text: 'Lovely.' }] },
          { sender: 'other' },
        ],
      },
    ]
    expect(readClaude(json)?.chats).toEqual([
      {
        key: 'u',
        title: 'N',
        turns: [
          { key: '1', speaker: 'you', role: 'own', text: 'I sing.', at: Date.UTC(2026, 9, 12, 18, 4) },
          { key: '2', speaker: 'Claude', role: 'assistant', text: 'Lovely.' },
        ],
      },
    ])
  })
})

describe('reading a text', () => {
  it('goes by what is in it', async () => {
    expect(await readText('a', '[2026-10-12 18:04] Ada: ok')).toMatchObject({ ok: true, value: { origin: 'transcript' } })
    expect(await readText('a', '[x] I still have to call my sister.')).toMatchObject({ ok: true, value: { origin: 'notes' } })
    expect(
      await readText(
        'a',
        '\uFEFF[{"mapping":{"a":{"message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Hi."]}}}}}]',
      ),
    ).toMatchObject({ ok: true, value: { origin: 'chatgpt' } })
    expect(await readText('a', '[{"chat_messages": [{"sender": "human", "text": "Hi."}]}]')).toMatchObject({
      ok: true,
      value: { origin: 'claude' },
    })
    expect(await readText('a', '[]')).toEqual({ ok: false, reason: 'unknown-format' })
  })
})
