// What a unit is, as bits, and the month it was said in: worked out when it is indexed, and again when its standing changes.

import type { IndexUnit } from './recall.types.ts'
import { formBits } from './turn-form.ts'

/** Bits of `flags`. */
export const unitFlags = { memory: 1, superseded: 2, own: 4, assistant: 8, timeWord: 16, archived: 32 } as const

/** @param form the bits of `turnForm` */
export function flagsOf(unit: IndexUnit, form: number): number {
  return (
    (unit.kind === 'memory' ? unitFlags.memory : 0) |
    (unit.standing === 'superseded' ? unitFlags.superseded : 0) |
    (unit.trust === 'own' ? unitFlags.own : 0) |
    (unit.trust === 'assistant' ? unitFlags.assistant : 0) |
    ((form & formBits.time) === 0 ? 0 : unitFlags.timeWord) |
    (unit.archived === true ? unitFlags.archived : 0)
  )
}

/** Months since January of year 0, in the device's time zone. */
export function monthOf(atMs: number): number {
  const date = new Date(atMs)
  return Number.isNaN(date.getTime()) ? 0 : Math.max(0, date.getFullYear() * 12 + date.getMonth())
}
