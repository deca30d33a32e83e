// What the vault page says. Every failure has a sentence: what happened, that nothing was changed, what to do.

import type { VaultCounts, VaultFailure } from '../../../workers/vault/vault.api.ts'
import { sizeWords } from '../../ui/size-words.ts'

export interface FailureWords {
  readonly title: string
  readonly advice: string
}

export function failureWords(failure: VaultFailure): FailureWords {
  switch (failure.reason) {
    case 'wrong-passphrase':
      return { title: 'That passphrase doesn’t open this file', advice: 'Nothing was changed. Check capitals and spaces, and try again.' }
    case 'needs-passphrase':
      return { title: 'This file is sealed', advice: 'Type the passphrase it was exported with. Nothing was changed.' }
    case 'corrupt':
      return { title: 'This file is damaged', advice: `Nothing was changed. ${sentence(failure.detail)} Try another copy of it.` }
    case 'truncated':
      return {
        title: 'This file is not complete',
        advice: 'Nothing was changed. The end is missing, as after a broken download. Copy it again from where it came.',
      }
    case 'newer':
      return { title: 'This vault was made by a newer Keepsake', advice: 'Update first; nothing was changed.' }
    case 'too-large':
      return {
        title: `This file is larger than I can read, ${sizeWords(failure.sizeBytes)}`,
        advice: `Nothing was changed. Up to ${sizeWords(failure.limitBytes)} works; split it, or export less of it.`,
      }
    case 'unsafe':
      return {
        title: 'I won’t open this file',
        advice: `Nothing was changed. ${sentence(failure.detail)} A vault from Keepsake never looks like this.`,
      }
    case 'unknown-format':
      return {
        title: 'I don’t know this kind of file',
        advice:
          'Nothing was changed. I can read .keepsake vaults, conversations.json from ChatGPT, and plain text with “Name: words” lines.',
      }
    case 'empty':
      return { title: 'There is nothing in this file to bring in', advice: 'Nothing was changed.' }
    case 'full':
      return { title: 'This device is out of space', advice: 'Nothing was changed. Make room on the device, then try again.' }
    case 'cancelled':
      return { title: 'Stopped', advice: 'Nothing was changed.' }
  }
}

/** "1,284 memories, 9,412 turns, 3 imported files"; parts that are nought are left out. */
export function countWords(counts: Partial<VaultCounts>): string {
  const parts = [
    counted(counts.memories, 'memory', 'memories'),
    counted(counts.turns, 'turn', 'turns'),
    counted(counts.conversations, 'conversation', 'conversations'),
    counted(counts.sources, 'imported file', 'imported files'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

export function counted(count: number | undefined, one: string, many: string): string {
  if (count === undefined || count === 0) return ''
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

function sentence(detail: string): string {
  const trimmed = detail.trim()
  if (trimmed === '') return ''
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
