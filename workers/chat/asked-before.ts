// A question back is asked once in a conversation. Left unanswered, it is only said again that the answer is in doubt.

import type { Episode } from '../../core/memory/records.ts'
import type { Reply, ReplyPart } from '../../core/memory/reply-records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

const question = ' Which is it?'
const stillOpen = ' You haven’t said which it is.'

export async function askedOnce(store: StoreReader, turn: Episode | undefined, reply: Reply): Promise<Reply> {
  if (turn === undefined || !reply.parts.some(asks)) return reply
  const asked = (await store.episodesOf(turn.conversationId))
    .filter(({ sequence }) => sequence < turn.sequence)
    .flatMap((before) => before.reply?.parts.filter(asks).map(about) ?? [])
  return {
    ...reply,
    parts: reply.parts.map((part) =>
      asks(part) && asked.includes(about(part)) ? { ...part, text: part.text.slice(0, -question.length) + stillOpen } : part,
    ),
  }
}

const asks = ({ text, cites }: ReplyPart): boolean => cites.length > 1 && text.endsWith(question)
/** What is in doubt: the values it names, in whatever order. */
const about = ({ cites }: ReplyPart): string =>
  cites
    .map(({ memoryId }) => memoryId ?? '')
    .toSorted()
    .join()
