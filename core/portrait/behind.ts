// What a portrait rests on, so that it can be written again at once: out of a few hundred memories instead of all.
// Law: the portrait of what stands behind it reads as the portrait does, as long as nothing has changed.

import { mostFormer } from './changes.ts'
import type { MemoryId } from '../memory/ids.ts'
import { isCurrent, type Memory } from '../memory/records.ts'
import type { PortraitSection } from './portrait.ts'

/** Names told of others: of these the strongest decide how people are called. */
const mostNames = 200

/** @param memories those the portrait was written from @returns the memories of its sentences, what these replaced, and who is called what */
export function behindPortrait(sections: readonly PortraitSection[], memories: readonly Memory[]): readonly MemoryId[] {
  const byId = new Map(memories.map((memory) => [memory.id, memory] as const))
  const behind = new Set(sections.flatMap(({ sentences }) => sentences.flatMap(({ memoryIds }) => memoryIds)))
  let edge = [...behind]
  for (let step = 0; step < mostFormer; step += 1) {
    edge = edge.flatMap((id) => byId.get(id)?.supersedes ?? [])
    for (const id of edge) behind.add(id)
  }
  const names = memories.filter((memory) => memory.slot?.attribute === 'name' && memory.slot.subject !== 'me' && isOpen(memory))
  for (const { id } of names.slice(0, mostNames)) behind.add(id)
  return [...behind].filter((id) => byId.has(id))
}

const isOpen = (memory: Memory): boolean => !memory.sensitive && isCurrent(memory)
