// Slots in the order of what was said last, kept up with few changes at a time: only what moved is sorted, then merged in.
// Law: the same as sorting all of them.

import type { LightRow } from './light-row.ts'

type Rows = readonly (LightRow | undefined)[]

/** @param before an order that was right but for the slots in `moved`: new, gone, or said at another time than it says */
export function newestFirst(rows: Rows, before: Uint32Array, moved: ReadonlySet<number>): Uint32Array {
  if (moved.size === 0) return before
  const byNewest = (a: number, b: number): number => {
    const [x, y] = [rows[a], rows[b]]
    if (x === undefined || y === undefined) return 0
    return y.saidAt - x.saidAt || (x.id < y.id ? 1 : -1)
  }
  const stay = before.filter((slot) => !moved.has(slot))
  const come = [...moved].filter((slot) => rows[slot] !== undefined).sort(byNewest)
  const merged = new Uint32Array(stay.length + come.length)
  let [from, at] = [0, 0]
  for (const slot of come) {
    for (let next = stay[from]; next !== undefined && byNewest(next, slot) < 0; next = stay[from]) {
      merged[at++] = next
      from += 1
    }
    merged[at++] = slot
  }
  merged.set(stay.subarray(from), at)
  return merged
}
