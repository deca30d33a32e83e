// Laws of the ledger, over any history of values told, ended and put right, in any order of arrival.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Candidate } from '../extraction/candidate.ts'
import { trueOn } from '../memory/as-of.ts'
import type { DateStamp, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { dayOf, isOpen } from './ledger.ts'
import { isSameStatement } from './likeness.ts'
import { reconcile } from './reconcile.ts'
import type { Reconciliation } from './reconciliation.ts'

const now = Date.UTC(2030, 0, 1, 12) as EpochMs
const runs = { numRuns: 300 }

interface Saying {
  readonly town: string
  readonly day: number
  readonly effect: Candidate['effect']
  /** Days before it was said from which it was so; absent where nothing is said of it. */
  readonly since?: number | undefined
}

const town = fc.constantFrom('Leeds', 'Bristol', 'Porto', 'Ghent')
const day = fc.integer({ min: 0, max: 2000 })
const value = fc.record({ town, day, effect: fc.constant<Candidate['effect']>('assert') })
const anything: fc.Arbitrary<Saying> = fc.record({
  town,
  day,
  effect: fc.constantFrom<Candidate['effect']>('assert', 'assert', 'correct', 'retract'),
  since: fc.option(fc.constant(30), { nil: undefined }),
})
const atDay = (on: number): EpochMs => (Date.UTC(2020, 0, 1, 12) + Math.max(0, on) * 86_400_000) as EpochMs

function tell(known: Map<MemoryId, Memory>, saying: Saying, index: number, saidAt = atDay(saying.day)): Reconciliation {
  const candidate: Candidate = {
    kind: 'fact',
    statement: saying.effect === 'retract' ? `I no longer live in ${saying.town}.` : `I live in ${saying.town}.`,
    slot: { subject: 'me', attribute: 'home', value: saying.town, cardinality: 'one' },
    entities: [saying.town],
    span: { episodeId: `e${index}` as EpisodeId, start: 0, end: 10 },
    stance: 'stated',
    author: 'rules',
    salience: 0.5,
    sensitive: false,
    effect: saying.effect,
    ...(saying.since === undefined ? {} : { validFrom: dayOf(atDay(saying.day - saying.since)) }),
  }
  const made = reconcile(candidate, { existing: [...known.values()], now, saidAt, newId: () => `m${known.size}` as MemoryId })
  for (const memory of made.writes) known.set(memory.id, memory)
  return made
}

function tellAll(history: readonly Saying[], saidAt?: EpochMs): Map<MemoryId, Memory> {
  const known = new Map<MemoryId, Memory>()
  history.forEach((saying, index) => tell(known, saying, index, saidAt))
  return known
}

const openValues = (known: ReadonlyMap<MemoryId, Memory>): readonly string[] =>
  [...known.values()].flatMap((memory) => (memory.slot !== undefined && isOpen(memory, now) ? [memory.slot.value] : []))

it('never leaves two current values of a one-valued slot', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 12 }), (history) => {
      expect(openValues(tellAll(history)).length).toBeLessThanOrEqual(1)
    }),
    runs,
  )
})

it('leaves exactly one where nothing was ended', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (history) => {
      expect(openValues(tellAll(history))).toHaveLength(1)
    }),
    runs,
  )
})

it('believes the last word, in whatever order the words arrive', () => {
  const distinctDays = fc.uniqueArray(value, { minLength: 1, maxLength: 8, selector: (one) => one.day })
  fc.assert(
    fc.property(distinctDays, fc.boolean(), (history, isDated) => {
      const last = history.toSorted((a, b) => a.day - b.day).at(-1)
      const known = isDated
        ? tellAll(
            history.map((one) => ({ ...one, since: 0 })),
            now,
          )
        : tellAll(history)
      expect(openValues(known)).toEqual([last?.town])
    }),
    runs,
  )
})

it('holds by a correction against anything said before it, whenever that arrives', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), fc.array(anything, { maxLength: 6 }), (before, late) => {
      const early = (one: Saying): Saying => ({ ...one, day: one.day % 1000 })
      const known = tellAll(before.map(early))
      tell(known, { town: 'Tartu', day: 1500, effect: 'correct' }, 100)
      late.map(early).forEach((one, index) => tell(known, one, 200 + index))
      expect(openValues(known)).toEqual(['Tartu'])
    }),
    runs,
  )
})

it('is today what is current', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 10 }), (history) => {
      const memories = [...tellAll(history).values()].filter(({ slot }) => slot !== undefined)
      const held = trueOn(memories, '2030-01-01' as DateStamp).map(({ id }) => id)
      expect(held).toEqual(memories.filter((memory) => isOpen(memory, now)).map(({ id }) => id))
    }),
    runs,
  )
})

it('links both ways and never in a circle', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), (history) => {
      const memories = tellAll(history)
      for (const memory of memories.values()) {
        if (memory.supersededBy !== undefined) expect(memories.get(memory.supersededBy)?.supersedes).toContain(memory.id)
        const seen = new Set<MemoryId>()
        let at: Memory | undefined = memory
        while (at !== undefined) {
          expect(seen.has(at.id)).toBe(false)
          seen.add(at.id)
          at = memories.get(at.supersededBy ?? ('' as MemoryId))
        }
      }
    }),
    runs,
  )
})

it('changes nothing when a turn is read again', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (history) => {
      const known = tellAll(history)
      const once = new Map(known)
      const last = history.at(-1)
      if (last === undefined) return
      const { outcome, writes } = tell(known, last, history.length - 1)
      expect(outcome).toBe('reinforced')
      expect(writes.every(({ id, evidence }) => once.get(id)?.evidence.length === evidence.length)).toBe(true)
    }),
    runs,
  )
})

it('never takes statements with different numbers for the same', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(9999), (a, b) => {
      fc.pre(a !== b)
      const locker = (number: number): string => `My locker at the pool by the river near the old mill is number ${number}.`
      expect(isSameStatement(locker(a), locker(b))).toBe(false)
    }),
  )
})
