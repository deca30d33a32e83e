// A week in review over the rows at hand: only the journal and the recalls of that week are read. Writes nothing.

import type { LightRow } from '../../core/browse/light-row.ts'
import type { Forgetting } from '../../core/forgetting/policy.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { reviewOf, type Review, type WeekSpan } from '../../core/memory/week.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { entriesBetween, recallsBetween } from '../../store/read/week.ts'
import { recent } from './recent.ts'

/** Shown of each part; the rest is counted. */
const most = 40
const weeksKept = 2

export interface WeekView extends Review<LightRow> {
  /** The week it is of: its first moment. */
  readonly of: EpochMs
  /** How many there are of each, shown or not. */
  readonly counts: { readonly fresh: number; readonly changed: number; readonly faded: number; readonly used: number }
}

type Rows = readonly (LightRow | undefined)[]

/** @returns the review of a week, true to a journal position; what happened in it is read once for the same position */
export function weeksOf(db: KeepsakeDatabase): (rows: Rows, span: WeekSpan, forgetting: Forgetting, upTo: number) => Promise<WeekView> {
  const happened = recent<ReturnType<typeof readWeek>>(weeksKept)
  return async (rows, span, forgetting, upTo) => {
    const { entries, recalls } = await happened(`${span.from} ${upTo}`, () => readWeek(db, span))
    const memories = rows.filter((row) => row !== undefined)
    const review = reviewOf({ span, entries, recalls, memories, forgetting })
    const { fresh, changed, faded, used } = review
    return {
      ...review,
      of: span.from,
      fresh: fresh.slice(0, most),
      changed: changed.slice(0, most),
      faded: faded.slice(0, most),
      used: used.slice(0, most),
      counts: { fresh: fresh.length, changed: changed.length, faded: faded.length, used: used.length },
    }
  }
}

async function readWeek(db: KeepsakeDatabase, { from, until }: WeekSpan) {
  const [entries, recalls] = await Promise.all([entriesBetween(db, from, until), recallsBetween(db, from, until)])
  return { entries, recalls }
}
