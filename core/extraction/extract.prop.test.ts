// Laws of extraction over any text: spans are verbatim, statements are sentences, and nothing is found twice or out of nowhere.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import { statementKey } from '../memory/statement-key.ts'
import { extract } from './extract.ts'
import { withoutForeignWords } from './gate.ts'
import { clausesOf } from './clauses.ts'
import { sentencesOf } from './segment.ts'
import { attributeKey, subjectKey } from './subjects.ts'

const id = 'turn' as EpisodeId
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((at) => at as EpochMs)
const piece = fc.constantFrom(
  'I live in Leeds',
  "My sister's birthday is 12 May",
  'she works at Acme',
  'We have a dog called Biscuit',
  'I sold the car',
  'tomorrow',
  'until Friday',
  'No, it’s 13 May',
  'What is that',
  '“I love pasta”',
  '`code`',
  '```',
  '- ',
  'Mrs. Okoro',
  '3.5',
  'and',
  'but I hate coffee',
  '/remember',
  'I might',
  '. ',
  '! ',
  '? ',
  '\n',
  ', ',
  '; ',
  ' ',
  '👋',
  'ﬁ',
  '\u0000',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)

it('points at the very words', () => {
  fc.assert(
    fc.property(text, instant, fc.boolean(), (words, saidAt, explicit) => {
      for (const { span, statement } of extract({ id, text: words, saidAt }, { explicit })) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(words.length)
        const said = words.slice(span.start, span.end)
        expect(said).not.toBe('')
        expect(said.trim()).toBe(said)
        expect(statement).toMatch(/\.["”’)]?$|\.$/)
        expect(statement).not.toContain('\n')
      }
    }),
    { numRuns: 400 },
  )
})

it('reads the same turn the same way', () => {
  fc.assert(
    fc.property(text, instant, (words, saidAt) => {
      expect(extract({ id, text: words, saidAt })).toEqual(extract({ id, text: words, saidAt }))
    }),
  )
})

it('gives every statement of a turn once for a slot', () => {
  fc.assert(
    fc.property(text, instant, (words, saidAt) => {
      const keys = extract({ id, text: words, saidAt }).map(
        ({ span, statement, slot }) => `${span.start} ${statementKey(statement)} ${slot?.subject}·${slot?.attribute}`,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

it('finds at least one thing in anything it is told to remember', () => {
  fc.assert(
    fc.property(text, instant, (words, saidAt) => {
      fc.pre(/[\p{L}\p{N}]/u.test(words.replace(/^\s*\/\w+/, '')))
      expect(extract({ id, text: words, saidAt }, { explicit: true }).length).toBeGreaterThan(0)
    }),
  )
})

it('cuts sentences and clauses in order, trimmed, without overlap', () => {
  fc.assert(
    fc.property(text, (words) => {
      const sentences = sentencesOf(words)
      const clauses = sentences.flatMap((sentence) => clausesOf(words, sentence))
      for (const spans of [sentences, clauses]) {
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
          expect(words.slice(start, end).trim()).toBe(words.slice(start, end))
          expect(end).toBeGreaterThan(start)
        })
      }
    }),
  )
})

it('blanks out foreign words letter for letter', () => {
  fc.assert(
    fc.property(text, (words) => {
      const blanked = withoutForeignWords(words)
      expect(blanked).toHaveLength(words.length)
      expect([...blanked].every((letter, index) => letter === '\u0000' || letter === [...words][index] || words.includes(letter))).toBe(
        true,
      )
    }),
  )
})

it('files a key under itself', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom('My Mother', 'the spare key', 'Cello lessons', "my sister's", 'Maya')), (words) => {
      expect(subjectKey(subjectKey(words))).toBe(subjectKey(words))
      expect(attributeKey(attributeKey(words))).toBe(attributeKey(words))
    }),
  )
})
