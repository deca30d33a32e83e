// From words to index terms: stop words out, English stems. One cache for the process, since the same few thousand words return.

import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { tokenise } from './tokenise.ts'

/** Changes whenever a text would give other terms; segments written under another version are rebuilt. */
export const termsVersion = 'terms-1'

const cacheLimit = 200_000
const cache = new Map<string, string>()

/** The index term of one folded word, or '' for a stop word. */
export function termOf(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const term = computeTerm(word)
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(word, term)
  return term
}

function computeTerm(word: string): string {
  if (stopWords.has(word)) return ''
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.replaceAll("'", '')
  return stopWords.has(bare) ? '' : stem(bare)
}

/** The terms of a text in order, repeats kept. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const word of tokenise(text)) {
    const term = termOf(word)
    if (term !== '') terms.push(term)
  }
  return terms
}
