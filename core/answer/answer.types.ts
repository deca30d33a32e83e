// What the answering modules pass to each other and to the chat worker: how a turn was read, what a question asks for, and what an
// answer is composed from. Types only; nothing here needs a language model.

import type { EpochMs } from '../memory/ids.ts'
import type { Episode, EvidenceSpan, Memory } from '../memory/records.ts'
import type { RecallResult } from '../retrieval/recall.types.ts'

export type CommandName = 'remember' | 'forget' | 'private' | 'wrong'

/** A turn read by rules. A mixed turn both tells and asks. */
export interface TurnReading {
  readonly tells: boolean
  readonly asks: boolean
  /** `everything`: "forget everything about …", which goes by who or what it is about and not by likeness. */
  readonly command?: { readonly name: CommandName; readonly rest: string; readonly everything?: true }
  /** The questions in it, in order, as written; answer each by itself. */
  readonly questions: readonly string[]
  /** Set when the whole turn is a courtesy and holds nothing to keep or answer. */
  readonly courtesy?: 'greeting' | 'thanks' | 'farewell' | 'assent'
}

export type Wants = 'value' | 'time' | 'place' | 'person' | 'yes-no' | 'count' | 'list'

/** One way a question can be read as a slot: `sister` · `birthday`. */
export interface SlotQuery {
  /** As in `Slot.subject`: `me`, a relation, a name or a thing, lower case. `*` when the question asks for whom it is true. */
  readonly subject: string
  /** As in `Slot.attribute`; `*` asks for everything known about the subject. */
  readonly attribute: string
  readonly wants: Wants
  /** The value asked about: "am I allergic to *walnuts*?", "when did I move to *Porto*?". */
  readonly value?: string
  /** Asks for what was so before. */
  readonly past?: boolean
  /** A yes in this slot is a no to the question: "do I like coriander?" is also decided by what is disliked. */
  readonly opposite?: boolean
  /** Read by its last word alone, `lock` for `bike lock`: what it finds may be another one's, so it is never told as sure. */
  readonly loosely?: true
  /** Asks what was so then, as said: `March 2025`, `2019`. */
  readonly asOf?: string
}

/**
 * What an answer is composed from. `memories` holds every memory that was hit, those with evidence in a hit turn, everything in the
 * slots asked for (replaced ones too) and the `name` slots behind `aliases`; `episodes` every hit turn and every turn the memories
 * rest on. What is not in here is never said.
 */
export interface ComposeInput {
  readonly question: string
  readonly reading: readonly SlotQuery[]
  readonly now: EpochMs
  readonly recall: RecallResult
  readonly memories: readonly Memory[]
  readonly episodes: readonly Episode[]
  /** The words behind memories that were said to be not relevant to this. */
  readonly setAside?: readonly EvidenceSpan[]
  /** Memories, current or not, whose slot this is; none for `*`. */
  readonly lookup: (subject: string, attribute: string) => readonly Memory[]
  /** Names, lower case, to the relation they stand for: `maya` → `sister`. */
  readonly aliases: ReadonlyMap<string, string>
}
