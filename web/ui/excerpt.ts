// A long turn cut down to what matters: whole when short, else the neighbourhood of its first span, cut at words.

import type { TextSpan } from './spans.ts'

/** Characters: about four lines of the margin. */
const usual = 260

export interface Excerpt {
  readonly text: string
  readonly spans: readonly TextSpan[]
}

/** @param longest of the text that is left, about, in characters */
export function excerpt(text: string, spans: readonly TextSpan[], longest = usual): Excerpt {
  if (text.length <= longest) return { text, spans }
  const first = spans.reduce((least, span) => Math.min(least, span.start), spans.length === 0 ? 0 : text.length)
  const start = cutBefore(text, Math.max(0, first - 60))
  const end = cutAfter(
    text,
    Math.min(text.length, Math.max(start + longest, ...spans.map((span) => Math.min(span.end, start + 2 * longest)))),
  )
  const lead = start === 0 ? '' : '… '
  const shift = lead.length - start
  const kept = spans.filter((span) => span.start < end && span.end > start)
  return {
    text: `${lead}${text.slice(start, end).trimEnd()}${end === text.length ? '' : ' …'}`,
    spans: kept.map((span) => ({ start: Math.max(span.start, start) + shift, end: Math.min(span.end, end) + shift })),
  }
}

function cutBefore(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 30 ? at : space + 1
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < at - 30 ? at : space
}
