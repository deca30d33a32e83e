// How well what was typed fits a name: every word of it must be there, at the beginning of a word, inside one, or as letters in their order.
// Laws: a name fits itself and each of its beginnings; the marked letters spell what was typed; nothing typed fits everything.

import type { TextSpan } from '../../ui/spans.ts'

export interface Fit {
  /** Comparable for one query: more is better. */
  readonly score: number
  /** Where the letters are, in order and apart. */
  readonly spans: readonly TextSpan[]
}

const wordStart = 4
const inside = 2
const scattered = 1
/** Letters there may be in between, in all. */
const mostBetween = 3

/** @returns undefined where something of it is missing */
export function fuzzy(query: string, text: string): Fit | undefined {
  const folded = fold(text)
  const taken: boolean[] = []
  let score = 0
  for (const word of fold(query).split(/\s+/u)) {
    if (word === '') continue
    const fit = fitWord(word, folded)
    if (fit === undefined) return undefined
    for (const at of fit.letters) taken[at] = true
    score += fit.score
  }
  // Of two that fit alike, the shorter name was rather meant.
  return { score: score - folded.length / 1000, spans: spansOf(taken) }
}

function fitWord(word: string, text: string): { readonly score: number; readonly letters: readonly number[] } | undefined {
  const starts = allIndexes(text, word)
  const best = starts.find((at) => isWordStart(text, at)) ?? starts[0]
  if (best !== undefined) {
    return { score: isWordStart(text, best) ? wordStart : inside, letters: Array.from(word, (_, nth) => best + nth) }
  }
  const letters: number[] = []
  let from = 0
  for (const letter of word) {
    const at = text.indexOf(letter, from)
    if (at === -1) return undefined
    letters.push(at)
    from = at + 1
  }
  const reach = (letters.at(-1) ?? 0) - (letters[0] ?? 0) + 1
  // Letters strewn over a whole sentence are chance.
  return reach > word.length + mostBetween ? undefined : { score: (scattered * word.length) / reach, letters }
}

function allIndexes(text: string, word: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

/** Lower case and without accents, unit for unit, so that positions hold. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    return unit === '’' ? "'" : unit.normalize('NFD').charAt(0).toLowerCase().charAt(0)
  }).join('')
}

function spansOf(taken: readonly boolean[]): readonly TextSpan[] {
  const spans: { start: number; end: number }[] = []
  for (let at = 0; at < taken.length; at += 1) {
    if (taken[at] !== true) continue
    const last = spans.at(-1)
    if (last?.end === at) last.end = at + 1
    else spans.push({ start: at, end: at + 1 })
  }
  return spans
}
