// Supersede links after records came or went: both ends of each link agree, and a one-valued slot has exactly one current value.

import { beginOf, closeBy, comparePlaces, isOpen } from '../consolidation/ledger.ts'
import type { EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { groupBy } from './group-by.ts'

/**
 * The memories that must change, of all there are. `touched` are those that came or changed; slots without one are left alone.
 * The value that began last (see comparePlaces) stays current; each closes the one before it on the day it began.
 */
export function settleSlots(all: readonly Memory[], touched: ReadonlySet<MemoryId>, now: EpochMs): Memory[] {
  const memories = new Map(all.map((memory) => [memory.id, memory]))
  for (const memory of all) {
    // What replaced it is gone: without its successor it is not believed again by accident.
    if (memory.supersededBy === undefined || memories.has(memory.supersededBy)) continue
    const { supersededBy: _gone, ...rest } = memory
    memories.set(memory.id, { ...rest, retractedAt: memory.retractedAt ?? now })
  }
  const rivals = groupBy(
    [...memories.values()].filter((memory) => isOpen(memory, now) && memory.slot?.cardinality === 'one'),
    slotKey,
  )
  for (const slot of rivals.values()) {
    if (slot.length < 2 || !slot.some(({ id }) => touched.has(id))) continue
    slot.toSorted(inTime).forEach((memory, index, order) => {
      const next = order[index + 1]
      if (next !== undefined) memories.set(memory.id, closeBy(memory, next.id, beginOf(next), now))
    })
  }
  matchLinks(memories)
  return [...memories.values()].filter((memory, index) => memory !== all[index])
}

function slotKey({ slot }: Memory): string {
  return `${slot?.subject}|${slot?.attribute}`
}

function inTime(a: Memory, b: Memory): number {
  return comparePlaces(a, b) || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
}

/** `a.supersededBy = b` exactly when `b.supersedes` holds a. */
function matchLinks(memories: Map<MemoryId, Memory>): void {
  const replaced = groupBy(
    [...memories.values()].filter(({ supersededBy }) => supersededBy !== undefined),
    ({ supersededBy }) => supersededBy,
  )
  for (const memory of memories.values()) {
    const kept = memory.supersedes.filter((id) => memories.get(id)?.supersededBy === memory.id)
    const missing = (replaced.get(memory.id) ?? []).filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
    if (missing.length > 0 || kept.length !== memory.supersedes.length) {
      memories.set(memory.id, { ...memory, supersedes: [...kept, ...missing] })
    }
  }
}
