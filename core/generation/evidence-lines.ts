// What was recalled, as numbered lines of quoted data for a prompt. Laws: a line holds no line break, no mark that ends the quotation and
// none that a model reads as its own; whatever the words say, they stay inside their quotation marks.

import { stampOf } from '../answer/dates.ts'
import type { Cite } from '../memory/reply-records.ts'
import type { Episode, Memory } from '../memory/records.ts'

export interface EvidenceItem {
  readonly cite: Cite
  readonly text: string
  /** Who said it: `you`, a name, a document. */
  readonly who: string
  /** The day it was said, `2026-03-09`. */
  readonly day: string
  /** When it was so, where that is known: `since 2024-05, until 2026-03-09`. */
  readonly span?: string
}

/** Longest quotation, in characters: the passages of a longer turn are chosen before (passages-for.ts). */
export const longest = 600

/** The item a memory gives, in the words of its statement, with what is known of when it was so. */
export function memoryItem(memory: Memory): EvidenceItem {
  const episodeId = memory.evidence[0]?.episodeId
  const until = memory.supersededBy === undefined ? memory.validUntil : (memory.validUntil ?? 'later replaced')
  const span = [memory.validFrom === undefined ? '' : `since ${memory.validFrom}`, until === undefined ? '' : `until ${until}`]
    .filter((part) => part !== '')
    .join(', ')
  return {
    cite: episodeId === undefined ? { memoryId: memory.id } : { memoryId: memory.id, episodeId },
    text: memory.statement,
    who: 'you',
    day: stampOf(memory.saidAt),
    ...(span === '' ? {} : { span }),
  }
}

export function turnItem(episode: Episode): EvidenceItem {
  return {
    cite: { episodeId: episode.id },
    text: episode.text,
    who: episode.trust === 'own' ? 'you' : episode.speaker,
    day: stampOf(episode.saidAt),
  }
}

/** `[1] (you, 2026-03-09) "I moved to Ghent"`: by itself. */
export function evidenceLine({ text, who, day, span }: EvidenceItem, number: number): string {
  const about = [who, day, ...(span === undefined ? [] : [span])].join(', ')
  return `[${number}] (${plain(about)}) "${plain(text).slice(0, longest)}"`
}

/** The line above what was said on one day. */
export const dayLine = (day: string): string => `On ${plain(day)}:`

/** `[1] "I moved to Ghent"`, `[2] (Maya) "Me too"`: under its day. What is the person's own needs no name. */
export function lineUnderDay({ text, who, span }: EvidenceItem, number: number): string {
  const about = [...(who === 'you' ? [] : [who]), ...(span === undefined ? [] : [span])].join(', ')
  return `[${number}] ${about === '' ? '' : `(${plain(about)}) `}"${plain(text).slice(0, longest)}"`
}

/**
 * Text that cannot leave its quotation: breaks become spaces, quotation marks single, numbers in brackets round ones (they would look like
 * citations), and the marks by which chat models tell turns apart are taken out.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/<\|[^|<>]*\|>|<\/?(?:s|system|user|assistant|im_start|im_end|start_of_turn|end_of_turn|bos|eos|inst|sys)\b[^>]*>/giu, ' ')
    .replace(/\[\/?(?:INST|SYS)\]|<<\/?SYS>>/gu, ' ')
    .replace(/["“”„«»]/gu, '’')
    .replace(/\[(\d+)\]/gu, '($1)')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
