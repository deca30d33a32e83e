// A turn cut into sentences, each an exact span of it. Law: every span is trimmed, non-empty, inside the text, and they follow each other.

export interface Span {
  readonly start: number
  readonly end: number
}

const abbreviations =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|Sr|Jr|Ltd|Inc|Co|Ave|Rd|No|Nr|vs|approx|incl|est|e\.g|i\.e|cf|dept|tel|[A-Z])$/i
/** Abbreviations a sentence may well end with: only a capital after them ends it. */
const mayEnd = /(?:^|[\s\d])(?:a\.m|p\.m|etc)$/i
const bullet = /^(?:[-*•–—+]\s+|\d{1,2}[.)]\s+|\[[ x]\]\s+)+/
const closers = /["'”’)\]*_]/

/** Sentences in order. Lines end sentences; list marks are left out of the span. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const until = newline === -1 ? text.length : newline
    cutLine(text, from, until, spans)
    from = until + 1
  }
  return spans
}

function cutLine(text: string, from: number, until: number, spans: Span[]): void {
  const indent = /^\s*/.exec(text.slice(from, until))?.[0].length ?? 0
  let start = from + indent + (bullet.exec(text.slice(from + indent, until))?.[0].length ?? 0)
  for (let i = start; i < until; i += 1) {
    const letter = text[i] ?? ''
    if (letter === ';') {
      push(text, start, i, spans)
      start = i + 1
    } else if (letter === '.' || letter === '!' || letter === '?' || letter === '…') {
      let end = i + 1
      while (end < until && /[.!?…]/.test(text[end] ?? '')) end += 1
      while (end < until && closers.test(text[end] ?? '')) end += 1
      if (endsSentence(text, start, i, end, until)) {
        push(text, start, end, spans)
        start = end
      }
      i = end - 1
    }
  }
  push(text, start, until, spans)
}

function endsSentence(text: string, start: number, stop: number, end: number, until: number): boolean {
  if (end >= until) return true
  if (!/\s/.test(text[end] ?? '')) return false
  if (text[stop] !== '.') return true
  const before = text.slice(Math.max(start, stop - 12), stop)
  if (mayEnd.test(before)) return /^\s+["“(]?\p{Lu}/u.test(text.slice(end, until))
  return !abbreviations.test(before)
}

function push(text: string, from: number, until: number, spans: Span[]): void {
  let [start, end] = [from, until]
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) spans.push({ start, end })
}
