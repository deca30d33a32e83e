// Laws of the ledger, over any history told in any order.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Candidate } from '../extraction/candidate.ts'
import type { DateStamp, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { isOpen } from './ledger.ts'
import { isSameStatement } from './likeness.ts'
import { reconcile } from './reconcile.ts'

const now = Date.UTC(2030, 0, 1) as EpochMs
const towns = ['Leeds', 'Bristol', 'Porto', 'Ghent', 'Tartu']
const saying = fc.record({ town: fc.constantFrom(...towns), day: fc.integer({ min: 0, max: 2000 }) })

function candidateOf(town: string, index: number, over: Partial<Candidate> = {}): Candidate {
  return {
    kind: 'fact',
    statement: `I live in ${town}.`,
    slot: { subject: 'me', attribute: 'home', value: town, cardinality: 'one' },
    entities: [town],
    span: { episodeId: `e${index}` as EpisodeId, start: 0, end: 10 },
    stance: 'stated',
    author: 'rules',
    salience: 0.5,
    sensitive: false,
    effect: 'assert',
    ...over,
  }
}

function tellAll(history: readonly { readonly town: string; readonly day: number; readonly dated?: boolean }[]): readonly Memory[] {
  const known = new Map<MemoryId, Memory>()
  history.forEach(({ town, day, dated }, index) => {
    const saidAt = (Date.UTC(2020, 0, 1, 12) + day * 86_400_000) as EpochMs
    const validFrom = new Date(saidAt).toISOString().slice(0, 10) as DateStamp
    const candidate = candidateOf(town, index, dated === true ? { validFrom } : {})
    const { writes } = reconcile(candidate, {
      existing: [...known.values()],
      now,
      saidAt: dated === true ? now : saidAt,
      newId: () => `m${known.size}` as MemoryId,
    })
    for (const memory of writes) known.set(memory.id, memory)
  })
  return [...known.values()]
}

it('leaves exactly one current value of a one-valued slot', () => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 12 }), (history) => {
      expect(tellAll(history).filter((memory) => isOpen(memory, now))).toHaveLength(1)
    }),
  )
})

it('believes the last word, in whatever order the words arrive', () => {
  const distinctDays = fc.uniqueArray(saying, { minLength: 1, maxLength: 8, selector: ({ day }) => day })
  fc.assert(
    fc.property(distinctDays, fc.boolean(), (history, dated) => {
      const last = [...history].sort((a, b) => a.day - b.day).at(-1)
      const open = tellAll(history.map((one) => ({ ...one, dated }))).filter((memory) => isOpen(memory, now))
      expect(open.map(({ slot }) => slot?.value)).toEqual([last?.town])
    }),
  )
})

it('links both ways and never in a circle', () => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 12 }), (history) => {
      const memories = new Map(tellAll(history).map((memory) => [memory.id, memory]))
      for (const memory of memories.values()) {
        if (memory.supersededBy !== undefined) expect(memories.get(memory.supersededBy)?.supersedes).toContain(memory.id)
        const seen = new Set<MemoryId>()
        for (
          let at: Memory | undefined = memory;
          at !== undefined;
          at = at.supersededBy === undefined ? undefined : memories.get(at.supersededBy)
        ) {
          expect(seen.has(at.id)).toBe(false)
          seen.add(at.id)
        }
      }
    }),
  )
})

it('changes nothing when a turn is read again', () => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 6 }), (history) => {
      const once = tellAll(history)
      const last = history.at(-1)
      if (last === undefined) return
      const saidAt = (Date.UTC(2020, 0, 1, 12) + last.day * 86_400_000) as EpochMs
      const again = reconcile(candidateOf(last.town, history.length - 1), { existing: once, now, saidAt, newId: () => 'new' as MemoryId })
      expect(again.outcome).toBe('reinforced')
      expect(
        again.writes.every((memory) => once.some((known) => known.id === memory.id && known.evidence.length === memory.evidence.length)),
      ).toBe(true)
    }),
  )
})

it('never takes statements with different numbers for the same', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(9999), (a, b) => {
      fc.pre(a !== b)
      expect(
        isSameStatement(
          `My locker at the pool by the river near the old mill is number ${a}.`,
          `My locker at the pool by the river near the old mill is number ${b}.`,
        ),
      ).toBe(false)
    }),
  )
})
