import { describe, expect, it } from 'vitest'
import { portraitOf } from './portrait.ts'
import { memory, now, on } from '../answer/compose.fixture.ts'
import type { MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

const written = (memories: readonly Memory[]): readonly string[] =>
  portraitOf(memories, now).flatMap(({ title, sentences }) => sentences.map(({ text }) => `${title}: ${text}`))

describe('portraitOf', () => {
  it('tells a life in sections', () => {
    expect(
      written([
        memory('home', 'I moved to Porto in March.', { slot: ['me', 'home', 'Porto'], from: '2026-03' }),
        memory('origin', 'I’m from Bath.', { slot: ['me', 'origin', 'Bath'], saidAt: on(2026, 10, 13) }),
        memory('name', 'My sister is called Maya.', { slot: ['sister', 'name', 'Maya'] }),
        memory('leeds', 'Maya lives in Leeds.', { slot: ['maya', 'home', 'Leeds'] }),
        memory('nurse', 'My sister is a nurse.', { slot: ['sister', 'role', 'nurse'], saidAt: on(2026, 10, 14) }),
        memory('work', 'I work at the harbour office.', { slot: ['me', 'work', 'the harbour office'] }),
        memory('rooibos', 'I like rooibos.', { kind: 'preference', slot: ['me', 'likes', 'rooibos'] }),
        memory('sea', 'I love walking by the sea.', { kind: 'preference', slot: ['me', 'likes', 'walking by the sea'] }),
        memory('trip', 'I’m going to Lisbon in March to see Ivo.', { kind: 'plan', slot: ['me', 'plan', 'going to Lisbon'] }),
        memory('nuts', 'I’m allergic to walnuts.', { slot: ['me', 'allergy', 'walnuts'] }),
        memory('brief', 'Please keep your answers short.', { kind: 'procedure', slot: ['me', 'instruction', 'keep your answers short'] }),
        memory('shoes', 'My shoe size is 42.', { slot: ['me', 'shoe size', '42'] }),
      ]),
    ).toEqual([
      'Where you are: You live in Porto and are from Bath.',
      'Your people: Your sister Maya lives in Leeds and is a nurse.',
      'Your days: You work at the harbour office.',
      'What you like: You like rooibos and walking by the sea.',
      "What you're working towards: You're going to Lisbon in March to see Ivo.",
      'What you look out for: You are allergic to walnuts.',
      'How you like things: You asked me to keep my answers short.',
      'Good to know: Your shoe size is 42.',
    ])
  })

  it('marks what was worked out', () => {
    const [section] = portraitOf([memory('guess', 'I seem to plan best when walking.', { kind: 'insight', stance: 'inferred' })], now)
    expect(section).toEqual({
      title: 'Good to know',
      sentences: [{ text: 'You seem to plan best when walking.', memoryIds: ['guess'], inferred: true, former: [] }],
    })
  })

  it('leaves out what is sensitive, replaced, taken back or over', () => {
    expect(
      written([
        memory('secret', 'I take an antihistamine.', { slot: ['me', 'medicine', 'an antihistamine'], sensitive: true }),
        memory('old', 'I live in Bath.', { slot: ['me', 'home', 'Bath'], replacedBy: 'new' }),
        memory('wrong', 'I’m from Cork.', { slot: ['me', 'origin', 'Cork'], retractedAt: on(2026, 11, 1) }),
        memory('over', 'I work at the quarry.', { slot: ['me', 'work', 'the quarry'], until: '2026-06' }),
      ]),
    ).toEqual([])
  })

  it('tells two sisters apart', () => {
    expect(
      written([
        memory('n1', 'My sister is called Maya.', { slot: ['sister', 'name', 'Maya'] }),
        memory('n2', 'My sister is called Ines.', { slot: ['sister', 'name', 'Ines'] }),
        memory('h1', 'Maya lives in Leeds.', { slot: ['maya', 'home', 'Leeds'] }),
        memory('h2', 'Ines lives in Cork.', { slot: ['ines', 'home', 'Cork'] }),
      ]),
    ).toEqual(['Your people: Your sister Maya lives in Leeds.', 'Your people: Your sister Ines lives in Cork.'])
  })

  it('puts the pinned first', () => {
    const sentences = written([
      memory('a', 'My shoe size is 42.', { slot: ['me', 'shoe size', '42'], salience: 0.9 }),
      memory('b', 'My blood type is A.', { slot: ['me', 'blood type', 'A'], salience: 0.2, pinned: true }),
    ])
    expect(sentences[0]).toBe('Good to know: Your blood type is A.')
  })

  it('tells what was so before under what is so now, the latest first', () => {
    const [section] = portraitOf(
      [
        memory('bath', 'I live in Bath.', { slot: ['me', 'home', 'Bath'], replacedBy: 'leeds', until: '2024-05' }),
        memory('leeds', 'I live in Leeds.', {
          slot: ['me', 'home', 'Leeds'],
          replacedBy: 'porto',
          until: '2026-03',
          supersedes: ids('bath'),
        }),
        memory('porto', 'I moved to Porto.', { slot: ['me', 'home', 'Porto'], supersedes: ids('leeds') }),
      ],
      now,
    )
    expect(section?.sentences[0]?.former).toEqual([
      { text: 'You lived in Leeds until March 2026.', memoryId: 'leeds' },
      { text: 'You lived in Bath until May 2024.', memoryId: 'bath' },
    ])
  })

  it('keeps a former value to itself that is hidden or was never right', () => {
    for (const over of [{ sensitive: true }, { retractedAt: on(2026, 11, 1) }]) {
      const [section] = portraitOf(
        [
          memory('bath', 'I live in Bath.', { slot: ['me', 'home', 'Bath'], replacedBy: 'porto', until: '2026-03', ...over }),
          memory('porto', 'I live in Porto.', { slot: ['me', 'home', 'Porto'], supersedes: ids('bath'), saidAt: on(2026, 11, 12) }),
          memory('tea', 'I like tea.', { slot: ['me', 'likes', 'tea'] }),
        ],
        now,
      )
      expect(section?.sentences).toEqual([{ text: 'You live in Porto.', memoryIds: ['porto'], inferred: false, former: [], change: 'new' }])
    }
  })

  it('tells of no birthday that it was another one before', () => {
    const [section] = portraitOf(
      [
        memory('fifth', 'My birthday is 5 August.', { slot: ['me', 'birthday', '5 August'], replacedBy: 'third', until: '2026-05' }),
        memory('third', 'My birthday is 3 August.', { slot: ['me', 'birthday', '3 August'], supersedes: ids('fifth') }),
      ],
      now,
    )
    expect(section?.sentences).toMatchObject([{ text: 'Your birthday is 3 August.', former: [] }])
  })

  it('says what the last month brought, but not of a memory younger than that', () => {
    const old = memory('bath', 'I live in Bath.', { slot: ['me', 'home', 'Bath'], replacedBy: 'porto', until: '2026-11' })
    const moved = memory('porto', 'I live in Porto.', { slot: ['me', 'home', 'Porto'], supersedes: ids('bath'), saidAt: on(2026, 11, 12) })
    const likes = memory('tea', 'I like tea.', { slot: ['me', 'likes', 'tea'], saidAt: on(2026, 11, 13) })
    const steady = memory('work', 'I work at the mill.', { slot: ['me', 'work', 'the mill'] })
    const changes = (memories: readonly Memory[]): readonly (string | undefined)[] =>
      portraitOf(memories, now).flatMap(({ sentences }) => sentences.map(({ change }) => change))
    expect(changes([old, moved, likes, steady])).toEqual(['changed', undefined, 'new'])
    expect(changes([old, moved, likes])).toEqual([undefined, undefined])
  })

  it('writes the portrait of twenty thousand memories in little time, and no longer than others', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      memory(`m${at}`, `I like thing ${at}.`, { slot: ['me', ['likes', 'plan', 'owns', `size ${at}`][at % 4] ?? '', `thing ${at}`] }),
    )
    const started = performance.now()
    const sections = portraitOf(many, now)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(sections.flatMap(({ sentences }) => sentences).length).toBeLessThan(40)
    expect(Math.max(...sections.flatMap(({ sentences }) => sentences.map(({ text }) => text.length)))).toBeLessThan(400)
  })
})

const ids = (...each: readonly string[]): readonly MemoryId[] => each as readonly MemoryId[]
