// What of a unit may change while its words stay, as the columns hold it.

import type { UnitTimes } from './recall.types.ts'

/** Stands for a day that is not known. */
export const noDay = -0x80000000

/** Columns that may change while a unit's words stay. */
export interface Adjustment extends TimeColumns {
  readonly flags: number
  readonly retrievability: number
}

interface TimeColumns {
  readonly trueFrom: number
  readonly trueUntil: number
  readonly endedAt: number
}

export function timeColumns({ from = noDay, until = noDay, endedAt = Number.POSITIVE_INFINITY }: UnitTimes = {}): TimeColumns {
  return { trueFrom: from, trueUntil: until, endedAt }
}
