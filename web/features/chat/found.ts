// What the search for conversations shows: talks under the day or month they were last spoken in, and where the words looked for stand.

import type { Conversation } from '../../../core/memory/records.ts'
import type { TextSpan } from '../../ui/spans.ts'

export interface Era {
  readonly name: string
  readonly talks: readonly Conversation[]
}

const dayMs = 86_400_000
const month = new Intl.DateTimeFormat('en-GB', { month: 'long' })
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })

/** In the order given, newest first: today, yesterday, this week, then by month. */
export function eras(talks: readonly Conversation[], now: number): readonly Era[] {
  const byName = new Map<string, Conversation[]>()
  for (const talk of talks) {
    const name = eraOf(talk.lastTurnAt, now)
    byName.set(name, [...(byName.get(name) ?? []), talk])
  }
  return [...byName].map(([name, members]) => ({ name, talks: members }))
}

function eraOf(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / dayMs)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  if (days < 7) return 'The last seven days'
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? month : monthYear).format(at)
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Where words that begin like those looked for stand in a text, in order. */
export function spansOf(text: string, wanted: string): readonly TextSpan[] {
  const words = wanted.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length > 1) ?? []
  if (words.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
