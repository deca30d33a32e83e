// Laws of wording a reply by rules, over any reply and any rules.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemoryId } from '../memory/ids.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'
import { applyRules } from './apply-rules.ts'
import { readSetting } from './read-setting.ts'
import type { Rule } from './standing-rules.ts'

const wishes = [
  'answer briefly',
  'answer at length',
  'use metric',
  'use imperial',
  'use Celsius',
  'use the 24-hour clock',
  'use the 12-hour clock',
  'use American dates',
  'ISO dates',
  'no exclamation marks',
  'no emojis',
  'answer in German',
]
const rules = fc.subarray(wishes).map((told) =>
  told.flatMap((wish): Rule[] => {
    const setting = readSetting(wish)
    return setting === undefined ? [] : [{ setting }]
  }),
)
const words = fc.array(
  fc.constantFrom(
    'You',
    'ran',
    '10 miles',
    'at 6 pm',
    'on 12 May 2026',
    'Yes.',
    'No.',
    'Before that,',
    'Leeds',
    '!',
    '🙂',
    '68°F',
    '5 ft 11',
    '18:30',
    '80 kg',
  ),
  { minLength: 1, maxLength: 8 },
)
const part: fc.Arbitrary<ReplyPart> = fc.record({
  text: words.map((some) => some.join(' ')),
  voice: fc.constantFrom('own' as const, 'app' as const),
  cites: fc.array(
    fc.constantFrom('a', 'b', 'c').map((id) => ({ memoryId: id as MemoryId })),
    { maxLength: 2 },
  ),
})
const reply: fc.Arbitrary<Reply> = fc.record({
  verdict: fc.constantFrom('answer' as const, 'unsure' as const, 'unknown' as const),
  parts: fc.array(part, { maxLength: 4 }),
  nearest: fc.constant([]),
  engine: fc.constant('memory'),
})

describe('applyRules', () => {
  it('gives the reply back as it is without rules', () => {
    fc.assert(
      fc.property(reply, fc.boolean(), (each, isList) => {
        expect(applyRules(each, [], { isList })).toBe(each)
      }),
    )
  })

  it('keeps every quotation to the letter, and in its place before what it comes to', () => {
    fc.assert(
      fc.property(reply, rules, (each, some) => {
        const said = new Set(each.parts.filter(({ voice }) => voice === 'own').map(({ text }) => text))
        for (const { voice, text } of applyRules(each, some, { isList: true }).parts) if (voice === 'own') expect(said.has(text)).toBe(true)
      }),
    )
  })

  it('gives no part a cite it did not have, and leaves none out of a list', () => {
    fc.assert(
      fc.property(reply, rules, (each, some) => {
        const cited = (parts: readonly ReplyPart[]): ReadonlySet<string> =>
          new Set(parts.flatMap(({ cites }) => cites.flatMap(({ memoryId }) => memoryId ?? [])))
        const before = cited(each.parts)
        const list = cited(applyRules(each, some, { isList: true }).parts)
        expect(list).toEqual(before)
        for (const id of cited(applyRules(each, some, { isList: false }).parts)) expect(before.has(id)).toBe(true)
      }),
    )
  })

  it('leaves at least the first part of an answer', () => {
    fc.assert(
      fc.property(reply, rules, (each, some) => {
        fc.pre(each.parts.length > 0)
        const [first] = applyRules(each, some, { isList: false }).parts
        expect(first?.cites).toEqual(each.parts[0]?.cites)
      }),
    )
  })
})

it('says after a quotation what it comes to', () => {
  const [setting] = [readSetting('always metric')]
  if (setting === undefined) throw new Error('not read')
  const quoted: Reply = {
    verdict: 'answer',
    parts: [{ text: 'I ran 10 miles on Sunday.', voice: 'own', cites: [] }],
    nearest: [],
    engine: 'memory',
  }
  expect(applyRules(quoted, [{ setting }], { isList: false }).parts.map(({ text }) => text)).toEqual([
    'I ran 10 miles on Sunday.',
    'That is about 16.1 km.',
  ])
})
