// The words that only what was erased held: after an erasing none of them may stand anywhere, in a title, a name, a report, old history or
// the search. A word that is left in something the person still keeps tells nothing.

import { tokenise } from '../text/tokenise.ts'

/** Shorter words occur by chance in anything. */
const tellingLength = 3

/** The words of a text as they are compared: folded, without a genitive's s. */
export function wordsIn(text: string): readonly string[] {
  return tokenise(text).map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
}

/** @param left every text the person keeps; read until no word is left that tells */
export function tellingWords(erased: Iterable<string>, left: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of erased) for (const word of wordsIn(text)) if (isTelling(word)) words.add(word)
  for (const text of left) {
    if (words.size === 0) break
    for (const word of wordsIn(text)) words.delete(word)
  }
  return words
}

/** Pairs of unspaced scripts are words of two signs. */
function isTelling(word: string): boolean {
  return word.length >= tellingLength || (word.length === 2 && word.charCodeAt(0) > 0x2e80)
}

/** Fields that hold one of a few words of ours: `kind: 'about'` says nothing of anybody's. */
const ourFields: ReadonlySet<string> = new Set(
  'op table kind stance author trust tier verdict voice engine command how cardinality madeBy namedBy by do scale state recordId type data thumbnail'.split(
    ' ',
  ),
)
/** An id by itself or several joined: `about:01m7…:01m7…`. */
const idPattern = /(?:^[a-z-]+:)?(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{26}(?![0-9a-z])/gu

/** Every text in a record, however deep; ids, numbers, flags and fields with words of ours tell nothing. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value.replace(idPattern, '')
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) if (!(typeof each === 'string' && ourFields.has(name))) yield* textsIn(each)
  }
}

/** True when any text in the record holds one of the words. */
export function tells(record: unknown, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false
  for (const text of textsIn(record)) for (const word of wordsIn(text)) if (words.has(word)) return true
  return false
}
