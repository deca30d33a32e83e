import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, levelOf, type Shelf } from './arrange.ts'
import { aRow } from './a-row.ts'
import { columnsOf } from './columns.ts'
import { holdsOf, type Lookups } from './holds.ts'
import type { LightRow } from './light-row.ts'
import { bestToDrop, missesOf } from './misses.ts'
import { newestFirst } from './newest.ts'
import { strengthOrder, type FilterToken } from './query.ts'
import { ranksOf, slotsBySource } from './ranks.ts'
import { rowsToldBy, rowsTrueOn } from './rows-then.ts'
import { stampEnd, stampStart } from './stamps.ts'

const at = Date.UTC(2026, 10, 21, 9)
const lookups: Lookups = { about: () => new Set(), under: (topic) => new Set(topic === 't' ? ['m1', 'm2'] : []) }

const row = fc.record({
  kind: fc.constantFrom('fact' as const, 'event' as const, 'plan' as const),
  standing: fc.constantFrom('current' as const, 'replaced' as const),
  pinned: fc.boolean(),
  saidAt: fc.integer({ min: -40, max: 0 }).map((days) => (at + days * 86_400_000) as never),
})
const shelf: fc.Arbitrary<Shelf> = fc.array(fc.tuple(row, fc.nat(3)), { maxLength: 30 }).map((all) => {
  const rows = all.map(([fields], slot) => aRow(`m${slot}`, fields))
  return {
    rows,
    columns: columnsOf(rows),
    levels: Uint8Array.from(all.map(([, level]) => level)),
    newest: newestFirst(rows, new Uint32Array(), new Set(rows.keys())),
  }
})
const missesIn = ({ rows, columns, levels }: Shelf, tokens: readonly FilterToken[]) => {
  const slots = new Map(rows.flatMap((each, slot) => (each === undefined ? [] : [[each.id as string, slot] as const])))
  return missesOf(tokens, columns, levels, { ...lookups, slotOf: (id) => slots.get(id) })
}
const token: fc.Arbitrary<FilterToken> = fc.constantFrom<FilterToken>(
  { field: 'kind', value: 'fact' },
  { field: 'is', value: 'current' },
  { field: 'is', value: 'any' },
  { field: 'pinned', value: 'yes' },
  { field: 'strength', value: 'faint' },
  { field: 'strength', value: 'not-faint' },
  { field: 'topic', value: 't' },
  { field: 'after', value: '2026-11-02' },
  { field: 'before', value: '2026-10' },
  { field: 'life', value: 'plans' },
)
const sort = fc.constantFrom('best' as const, 'strongest' as const, 'newest' as const, 'oldest' as const)

describe('arrange', () => {
  it('shows each row that holds once, under parts that count them all', () => {
    fc.assert(
      fc.property(shelf, fc.array(token, { maxLength: 3 }), sort, (all, tokens, by) => {
        const holds = holdsOf(tokens, lookups)
        const { order, parts } = arrange(all, missesIn(all, tokens), by)
        const expected = all.rows.flatMap((each, slot) => (each !== undefined && holds(each, levelOf(all.levels, slot)) ? [slot] : []))
        expect([...order].sort((a, b) => a - b)).toEqual(expected)
        if (parts.length > 0) expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(order.length)
        let from = 0
        for (const { level, count } of parts) {
          for (const slot of order.subarray(from, from + count)) expect(levelOf(all.levels, slot)).toBe(level)
          from += count
        }
        expect(parts.map(({ level }) => strengthOrder.indexOf(level))).toEqual(
          parts.map(({ level }) => strengthOrder.indexOf(level)).sort((a, b) => a - b),
        )
      }),
    )
  })

  it('puts the best match first and leaves out what was not found; a turn stands for its memories', () => {
    const rows = [aRow('a'), aRow('b', { turns: ['turn'] }), aRow('c')]
    const ranks = ranksOf(['c', 'turn', 'unheard'], slotsBySource(rows))
    const all = { rows, columns: columnsOf(rows), levels: new Uint8Array(3), newest: Uint32Array.of(0, 1, 2) }
    const found = arrange(all, missesIn(all, []), 'best', ranks)
    expect([...found.order]).toEqual([2, 1])
  })
})

