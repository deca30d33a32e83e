import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateStamp } from '../../../core/memory/ids.ts'
import type { FilterToken } from '../../../core/browse/query.ts'
import { addToken, formatView, reshaped, shapes, lookBackTo, parseView, pastDayOf, type ListView } from './filters.ts'

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
    shape: fc.constantFrom(...shapes),
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

  it('of the timeline is about what was, too', () => {
    expect(parseView('view=timeline').tokens).toEqual([])
    expect(reshaped(parseView('kind=fact'), 'timeline')).toEqual(parseView('view=timeline&kind=fact'))
    expect(reshaped(parseView('view=timeline&kind=fact&zoom=2024-01-01..2025-01-01'), 'list')).toEqual(parseView('kind=fact'))
    expect(reshaped(parseView('is=any'), 'topics')).toEqual(parseView('view=topics&is=any'))
    expect(reshaped(parseView('is=replaced'), 'timeline').tokens).toEqual([{ field: 'is', value: 'replaced' }])
  })

  it('leaves out what it does not know', () => {
    expect(parseView('is=any&colour=blue&sort=sideways')).toEqual({ text: '', tokens: [], sort: 'best', shape: 'list' })
  })
})

describe('looking back', () => {
  it('has one past day at a time, and is back at what is current without one', () => {
    const then = lookBackTo(parseView('asof=2026-03-01&kind=fact'), { clock: 'told', day: '2026-02-01' as DateStamp })
    expect(then.tokens).toEqual([
      { field: 'kind', value: 'fact' },
      { field: 'by', value: '2026-02-01' },
    ])
    expect(pastDayOf(then)).toEqual({ clock: 'told', day: '2026-02-01' })
    expect(lookBackTo(then, undefined)).toEqual(parseView('kind=fact'))
  })
})
