import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToken,
  bestToDrop,
  formatView,
  lookBackTo,
  matches,
  parseView,
  pastDayOf,
  type FilterToken,
  type ListView,
  type RatedRow,
} from './filters.ts'
import type { LightRow } from './light-row.ts'
import { shapeList } from './list-shape.ts'
import { rowsTrueOn } from './rows-then.ts'

const at = new Date(2026, 10, 21, 9).getTime()
const row = (id: string, fields: Partial<LightRow> = {}, level: RatedRow['level'] = 'strong'): RatedRow => ({
  strength: 0.9,
  level,
  row: {
    id,
    kind: 'fact',
    statement: id,
    stance: 'stated',
    entities: [],
    turns: [],
    pinned: false,
    sensitive: false,
    standing: 'current',
    supersedes: [],
    saidAt: at,
    recordedAt: at,
    lastReinforcedAt: at,
    lastHow: 'said',
    stabilityDays: 1,
    difficulty: 5,
    ...fields,
  } as LightRow,
})

const token: fc.Arbitrary<FilterToken> = fc.oneof(
  fc.record({
    field: fc.constantFrom('kind' as const, 'about' as const, 'source' as const),
    value: fc.string({ minLength: 1, maxLength: 8 }),
  }),
  fc.constantFrom<FilterToken>(
    { field: 'is', value: 'replaced' },
    { field: 'is', value: 'current' },
    { field: 'pinned', value: 'yes' },
    { field: 'asof', value: '2026-03-01' },
    { field: 'by', value: '2026-03-01' },
  ),
)
const view: fc.Arbitrary<ListView> = fc
  .record({
    text: fc.string({ maxLength: 12 }),
    tokens: fc.array(token, { maxLength: 5 }),
    sort: fc.constantFrom('best' as const, 'strongest' as const, 'newest' as const, 'oldest' as const),
  })
  .map(({ tokens, ...rest }) => tokens.reduce<ListView>(addToken, { ...rest, tokens: [] }))

describe('the address of a view', () => {
  it('gives the same view back', () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(parseView(formatView(each))).toEqual(each)
      }),
    )
  })

  it('shows what is current when it says nothing, and everything when asked to', () => {
    expect(parseView('').tokens).toEqual([{ field: 'is', value: 'current' }])
    expect(parseView('is=any').tokens).toEqual([])
  })

  it('leaves out what it does not know', () => {
    expect(parseView('is=any&colour=blue&sort=sideways')).toEqual({ text: '', tokens: [], sort: 'best' })
  })
})

describe('matches', () => {
  it('asks of a past day what was current then', () => {
    const old = row('old', {
      standing: 'replaced',
      supersededBy: 'new' as never,
      validFrom: '2023-05' as never,
      validUntil: '2026-10-12' as never,
    })
    const wrong = row('wrong', { standing: 'retracted', retractedAt: at as never })
    const shown = (day: string): readonly string[] =>
      rowsTrueOn([old.row, wrong.row], day as never)
        .filter((each) => matches({ ...old, row: each }, [{ field: 'asof', value: day }]))
        .map(({ id }) => id)
    expect(shown('2024-01-01')).toEqual(['old'])
    expect(shown('2026-10-12')).toEqual([])
    expect(shown('2023-04-30')).toEqual([])
  })

  it('has one past day at a time, and is back at what is current without one', () => {
    const then = lookBackTo(parseView('asof=2026-03-01&kind=fact'), { clock: 'told', day: '2026-02-01' })
    expect(then.tokens).toEqual([
      { field: 'kind', value: 'fact' },
      { field: 'by', value: '2026-02-01' },
    ])
    expect(pastDayOf(then)).toEqual({ clock: 'told', day: '2026-02-01' })
    expect(lookBackTo(then, undefined)).toEqual(parseView('kind=fact'))
  })

  it('knows names whatever their capitals', () => {
    expect(matches(row('a', { entities: ['Maya'] }), [{ field: 'about', value: 'maya' }])).toBe(true)
  })
})

describe('bestToDrop', () => {
  it('names the filter that hides most', () => {
    const rows = [row('a', { standing: 'replaced' }), row('b', { standing: 'replaced' }), row('c', { pinned: true })]
    const tokens: readonly FilterToken[] = [
      { field: 'is', value: 'replaced' },
      { field: 'pinned', value: 'yes' },
    ]
    expect(bestToDrop(rows, tokens)).toEqual({ token: tokens[1], count: 2 })
  })
})

describe('shapeList', () => {
  const rows = fc
    .array(fc.constantFrom('strong' as const, 'clear' as const, 'fading' as const, 'faint' as const), { maxLength: 30 })
    .map((levels) => levels.map((level, index) => row(`m${index}`, { saidAt: (at - index * 1000) as never }, level)))
  const strongest: ListView = { text: '', tokens: [], sort: 'strongest' }

  it('shows every row once, and its headings count them all', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const shape = shapeList(all, strongest, undefined)
        expect(shape.rows.map(({ row: { id } }) => id).sort()).toEqual(all.map(({ row: { id } }) => id).sort())
        const counted = shape.items.reduce((sum, item) => sum + (item.type === 'heading' ? item.count : 0), 0)
        expect(counted).toBe(all.length)
        for (const index of shape.headingsAt) expect(shape.items[index]?.type).toBe('heading')
      }),
    )
  })

  it('puts the best match first and leaves out what was not found', () => {
    const all = [row('a'), row('b'), row('c')]
    const shape = shapeList(
      all,
      { ...strongest, sort: 'best', text: 'x' },
      new Map([
        ['c', 0],
        ['a', 1],
      ]),
    )
    expect(shape.rows.map(({ row: { id } }) => id)).toEqual(['c', 'a'])
  })
})
