// How somebody wants it: one rule, as a topic and what is wanted there. Invariant: a topic has one setting at a time, so that the newer
// rule takes the older one's place; what no topic covers stands by itself and is only kept.

import type { Memory } from '../memory/records.ts'
import { meantAttribute } from './meant.ts'
import { readSetting } from './read-setting.ts'

export type Setting =
  | { readonly topic: 'name'; readonly name: string }
  | { readonly topic: 'length'; readonly wanted: 'brief' | 'as it comes' }
  | { readonly topic: 'units'; readonly wanted: 'metric' | 'imperial' | 'as it comes' }
  | { readonly topic: 'temperature'; readonly wanted: 'celsius' | 'fahrenheit' | 'as it comes' }
  | { readonly topic: 'clock'; readonly wanted: '24-hour' | '12-hour' | 'as it comes' }
  | { readonly topic: 'dates'; readonly wanted: 'day first' | 'month first' | 'year first' | 'as it comes' }
  | { readonly topic: 'exclamation marks'; readonly wanted: 'none' | 'as it comes' }
  | { readonly topic: 'emoji'; readonly wanted: 'none' | 'as it comes' }
  | { readonly topic: 'language'; readonly wanted: string }
  /** Learned from corrections: "my sister" means Ines. */
  | { readonly topic: 'meant'; readonly said: string; readonly meant: string }

/** What a memory asks of every answer; undefined for a memory that is no rule, or one no topic covers. */
export function settingOf({ slot, stance }: Pick<Memory, 'slot' | 'stance'>): Setting | undefined {
  if (slot?.attribute === 'nickname' && slot.subject === 'me') return { topic: 'name', name: slot.value }
  if (slot?.attribute === 'instruction' && slot.subject === 'me') return stance === 'stated' ? readSetting(slot.value) : undefined
  // A lesson is proposed as worked out, and counts once the person has said that it is right.
  if (slot?.attribute === meantAttribute && stance === 'stated') return { topic: 'meant', said: slot.subject, meant: slot.value }
  return undefined
}

/** Rules with the same key take each other's place. */
export function settingKey(setting: Setting): string {
  return setting.topic === 'meant' ? `meant ${setting.said}` : setting.topic
}

/** Two tellings of which only the later can be gone by: "answer briefly", then "answer at length". */
export function areRivalRules(older: string, newer: string): boolean {
  const [before, after] = [readSetting(older), readSetting(newer)]
  return before !== undefined && after !== undefined && settingKey(before) === settingKey(after)
}
