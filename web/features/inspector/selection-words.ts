// Chosen memories as Markdown: a list a person can read and keep, hidden ones without their words.

import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { kindWords } from './token-words.ts'

/** @param today for the heading */
export function asMarkdown(memories: readonly Memory[], today: string): string {
  const lines = memories.map((memory) => {
    const words = memory.sensitive ? '*hidden*' : memory.statement
    const kind = (kindWords[memory.kind] ?? memory.kind).toLowerCase()
    const how = memory.stance === 'inferred' ? ', worked out' : ''
    return `- ${words} (${kind}, ${dayOf(memory.saidAt)}${how}${standing(memory)})`
  })
  return `# ${counted(memories.length)}, ${today}\n\n${lines.join('\n')}\n`
}

function standing({ supersededBy, retractedAt }: Memory): string {
  if (retractedAt !== undefined) return ', marked wrong'
  return supersededBy === undefined ? '' : ', replaced since'
}

export function counted(count: number): string {
  return count === 1 ? '1 memory' : `${count.toLocaleString('en-GB')} memories`
}
