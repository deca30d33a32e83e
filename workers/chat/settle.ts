// Replies that an earlier tab was killed before writing. One that fails is told in its job and tried again at the next start.

import { replyTo, type ChatContext } from './reply.ts'

const maxAttempts = 3

export async function settleReplies(context: ChatContext): Promise<{ done: number; failed: number }> {
  let doneCount = 0
  let failed = 0
  for (const job of (await context.store.jobs('reply')).filter(({ attempts }) => attempts < maxAttempts)) {
    try {
      await replyTo(context, job.target)
      doneCount += 1
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      await context.store.transact({ actor: 'assistant', operation: 'reply', at: context.clock.now() }, (tx) => tx.fail(job.id, reason))
      failed += 1
    }
  }
  return { done: doneCount, failed }
}
