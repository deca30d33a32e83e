// The filters of the memory list: plain phrases ("about Juno", "is current") that live in the address, in the order they were added.
// Law: parseView(formatView(v)) = v, so that every view is a link.

import { filterFields, sortOrders, type FilterField, type FilterToken, type SortOrder } from '../../../core/browse/query.ts'
import type { PastDay } from '../../../core/memory/as-of.ts'
import { pastDayIn } from '../../ui/past-day.ts'

export const shapes = ['list', 'timeline', 'graph', 'topics', 'fading'] as const
/** How memories are shown. */
export type Shape = (typeof shapes)[number]

/** What a view shows: its shape, what is searched for, the filters, the order. */
export interface ListView {
  readonly shape: Shape
  /** Of the timeline: first and last day in sight, `2019-01-01..2026-03-01`; all of it without. */
  readonly zoom?: string
  /** Of the graph: what it is drawn around. */
  readonly around?: string
  readonly text: string
  readonly tokens: readonly FilterToken[]
  /** `best` only makes sense with a text; without one it reads as `strongest`. */
  readonly sort: SortOrder
}

const current: FilterToken = { field: 'is', value: 'current' }

/**
 * The view an address asks for. Without a word on `is`, only what is current is shown, except by the timeline, which is about what was;
 * `is=any` shows everything.
 */
export function parseView(search: string): ListView {
  const params = new URLSearchParams(search)
  const tokens: FilterToken[] = []
  for (const [field, value] of params) {
    if (filterFields.includes(field as FilterField) && value !== '') tokens.push({ field: field as FilterField, value })
  }
  const shape = shapes.find((each) => each === params.get('view')) ?? 'list'
  const [zoom, around] = [params.get('zoom'), params.get('around')]
  const shown = tokens.filter((token) => !(token.field === 'is' && token.value === 'any'))
  const saysWhen = shape === 'timeline' || tokens.some((token) => token.field === 'is' || isPastDay(token))
  return {
    shape,
    text: params.get('q') ?? '',
    sort: sortOrders.find((order) => order === params.get('sort')) ?? 'best',
    tokens: saysWhen ? shown : [current, ...shown],
    ...(zoom === null || zoom === '' ? {} : { zoom }),
    ...(around === null || around === '' ? {} : { around }),
  }
}

export function formatView(view: ListView): string {
  const params = new URLSearchParams()
  if (view.shape !== 'list') params.set('view', view.shape)
  if (view.text !== '') params.set('q', view.text)
  const isTimeline = view.shape === 'timeline'
  const isDefault = !isTimeline && view.tokens[0]?.field === 'is' && view.tokens[0].value === 'current'
  for (const token of isDefault ? view.tokens.slice(1) : view.tokens) params.append(token.field, token.value)
  if (!isTimeline && !view.tokens.some((token) => token.field === 'is' || isPastDay(token))) params.append('is', 'any')
  if (view.sort !== 'best') params.set('sort', view.sort)
  if (view.zoom !== undefined) params.set('zoom', view.zoom)
  if (view.around !== undefined) params.set('around', view.around)
  return params.toString()
}

/** The same memories in another shape. What only one shape knows (zoom, centre) stays behind. */
export function reshaped({ text, tokens, sort, shape: before }: ListView, shape: Shape): ListView {
  const others = tokens.filter((token) => token.field !== 'is' || token.value !== 'current')
  const saysWhen = others.some((token) => token.field === 'is' || isPastDay(token))
  const hadAll = before !== 'timeline' && tokens.length === others.length
  return { shape, text, sort, tokens: shape === 'timeline' || saysWhen || hadAll ? others : [current, ...others] }
}

/** One token a field, except `about`, of which all must hold. A date to look back to replaces `is current`, and the other way round. */
export function addToken(view: ListView, token: FilterToken): ListView {
  const clashes = (other: FilterToken): boolean => {
    if (token.field === 'about') return other.field === 'about' && other.value === token.value
    if (token.field === 'is' || isPastDay(token)) return other.field === 'is' || isPastDay(other)
    return other.field === token.field
  }
  return { ...view, tokens: [...view.tokens.filter((other) => !clashes(other)), token] }
}

export function removeToken(view: ListView, token: FilterToken): ListView {
  return { ...view, tokens: view.tokens.filter((other) => other !== token) }
}

export const isPastDay = ({ field }: FilterToken): boolean => field === 'asof' || field === 'by'

/** The day the view looks back to. */
export function pastDayOf({ tokens }: Pick<ListView, 'tokens'>): PastDay | undefined {
  const token = tokens.find((each) => isPastDay(each))
  return token === undefined ? undefined : pastDayIn(`${token.field}=${token.value}`)
}

/** Looks back to a day; without one, shows what is current again. */
export function lookBackTo(view: ListView, past: PastDay | undefined): ListView {
  if (past !== undefined) return addToken(view, { field: past.clock === 'true' ? 'asof' : 'by', value: past.day })
  const rest = view.tokens.filter((token) => !isPastDay(token))
  return { ...view, tokens: view.shape === 'timeline' ? rest : [current, ...rest] }
}
