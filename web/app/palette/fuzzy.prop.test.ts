import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzy } from './fuzzy.ts'

const name = fc.string({ unit: fc.constantFrom(...'abcdeé ’KTö-'), minLength: 1, maxLength: 24 }).filter((text) => text.trim() !== '')

describe('how well what was typed fits', () => {
  it('a name fits itself and each of its beginnings', () => {
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        expect(fuzzy(text, text)).toBeDefined()
        expect(fuzzy(text.slice(0, 1 + (cut % text.length)), text)).toBeDefined()
      }),
    )
  })

  it('the marked letters are in order, apart, and spell what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 5 }), name, (typed, text) => {
        const fit = fuzzy(typed, text)
        if (fit === undefined) return
        expect(
          fit.spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .toLowerCase(),
        ).toBe(typed)
        for (const [at, span] of fit.spans.entries()) expect(span.start).toBeGreaterThan(fit.spans[at - 1]?.end ?? -1)
      }),
    )
  })

  it('nothing typed fits everything, with no letter marked', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(fuzzy('  ', text)?.spans).toEqual([])
      }),
    )
  })

  it('puts the beginning of a word before its inside, and that before strewn letters', () => {
    const score = (text: string): number => fuzzy('net', text)?.score ?? -Infinity
    expect(score('Network log')).toBeGreaterThan(score('The cabinet'))
    expect(score('The cabinet')).toBeGreaterThan(score('Novel text'))
    expect(fuzzy('net', 'No one has ever been there')).toBeUndefined()
    expect(fuzzy('cafe', 'Café Noor')).toBeDefined()
  })
})
