// Filters in plain words: "about Juno", "said after 1 Mar 2026", "not faint". The label is set lighter than the value.

import type { LifePart } from '../../../core/browse/life-part.ts'
import type { FilterToken } from '../../../core/browse/query.ts'

export interface TokenWords {
  readonly label: string
  readonly value: string
}

export const kindWords: Readonly<Record<string, string>> = {
  fact: 'Fact',
  preference: 'Preference',
  event: 'Event',
  plan: 'Plan',
  routine: 'Routine',
  procedure: 'How you like it',
  insight: 'Insight',
}

/** Parts of a life, as headings of the timeline. */
export const lifeWords: Readonly<Record<LifePart, string>> = {
  home: 'Home',
  work: 'Work and study',
  people: 'People',
  health: 'Health',
  days: 'Days',
  likes: 'What you like',
  events: 'What happened',
  plans: 'Plans',
  other: 'Everything else',
}

const standingWords: Readonly<Record<string, string>> = { current: 'current', replaced: 'replaced', retracted: 'marked wrong' }

/** @param sourceName the name of an imported source by its id @param topicName of a topic by its id */
export function tokenWords(
  token: FilterToken,
  dayWords: (day: string) => string,
  sourceName: (id: string) => string,
  topicName: (id: string) => string,
): TokenWords {
  switch (token.field) {
    case 'kind':
      return { label: 'is a', value: (kindWords[token.value] ?? token.value).toLowerCase() }
    case 'is':
      return { label: 'is', value: standingWords[token.value] ?? token.value }
    case 'stance':
      return { label: 'is', value: token.value === 'inferred' ? 'worked out' : 'in your words' }
    case 'strength':
      return token.value.startsWith('not-') ? { label: 'not', value: token.value.slice(4) } : { label: 'is', value: token.value }
    case 'pinned':
      return { label: token.value === 'no' ? 'not' : 'is', value: 'pinned' }
    case 'hidden':
      return { label: token.value === 'no' ? 'not' : 'is', value: 'hidden' }
    case 'about':
      return { label: 'about', value: token.value }
    case 'after':
      return { label: 'said after', value: dayWords(token.value) }
    case 'before':
      return { label: 'said before', value: dayWords(token.value) }
    case 'source':
      return { label: 'from', value: token.value === 'you' ? 'what you told me' : sourceName(token.value) }
    case 'topic':
      return { label: 'in', value: topicName(token.value) }
    case 'life':
      return { label: 'part', value: (lifeWords[token.value as LifePart] ?? token.value).toLowerCase() }
    case 'asof':
      return { label: 'as it was on', value: dayWords(token.value) }
    case 'by':
      return { label: 'as told by', value: dayWords(token.value) }
  }
}

/** As it reads in a sentence: `about Juno`. */
export function phrase(words: TokenWords): string {
  return `${words.label} ${words.value}`
}
