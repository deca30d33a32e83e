// A long turn cut to the words around its spans, so that a quotation fits beside a sentence.

import type { TextSpan } from '../../ui/spans.ts'

const longest = 220
const before = 60
const after = 90

/** The whole text when it is short; else a window over the spans, with dots where something was left out. */
export function around(text: string, spans: readonly TextSpan[]): { readonly text: string; readonly spans: readonly TextSpan[] } {
  if (text.length <= longest) return { text, spans }
  const first = Math.min(...spans.map((span) => span.start), text.length)
  const last = Math.min(Math.max(...spans.map((span) => span.end), first), first + longest)
  const space = text.indexOf(' ', first - before)
  const from = first <= before ? 0 : space === -1 || space >= first ? first - before : space + 1
  const wordEnd = text.indexOf(' ', Math.min(text.length, last + after))
  const to = wordEnd === -1 ? text.length : wordEnd
  const lead = from > 0 ? '… ' : ''
  const tail = to < text.length ? ' …' : ''
  const shift = lead.length - from
  return {
    text: `${lead}${text.slice(from, to)}${tail}`,
    spans: spans.filter((span) => span.start < to).map(({ start, end }) => ({ start: start + shift, end: Math.min(end, to) + shift })),
  }
}
