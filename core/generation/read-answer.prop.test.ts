import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

const items = [{ cite: {}, text: 'I live in Ghent', who: 'you', day: '2026-01-01' }]
const line = fc.tuple(
  fc.constantFrom('', '- ', '1. ', '## ', '> ', '  - ', '* '),
  fc.array(fc.constantFrom('You live in Ghent', '**Tea**', 'It rains', 'e.g. that', '`npm`', 'See [1]', 'on 3.5 km', '| a | b |'), {
    minLength: 1,
    maxLength: 4,
  }),
)
const markdown = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .chain((lines) =>
    fc
      .array(fc.constantFrom('\n', '\n\n'), { minLength: lines.length, maxLength: lines.length })
      .map((breaks) => lines.map(([mark, words], at) => `${mark}${words.join('. ')}.${breaks[at]}`).join('')),
  )

it('the parts after what stands before them are the answer, but for the numbers and spaces at an end of a line', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const joined = readAnswer(text, items)
        .map(({ before, text: words }, at) => `${before ?? (at === 0 ? '' : ' ')}${words}`)
        .join('')
      const plain = (from: string): string =>
        from
          .replaceAll(/\s*\[1\]/gu, '')
          .replaceAll(/[ \t]+$/gmu, '')
          .trimEnd()
      expect(plain(joined)).toBe(plain(text))
    }),
  )
})
