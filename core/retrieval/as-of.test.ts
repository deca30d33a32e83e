import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { recall } from './recall.ts'
import type { RecallRequest } from './recall.types.ts'
import { dayNumber } from './time-window.ts'
import { indexOf, memory, testVector, turn } from './units.fixture.ts'

const at = (year: number, month: number): EpochMs => new Date(year, month - 1, 10, 12).getTime() as EpochMs
const vault = () =>
  indexOf(
    memory('old', 'I live in Ghent', { saidAt: at(2024, 3), standing: 'superseded', times: { endedAt: at(2025, 6) } }),
    memory('new', 'I live in Celle', { saidAt: at(2025, 6) }),
    turn('said', 'The bakery in Ghent closes early', { saidAt: at(2024, 9) }),
  )
const ask = (more: Partial<RecallRequest>) => {
  const query = more.query ?? 'Where do I live?'
  return recall(vault(), { query, depth: 'reflex', now: at(2026, 1), ...more }, testVector(query))
}

describe('the memory as of a day', () => {
  it('counts as current what was current then, and finds nothing told later', () => {
    const then = ask({ asOf: at(2025, 1) })
    expect(then.hits.map(({ id, standing }) => [id, standing])).toContainEqual(['old', 'current'])
    expect(then.hits.map(({ id }) => id)).not.toContain('new')
    expect(then.hits[0]?.id).toBe('old')
  })

  it('is the memory as it is from when its last change was made', () => {
    fc.assert(
      fc.property(fc.integer({ min: at(2025, 6), max: at(2030, 1) }), (moment) => {
        const plain = ask({})
        const then = ask({ asOf: moment as EpochMs })
        expect(then.hits.map(({ id, standing, score }) => [id, standing, score])).toEqual(
          plain.hits.map(({ id, standing, score }) => [id, standing, score]),
        )
      }),
    )
  })
})

it('a time asked for is when something was, where that is known, and not when it was told', () => {
  const index = indexOf(
    memory('then', 'I swam across the lake', { saidAt: at(2025, 11), times: { from: dayNumber('2025-08-02', 'first') } }),
    memory('since', 'I swam across the bay', {
      saidAt: at(2025, 8),
      times: { from: dayNumber('2019-07', 'first'), until: dayNumber('2019-07', 'last') },
    }),
  )
  const query = 'Where did I swim last summer?'
  const { hits } = recall(index, { query, depth: 'reflex', now: at(2026, 2) }, testVector(query))
  expect(hits[0]?.id).toBe('then')
  expect(hits[0]?.why.map(({ label }) => label)).toContain('Last summer')
  expect(hits.find(({ id }) => id === 'since')?.why.map(({ label }) => label) ?? []).not.toContain('Last summer')
})
