import { expect, it } from 'vitest'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Adapter } from '../../../core/memory/records.ts'
import { learnedWords } from './learned-words.ts'

const adapter = (over: Partial<Adapter>): Adapter => ({
  id: 'forgetting',
  since: 0 as EpochMs,
  fittedAt: 0 as EpochMs,
  events: 1200,
  parameters: {},
  loss: { default: 0.6, learned: 0.5 },
  inForce: true,
  ...over,
})

it('says that the default stays where nothing better was learned', () => {
  expect(learnedWords(adapter({ inForce: false }))).toMatch(/^From 1,200 times .* the default stays\.$/u)
})

it('says a pace both ways', () => {
  expect(learnedWords(adapter({ parameters: { pace: 2.51 } }))).toContain('2.5 times as late as most do, so they fade more slowly')
  expect(learnedWords(adapter({ parameters: { pace: 0.5 } }))).toContain('2 times as soon')
})

it('names the kinds that are used more, most first', () => {
  const words = learnedWords(adapter({ id: 'usefulness', parameters: { all: 0.5, fact: 0.6, plan: 0.7, event: 0.2 } }))
  expect(words).toContain('you use plans, facts more than the rest')
})
