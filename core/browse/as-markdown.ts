// A list of memories as Markdown to keep or print: one line each, under the headings of the list. Hidden ones stay hidden.

import { dayOf } from '../consolidation/ledger.ts'
import type { LightRow } from './light-row.ts'

export interface MarkdownPart {
  readonly title?: string
  readonly rows: readonly LightRow[]
}

/** @param title first line, without markup */
export function asMarkdown(title: string, parts: readonly MarkdownPart[]): string {
  const lines = [`# ${escaped(title)}`]
  for (const part of parts) {
    lines.push('')
    if (part.title !== undefined) lines.push(`## ${escaped(part.title)}`, '')
    for (const row of part.rows) lines.push(lineOf(row))
  }
  return `${lines.join('\n')}\n`
}

function lineOf(row: LightRow): string {
  if (row.sensitive) return '- A hidden memory'
  const words = row.standing === 'current' ? escaped(row.statement) : `~~${escaped(row.statement)}~~`
  const notes = [`said ${dayOf(row.saidAt)}`]
  if (row.stance === 'inferred') notes.unshift('worked out')
  if (row.standing !== 'current') notes.push(row.standing === 'retracted' ? 'marked wrong' : 'replaced since')
  if (row.validFrom !== undefined) notes.push(`since ${row.validFrom}`)
  if (row.validUntil !== undefined) notes.push(`until ${row.validUntil}`)
  return `- ${words} (${notes.join(', ')})`
}

/** Words are words: nothing in a memory may become markup. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>~#|]/gu, String.raw`\$&`)
}