describe('holdsOf', () => {
  it('holds of several tokens where each holds', () => {
    fc.assert(
      fc.property(shelf, fc.array(token, { maxLength: 4 }), (all, tokens) => {
        for (const [slot, each] of all.rows.entries()) {
          if (each === undefined) continue
          const level = levelOf(all.levels, slot)
          expect(holdsOf(tokens, lookups)(each, level)).toBe(tokens.every((one) => holdsOf([one], lookups)(each, level)))
        }
      }),
    )
  })

  it('knows names whatever their capitals, and by who is meant', () => {
    const about = (name: string, of: Partial<LightRow>): boolean =>
      holdsOf([{ field: 'about', value: name }], { ...lookups, about: (asked) => new Set(asked === 'Rosalind' ? ['linked'] : []) })(
        aRow('linked', of),
        'strong',
      )
    expect(about('rosalind', { entities: ['Rosalind'] })).toBe(true)
    expect(about('Rosalind', { entities: ['my aunt'] })).toBe(true)
    expect(about('Quentin', { entities: ['Rosalind'] })).toBe(false)
  })

  it('takes a month told as the whole of it', () => {
    const said = (day: string) => aRow('m', { saidAt: new Date(`${day}T23:30`).getTime() as never })
    const holds = (field: 'after' | 'before', value: string) => holdsOf([{ field, value }], lookups)
    expect(holds('before', '2026-03')(said('2026-03-31'), 'strong')).toBe(true)
    expect(holds('before', '2026-03')(said('2026-04-01'), 'strong')).toBe(false)
    expect(holds('after', '2026-03')(said('2026-03-01'), 'strong')).toBe(true)
    expect(stampEnd('2026') - stampStart('2026')).toBe(365 * 86_400_000)
  })
})

it('names the filter that hides most', () => {
  const rows = [aRow('a', { standing: 'replaced' }), aRow('b', { standing: 'replaced' }), aRow('c', { pinned: true })]
  const tokens: readonly FilterToken[] = [
    { field: 'is', value: 'replaced' },
    { field: 'pinned', value: 'yes' },
  ]
  const all = { rows, columns: columnsOf(rows), levels: new Uint8Array(3), newest: Uint32Array.of(0, 1, 2) }
  expect(bestToDrop(missesIn(all, tokens), tokens)).toEqual({ token: tokens[1], count: 2 })
})

it('keeps the order of days by merging as by sorting', () => {
  const days = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(days, fc.array(fc.tuple(fc.nat(24), fc.option(fc.integer({ min: 0, max: 6 }))), { maxLength: 8 }), (first, changes) => {
      const rows: (LightRow | undefined)[] = first.map((day, slot) => aRow(`m${slot}`, { saidAt: day as never }))
      const before = newestFirst(rows, new Uint32Array(), new Set(rows.keys()))
      const moved = new Set<number>()
      for (const [slot, day] of changes) {
        while (rows.length < slot) rows.push(undefined)
        rows[slot] = day === null ? undefined : aRow(`m${slot}`, { saidAt: day as never })
        moved.add(slot)
      }
      expect([...newestFirst(rows, before, moved)]).toEqual([...newestFirst(rows, new Uint32Array(), new Set(rows.keys()))])
    }),
  )
})

describe('the rows of a past day', () => {
  it('are those that were true, each as the current one it was', () => {
    const old = aRow('old', {
      standing: 'replaced',
      supersededBy: 'new' as never,
      validFrom: '2023-05' as never,
      validUntil: '2026-10-12' as never,
    })
    const wrong = aRow('wrong', { standing: 'retracted', retractedAt: at as never })
    const shown = (day: string) => rowsTrueOn([old, undefined, wrong], day as never).map((each) => each?.standing)
    expect(shown('2024-01-01')).toEqual(['current', undefined, undefined])
    expect(shown('2026-10-12')).toEqual([undefined, undefined, undefined])
    expect(shown('2023-04-30')).toEqual([undefined, undefined, undefined])
  })

  it('are those that had been told, each as it stood', () => {
    const [now, then, later] = [aRow('a', { pinned: true }), aRow('a'), aRow('b', { recordedAt: (at + 1) as never })]
    expect(rowsToldBy([now, later], new Map([['a', then]]), at as never)).toEqual([then, undefined])
  })
})
