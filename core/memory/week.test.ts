import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../forgetting/policy.ts'
import type { EpochMs } from './ids.ts'
import type { JournalEntry } from './journal.ts'
import type { Memory } from './records.ts'
import type { Recall } from './recall-records.ts'
import { reviewOf, weekOf, weeksFrom } from './week.ts'

const monday = new Date(2026, 10, 16).getTime()
const dayMs = 86_400_000
const span = weekOf((monday + 3 * dayMs) as EpochMs)

function memory(id: string, fields: Partial<Memory> = {}): Memory {
  const at = (monday + dayMs) as EpochMs
  return {
    id: id as Memory['id'],
    kind: 'fact',
    statement: `Statement ${id}.`,
    entities: [],
    evidence: [],
    stance: 'stated',
    author: 'rules',
    recordedAt: at,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 1000,
    difficulty: 5,
    lastReinforcedAt: at,
    rehearsals: [],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt: at,
    ...fields,
  }
}

let seq = 0
const entry = (diffs: JournalEntry['diffs'], fields: Partial<JournalEntry> = {}): JournalEntry => ({
  seq: (seq += 1) as JournalEntry['seq'],
  at: (monday + dayMs) as EpochMs,
  actor: 'assistant',
  operation: 'extract',
  diffs,
  ...fields,
})
const adds = (...ids: readonly string[]): JournalEntry['diffs'] => ids.map((id) => ({ op: 'add', table: 'memories', id }))
const review = (memories: readonly Memory[], entries: readonly JournalEntry[], recalls: readonly Recall[] = []) =>
  reviewOf({ span, entries, recalls, memories, forgetting: defaultPolicy })
const ids = (memories: readonly Memory[]): readonly string[] => memories.map(({ id }) => id)

describe('the week in review', () => {
  it('runs from Monday to Sunday, on this device, and from week to week', () => {
    expect(new Date(span.from).getDay()).toBe(1)
    expect(span.from).toBe(monday)
    expect(weeksFrom(weeksFrom(span, -30), 30)).toEqual(span)
    expect(weekOf((span.until - 1) as EpochMs)).toEqual(span)
    expect(weekOf(span.until).from).toBe(span.until)
  })

  it('tells a new memory, a replaced one as changed, and what came from files as a number', () => {
    const old = memory('old', { supersededBy: 'new' as Memory['id'] })
    const told = review(
      [memory('plain'), old, memory('new', { supersedes: [old.id] }), memory('file', { sourceId: 's' as never })],
      [entry(adds('plain')), entry(adds('new')), entry(adds('file'))],
    )
    expect(ids(told.fresh)).toEqual(['plain'])
    expect(told.changed.map(({ before, after }) => [before.id, after?.id])).toEqual([['old', 'new']])
    expect(told.brought).toBe(1)
  })

  it('tells an edit by both wordings, and what was taken back without one', () => {
    const edited = memory('edited', { statement: 'Now.' })
    const wrong = memory('wrong', { retractedAt: (monday + 2 * dayMs) as EpochMs })
    const change = (id: string, before: Partial<Memory>, after: Partial<Memory>): JournalEntry =>
      entry([{ op: 'change', table: 'memories', id, before, after }], { actor: 'you', operation: 'edit' })
    const told = review(
      [edited, wrong],
      [
        change('edited', { statement: 'Then.' }, { statement: 'Now.' }),
        change('wrong', {}, { retractedAt: (monday + 2 * dayMs) as EpochMs }),
      ],
    )
    expect(told.changed.map(({ before, after }) => [before.statement, after?.statement])).toEqual([
      ['Then.', 'Now.'],
      ['Statement wrong.', undefined],
    ])
  })

  it('tells nothing that was undone and nothing that is hidden', () => {
    const told = review(
      [memory('undone'), memory('hidden', { sensitive: true })],
      [entry(adds('undone'), { undoneBy: 99 as never }), entry(adds('hidden'))],
    )
    expect(ids(told.fresh)).toEqual([])
    expect(told.hidden).toBe(1)
  })

  it('counts uses, the most used first', () => {
    const recall = (...used: readonly string[]): Recall =>
      ({ hits: used.map((memoryId) => ({ memoryId, used: true, score: 1, why: [] })) }) as unknown as Recall
    const told = review([memory('a'), memory('b')], [], [recall('a', 'b'), recall('b'), recall('gone')])
    expect(told.used.map(({ memory: { id }, times }) => [id, times])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })

  it('tells what crossed into fading within the week, and not what is pinned', () => {
    // A remark of 1.3 days is clear for 12 days (ADR 0013).
    const quick = { stabilityDays: 1.2931, lastReinforcedAt: (monday - 10 * dayMs) as EpochMs }
    const told = review([memory('light', quick), memory('kept', { ...quick, pinned: true }), memory('strong')], [])
    expect(told.faded.map(({ memory: { id }, becomes }) => [id, becomes])).toEqual([['light', 'fading']])
  })
})
