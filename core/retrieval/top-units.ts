// The best k of a column of scores, by a heap of k. Law: equals sorting everything and taking the first k.

/** Ordinals of the `k` highest scores above −∞, best first; ties by id, so that the order never depends on when units were added. */
export function topUnits(scores: Float32Array, ids: readonly string[], k: number): number[] {
  const before: Before = (a, b) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference === 0 ? (ids[a] ?? '') < (ids[b] ?? '') : difference > 0
  }
  if (k <= 0) return []
  const heap: number[] = []
  // The score to reach once k are held; nearly every unit falls short of it, and is passed by at the cost of one comparison.
  let least = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? Number.NEGATIVE_INFINITY
    if (score < least || score === Number.NEGATIVE_INFINITY) continue
    if (heap.length < k) {
      heap.push(unit)
      rise(heap, before)
    } else if (before(unit, heap[0] ?? 0)) {
      heap[0] = unit
      sink(heap, before)
    }
    if (heap.length === k) least = scores[heap[0] ?? 0] ?? Number.NEGATIVE_INFINITY
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}

type Before = (a: number, b: number) => boolean

/** The worst stands on top. */
function rise(heap: number[], before: Before): void {
  let child = heap.length - 1
  while (child > 0) {
    const parent = (child - 1) >> 1
    if (!before(heap[parent] ?? 0, heap[child] ?? 0)) return
    swap(heap, child, parent)
    child = parent
  }
}

function sink(heap: number[], before: Before): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && before(heap[worst] ?? 0, heap[child] ?? 0)) worst = child
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = held
}
