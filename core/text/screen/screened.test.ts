// Golden texts, laws against the patterns themselves, and what a few patterns turn out to need.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { extract } from '../../extraction/extract.ts'
import type { EpisodeId, EpochMs } from '../../memory/ids.ts'
import { automatonOf } from './automaton.ts'
import { needsOf } from './needs.ts'
import { allScreened, screened, worthwhile } from './screened.ts'

const rowsOf = (pattern: RegExp): readonly (readonly string[])[] => needsOf(pattern).map(({ rows }) => rows)

describe('what a pattern needs', () => {
  test('each of two words in a row, wherever something loose stands between them', () => {
    expect(rowsOf(/^I moved .+ to Ghent/)).toEqual([['|moved'], ['|ghent']])
  })

  test('one of what stands to choice, whatever its case', () => {
    expect(rowsOf(/\b(?:Code|pin) is/i)).toEqual([['|code|', '|pin| ']])
  })

  test('what lies ahead, not what must not', () => {
    expect(rowsOf(/(?=.*vegan)(?!.*meat)./)).toEqual([['vegan']])
  })

  test('nothing of what may be left out, of loose classes and of references back', () => {
    for (const pattern of [/(?:really )?/, /[^,]+/, /(\w)\1/, /\p{Lu}\p{Ll}*/u, /a*|b/, /(?:moved)?/]) expect(rowsOf(pattern)).toEqual([])
  })
})

describe('a screened pattern', () => {
  beforeAll(() => {
    extract({ id: 'turn' as EpisodeId, text: 'I live in Ghent.', saidAt: 0 as EpochMs })
    const any = screened(/x/)
    for (let tried = 0; tried <= worthwhile; tried += 1) any.test('')
  })

  const said = [
    'I moved to Ghent in May 2021, after the job at Halden Tools ended.',
    'My sister Maya lives in Porto; she’s allergic to hazelnuts!',
    'Please always answer briefly. No exclamation marks.',
    'The code for the bike shed is 4071.',
    'the CODE for the bike shed: 4071',
    'We’ve moved the dentist to the 11th\tof December',
    'Ich wohne in Köln — naïve café, 東京, Ελλάδα, Москва',
    'a\u00a0b\u2003c 🙄 x',
    'ſo be it, \u212a for Kelvin',
    '',
  ]
  const piece = fc.constantFrom(
    'I',
    'my',
    'we',
    'moved',
    'sister',
    'code',
    'to',
    'in',
    'is',
    'the',
    'not',
    'allergic',
    'Ghent',
    'Maya',
    '4071',
    'May',
    'no',
    'wrong',
    '’ve',
    "'m",
    ',',
    '.',
    '?',
    ' ',
    ' ',
    ' ',
    '-',
    '\n',
    'é',
    'ſ',
    '\u212a',
    '東',
    '🙄',
    '_',
    'I live in ',
    'no, I meant ',
  )
  const anyText = fc.oneof(
    fc.constantFrom(...said),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  )

  test('gives what the pattern gives: for every one there is', () => {
    expect(allScreened.length).toBeGreaterThan(300)
    fc.assert(
      fc.property(anyText, (text) => {
        for (const one of allScreened)
          if (one.pattern.test(text)) expect([one.pattern.source, one.test(text)]).toEqual([one.pattern.source, true])
      }),
      { numRuns: 300 },
    )
  })

  test('gives what the pattern gives: for patterns made up of everything a pattern can hold', () => {
    const atom = fc.constantFrom(
      'a',
      'B',
      'my',
      'code',
      ' ',
      '\\s',
      '\\d',
      '\\w',
      '.',
      '\\b',
      '[ab]',
      '[^a]',
      "['’]",
      '[a-z]',
      '\\p{Lu}',
      '\\.',
      '—',
      'é',
      '(?=c)',
      '(?!a)',
      '(?<=b)',
    )
    const source = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'small' },
        atom,
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie('pattern'), fc.constantFrom('?', '*', '+', '{2}', '{1,2}', '+?', '{0}')).map(([a, times]) => `(?:${a})${times}`),
        tie('pattern').map((a) => `^${a}`),
        tie('pattern').map((a) => `${a}\\b^${a}`),
        tie('pattern').map((a) => `${a}$\\b`),
        tie('pattern').map((a) => `${a}$`),
        tie('pattern').map((a) => `(?<v>${a})`.replace(/\(\?<v>(?=.*\(\?<v>)/, '(')),
      ),
    })).pattern
    const letters = fc.array(fc.constantFrom(..."abBmycode 1.’'—éA\nſ_"), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(source, fc.constantFrom('u', 'iu', 'su', 'mu', 'imu'), fc.array(letters, { maxLength: 12 }), (made, flags, texts) => {
        let pattern: RegExp
        try {
          pattern = new RegExp(made, flags)
        } catch {
          return
        }
        const needs = rowsOf(pattern)
        const find = automatonOf(needs)
        for (const text of texts) {
          if (!pattern.test(text)) continue
          const [found = 0] = find(text)
          needs.forEach((need, place) => expect([made, text, need, (found >> place) & 1]).toEqual([made, text, need, 1]))
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('is not tried where what it needs is missing', () => {
    const pattern = /^I play the (?<v>\p{L}+)/u
    let tried = 0
    pattern.test = (text) => {
      tried += 1
      return RegExp.prototype.test.call(pattern, text)
    }
    const one = screened(pattern)
    expect([one.test('I lay in the sun.'), tried]).toEqual([false, 0])
    expect([one.test('I play the cello.'), tried]).toEqual([true, 1])
    expect(one.replaceIn('I play the cello.', '$<v>')).toBe('cello.')
    expect(one.replaceIn('We sat in the garden.', '')).toBe('We sat in the garden.')
  })
})
