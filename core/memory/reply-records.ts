// What Keepsake says: its sentences, each with what it rests on, and every answer there ever was to a turn.

import type { EngineProblem } from '../generation/chat-engine.ts'
import type { EpisodeId, MemoryId, RecallId } from './ids.ts'

/** One sentence of a reply, with what it rests on. */
export interface ReplyPart {
  readonly text: string
  /** `own`: the words are a quotation; `app`: Keepsake's sentence. */
  readonly voice: 'own' | 'app'
  readonly cites: readonly Cite[]
  /** Markdown between the sentence before and this one, where that is more than a space: a line break, a list's mark. */
  readonly before?: string
  /** A model claims it of the person, and what it cites doesn't say it. */
  readonly unsupported?: true
}

export interface Cite {
  readonly memoryId?: MemoryId
  readonly episodeId?: EpisodeId
}

export type ReplyVerdict = 'answer' | 'unsure' | 'unknown' | 'noted' | 'command'

/** Answers to one turn, in this order; the one in the record's own fields stands. */
export interface Reply extends Answer {
  /** Those it took the place of, when it was asked for again, oldest first. */
  readonly earlier?: readonly Answer[]
}

export interface Answer {
  readonly verdict: ReplyVerdict
  readonly parts: readonly ReplyPart[]
  /** For `unknown`: the nearest things there are. For a /forget: what would go. */
  readonly nearest: readonly Cite[]
  readonly recallId?: RecallId
  /** Who composed it: `memory` (no language model) or a model's name. */
  readonly engine: string
  readonly command?: 'remember' | 'forget' | 'wrong'
  /** After "forget everything about …": who or what, as the person named it. */
  readonly about?: string
  /** What ended a model's answer before its end; with memory's words instead where it had written nothing. */
  readonly stopped?: EngineProblem
}
