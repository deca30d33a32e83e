// What belongs with what: same words, same day, one after the other.

import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { EntityId, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { linkMemories, standingLinks } from './link-memories.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1) as EpochMs
const memory = (id: string, statement: string, days: number, over: Partial<Memory> = {}): Memory =>
  aMemory({
    id: id as MemoryId,
    statement,
    saidAt: (start + days * day) as EpochMs,
    evidence: [{ episodeId: `e${id}` as EpisodeId, start: 0, end: statement.length }],
    ...over,
  })
const dad = ['dad' as EntityId]
const linked = (self: Memory, ...others: readonly Memory[]) =>
  linkMemories(
    { memory: self, about: dad },
    others.map((other) => ({ memory: other, about: dad })),
    start,
    'rules',
  ).map(({ id }) => id)

describe('a memory', () => {
  it('is part of the one whose words hold its own', () => {
    const whole = memory('a', 'Dad lives in Whitby with his dog.', 0)
    const detail = memory('b', 'Dad has a dog.', 0, { evidence: [{ episodeId: 'ea' as EpisodeId, start: 10, end: 33 }] })
    expect(linked(detail, whole)).toEqual(['part-of:b:a'])
    expect(linked(whole, detail)).toEqual([])
  })

  it('is of the same event as another of that day', () => {
    const one = memory('a', 'Dad has the operation on 8 June 2026.', 0)
    const other = memory('b', 'We drive to the hospital on 8 June 2026.', 3)
    expect(linked(other, one)).toEqual(['same-event:b:a'])
    expect(linked(memory('c', 'We drive to the hospital on 9 June 2026.', 3), one)).toEqual([])
  })

  it('follows the nearest earlier one of the matter, not every one', () => {
    const older = memory('a', 'Dad waits for his knee operation.', 0)
    const newer = memory('b', 'Dad has a new date for the knee operation.', 10)
    const last = memory('c', "Dad's knee operation went well.", 40)
    expect(linked(last, older, newer)).toEqual(['follows:c:b'])
    expect(linked(older, last)).toEqual([])
  })

  it('does not follow after months, nor when it only shares a person', () => {
    const older = memory('a', 'Dad waits for his knee operation.', 0)
    expect(linked(memory('b', "Dad's knee operation went well.", 300), older)).toEqual([])
    expect(linked(memory('c', 'Dad likes cricket.', 3), older)).toEqual([])
  })
})

it('what was replaced and what contradicts is read from the records', () => {
  const slot = (value: string) => ({ subject: 'me', attribute: 'home', value, cardinality: 'one' }) as const
  const old = memory('a', 'I live in York.', 0, { slot: slot('York'), supersededBy: 'b' as MemoryId })
  const now = memory('b', 'I live in Leeds.', 1, { slot: slot('Leeds'), supersedes: ['a' as MemoryId] })
  const rival = memory('c', 'Maybe I live in Hull.', 2, { slot: slot('Hull') })
  expect(standingLinks([old, now, rival]).map(({ id }) => id)).toEqual(['supersedes:b:a', 'contradicts:c:b'])
})
