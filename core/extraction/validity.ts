// From when until when a telling holds, out of the dates in it and what the rule says of them.

import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Tense } from './calendar.ts'
import { beganBefore, datesIn, type DateMention } from './dates.ts'
import type { FoundSlot } from './found-slot.ts'

export interface Validity {
  readonly validFrom?: DateStamp
  readonly validUntil?: DateStamp
}

/** Attributes whose dates are the value itself, not the time at which it holds. */
const dateless = new Set(['birthday', 'age', 'when', 'routine', 'anniversary', 'code', 'phone'])

export function validityOf(
  text: string,
  dates: readonly DateMention[],
  found: FoundSlot | undefined,
  tense: Tense,
  saidAt: EpochMs,
): Validity {
  if (found?.slot.attribute === 'name') return {}
  const until = dates.find(({ role }) => role === 'until')?.stamp
  const from = dates.find(({ role }) => role === 'from')?.stamp
  const at = found !== undefined && dateless.has(found.slot.attribute) ? undefined : dates.find(({ role }) => role === 'at')?.stamp
  if (found?.isPast === true) {
    const begin = from ?? at
    return { ...(begin === undefined ? {} : { validFrom: begin }), validUntil: until ?? at ?? dayBefore(saidAt) }
  }
  const began =
    from ?? at ?? (tense === 'future' || found === undefined || dateless.has(found.slot.attribute) ? undefined : beganBefore(text, saidAt))
  return { ...(began === undefined ? {} : { validFrom: began }), ...(until === undefined ? {} : { validUntil: until }) }
}

/** The end of what is over without a date: it was so no longer when it was told. */
export function dayBefore(saidAt: EpochMs): DateStamp {
  return datesIn('yesterday', saidAt, 'past')[0]?.stamp ?? ('' as DateStamp)
}
