// What a model is given to read beside what was recalled: everything there is where that fits, and the talk so far, its beginning folded.

import { isGuarded } from '../../core/answer/sensitive.ts'
import type { ComposeInput } from '../../core/answer/answer.types.ts'
import type { ChatEngine, Message } from '../../core/generation/chat-engine.ts'
import { lineUnderDay, type EvidenceItem } from '../../core/generation/evidence-lines.ts'
import { foldTalk } from '../../core/generation/fold-talk.ts'
import { groundingOf, openTurn } from '../../core/generation/grounding.ts'
import { citesIn } from '../../core/memory/answers.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import { unitOfEpisode } from '../index/units.ts'
import type { ChatContext } from './reply.ts'

/** A memory of more turns than this is not even counted: it fits no window. */
const mostTurns = 300
/** Of the prompt, what the whole memory may take. */
const wholeShare = 0.5
/** Turns of the talk that may stand word for word, the person's own that may be folded, and characters they are folded into. */
const turnsForPrompt = 40
const mostFolded = 150
const foldedLength = 1200

export interface Evidence {
  readonly items: readonly EvidenceItem[]
  /** Everything that may be read is in it. */
  readonly isWhole: boolean
}

/** What is asked of this module: the turn to be answered, and every memory there is. */
export interface Asked {
  readonly turn: Episode
  readonly memories: readonly Memory[]
}

/** What was recalled, best first; after it the rest of a memory that is small enough to be read whole (ConvoMem). */
export async function evidenceFor(
  { store }: ChatContext,
  { turn, memories }: Asked,
  found: ComposeInput,
  engine: ChatEngine,
  budget: number,
): Promise<Evidence> {
  const recalled = groundingOf(found)
  if ((await store.count('episodes')) > mostTurns) return { items: recalled, isWhole: false }
  const sensitive = memories.filter((memory) => memory.sensitive)
  const quoted = new Set(recalled.flatMap(({ cite }) => cite.episodeId ?? []))
  const rest = (await store.all('episodes'))
    .filter((other) => other.id !== turn.id && !quoted.has(other.id) && unitOfEpisode(other) !== undefined)
    .toSorted((a, b) => b.saidAt - a.saidAt)
    .flatMap((other) => openTurn(other, sensitive, found.question))
  const items = [...recalled, ...rest]
  const sizes = await engine.count(items.map((item) => lineUnderDay(item, items.length)))
  const isWhole = sizes.reduce((sum, size) => sum + size + 1, 0) <= budget * wholeShare
  return isWhole ? { items, isWhole } : { items: recalled, isWhole }
}

function notedFrom(turns: readonly Episode[], memories: readonly Memory[]): ReadonlyMap<string, readonly Memory[]> {
  const noted = new Map<string, Memory[]>(turns.map(({ id }) => [id, []]))
  for (const memory of memories) for (const id of new Set(memory.evidence.map(({ episodeId }) => episodeId))) noted.get(id)?.push(memory)
  return noted
}

export interface Talk {
  /** Oldest first. */
  readonly turns: readonly Message[]
  /** What was said before the newest of them, given how many there is no room for. */
  readonly fold: (leftOut: number, mostCharacters: number) => string
}

/** The talk before a turn; what was taken back was not said. */
export async function talkBefore({ store, talks }: ChatContext, { turn: { conversationId, sequence }, memories }: Asked): Promise<Talk> {
  const before = (await store.episodesOf(conversationId)).filter((turn) => turn.sequence < sequence && turn.withdrawnAt === undefined)
  const recent = before.slice(-turnsForPrompt)
  const own = before.filter(({ trust }) => trust === 'own').slice(-mostFolded)
  const noted = notedFrom(own, memories)
  const secret = memories.filter(({ sensitive }) => sensitive)
  const ids = new Set<string>(secret.map(({ id }) => id))
  const isSecret = (turn: Episode): boolean =>
    isGuarded(turn, { text: turn.text, start: 0, end: turn.text.length }, secret) ||
    (turn.reply !== undefined && citesIn(turn.reply).some(({ memoryId = '' }) => ids.has(memoryId)))
  return {
    turns: recent.map((turn) => ({
      role: turn.trust === 'own' ? 'user' : 'assistant',
      content: isSecret(turn) ? '(something private)' : turn.text,
    })),
    fold: (leftOut, mostCharacters) => {
      const kept = recent[leftOut]?.sequence ?? sequence
      return foldTalk(
        own.filter((turn) => turn.sequence < kept),
        noted,
        Math.min(foldedLength, mostCharacters),
        talks?.stretchesOf(conversationId),
      )
    },
  }
}
