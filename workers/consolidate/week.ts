// Reading what a week in review is made of. Here because the whole memory is looked through for what faded. Writes nothing.

import type { KeepsakeDatabase } from '../../store/database.ts'
import { forgettingOf } from '../../store/read/forgetting.ts'
import { everyMemory } from '../../store/read/portrait.ts'
import { entriesBetween, recallsBetween } from '../../store/read/week.ts'
import { reviewOf, type Review, type WeekSpan } from '../../core/memory/week.ts'

/** Shown of each part; the rest is counted. */
const most = 40

export interface WeekView extends Review {
  /** How many there are of each, shown or not. */
  readonly counts: { readonly fresh: number; readonly changed: number; readonly faded: number; readonly used: number }
}

export async function week(db: KeepsakeDatabase, span: WeekSpan): Promise<WeekView> {
  const [entries, recalls, memories, forgetting] = await Promise.all([
    entriesBetween(db, span.from, span.until),
    recallsBetween(db, span.from, span.until),
    everyMemory(db),
    forgettingOf(db),
  ])
  const review = reviewOf({ span, entries, recalls, memories, forgetting })
  const { fresh, changed, faded, used } = review
  return {
    ...review,
    fresh: fresh.slice(0, most),
    changed: changed.slice(0, most),
    faded: faded.slice(0, most),
    used: used.slice(0, most),
    counts: { fresh: fresh.length, changed: changed.length, faded: faded.length, used: used.length },
  }
}
