import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../core/memory/journal.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { changesOf, validityBar } from './history.ts'

const now = new Date(2026, 10, 21).getTime()
const memory = (id: string, fields: Partial<Memory>): Memory =>
  ({ id, statement: id, supersedes: [], saidAt: now, rehearsals: [], evidence: [], ...fields }) as unknown as Memory
const entry = (seq: number, before: Partial<Memory>, after: Partial<Memory>, rest: Partial<JournalEntry> = {}): JournalEntry =>
  ({
    seq,
    at: seq,
    actor: 'you',
    operation: 'edit',
    diffs: [{ op: 'change', table: 'memories', id: 'm', before, after }],
    ...rest,
  }) as JournalEntry

describe('validityBar', () => {
  it('draws what is over up to the day it ended and what is true up to now', () => {
    const old = memory('old', { validFrom: '2024-11-21' as never, validUntil: '2025-11-21' as never })
    const bar = validityBar([memory('new', { validFrom: '2025-11-21' as never }), old], now)
    expect(bar?.segments).toEqual([
      { id: 'old', from: 0, to: 50, isOver: true },
      { id: 'new', from: 50, to: 100, isOver: false },
    ])
  })

  it('draws nothing for one thing that is simply true, nor for what was wrong', () => {
    expect(validityBar([memory('only', { saidAt: (now - 1000) as never })], now)).toBeUndefined()
    expect(validityBar([memory('wrong', { retractedAt: now as never })], now)).toBeUndefined()
  })
})

describe('changesOf', () => {
  it('tells the newest first, and which were taken back', () => {
    const changes = changesOf('m', [
      entry(1, { statement: 'Tea at four.' }, { statement: 'Tea at five.' }, { undoneBy: 3 as never }),
      entry(2, { pinned: false }, { pinned: true }),
      entry(3, { statement: 'Tea at five.' }, { statement: 'Tea at four.' }, { operation: 'undo' }),
    ])
    expect(changes.map(({ words, undoneBy }) => [words, undoneBy])).toEqual([
      ['Pinned', undefined],
      ['Reworded', 3],
    ])
  })

  it('leaves uses to the curve', () => {
    const used = { rehearsals: [{ at: 2, how: 'used' }], stabilityDays: 9 } as unknown as Partial<Memory>
    expect(changesOf('m', [entry(1, { rehearsals: [], stabilityDays: 4 }, used, { operation: 'reinforce' })])).toEqual([])
  })
})
