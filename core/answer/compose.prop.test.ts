import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, memory, now, turn } from './compose.fixture.ts'
import { compose } from './compose.ts'
import { readQuestion } from './question.ts'
import { readTurn } from './read-turn.ts'
import { sentencesOf } from './sentences.ts'
import { portraitOf } from '../portrait/portrait.ts'

const secret = 'zyx9431'
const subjects = ['me', 'sister', 'maya', 'spare key', 'cello', 'dog', 'alarm'] as const
const attributes = [
  'home',
  'work',
  'role',
  'birthday',
  'allergy',
  'likes',
  'dislikes',
  'when',
  'where',
  'name',
  'plan',
  'routine',
  'instruction',
  'pet',
  'shoe size',
  'code',
  'diet',
  'age',
] as const
const openings = [
  'what is my',
  'where do I',
  'who has',
  'when is',
  'do I like',
  'am I',
  'tell me about',
  'what do you know about',
  'how many',
  'is my sister',
  'who is',
  'how long have I lived in',
  'where did I',
  '',
  'remind me of my',
]
const nouns = [
  'sister',
  'Maya',
  'spare key',
  'live',
  'cello lesson',
  'dog',
  'shoe size',
  'allergic to walnuts',
  'Lisbon',
  'me',
  'birthday',
  'a nurse',
  'work',
  'plans',
  'alarm',
  'before',
]

const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Lisbon',
    'a nurse',
    '12 May',
    'hazelnuts and walnuts',
    'with Tomas',
    'Thursdays at 18:30',
    'Maya',
    'six',
    "Ivo's",
    '…',
    '(June 2025)',
    '$&',
    '\\',
  ),
)
const stamp = fc.constantFrom('2024', '2025-03', '2026-03-14', '2027-01')

const anyMemory = fc
  .record({
    id: fc.nat(30),
    subject: fc.constantFrom(...subjects),
    attribute: fc.constantFrom(...attributes),
    value: words,
    statement: fc.oneof(
      words,
      words.map((each) => `I live in ${each}.`),
      words.map((each) => `My sister is ${each}.`),
    ),
    sensitive: fc.boolean(),
    from: fc.option(stamp, { nil: undefined }),
    until: fc.option(stamp, { nil: undefined }),
    replacedBy: fc.option(fc.nat(30), { nil: undefined }),
    taken: fc.boolean(),
    bare: fc.boolean(),
    inferred: fc.boolean(),
  })
  .map(({ id, subject, attribute, value, statement, sensitive, from, until, replacedBy, taken, bare, inferred }) =>
    memory(`m${id}`, sensitive ? `${statement} ${secret}` : statement, {
      sensitive,
      stance: inferred ? 'inferred' : 'stated',
      ...(bare ? {} : { slot: [subject, attribute, sensitive ? secret : value] as const }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(replacedBy === undefined ? {} : { replacedBy: `m${replacedBy}` }),
      ...(taken ? { retractedAt: now } : {}),
    }),
  )
const anyScene = fc.uniqueArray(anyMemory, { maxLength: 14, selector: ({ id }) => id })
const anyQuestion = fc.oneof(
  fc.string(),
  fc.tuple(fc.constantFrom(...openings), fc.constantFrom(...nouns)).map(([opening, noun]) => `${opening} ${noun}?`),
)
const anyVerdict = fc.constantFrom('answer', 'unsure', 'unknown')

describe('compose', () => {
  it('never throws, and cites only what it was given', () => {
    fc.assert(
      fc.property(anyQuestion, anyScene, anyVerdict, fc.array(fc.string()), (question, memories, verdict, texts) => {
        const turns = texts.map((text, at) => turn(`e${at}`, text))
        const input = asked(question, { memories, turns, hits: [...memories, ...turns], verdict, aliases: { maya: 'sister' } })
        const reply = compose(input)
        const ids = new Set<string | undefined>([...memories.map(({ id }) => id), ...input.episodes.map(({ id }) => id)])
        for (const cite of [...reply.nearest, ...reply.parts.flatMap(({ cites }) => cites)]) {
          for (const id of [cite.memoryId, cite.episodeId]) if (id !== undefined) expect(ids).toContain(id)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('states nothing in an answer without a cite: parts without one only lead in, or admit', () => {
    const allowed = /:$|^I don’t have anything newer\.$/u
    fc.assert(
      fc.property(anyQuestion, anyScene, anyVerdict, (question, memories, verdict) => {
        const reply = compose(asked(question, { memories, hits: memories, verdict, aliases: { maya: 'sister' } }))
        if (reply.verdict !== 'answer') return
        expect(reply.parts.some(({ cites }) => cites.length > 0)).toBe(true)
        for (const { text, cites } of reply.parts) expect(cites.length > 0 || allowed.test(text)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('never says a sensitive value unless the question names its attribute', () => {
    fc.assert(
      fc.property(anyQuestion, anyScene, anyVerdict, (question, memories, verdict) => {
        const hidden = memories.map((each) =>
          each.sensitive && each.slot !== undefined ? { ...each, slot: { ...each.slot, attribute: 'code' } } : each,
        )
        const reply = compose(asked(question, { memories: hidden, hits: hidden, verdict, aliases: { maya: 'sister' } }))
        expect(reply.parts.map(({ text }) => text).join(' ')).not.toContain(secret)
        const nearest = new Set(reply.nearest.map(({ memoryId }) => memoryId))
        for (const each of hidden) if (each.sensitive) expect(nearest).not.toContain(each.id)
      }),
      { numRuns: 400 },
    )
  })

  it('quotes verbatim', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 6 }), (texts) => {
        const turns = texts.map((text, at) => turn(`e${at}`, `${text} walnuts`))
        const reply = compose(asked('what about the walnuts', { turns, hits: turns, verdict: 'answer' }))
        for (const part of reply.parts) if (part.voice === 'own') expect(turns.some(({ text }) => text.includes(part.text))).toBe(true)
      }),
    )
  })

  it('is pure: the same question gives the same reply', () => {
    fc.assert(
      fc.property(anyQuestion, anyScene, (question, memories) => {
        const input = asked(question, { memories, hits: memories })
        expect(compose(input)).toEqual(compose(input))
      }),
    )
  })
})

describe('reading', () => {
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const reading = readTurn(text)
        expect(reading.asks).toBe(reading.questions.length > 0)
        expect(readQuestion(text).length).toBeLessThanOrEqual(14)
      }),
    )
  })

  it('cuts sentences that are slices of the text, in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0
        for (const { text: words, start, end } of sentencesOf(text)) {
          expect(text.slice(start, end)).toBe(words)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })

  it('reads long runs in time', () => {
    for (const unit of ['my ', "sister's ", 'what is ', 'I ', 'do I have ', '? ', 'and, ', 'I moved ']) {
      const began = performance.now()
      readTurn(unit.repeat(2000))
      readQuestion(unit.repeat(400))
      expect(performance.now() - began).toBeLessThan(1500)
    }
  })
})

describe('portraitOf', () => {
  it('holds nothing sensitive, nothing over, nothing twice', () => {
    fc.assert(
      fc.property(anyScene, (memories) => {
        const sections = portraitOf(memories, now)
        const ids = sections.flatMap(({ sentences }) => sentences.flatMap(({ memoryIds }) => memoryIds))
        expect(new Set(ids).size).toBe(ids.length)
        const told = new Set<string>(ids)
        for (const each of memories) {
          if (each.sensitive || each.supersededBy !== undefined || each.retractedAt !== undefined) expect(told).not.toContain(each.id)
        }
        expect(JSON.stringify(sections)).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
  })
})
