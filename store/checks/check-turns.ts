// Checks of turns: each has its conversation and its own place in it, and a reply answers a turn that exists.

import type { Episode } from '../../core/memory/records.ts'
import { finding, type Finding } from './finding.ts'

/** What of a turn the checks need; the text itself need not be held for a hundred thousand of them. */
export type TurnPlace = Pick<Episode, 'id' | 'conversationId' | 'sequence' | 'saidAt' | 'replyTo'>

export interface TurnTrouble {
  /** Put right by `sequences` and `lostReplies`. */
  readonly derivable: readonly Finding[]
  readonly homeless: readonly Finding[]
  /** New sequences by turn, for conversations where two turns had the same. */
  readonly sequences: ReadonlyMap<string, number>
  /** Replies to nothing. */
  readonly lostReplies: ReadonlySet<string>
}

export function checkTurns(turns: readonly TurnPlace[], conversations: ReadonlySet<string>): TurnTrouble {
  const ids = new Set<string>(turns.map(({ id }) => id))
  const homeless = turns.filter((turn) => !conversations.has(turn.conversationId)).length
  const lostReplies = new Set<string>(turns.filter(({ replyTo }) => replyTo !== undefined && !ids.has(replyTo)).map(({ id }) => id))
  const sequences = new Map<string, number>()
  let doubled = 0
  const byConversation = new Map<string, TurnPlace[]>()
  for (const turn of turns) {
    const members = byConversation.get(turn.conversationId)
    if (members === undefined) byConversation.set(turn.conversationId, [turn])
    else members.push(turn)
  }
  for (const members of byConversation.values()) {
    const places = new Set(members.map(({ sequence }) => sequence))
    if (places.size === members.length) continue
    doubled += members.length - places.size
    const ordered = members.toSorted((a, b) => a.sequence - b.sequence || a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))
    for (const [sequence, turn] of ordered.entries()) if (turn.sequence !== sequence) sequences.set(turn.id, sequence)
  }
  const nouns = ['turn', 'turns'] as const
  return {
    homeless: finding(homeless, nouns, ['has no conversation', 'have no conversation']),
    derivable: [
      ...finding(lostReplies.size, ['reply', 'replies'], ['answers a turn that is not there', 'answer turns that are not there']),
      ...finding(doubled, nouns, ['shares its place with another', 'share their place with others']),
    ],
    sequences,
    lostReplies,
  }
}
