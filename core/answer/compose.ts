// The reflex answer: composed from memory alone, with no language model. Invariant: whatever it states has a cite that is among its
// inputs; without support it says "I don't have that", and what is sensitive is said only when asked for by name.

import type { ComposeInput } from './answer.types.ts'
import { withLater } from './later.ts'
import { appPart, replyOf } from './parts.ts'
import { answerFromWords, nearestTo } from './quote-answer.ts'
import { answerFromSlots } from './slot-answer.ts'
import { answerWhen } from './when-answer.ts'
import { isAboutTheWorld } from './world.ts'
import type { Reply } from '../memory/reply-records.ts'

export const withoutWriter = 'There is no language model here, so I can only answer from what you have told me.'

/** Answers one question: from a slot, else in the person's words, else not at all. Pure; never throws. */
export function compose(input: ComposeInput): Reply {
  const answer = answerFromSlots(input) ?? answerWhen(input)
  if (answer !== undefined) return withLater(answer, input)
  if (isAboutTheWorld(input.question)) return replyOf('unknown', [appPart(withoutWriter)])
  const quoted = answerFromWords(input)
  return quoted === undefined ? unknown(input) : withLater(quoted, input)
}

function unknown(input: ComposeInput): Reply {
  const nearest = nearestTo(input)
  return replyOf(
    'unknown',
    [appPart(nearest.length === 0 ? "I don't have that." : "I don't have that. The nearest things you've told me:")],
    { nearest },
  )
}

/** One reply out of the answers to several questions of a turn; the surest verdict stands. */
export function joinReplies(replies: readonly Reply[]): Reply {
  const order = ['answer', 'unsure', 'unknown', 'noted', 'command'] as const
  const verdict = order.find((each) => replies.some((reply) => reply.verdict === each)) ?? 'unknown'
  const command = replies.find((reply) => reply.command !== undefined)?.command
  return replyOf(
    verdict,
    replies.flatMap((reply) => reply.parts),
    {
      nearest:
        replies.length === 1 || verdict === 'unknown' || verdict === 'command' ? replies.flatMap((reply) => reply.nearest).slice(0, 3) : [],
      ...(command === undefined ? {} : { command }),
    },
  )
}
