// What the vault page says. Every failure has a sentence: what happened, that nothing was changed, what to do.

import type { ForeignKind } from '../../../core/vault/importers/foreign-kind.ts'
import type { VaultCounts, VaultFailure } from '../../../workers/vault/vault.api.ts'
import { sizeWords } from '../../ui/size-words.ts'

/** What can be brought in, for sentences. */
const readable =
  'vaults, exported chats (ChatGPT, Claude and Gemini as JSON, Telegram as JSON, WhatsApp as text), and notes as plain text or Markdown, also many in a zip'

/** What each kind of file is, and how its words can come in all the same. */
const foreignWords: Readonly<Record<ForeignKind, readonly [title: string, advice: string]>> = {
  pdf: ['I can’t read a PDF', 'Copy its words into a plain text file (.txt), and bring that in.'],
  word: ['I can’t read a document of a word processor', 'Save it there as plain text (.txt), and bring that in.'],
  'rich-text': ['I can’t read rich text', 'Save it as plain text (.txt), and bring that in.'],
  page: ['I can’t read a web page', 'Where there was a choice, export as JSON; or copy its words into a plain text file (.txt).'],
  mail: ['I can’t read mail', 'Copy what you want to keep into a plain text file (.txt), and bring that in.'],
  picture: ['This is a picture', 'Show it to me in the chat: drop it there, and say what it is.'],
  database: ['I can’t read a program’s own database', 'Export from that program as text or JSON, and bring that in.'],
  calendar: ['I can’t read a calendar or contacts file', 'Tell me what I should know from it, in the chat or in a plain text file (.txt).'],
}

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
      return failure.looksLike === undefined
        ? {
            title: 'I don’t know this kind of file',
            advice: `Nothing was changed. I can read ${readable}.`,
          }
        : { title: foreignWords[failure.looksLike][0], advice: `Nothing was changed. ${foreignWords[failure.looksLike][1]}` }
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
  const begun = `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`
  return /[.!?]$/u.test(begun) ? begun : `${begun}.`
}
