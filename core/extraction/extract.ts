// Remembering by rules: what a turn of the person's own words says that is worth keeping. Precision before recall.
// Invariant: every candidate's span is the verbatim sentence or clause it came from.

import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import type { Candidate } from './candidate.ts'

export interface Turn {
  readonly id: EpisodeId
  readonly text: string
  readonly saidAt: EpochMs
}

export interface ExtractContext {
  /** The question asked just before this turn, by either side: "No, it's 13 May" takes its slot from it. */
  readonly previousQuestion?: string
  /** The slot last told or answered in this conversation, if the caller knows it; comes before `previousQuestion`. */
  readonly previousSlot?: Slot
  /** Asked for in so many words (/remember, or written by hand): always gives at least one candidate. */
  readonly explicit?: boolean
}

/** The candidates of one turn, in the order they were said. Never questions, requests, hypotheticals, quotations or code. */
export function extract(turn: Turn, context: ExtractContext = {}): readonly Candidate[] {
  if (context.explicit !== true) return []
  const span = { episodeId: turn.id, start: 0, end: turn.text.length }
  return [{ kind: 'fact', statement: turn.text, entities: [], span, stance: 'stated', author: 'rules', salience: 1, sensitive: false, effect: 'assert' }]
}
