// The rows of a past day, by slot as those of today. What was true is worked out from the rows themselves; what had been told needs the
// records as they stood, which are read out of the journal.

import { trueOn } from '../memory/as-of.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { LightRow } from './light-row.ts'

type Rows = readonly (LightRow | undefined)[]

/** What held on a day, each row as the current one it was. */
export function rowsTrueOn(rows: Rows, day: DateStamp): Rows {
  const held = new Map<string, LightRow>(
    trueOn(
      rows.filter((row) => row !== undefined),
      day,
    ).map((row) => [row.id, row]),
  )
  return rows.map((row) => {
    const then = row === undefined ? undefined : held.get(row.id)
    return then === undefined || then.standing === 'current' ? then : { ...then, standing: 'current' }
  })
}

/** What had been told by a moment. @param changed rows that have changed since, as they stood then, by id */
export function rowsToldBy(rows: Rows, changed: ReadonlyMap<string, LightRow>, at: EpochMs): Rows {
  return rows.map((row) => (row === undefined || row.recordedAt > at ? undefined : (changed.get(row.id) ?? row)))
}
