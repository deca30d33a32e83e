// Laws of the ledger when values are told, ended and put right, in any order of arrival.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../extraction/candidate.ts'
import type { DateStamp, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { trueOn } from '../memory/as-of.ts'
import { dayOf, isOpen } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const now = Date.UTC(2030, 0, 1, 12) as EpochMs
const saying = fc.record({
  town: fc.constantFrom('Leeds', 'Bristol', 'Porto', 'Ghent'),
  day: fc.integer({ min: 0, max: 2000 }),
  effect: fc.constantFrom('assert', 'assert', 'correct', 'retract'),
  isDated: fc.boolean(),
})
interface Saying {
  readonly town: string
  readonly day: number
  readonly effect: string
  readonly isDated: boolean
}

const atDay = (day: number): EpochMs => (Date.UTC(2020, 0, 1, 12) + day * 86_400_000) as EpochMs

function tell(known: Map<MemoryId, Memory>, { town, day, effect, isDated }: Saying, index: number): void {
  const saidAt = atDay(day)
  const candidate: Candidate = {
    kind: 'fact',
    statement: effect === 'retract' ? `I no longer live in ${town}.` : `I live in ${town}.`,
    slot: { subject: 'me', attribute: 'home', value: town, cardinality: 'one' },
    entities: [town],
    span: { episodeId: `e${index}` as EpisodeId, start: 0, end: 10 },
    stance: 'stated',
    author: 'rules',
    salience: 0.5,
    sensitive: false,
    effect: effect as Candidate['effect'],
    ...(isDated ? { validFrom: dayOf(atDay(Math.max(0, day - 30))) } : {}),
  }
  const { writes } = reconcile(candidate, {
    existing: [...known.values()],
    now,
    saidAt,
    newId: () => `m${known.size}` as MemoryId,
  })
  for (const memory of writes) known.set(memory.id, memory)
}

function tellAll(history: readonly Saying[]): readonly Memory[] {
  const known = new Map<MemoryId, Memory>()
  history.forEach((one, index) => tell(known, one, index))
  return [...known.values()]
}

const openValues = (memories: readonly Memory[]): readonly string[] =>
  memories.filter((memory) => memory.slot !== undefined && isOpen(memory, now)).map(({ slot }) => slot?.value ?? '')

describe('values told, ended and put right in any order', () => {
  it('never leaves two current', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (history) => {
        expect(openValues(tellAll(history)).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })

  it('holds by a correction against anything said before it, whenever that arrives', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 6 }), fc.array(saying, { maxLength: 6 }), (before, late) => {
        const older = [...before, ...late].map((one) => ({ ...one, day: one.day % 1000 }))
        const known = new Map<MemoryId, Memory>()
        older.slice(0, before.length).forEach((one, index) => tell(known, one, index))
        tell(known, { town: 'Tartu', day: 1500, effect: 'correct', isDated: false }, 100)
        older.slice(before.length).forEach((one, index) => tell(known, one, 200 + index))
        expect(openValues([...known.values()])).toEqual(['Tartu'])
      }),
      { numRuns: 400 },
    )
  })

  it('is today what is current', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 10 }), (history) => {
        const memories = tellAll(history).filter(({ slot }) => slot !== undefined)
        const held = trueOn(memories, '2030-01-01' as DateStamp).map(({ id }) => id)
        expect(held).toEqual(memories.filter((memory) => isOpen(memory, now)).map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })
})
