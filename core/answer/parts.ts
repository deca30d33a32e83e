// Making the parts of a reply: a sentence, whose voice it is in, and what it rests on.

import { typographic } from '../text/typographic.ts'
import type { Cite, Reply, ReplyPart, ReplyVerdict } from '../memory/reply-records.ts'
import type { Episode, Memory } from '../memory/records.ts'

/** Who composed it: no language model. */
export const memoryEngine = 'memory'

/** A memory and the turn its words are in. */
export function citeOf(memory: Memory): Cite {
  const episodeId = memory.evidence[0]?.episodeId
  return episodeId === undefined ? { memoryId: memory.id } : { memoryId: memory.id, episodeId }
}

export const appPart = (text: string, memories: readonly Memory[] = []): ReplyPart => ({
  text: typographic(text),
  voice: 'app',
  cites: memories.map(citeOf),
})

export const ownPart = (text: string, episode: Episode, memory?: Memory): ReplyPart => ({
  text,
  voice: 'own',
  cites: [memory === undefined ? { episodeId: episode.id } : { memoryId: memory.id, episodeId: episode.id }],
})

export function replyOf(
  verdict: ReplyVerdict,
  parts: readonly ReplyPart[],
  extra: Partial<Pick<Reply, 'nearest' | 'command' | 'about'>> = {},
): Reply {
  return { verdict, parts, nearest: [], engine: memoryEngine, ...extra }
}
