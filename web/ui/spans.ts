// Cutting a text at its evidence spans. Law: the pieces joined are the text; overlapping or wild spans never lose or double a letter.

/** `text.slice(start, end)` in UTF-16 units, as in an EvidenceSpan. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export interface Piece extends TextSpan {
  readonly text: string
  readonly isMarked: boolean
}

export function cutAtSpans(text: string, spans: readonly TextSpan[]): readonly Piece[] {
  const pieces: Piece[] = []
  const push = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) pieces.push({ start, end, text: text.slice(start, end), isMarked })
  }
  let at = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.min(Math.max(span.start, at), text.length)
    const end = Math.min(Math.max(span.end, start), text.length)
    if (end === start) continue
    push(at, start, false)
    push(start, end, true)
    at = end
  }
  push(at, text.length, false)
  return pieces
}
