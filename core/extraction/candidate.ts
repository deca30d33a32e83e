// What both extractors (rules; a language model later) produce: a statement worth remembering, tied to the words it came from.

import type { DateStamp } from '../memory/ids.ts'
import type { EvidenceSpan, MemoryKind, Slot } from '../memory/records.ts'
import type { Told } from './retelling/told.ts'

export interface Candidate {
  readonly kind: MemoryKind
  readonly statement: string
  readonly slot?: Slot
  readonly entities: readonly string[]
  readonly span: EvidenceSpan
  readonly stance: 'stated' | 'inferred'
  /** `rules` or `model:<name>`. */
  readonly author: string
  readonly validFrom?: DateStamp
  readonly validUntil?: DateStamp
  /** 0–1. */
  readonly salience: number
  readonly sensitive: boolean
  /** `retract`: says the slot's value is no longer so ("I no longer work at …"); `correct`: "no, I meant …". */
  readonly effect: 'assert' | 'retract' | 'correct'
  /** What was told before and is told anew, or ended, by this. */
  readonly instead?: Told
}
