// The filters of the memory list: plain phrases ("about Juno", "is current") that live in the address, in the order they were added.
// Law: parseView(formatView(v)) = v, so that every view is a link.

import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { LightRow } from './light-row.ts'
import { pastDayIn, type PastDay } from '../../ui/past-day.ts'
import type { Strength } from '../../ui/strength.ts'

export type FilterField =
  | 'kind'
  | 'is'
  | 'stance'
  | 'strength'
  | 'pinned'
  | 'hidden'
  | 'about'
  | 'after'
  | 'before'
  | 'source'
  | 'topic'
  | 'asof'
  | 'by'

export interface FilterToken {
  readonly field: FilterField
  readonly value: string
}

export type SortOrder = 'best' | 'strongest' | 'newest' | 'oldest'

export interface ListView {
  readonly text: string
  readonly tokens: readonly FilterToken[]
  /** `best` only makes sense with a text; without one it reads as `strongest`. */
  readonly sort: SortOrder
}

/** What a filter is held against: a row with its strength today. */
export interface RatedRow {
  readonly row: LightRow
  /** Retrievability, 0–1. */
  readonly strength: number
  readonly level: Strength
  /** Ids of the topics it is under, from its own upwards. */
  readonly topics?: readonly string[]
}

const fields: readonly FilterField[] = [
  'kind',
  'is',
  'stance',
  'strength',
  'pinned',
  'hidden',
  'about',
  'after',
  'before',
  'source',
  'topic',
  'asof',
  'by',
]
const sorts: readonly SortOrder[] = ['best', 'strongest', 'newest', 'oldest']
const current: FilterToken = { field: 'is', value: 'current' }

/** The view an address asks for. Without a word on `is`, only what is current is shown; `is=any` shows everything. */
export function parseView(search: string): ListView {
  const params = new URLSearchParams(search)
  const tokens: FilterToken[] = []
  for (const [field, value] of params) {
    if (fields.includes(field as FilterField) && value !== '') tokens.push({ field: field as FilterField, value })
  }
  const text = params.get('q') ?? ''
  const sort = sorts.find((order) => order === params.get('sort')) ?? 'best'
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

/** True when a row passes every token. Dates compare as far as they were told: `2026-03` holds for the whole month. */
export function matches(rated: RatedRow, tokens: readonly FilterToken[]): boolean {
  return tokens.every((token) => holds(rated, token))
}

function holds({ row, level, topics = [] }: RatedRow, token: FilterToken): boolean {
  switch (token.field) {
    case 'kind':
      return row.kind === token.value
    case 'is':
      return token.value === 'any' || row.standing === token.value
    case 'stance':
      return row.stance === token.value
    case 'strength':
      return token.value.startsWith('not-') ? level !== token.value.slice(4) : level === token.value
    case 'pinned':
      return row.pinned === (token.value !== 'no')
    case 'hidden':
      return row.sensitive === (token.value !== 'no')
    case 'about':
      return row.entities.some((entity) => entity.toLocaleLowerCase() === token.value.toLocaleLowerCase())
    case 'after':
      return dayOf(row.saidAt) >= token.value
    case 'before':
      return dayOf(row.saidAt).slice(0, token.value.length) <= token.value
    case 'source':
      return row.sourceId === token.value || (token.value === 'you' && row.sourceId === undefined)
    case 'topic':
      return topics.includes(token.value)
    case 'asof':
    case 'by':
      // The rows are those of that day by then (rows-then.ts).
      return row.standing === 'current'
  }
}

/** For the empty state: the token whose removal brings most back, and how many. */
export function bestToDrop(
  rows: readonly RatedRow[],
  tokens: readonly FilterToken[],
): { readonly token: FilterToken; readonly count: number } | undefined {
  let best: { token: FilterToken; count: number } | undefined
  for (const token of tokens) {
    const rest = tokens.filter((other) => other !== token)
    const count = rows.reduce((sum, rated) => sum + Number(matches(rated, rest)), 0)
    if (count > (best?.count ?? 0)) best = { token, count }
  }
  return best
}
