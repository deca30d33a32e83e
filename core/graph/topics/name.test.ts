import { expect, it } from 'vitest'
import { aMemory } from '../../consolidation/a-memory.ts'
import { nameOf } from './name.ts'

const told = (...statements: readonly string[]) =>
  statements.map((statement, at) => aMemory({ id: `m${at}` as never, statement, entities: [] }))
const name = (...statements: readonly string[]): string => nameOf(told(...statements), () => 1, new Set())

it('calls a matter by a thing, not by a deed or a manner', () => {
  expect(name('Call the plumber about the boiler.', 'Never turn the boiler off.', 'Call again when the boiler drips.')).toBe('Boiler')
  expect(name('Call me in the evening.', 'Never call before nine.', 'Call my office first.')).not.toMatch(/never/iu)
})

it('adds a second word only where that too is a thing', () => {
  expect(name('The canoe leaks.', 'I mended the canoe.', 'The paddle is split.', 'I bought a paddle.')).toBe('Canoe and paddle')
})

it('takes no words from what is hidden', () => {
  const [open, hidden] = told('The canoe leaks.', 'The safe code is 4711.')
  expect(nameOf([open, { ...hidden, sensitive: true }] as never, () => 1, new Set())).toBe('Canoe')
})
