import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Episode, EvidenceSpan } from '../../../core/memory/records.ts'
import { quoteOf } from './quote-of.ts'

const pieces = fc.array(fc.record({ hidden: fc.boolean(), isTold: fc.boolean(), words: fc.integer({ min: 1, max: 12 }) }), {
  minLength: 1,
  maxLength: 8,
})

it('quotes nothing that is hidden', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      let text = ''
      const spans: (EvidenceSpan & { readonly hidden: boolean; readonly isTold: boolean })[] = []
      for (const { hidden, isTold, words } of all) {
        const start = text.length
        text += `${Array.from({ length: words }, () => (hidden ? 'secret' : 'plain')).join(' ')}.`
        spans.push({ episodeId: 't' as EvidenceSpan['episodeId'], start, end: text.length, hidden, isTold })
        text += ' '
      }
      const turn = { id: 't', text } as unknown as Episode
      const quoted = quoteOf(
        turn,
        spans.filter(({ isTold, hidden }) => isTold && !hidden),
        spans.filter(({ hidden }) => hidden),
      )
      expect(quoted?.text ?? '').not.toContain('secret')
    }),
  )
})

it('quotes nothing where the words themselves are hidden', () => {
  const turn = { id: 't', text: 'My code is 4471.' } as unknown as Episode
  const span = { episodeId: 't' as EvidenceSpan['episodeId'], start: 0, end: 16 }
  expect(quoteOf(turn, [span], [span])).toBeUndefined()
})
