import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, type DiffPiece } from './word-diff.ts'

const sentence = fc
  .array(fc.constantFrom('tea', 'at', 'four', 'five', 'on', 'Monday', 'with', 'Sam'), { maxLength: 12 })
  .map((words) => words.join(' '))
const joined = (pieces: readonly DiffPiece[], leftOut: DiffPiece['how']): string =>
  pieces
    .filter(({ how }) => how !== leftOut)
    .map(({ text }) => text)
    .join('')

describe('wordDiff', () => {
  it('loses nothing of either wording', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = wordDiff(before, after)
        expect(joined(pieces, 'added')).toBe(before)
        expect(joined(pieces, 'struck')).toBe(after)
      }),
    )
  })

  it('keeps what did not change', () => {
    expect(wordDiff('Tea is at four.', 'Tea is at five.')).toEqual([
      { how: 'kept', text: 'Tea is at ' },
      { how: 'struck', text: 'four' },
      { how: 'added', text: 'five' },
      { how: 'kept', text: '.' },
    ])
  })
})
