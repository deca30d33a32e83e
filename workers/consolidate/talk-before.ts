// What was said just before a turn in the same session. Remembering reads a turn with it, and so does the reply that says what it understood.

import { whatItMayTouch } from './known-slots.ts'
import { tellingsBefore } from './tellings-before.ts'
import { nothingKnown } from '../../core/extraction/rules/corrections.ts'
import type { ExtractContext } from '../../core/extraction/thread.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Episode } from '../../core/memory/records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

/** Turns back, replies counted, that "she", "no, I meant …" and a few words on what was told may reach. */
const reach = 4

/** Everything known while a turn is read: the talk before it, and what holds that it may touch. */
export async function readingContext(reader: StoreReader, turn: Episode, now: EpochMs): Promise<ExtractContext> {
  // Read once and only so far back: a chat brought in may be one conversation of twenty thousand turns.
  const before = turn.sequence === 0 ? [] : await reader.episodesBefore(turn.conversationId, turn.sequence, reach)
  const { known, ...touched } = await whatItMayTouch(reader, turn, before, now)
  const told = await tellingsBefore(reader, turn, before, now)
  return {
    ...talkBefore(turn, before),
    ...touched,
    ...(known === undefined && told.length === 0 ? {} : { known: { ...(known ?? nothingKnown), told } }),
  }
}

/** By somebody else (Keepsake's own replies ask nothing new), and by the person; what was taken back was not said. */
function talkBefore({ session }: Episode, before: readonly Episode[]): ExtractContext {
  const turns = before.filter((turn) => turn.session === session && turn.withdrawnAt === undefined)
  const last = turns.at(-1)
  const ownBefore = turns.findLast(({ trust }) => trust === 'own')?.text
  return {
    ...(last === undefined || last.trust === 'own' || last.reply !== undefined ? {} : { before: last.text }),
    ...(ownBefore === undefined ? {} : { ownBefore }),
  }
}
