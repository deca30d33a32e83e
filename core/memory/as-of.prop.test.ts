// Laws of looking back, over any history of telling, correcting, rewording, pinning and taking back.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import { dayOf } from '../consolidation/ledger.ts'
import { reconcile } from '../consolidation/reconcile.ts'
import { reinforce } from '../forgetting/rehearsal.ts'
import type { Candidate } from '../extraction/candidate.ts'
import { toldBy, trueOn } from './as-of.ts'
import { diffRecords } from './diff.ts'
import type { DateStamp, EpisodeId, EpochMs, JournalSeq, MemoryId } from './ids.ts'
import type { JournalEntry } from './journal.ts'
import { isCurrent, type Memory } from './records.ts'

const dayMs = 86_400_000
const start = Date.UTC(2024, 0, 1, 12)
const values = ['Leeds', 'Bristol', 'Porto', 'Ghent']

type Step =
  | {
      readonly does: 'tell'
      readonly value: string
      readonly attribute: 'home' | 'likes'
      readonly begins?: number
      readonly effect: Candidate['effect']
    }
  | { readonly does: 'retract' | 'pin' | 'use' | 'reword' | 'hide'; readonly which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('tell' as const),
      value: fc.constantFrom(...values),
      attribute: fc.constantFrom('home' as const, 'likes' as const),
      effect: fc.constantFrom('assert' as const, 'assert' as const, 'retract' as const, 'correct' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('tell' as const),
      value: fc.constantFrom(...values),
      attribute: fc.constant('home' as const),
      begins: fc.integer({ min: -300, max: 0 }),
      effect: fc.constant('assert' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('retract' as const, 'pin' as const, 'use' as const, 'reword' as const, 'hide' as const),
      which: fc.nat(9),
    }),
  },
)

interface History {
  readonly journal: readonly JournalEntry[]
  /** The records after each step, with its moment. */
  readonly snapshots: readonly { readonly at: EpochMs; readonly records: readonly Memory[] }[]
}

/** Plays the steps a week apart through the ledger and keeps the journal as the store does: one diff a changed record. */
function play(steps: readonly Step[]): History {
  let records = new Map<MemoryId, Memory>()
  const journal: JournalEntry[] = []
  const snapshots: { at: EpochMs; records: readonly Memory[] }[] = []
  steps.forEach((each, index) => {
    const at = (start + index * 7 * dayMs) as EpochMs
    const next = new Map(records)
    for (const memory of written(each, [...records.values()], at, index)) next.set(memory.id, memory)
    const diffs = [...next.values()].flatMap((memory) => diffRecords('memories', records.get(memory.id), memory) ?? [])
    journal.push({ seq: (index + 1) as JournalSeq, at, actor: 'you', operation: 'edit', diffs })
    records = next
    snapshots.push({ at, records: [...records.values()] })
  })
  return { journal, snapshots }
}

function written(each: Step, records: readonly Memory[], at: EpochMs, index: number): readonly Memory[] {
  if (each.does === 'tell') {
    const cardinality = each.attribute === 'home' ? 'one' : 'many'
    const candidate: Candidate = {
      kind: 'fact',
      statement: `About ${each.attribute}: ${each.value}.`,
      slot: { subject: 'me', attribute: each.attribute, value: each.value, cardinality },
      entities: [],
      span: { episodeId: `e${index}` as EpisodeId, start: 0, end: 9 },
      stance: 'stated',
      author: 'rules',
      salience: 0.5,
      sensitive: false,
      effect: each.effect,
      ...(each.begins === undefined ? {} : { validFrom: dayOf((at + each.begins * dayMs) as EpochMs) }),
    }
    return reconcile(candidate, { existing: records, now: at, saidAt: at, newId: newIds(index) }).writes
  }
  const memory = records[each.which % Math.max(1, records.length)]
  if (memory === undefined) return []
  switch (each.does) {
    case 'retract':
      return [{ ...memory, retractedAt: memory.retractedAt ?? at }]
    case 'pin':
      return [{ ...memory, pinned: !memory.pinned }]
    case 'use':
      return [reinforce(memory, 'used', at)]
    case 'reword':
      return [{ ...memory, statement: `${memory.statement} Again.` }]
    case 'hide':
      return [{ ...memory, sensitive: true }]
  }
}

