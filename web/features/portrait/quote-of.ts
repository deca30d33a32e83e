// Your words beside a sentence. Law: nothing of a hidden memory is quoted, however near it was said.

import { excerpt, type Excerpt } from '../../ui/excerpt.ts'
import type { Episode, EvidenceSpan } from '../../../core/memory/records.ts'

/** The turn around its words; the words alone where something hidden was said beside them; undefined where they are hidden themselves. */
export function quoteOf(turn: Episode, evidence: readonly EvidenceSpan[], hidden: readonly EvidenceSpan[]): Excerpt | undefined {
  const own = evidence.filter((span) => span.episodeId === turn.id)
  const beside = hidden.filter((span) => span.episodeId === turn.id)
  if (beside.length === 0) return excerpt(turn.text, own)
  const open = own.find((span) => !beside.some((other) => other.start < span.end && span.start < other.end))
  if (open === undefined) return undefined
  const words = turn.text.slice(open.start, open.end)
  return { text: words, spans: [{ start: 0, end: words.length }] }
}
