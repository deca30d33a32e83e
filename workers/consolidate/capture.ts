// Writing a turn. Invariant: the turn and the jobs that follow from it are on disk together, or neither is.

import { done, guarded, type Context } from './context.ts'
import { jobFor } from './job-for.ts'
import { isRoomFor, keepPictures } from './pictures.ts'
import { withdraw } from './withdrawing.ts'
import type { Captured, CaptureInput, Outcome } from './consolidate.api.ts'
import type { ConversationId, EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import type { Conversation, Episode } from '../../core/memory/records.ts'

const sessionGapMs = 6 * 3_600_000

/** A turn's session: one more than the last turn's after a pause of six hours. */
export function sessionAfter(last: Pick<Episode, 'session' | 'saidAt'> | undefined, at: EpochMs): number {
  if (last === undefined) return 0
  return at - last.saidAt >= sessionGapMs ? last.session + 1 : last.session
}

const tooManyPictures: Outcome<never> = {
  ok: false,
  reason: 'too-many-pictures',
  message: 'Pictures may take 80 MB together, so that the vault stays easy to carry. Nothing was kept.',
}

export function capture({ store, clock, ids }: Context, input: CaptureInput): Promise<Outcome<Captured>> {
  return guarded(async () => {
    const text = input.text.trim()
    const { pictures = [], replaces } = input
    if (text === '' && pictures.length === 0) return { ok: false, reason: 'empty', message: 'There is nothing to keep yet.' }
    const at = clock.now()
    const operation = replaces === undefined ? 'capture' : 'withdraw'
    const { result } = await store.transact({ actor: 'you', operation, at }, async (tx) => {
      if (pictures.length > 0 && !(await isRoomFor(tx, pictures))) return undefined
      const known = input.conversationId === undefined ? undefined : await tx.get('conversations', input.conversationId)
      const conversation: Conversation = known ?? { id: ids.next() as ConversationId, title: '', startedAt: at, lastTurnAt: at }
      const saidAnew = replaces === undefined ? undefined : await withdraw(tx, replaces, at)
      const last = known === undefined ? undefined : await tx.lastEpisodeOf(known.id)
      const episode: Episode = {
        id: ids.next() as EpisodeId,
        conversationId: conversation.id,
        sequence: last === undefined ? 0 : last.sequence + 1,
        session: sessionAfter(last, at),
        speaker: 'you',
        trust: 'own',
        text,
        saidAt: at,
        recordedAt: at,
        ...(saidAnew === undefined ? {} : { replaces: saidAnew }),
        ...(input.asOf === undefined ? {} : { asOf: input.asOf }),
      }
      await tx.put('conversations', { ...conversation, lastTurnAt: at })
      await tx.put('episodes', episode)
      await keepPictures(tx, ids, episode, pictures)
      await tx.enqueue([jobFor('reply', episode.id, at), jobFor('extract', episode.id, at)])
      return { conversationId: conversation.id, episodeId: episode.id }
    })
    return result === undefined ? tooManyPictures : done(result)
  })
}