function newIds(index: number): () => MemoryId {
  let made = 0
  return () => `m${String(index).padStart(2, '0')}-${(made += 1)}` as MemoryId
}

const byId = (memories: readonly Memory[]): readonly Memory[] => [...memories].sort((a, b) => (a.id < b.id ? -1 : 1))
const history = fc.array(step, { minLength: 1, maxLength: 14 }).map(play)

it('told by a moment is what the records were at that moment, but for what is hidden now', () => {
  fc.assert(
    fc.property(history, ({ journal, snapshots }) => {
      const last = snapshots.at(-1)?.records ?? []
      const hidden = new Set(last.filter(({ sensitive }) => sensitive).map(({ id }) => id))
      for (const { at, records } of snapshots) {
        const then = records.map((memory) => (hidden.has(memory.id) ? { ...memory, sensitive: true } : memory))
        expect(byId(toldBy(last, journal, at))).toEqual(byId(then))
      }
    }),
  )
})

it('told by now is what is there', () => {
  fc.assert(
    fc.property(history, ({ journal, snapshots }) => {
      const { at = start as EpochMs, records = [] } = snapshots.at(-1) ?? {}
      expect(byId(toldBy(records, journal, at))).toEqual(byId(records))
      expect(byId(toldBy(records, [], at))).toEqual(byId(records))
    }),
  )
})

it('true today is what is current', () => {
  fc.assert(
    fc.property(history, ({ snapshots }) => {
      for (const { at, records } of snapshots) {
        const today = dayOf(at)
        expect(byId(trueOn(records, today))).toEqual(byId(records.filter((memory) => isCurrent(memory, today))))
      }
    }),
  )
})

/** Only tellings and corrections: an ending told late ("I no longer live there") leaves open what held until then. */
const moves = fc
  .array(
    step.filter((each) => each.does === 'tell' && each.effect !== 'retract'),
    { minLength: 1, maxLength: 14 },
  )
  .map(play)

it('on any day at most one value of a one-valued slot held', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: -300, max: 120 }), ({ snapshots }, day) => {
      const records = snapshots.at(-1)?.records ?? []
      const held = trueOn(records, dayOf((start + day * dayMs) as EpochMs)).filter(({ slot }) => slot?.attribute === 'home')
      expect(new Set(held.map(({ slot }) => slot?.value)).size).toBeLessThanOrEqual(1)
    }),
  )
})

it('every memory that held on a day is current in the view of that day', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: -300, max: 120 }), ({ snapshots }, offset) => {
      const day = dayOf((start + offset * dayMs) as EpochMs)
      expect(trueOn(snapshots.at(-1)?.records ?? [], day).every((memory) => isCurrent(memory, day))).toBe(true)
    }),
  )
})

const at = (day: string): EpochMs => Date.parse(`${day}T12:00:00`) as EpochMs
const stamp = (day: string): DateStamp => day as DateStamp

it.each([
  [
    'a move: the old home the day before',
    { saidAt: at('2025-05-01'), supersededBy: 'm2' as MemoryId, validUntil: stamp('2026-03-14') },
    '2026-03-13',
    true,
  ],
  [
    'a move: not on the day itself',
    { saidAt: at('2025-05-01'), supersededBy: 'm2' as MemoryId, validUntil: stamp('2026-03-14') },
    '2026-03-14',
    false,
  ],
  ['before it was told or began', { saidAt: at('2026-05-01') }, '2026-04-30', false],
  ['learned late, true before', { saidAt: at('2026-05-01'), validFrom: stamp('2026-02') }, '2026-03-01', true],
  ['a plan ahead, told already', { saidAt: at('2026-01-05'), validFrom: stamp('2026-06') }, '2026-02-01', true],
  ['never so', { saidAt: at('2025-05-01'), retractedAt: at('2026-01-01') }, '2025-06-01', false],
  ['over when told, with a year', { saidAt: at('2026-05-01'), validUntil: stamp('2019') }, '2015-01-01', true],
  ['over when told, no day known', { saidAt: at('2026-05-01'), validUntil: stamp('2026-04-30') }, '2026-04-01', false],
])('%s', (_, over, day, expected) => {
  expect(trueOn([aMemory(over)], stamp(day))).toHaveLength(expected ? 1 : 0)
})
