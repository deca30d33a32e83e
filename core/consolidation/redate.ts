// When something was true, put right by hand. Invariants: nothing ends before it begins; what it replaced still ends where it begins, and
// what replaced it still comes after.

import { beginOf, compareStamps } from './ledger.ts'
import type { DateStamp } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

/** Null takes a date away; a field left out stays as it is. */
export interface Dates {
  readonly validFrom?: DateStamp | null
  readonly validUntil?: DateStamp | null
}

export type Redating = { readonly ok: true; readonly writes: readonly Memory[] } | { readonly ok: false; readonly why: RedateProblem }
export type RedateProblem = 'ends-before-it-begins' | 'overlaps-what-replaced-it' | 'before-what-it-replaced'

export interface Line {
  /** What it replaced, and what replaced it. */
  readonly before: readonly Memory[]
  readonly after: Memory | undefined
}

export function redate(memory: Memory, { validFrom, validUntil }: Dates, { before, after }: Line): Redating {
  const dated = withDate(withDate(memory, 'validFrom', validFrom), 'validUntil', validUntil)
  const begins = beginOf(dated)
  if (dated.validUntil !== undefined && compareStamps(dated.validUntil, begins) < 0) return { ok: false, why: 'ends-before-it-begins' }
  const isReplaced = after !== undefined && memory.retractedAt === undefined
  if (isReplaced && (dated.validUntil === undefined || compareStamps(dated.validUntil, beginOf(after)) > 0)) {
    return { ok: false, why: 'overlaps-what-replaced-it' }
  }
  const neighbours = before.filter(({ validUntil: ended }) => ended === beginOf(memory) && ended !== begins)
  if (neighbours.some((older) => compareStamps(begins, beginOf(older)) < 0)) {
    return { ok: false, why: 'before-what-it-replaced' }
  }
  return { ok: true, writes: [dated, ...neighbours.map((older) => ({ ...older, validUntil: begins }))] }
}

function withDate(memory: Memory, field: keyof Dates, value: DateStamp | null | undefined): Memory {
  if (value === undefined) return memory
  const { [field]: _before, ...rest } = memory
  return value === null ? rest : { ...memory, [field]: value }
}
