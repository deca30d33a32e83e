import { describe, expect, it } from 'vitest'
import { portraitOf } from './portrait.ts'
import { memory, now, on } from '../answer/compose.fixture.ts'
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
      sentences: [{ text: 'You seem to plan best when walking.', memoryIds: ['guess'], inferred: true }],
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
})
