import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf } from './arrange.ts'
import { aRow } from './a-row.ts'
import { columnsOf, keptColumns } from './columns.ts'
import { holdsOf, type Lookups } from './holds.ts'
import type { LightRow } from './light-row.ts'
import { bestToDrop, missesOf } from './misses.ts'
import type { FilterToken } from './query.ts'

const day = 86_400_000
const at = Date.UTC(2026, 10, 21, 9)
const called = ['Odile', 'Bram', 'the Aunt']

const fields = fc.record({
  kind: fc.constantFrom('fact' as const, 'preference' as const, 'event' as const, 'plan' as const),
  standing: fc.constantFrom('current' as const, 'replaced' as const, 'retracted' as const),
  stance: fc.constantFrom('stated' as const, 'inferred' as const),
  pinned: fc.boolean(),
  sensitive: fc.boolean(),
  entities: fc.subarray(called),
  saidAt: fc.integer({ min: -60, max: 0 }).map((days) => (at + days * day) as never),
  source: fc.constantFrom(undefined, 's1', 's2'),
  attribute: fc.constantFrom(undefined, 'home', 'allergy', 'plan'),
})
type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never
const rowAt = (slot: number, { source, attribute, ...over }: Fields): LightRow =>
  aRow(`m${slot}`, {
    ...over,
    ...(source === undefined ? {} : { sourceId: source }),
    ...(attribute === undefined ? {} : { slot: { subject: 'me', attribute, value: 'x', cardinality: 'one' } }),
  })

/** Slots written one after the other, some of them several times, some emptied. */
const changes = fc.array(fc.tuple(fc.nat(12), fc.option(fields)), { maxLength: 40 })
const levels = Uint8Array.from({ length: 13 }, (_, slot) => slot % 4)

const values: Readonly<Record<FilterToken['field'], readonly string[]>> = {
  kind: ['fact', 'event', 'unheard'],
  is: ['current', 'replaced', 'retracted', 'any'],
  stance: ['stated', 'inferred'],
  strength: ['strong', 'faint', 'not-faint', 'not-clear'],
  pinned: ['yes', 'no'],
  hidden: ['yes', 'no'],
  about: ['odile', 'Bram', 'THE AUNT', 'nobody'],
  after: ['2026-11', '2026-10-14', 'no day'],
  before: ['2026-11', '2026-10-14', 'no day'],
  source: ['you', 's1', 's3'],
  topic: ['t', 'empty'],
  life: ['home', 'health', 'plans', 'nothing'],
  asof: ['2026-03-01'],
  by: ['2026-03-01'],
}
const token = fc
  .constantFrom(...(Object.keys(values) as FilterToken['field'][]))
  .chain((field) => fc.constantFrom(...values[field]).map((value): FilterToken => ({ field, value })))
const tokens = fc.uniqueArray(token, { maxLength: 4, comparator: (a, b) => a.field === b.field && a.value === b.value })

const lookups: Lookups = {
  about: (name) => new Set(name === 'Bram' ? ['m3', 'm5', 'gone'] : []),
  under: (topic) => new Set(topic === 't' ? ['m1', 'm2', 'gone'] : []),
}

function written(all: readonly (readonly [number, Fields | null])[]) {
  const rows: (LightRow | undefined)[] = []
  const columns = keptColumns(2)
  for (const [slot, of] of all) {
    while (rows.length < slot) rows.push(undefined)
    rows[slot] = of === null ? undefined : rowAt(slot, of)
    columns.put(slot, rows[slot])
  }
  const slots = new Map(rows.flatMap((row, slot) => (row === undefined ? [] : [[row.id as string, slot] as const])))
  return { rows, columns, looked: { ...lookups, slotOf: (id: string) => slots.get(id) } }
}

const holding = (rows: readonly (LightRow | undefined)[], asked: readonly FilterToken[]): readonly number[] => {
  const holds = holdsOf(asked, lookups)
  return rows.flatMap((row, slot) => (row !== undefined && holds(row, levelOf(levels, slot)) ? [slot] : []))
}

describe('filters over columns', () => {
  it('miss none exactly where the plain filter holds, whatever was changed before', () => {
    fc.assert(
      fc.property(changes, tokens, (all, asked) => {
        const { rows, columns, looked } = written(all)
        const { many } = missesOf(asked, columns, levels, looked)
        expect([...many].flatMap((count, slot) => (count === 0 ? [slot] : []))).toEqual(holding(rows, asked))
      }),
      { numRuns: 400 },
    )
  })

  it('name the filter whose removal brings most back, as trying each of them does', () => {
    fc.assert(
      fc.property(changes, tokens, (all, asked) => {
        const { rows, columns, looked } = written(all)
        fc.pre(holding(rows, asked).length === 0)
        const counts = asked.map(
          (each) =>
            holding(
              rows,
              asked.filter((other) => other !== each),
            ).length,
        )
        const most = Math.max(0, ...counts)
        const best = bestToDrop(missesOf(asked, columns, levels, looked), asked)
        expect(best).toEqual(most === 0 ? undefined : { token: asked[counts.indexOf(most)], count: most })
      }),
    )
  })
})

describe('columns', () => {
  it('kept change by change say what columns of the rows as they are say', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { rows, columns } = written(all)
        const anew = columnsOf(rows)
        expect([columns.length, columns.count]).toEqual([anew.length, anew.count])
        for (const name of called) {
          const key = name.toLocaleLowerCase()
          expect(new Set(columns.named(key))).toEqual(new Set(anew.named(key)))
        }
      }),
    )
  })
})
