import { expect, it } from 'vitest'
import type { Episode, Memory } from '../memory/records.ts'
import { foldTalk } from './fold-talk.ts'

const turn = (id: string, text: string, rest: Partial<Episode> = {}): Episode => ({ id, text, trust: 'own', ...rest }) as unknown as Episode
const memory = (statement: string, rest: Partial<Memory> = {}): Memory => ({ statement, sensitive: false, ...rest }) as unknown as Memory

it('tells what was noted, what was only said, and what was asked last', () => {
  const turns = [turn('a', 'I moved to Ghent!'), turn('b', 'It rained on the ferry. We laughed.'), turn('c', 'Where is my key?')]
  const folded = foldTalk(turns, new Map([['a', [memory('I moved to Ghent')]]]), 400)
  expect(folded).toBe('I moved to Ghent. It rained on the ferry. Asked: Where is my key?')
})

it('leaves out what was replaced, taken back or is sensitive', () => {
  const turns = [turn('a', 'I live in Porto.'), turn('b', 'I live in Delft.', { withdrawnAt: 1 as never }), turn('c', 'My code is 4417.')]
  const noted = new Map([
    ['a', [memory('I live in Porto', { supersededBy: 'm9' as never })]],
    ['c', [memory('My code is 4417', { sensitive: true })]],
  ])
  expect(foldTalk(turns, noted, 400)).toBe('')
})

it('keeps to its length, the latest first', () => {
  const turns = Array.from({ length: 300 }, (_, at) => turn(`t${at}`, `On day ${at} I walked along the canal.`))
  const folded = foldTalk(turns, new Map(), 300)
  expect(folded.length).toBeLessThanOrEqual(300)
  expect(folded).toContain('On day 299')
  expect(folded).not.toContain('On day 1 ')
})
