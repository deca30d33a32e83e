// What a rule does, in plain words: said when it is told, and shown where rules are listed. Never promises what only a writer (a language
// model) can do.

import { meantAttribute } from './meant.ts'
import type { Setting } from './setting.ts'
import type { Memory } from '../memory/records.ts'

export interface RuleInWords {
  /** False when nothing here can go by it yet. */
  readonly isFollowed: boolean
  /** One sentence. */
  readonly effect: string
}

const kept = 'Kept. Without a writer, nothing I do goes by it yet.'

/** @param setting undefined for a wish no topic covers */
export function describeRule(setting: Setting | undefined): RuleInWords {
  if (setting === undefined) return { isFollowed: false, effect: kept }
  switch (setting.topic) {
    case 'name':
      return { isFollowed: true, effect: `I’ll call you ${setting.name}.` }
    case 'meant':
      return { isFollowed: true, effect: `When you say “my ${setting.said}”, I’ll take it to be ${setting.meant}.` }
    case 'language':
      return setting.wanted === 'English'
        ? { isFollowed: true, effect: 'I’ll answer in English.' }
        : { isFollowed: false, effect: `I can’t write ${setting.wanted} without a writer. Kept until there is one.` }
    case 'length':
      return followed(setting.wanted === 'brief' ? 'I’ll give the answer and nothing else.' : 'I’ll answer as fully as I can.')
    case 'units':
      return followed(
        setting.wanted === 'as it comes' ? 'I’ll give measures as you told them.' : `I’ll give measures in ${setting.wanted} units.`,
      )
    case 'temperature':
      return followed(
        setting.wanted === 'as it comes'
          ? 'I’ll give temperatures as you told them.'
          : `I’ll give temperatures in ${setting.wanted === 'celsius' ? 'Celsius' : 'Fahrenheit'}.`,
      )
    case 'clock':
      return followed(
        setting.wanted === 'as it comes' ? 'I’ll give times as you told them.' : `I’ll give times on the ${setting.wanted} clock.`,
      )
    case 'dates':
      return followed(
        setting.wanted === 'as it comes' ? 'I’ll give dates as you told them.' : `I’ll write dates with the ${setting.wanted}.`,
      )
    case 'exclamation marks':
      return followed(setting.wanted === 'none' ? 'I’ll use no exclamation marks.' : 'I’ll leave exclamation marks as they come.')
    case 'emoji':
      return followed(setting.wanted === 'none' ? 'I’ll use no emoji.' : 'I’ll leave emoji as they come.')
  }
}

/** What was worked out from corrections, as a sentence to be said yes or no to. */
export function lessonWords({ slot, statement }: Pick<Memory, 'slot' | 'statement'>): string {
  return slot?.attribute === meantAttribute ? `When you say “my ${slot.subject}”, you mean ${slot.value}.` : statement
}

const followed = (effect: string): RuleInWords => ({ isFollowed: true, effect })
