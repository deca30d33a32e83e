// The rows of a past day. What was true is worked out from the rows themselves; what had been told needs the records as they stood, which a
// worker reads out of the journal.

import { useEffect, useMemo, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { momentOf, type PastDay } from '../../ui/past-day.ts'
import { trueOn } from '../../../core/memory/as-of.ts'
import type { DateStamp, EpochMs } from '../../../core/memory/ids.ts'
import { toLightRow, type LightRow } from './light-row.ts'
import type { MemoryRows } from './use-memory-rows.ts'

/** What held on a day, each row as the current one it was. */
export function rowsTrueOn(rows: readonly LightRow[], day: DateStamp): readonly LightRow[] {
  return trueOn(rows, day).map((row) => (row.standing === 'current' ? row : { ...row, standing: 'current' }))
}

/** What had been told by a moment, each row as it stood then. */
function rowsToldBy(rows: readonly LightRow[], changed: ReadonlyMap<string, LightRow>, at: EpochMs): readonly LightRow[] {
  return rows.filter((row) => row.recordedAt <= at).map((row) => changed.get(row.id) ?? row)
}

/** The rows as of `past`; those of today without one. */
export function useRowsThen(now: MemoryRows, past: PastDay | undefined): MemoryRows {
  const { views } = useEngine()
  const [changed, setChanged] = useState<{ readonly at: EpochMs; readonly rows: ReadonlyMap<string, LightRow> }>()
  const moment = useMemo(
    () => (past === undefined ? undefined : momentOf({ clock: past.clock, day: past.day })),
    // The day is made anew with every look at the address.
    // oxlint-disable-next-line react/exhaustive-deps
    [past?.clock, past?.day],
  )

  useEffect(() => {
    if (moment?.clock !== 'told') return
    let isPassed = false
    views
      .changedSince(moment.at)
      .then((memories) => {
        if (!isPassed) setChanged({ at: moment.at, rows: new Map(memories.map((memory) => [memory.id, toLightRow(memory)])) })
      })
      .catch((error: unknown) => console.error(error))
    return () => {
      isPassed = true
    }
  }, [views, moment, now.rows])

  return useMemo(() => {
    if (moment === undefined) return now
    if (moment.clock === 'true') return { ...now, rows: rowsTrueOn(now.rows, moment.day) }
    if (changed?.at !== moment.at) return { rows: [], isComplete: false }
    return { ...now, rows: rowsToldBy(now.rows, changed.rows, moment.at) }
  }, [now, moment, changed])
}
