// "Forget everything about …": whether a text speaks of somebody or something that was erased by name. The names themselves are not known any
// more, so every run of words is digested and compared.

import type { Tombstone } from '../memory/records.ts'
import { nameDigest } from './digest.ts'
import { wordsIn } from './telling-words.ts'

const lengthPattern = /^name-([1-9])$/u

/** Tells whether a text said at a time speaks of an erased name. Words said after the erasing are new words, and free. */
export function erasedNames(tombstones: readonly Tombstone[]): (text: string, saidAt: number) => boolean {
  const until = new Map<string, number>()
  const lengths = new Set<number>()
  for (const { kind, digest, at, recordId } of tombstones) {
    if (kind !== 'name') continue
    until.set(digest, Math.max(at, until.get(digest) ?? at))
    lengths.add(Number(lengthPattern.exec(recordId)?.[1] ?? 1))
  }
  if (until.size === 0) return () => false
  const known = new Map<string, number>()
  const lastErased = (run: string): number => {
    const cached = known.get(run)
    if (cached !== undefined) return cached
    const at = until.get(nameDigest(run)) ?? Number.NEGATIVE_INFINITY
    known.set(run, at)
    return at
  }
  return (text, saidAt) => {
    const words = wordsIn(text)
    return words.some((_, from) =>
      [...lengths].some((length) => from + length <= words.length && saidAt <= lastErased(words.slice(from, from + length).join(' '))),
    )
  }
}

/** What a tombstone of a name of so many words has as its record. */
export function nameRecord(name: string): string {
  return `name-${name.split(' ').length}`
}
