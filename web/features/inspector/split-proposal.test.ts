import { describe, expect, it } from 'vitest'
import type { EpisodeId } from '../../../core/memory/ids.ts'
import { cutsBetweenWords, cutSpan, proposeCut, seamOf, statementsOf } from './split-proposal.ts'

describe('where a memory is cut', () => {
  it.each([
    ['I am allergic to walnuts and my brother Anton rows.', 'I am allergic to walnuts.', 'My brother Anton rows.'],
    ['The key is with Ines. The alarm code is in the tin.', 'The key is with Ines.', 'The alarm code is in the tin.'],
    ['I like tea, but I never drink it late.', 'I like tea.', 'I never drink it late.'],
  ])('%s', (statement, first, second) => {
    expect(statementsOf(statement, proposeCut(statement))).toEqual([first, second])
  })

  it.each([
    'I live near the river.',
    'Juno lives in Lisbon, near the river.',
    'Bram and I rowed to the quay.',
    'My desk is number 4, by the window.',
  ])('finds no seam in what says one thing: %s', (statement) => {
    expect(seamOf(statement)).toBeUndefined()
  })

  it('leaves one word whole', () => {
    expect(proposeCut('Rowing')).toBeUndefined()
    expect(statementsOf('Rowing', undefined)).toEqual(['Rowing', ''])
  })

  it('cuts the words it came from without losing any', () => {
    const text = 'Well, I swim on Sundays and Anton rows.'
    const whole = { episodeId: 'e' as EpisodeId, start: 6, end: text.length }
    for (const cut of cutsBetweenWords(text.slice(6))) {
      const [one, other] = cutSpan(whole, cut)
      expect([one.start, other.end]).toEqual([6, text.length])
      expect(one.end).toBeLessThan(other.start)
      expect(text.slice(one.end, other.start).trim()).toBe('')
    }
  })
})
