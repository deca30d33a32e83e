import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aMemory } from '../../core/consolidation/a-memory.ts'
import type { DateStamp, EpisodeId, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { Moment } from '../../core/memory/as-of.ts'
import type { Memory } from '../../core/memory/records.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'
import { memoriesThen } from './memories-then.ts'

const day = 86_400_000
const from = Date.UTC(2026, 2, 1, 12)
const ids = ['a', 'b', 'c', 'd', 'e'] as const
const turns = ['t1', 't2'] as const
const subjects = ['me', 'sister'] as const

const stamp = fc.integer({ min: -20, max: 60 }).map((days) => new Date(from + days * day).toISOString().slice(0, 10) as DateStamp)
/** One memory written on a day, in the place of whatever it was before. */
const change = fc.record({
  id: fc.constantFrom(...ids),
  on: fc.nat(40),
  turn: fc.constantFrom(...turns),
  subject: fc.option(fc.constantFrom(...subjects), { nil: undefined }),
  cardinality: fc.constantFrom('one' as const, 'many' as const),
  validFrom: fc.option(stamp, { nil: undefined }),
  validUntil: fc.option(stamp, { nil: undefined }),
  supersededBy: fc.option(fc.constantFrom(...ids), { nil: undefined }),
})
const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.nat(45).map((days) => ({ clock: 'told' as const, at: (from + days * day) as EpochMs })),
  stamp.map((on) => ({ clock: 'true' as const, day: on })),
)

async function written(changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]): Promise<InMemoryStore> {
  const store = new InMemoryStore()
  const told = new Map<string, EpochMs>()
  for (const { id, on, turn, subject, cardinality, supersededBy, ...dates } of changes.toSorted((one, other) => one.on - other.on)) {
    const at = (from + on * day) as EpochMs
    const first = told.get(id) ?? at
    told.set(id, first)
    const memory = aMemory({
      id: id as MemoryId,
      statement: id,
      saidAt: first,
      recordedAt: first,
      evidence: [{ episodeId: turn as EpisodeId, start: 0, end: 1 }],
      ...(subject === undefined ? {} : { slot: { subject, attribute: 'home', value: id, cardinality } }),
      ...(supersededBy === undefined || supersededBy === id ? {} : { supersededBy: supersededBy as MemoryId }),
      ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)),
    })
    await store.transact({ actor: 'you', operation: 'edit', at }, (tx) => tx.put('memories', memory))
  }
  return store
}

const sorted = (memories: readonly Memory[]) => memories.toSorted((one, other) => (one.id < other.id ? -1 : 1))

it('a memory of a past day is the same, whichever way it is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), moment, async (changes, asked) => {
      const then = await memoriesThen(await written(changes), asked)
      const all = sorted(await then.all())
      expect(sorted(await then.getMany(ids))).toEqual(all)
      for (const id of ids) expect(await then.getMany([id])).toEqual(all.filter((memory) => memory.id === id))
      for (const turn of turns) {
        const cited = all.filter(({ evidence }) => evidence.some(({ episodeId }) => episodeId === turn))
        expect(sorted(await then.from(turn as EpisodeId))).toEqual(cited)
      }
      for (const subject of subjects) {
        expect(sorted(await then.inSlot(subject, 'home'))).toEqual(all.filter(({ slot }) => slot?.subject === subject))
      }
      expect(sorted(await then.withAttribute('home'))).toEqual(all.filter(({ slot }) => slot !== undefined))
    }),
    { numRuns: 300 },
  )
})
