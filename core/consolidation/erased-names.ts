// "Forget everything about …": whether a text speaks of somebody or something that was erased by name. The names themselves are not known any
// more, so every run of words is digested and compared.

import type { Tombstone } from '../memory/erasure-records.ts'
import { nameDigest } from './digest.ts'
import { wordsIn } from './telling-words.ts'

/** `name-2` of marks from before they had salts. */
const recordPattern = /^(?<salted>salted-)?name-(?<length>[1-9])$/u

/** Tells whether a text said at a time speaks of an erased name. Words said after the erasing are new words, and free. */
export function erasedNames(tombstones: readonly Tombstone[]): (text: string, saidAt: number) => boolean {
  const marks = tombstones.flatMap(({ id, kind, digest, at, recordId }) => {
    if (kind !== 'name') return []
    const { salted, length = '1' } = recordPattern.exec(recordId)?.groups ?? {}
    return [{ digest, at, salt: salted === undefined ? '' : id, length: Number(length) }]
  })
  if (marks.length === 0) return () => false
  const lengths = new Set(marks.map(({ length }) => length))
  const known = new Map<string, number>()
  const lastErased = (run: string, length: number): number => {
    const cached = known.get(run)
    if (cached !== undefined) return cached
    const at = marks.reduce(
      (last, mark) => (mark.length === length && mark.at > last && mark.digest === nameDigest(run, mark.salt) ? mark.at : last),
      Number.NEGATIVE_INFINITY,
    )
    known.set(run, at)
    return at
  }
  return (text, saidAt) => {
    const words = wordsIn(text)
    return words.some((_, from) =>
      [...lengths].some(
        (length) => from + length <= words.length && saidAt <= lastErased(words.slice(from, from + length).join(' '), length),
      ),
    )
  }
}

/** What a tombstone of a name of so many words has as its record; its salt is its id. */
export function nameRecord(name: string): string {
  return `salted-name-${name.split(' ').length}`
}
