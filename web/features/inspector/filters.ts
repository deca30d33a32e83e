// The filters of the memory list: plain phrases ("about Juno", "is current") that live in the address, in the order they were added.
// Law: parseView(formatView(v)) = v, so that every view is a link.

import { filterFields, sortOrders, type FilterField, type FilterToken, type SortOrder } from '../../../core/browse/query.ts'
import { pastDayIn, type PastDay } from '../../ui/past-day.ts'

/** What a view shows: what is searched for, the filters, the order. */
export interface ListView {
  readonly text: string
  readonly tokens: readonly FilterToken[]
  /** `best` only makes sense with a text; without one it reads as `strongest`. */
  readonly sort: SortOrder
}

const current: FilterToken = { field: 'is', value: 'current' }

/** The view an address asks for. Without a word on `is`, only what is current is shown; `is=any` shows everything. */
export function parseView(search: string): ListView {
  const params = new URLSearchParams(search)
  const tokens: FilterToken[] = []
  for (const [field, value] of params) {
    if (filterFields.includes(field as FilterField) && value !== '') tokens.push({ field: field as FilterField, value })
  }
  const text = params.get('q') ?? ''
  const sort = sortOrders.find((order) => order === params.get('sort')) ?? 'best'
  const shown = tokens.filter((token) => !(token.field === 'is' && token.value === 'any'))
  const saysWhen = tokens.some((token) => token.field === 'is' || isPastDay(token))
  return { text, sort, tokens: saysWhen ? shown : [current, ...shown] }
}

export function formatView(view: ListView): string {
  const params = new URLSearchParams()
  if (view.text !== '') params.set('q', view.text)
  const isDefault = view.tokens[0]?.field === 'is' && view.tokens[0].value === 'current'
  for (const token of isDefault ? view.tokens.slice(1) : view.tokens) params.append(token.field, token.value)
  if (!view.tokens.some((token) => token.field === 'is' || isPastDay(token))) params.append('is', 'any')
  if (view.sort !== 'best') params.set('sort', view.sort)
  return params.toString()
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

const isPastDay = ({ field }: FilterToken): boolean => field === 'asof' || field === 'by'

/** The day the view looks back to. */
export function pastDayOf({ tokens }: ListView): PastDay | undefined {
  const token = tokens.find((each) => isPastDay(each))
  return token === undefined ? undefined : pastDayIn(`${token.field}=${token.value}`)
}

/** Looks back to a day; without one, shows what is current again. */
export function lookBackTo(view: ListView, past: PastDay | undefined): ListView {
  if (past !== undefined) return addToken(view, { field: past.clock === 'true' ? 'asof' : 'by', value: past.day })
  return { ...view, tokens: [current, ...view.tokens.filter((token) => !isPastDay(token))] }
}
