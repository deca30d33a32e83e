import { expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { deliberate } from './deliberate.ts'
import type { RecallResult } from './recall.types.ts'
import { indexOf, testVector, turn } from './units.fixture.ts'

const turns = [
  turn('t1', 'My physiotherapist is Benedikt.', { session: 0 }),
  turn('t2', 'I repainted the stairs in grey.', { session: 1 }),
  turn('t3', 'Benedikt also teaches ballroom dancing in Celle.', { session: 2 }),
  turn('t4', 'The stairs creak in winter.', { session: 3 }),
  turn('t5', 'We moved to Celle in autumn.', { session: 4 }),
  turn('t6', 'I bought a lamp for the hall.', { session: 5 }),
]
const index = indexOf(...turns)

function look(query: string, parts?: readonly string[]): Promise<RecallResult> {
  return deliberate(
    index,
    { query, depth: 'deliberate', now: 0 as EpochMs, ...(parts === undefined ? {} : { parts }) },
    {
      embed: (query) => Promise.resolve(testVector(query)),
      textsOf: (ids) => Promise.resolve(ids.map((id) => turns.find((each) => each.id === id)?.text ?? '')),
      timeMs: () => 0,
    },
  )
}

it('follows a name that the first hit brought up', async () => {
  const result = await look('What else does my physiotherapist do?')
  expect(result.trace.notes?.some((note) => note.startsWith('Followed the names'))).toBe(true)
  expect(result.hits.slice(0, 4).map(({ id }) => id)).toContain('t3')
})

it('looks for the parts of a question and notes each', async () => {
  const result = await look('Did I repaint the stairs before we moved to Celle?')
  expect(result.trace.notes).toContainEqual(expect.stringContaining('we moved to Celle'))
  const found = result.hits.slice(0, 4).map(({ id }) => id)
  expect(found).toContain('t2')
  expect(found).toContain('t5')
})

it('looks for the parts somebody else has found, in place of its own', async () => {
  const { trace } = await look('Did I repaint the stairs before we moved to Celle?', ['when I repainted the stairs'])
  expect(trace.notes).toContain('The writer took the question apart')
  expect(trace.notes).toContainEqual(expect.stringContaining('“when I repainted the stairs”'))
  expect(trace.notes?.filter((note) => note.startsWith('Looked for'))).toHaveLength(2)
})

it('keeps to the budget', async () => {
  const result = await look('Did I repaint the stairs before we moved to Celle?')
  const characters = result.evidence.reduce((sum, { id }) => sum + (turns.find((each) => each.id === id)?.text.length ?? 0), 0)
  expect(characters / 4).toBeLessThan(900)
  expect(new Set(result.hits.map(({ id }) => id)).size).toBe(result.hits.length)
})
