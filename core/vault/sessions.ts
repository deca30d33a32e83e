// Turns in line: sequence 0, 1, 2 … and a new session after each long pause.

import type { EpochMs } from '../memory/ids.ts'
import type { Episode } from '../memory/records.ts'

/** Same as for live turns (Episode.session). */
const sessionGapMs = 6 * 3_600_000

export function sessionAfter(last: { readonly session: number; readonly saidAt: EpochMs } | undefined, saidAt: EpochMs): number {
  if (last === undefined) return 0
  return last.session + (saidAt - last.saidAt >= sessionGapMs ? 1 : 0)
}

/** The turns of one conversation with two histories, in one line by when they were said; only those whose place changed. */
export function resequence(turns: readonly Episode[]): Episode[] {
  const inLine = turns.toSorted((a, b) => a.saidAt - b.saidAt || a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
  let last: Episode | undefined
  return inLine.flatMap((turn, sequence) => {
    const placed: Episode = { ...turn, sequence, session: sessionAfter(last, turn.saidAt) }
    last = placed
    return placed.sequence === turn.sequence && placed.session === turn.session ? [] : [placed]
  })
}

export function hasCollision(turns: readonly Episode[]): boolean {
  return new Set(turns.map(({ sequence }) => sequence)).size !== turns.length
}
