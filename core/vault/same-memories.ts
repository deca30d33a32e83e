// The same words of the same turn, learned on two devices: one memory with two ids.

import type { MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { statementKey } from '../memory/statement-key.ts'

/** Their id → ours, where ours is not among theirs already. */
export function sameMemories(ours: readonly Memory[], theirs: readonly Memory[]): ReadonlyMap<MemoryId, MemoryId> {
  const shared = new Set(theirs.map(({ id }) => id))
  const here = new Set(ours.map(({ id }) => id))
  const byWords = new Map<string, MemoryId>()
  for (const memory of ours) {
    const key = wordsKey(memory)
    if (key !== undefined && !shared.has(memory.id)) byWords.set(key, memory.id)
  }
  const aliases = new Map<MemoryId, MemoryId>()
  for (const memory of theirs) {
    const key = here.has(memory.id) ? undefined : wordsKey(memory)
    const ourId = key === undefined ? undefined : byWords.get(key)
    if (ourId !== undefined) aliases.set(memory.id, ourId)
  }
  return aliases
}

function wordsKey({ evidence, statement }: Memory): string | undefined {
  const [span] = evidence
  return span === undefined ? undefined : `${span.episodeId} ${span.start} ${statementKey(statement)}`
}
