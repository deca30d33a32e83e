// Search results as ranks of rows: a turn that was found stands for the memories that came from it.

import type { LightRow } from './light-row.ts'

/** @param foundIds of memories and of turns, best first @param bySource slots by memory id and by turn id */
export function ranksOf(foundIds: readonly string[], bySource: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>()
  for (const id of foundIds) {
    for (const slot of bySource.get(id) ?? []) if (!ranks.has(slot)) ranks.set(slot, ranks.size)
  }
  return ranks
}

/** Slots by the id of the memory, and by the ids of the turns it came from. */
export function slotsBySource(rows: readonly (LightRow | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const slots = new Map<string, number[]>()
  const add = (id: string, slot: number): void => {
    const known = slots.get(id)
    if (known === undefined) slots.set(id, [slot])
    else known.push(slot)
  }
  for (const [slot, row] of rows.entries()) {
    if (row === undefined) continue
    add(row.id, slot)
    for (const turn of row.turns) add(turn, slot)
  }
  return slots
}
