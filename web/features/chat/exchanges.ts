// A conversation cut into exchanges: what was said and what was answered. Law: every turn is in exactly one exchange, in order.

import type { Episode } from '../../../core/memory/records.ts'

export interface Exchange {
  readonly key: string
  /** What was said: by the owner, or by somebody in an imported chat. Missing when its turn is out of the window. */
  readonly said: Episode | undefined
  readonly replies: readonly Episode[]
  /** True after a pause of five minutes: the time is shown. */
  readonly afterPause: boolean
}

export const pauseMs = 5 * 60 * 1000

export function exchangesOf(turns: readonly Episode[]): readonly Exchange[] {
  const exchanges: { key: string; said: Episode | undefined; replies: Episode[]; afterPause: boolean }[] = []
  const byTurn = new Map<string, Episode[]>()
  let last = -Infinity
  for (const turn of turns) {
    const afterPause = turn.saidAt - last >= pauseMs
    last = turn.saidAt
    const asked = turn.replyTo === undefined ? exchanges.at(-1)?.replies : byTurn.get(turn.replyTo)
    if (turn.trust === 'assistant') {
      if (asked === undefined) exchanges.push({ key: turn.id, said: undefined, replies: [turn], afterPause })
      else asked.push(turn)
      continue
    }
    const replies: Episode[] = []
    byTurn.set(turn.id, replies)
    exchanges.push({ key: turn.id, said: turn, replies, afterPause })
  }
  return exchanges
}
