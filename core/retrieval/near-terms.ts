// What a term the memory has never seen may stand for: a longer word it begins (`mongod` for `mongodb`), or one a slip of the finger away.
// Only unknown terms are looked up, so that nothing that matches exactly is ever blurred.

import type { Block } from './postings.ts'

/** Shorter terms stand for too much. */
const shortest = 6
/** Terms with the same beginning that are compared. */
const mostCompared = 400
const most = 3

/** Known terms near an unknown one, the nearest first; none for short terms. */
export function nearTerms(blocks: readonly Block[], term: string): readonly string[] {
  if (term.length < shortest || !/^\p{L}+$/u.test(term)) return []
  const longer = new Set<string>()
  const slips = new Set<string>()
  for (const block of blocks) {
    for (const known of block.termsWithPrefix(term, most)) if (known.length <= term.length + 2) longer.add(known)
    for (const known of block.termsWithPrefix(term.slice(0, 2), mostCompared)) if (isSlip(term, known)) slips.add(known)
  }
  return [...slips, ...longer].slice(0, most)
}

/** True if one letter too many, too few, wrong, or two neighbours exchanged tells the words apart. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const rest = (text: string, skip: number): string => text.slice(start + skip)
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  )
}
