// Where one memory that says two things is best cut: in its statement, and in the words it came from. A proposal; the person moves it.
// Law: the two spans of a cut lie within the one, in order, and leave out nothing but what joins them.

import type { EvidenceSpan } from '../../../core/memory/records.ts'

/** Where something new begins, the best first: a sentence, a semicolon, "but", "and", a comma before somebody who does something else. */
const seams = [/[.!?]\s+/gu, /;\s+/gu, /,?\s+but\s+/giu, /,?\s+and\s+/giu, /,\s+(?=(?:I|my|we|our|he|she|it|they)\b)/gu] as const

export interface Cut {
  /** The first piece ends here, and the second begins there. */
  readonly end: number
  readonly start: number
}

/** The seam nearest to the middle; undefined where a text says only one thing. */
export function seamOf(text: string): Cut | undefined {
  for (const seam of seams) {
    const cuts = [...text.matchAll(seam)].map(({ index, 0: found }): Cut => ({ end: index, start: index + found.length }))
    const best = nearest(
      cuts.filter(({ end, start }) => text.slice(0, end).includes(' ') && text.slice(start).includes(' ')),
      text,
    )
    if (best !== undefined) return best
  }
  return undefined
}

/** Its seam, or the space nearest to the middle. Undefined for a single word. */
export function proposeCut(text: string): Cut | undefined {
  return seamOf(text) ?? nearest(cutsBetweenWords(text), text)
}

/** Every place between two words. */
export function cutsBetweenWords(text: string): readonly Cut[] {
  return [...text.matchAll(/\s+/gu)]
    .map(({ index, 0: space }): Cut => ({ end: index, start: index + space.length }))
    .filter(({ end, start }) => end > 0 && start < text.length)
}

function nearest(cuts: readonly Cut[], text: string): Cut | undefined {
  return cuts.toSorted((a, b) => Math.abs(a.end - text.length / 2) - Math.abs(b.end - text.length / 2))[0]
}

/** The two statements: each a sentence by its marks; whose it is, the person says. */
export function statementsOf(statement: string, cut: Cut | undefined): readonly [string, string] {
  if (cut === undefined) return [statement, '']
  return [asSentence(statement.slice(0, cut.end)), asSentence(statement.slice(cut.start))]
}

function asSentence(piece: string): string {
  const bare = piece.trim().replace(/[,;]$/u, '')
  const capital = bare.charAt(0).toUpperCase() + bare.slice(1)
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`
}

/** A span cut in two at a place within its words. */
export function cutSpan(span: EvidenceSpan, { end, start }: Cut): readonly [EvidenceSpan, EvidenceSpan] {
  return [
    { ...span, end: span.start + end },
    { ...span, start: span.start + start },
  ]
}
