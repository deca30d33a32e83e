// What a check hands back: how often an invariant is broken, in words a person can read, and the records as they would be once mended.

import type { JournalledRecords, TableName } from '../../core/memory/records.ts'

export interface Finding {
  /** A whole sentence without the number, e.g. `point at turns that are not there`. */
  readonly what: string
  readonly count: number
  /** Mended records; absent where nothing can be derived. */
  readonly mended?: { readonly [T in TableName]?: readonly JournalledRecords[T][] }
}

/** `noun` in its two forms, and what is wrong with so many of them; nothing when there are none. */
export function finding(
  count: number,
  noun: readonly [string, string],
  what: readonly [string, string],
  mended?: Finding['mended'],
): readonly Finding[] {
  if (count === 0) return []
  const sentence = count === 1 ? `1 ${noun[0]} ${what[0]}` : `${count} ${noun[1]} ${what[1]}`
  return [{ what: sentence, count, ...(mended === undefined ? {} : { mended }) }]
}
