// Average linkage: the two clusters whose members are most alike on average become one, until none are alike enough.
// Laws: the order of the items does not matter but for ties; what one cut left alone stays alone when clustered again by itself.

/**
 * Clusters of `count` items, each a list of positions in ascending order, by its first.
 * Stops after each item that was held against the others. s(k, i∪j) = (nᵢ·sᵢₖ + nⱼ·sⱼₖ) / (nᵢ + nⱼ). By chains of nearest neighbours: O(n²) time and memory.
 * @param likeness of two positions, symmetric, ≥ 0
 * @param floor least average likeness of two clusters that become one
 */
export function* agglomerate(
  count: number,
  likeness: (a: number, b: number) => number,
  floor: number,
): Generator<undefined, readonly (readonly number[])[], undefined> {
  const alike = new Float64Array(count * count)
  for (let a = 0; a < count; a += 1) {
    yield
    for (let b = a + 1; b < count; b += 1) alike[a * count + b] = alike[b * count + a] = likeness(a, b)
  }
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, at) => [at])
  const isAlone = new Uint8Array(count)
  const chain: number[] = []
  for (let start = 0; start < count;) {
    const top = chain.at(-1)
    if (top === undefined) {
      if (members[start] === undefined || isAlone[start] === 1) start += 1
      else chain.push(start)
      continue
    }
    const nearest = nearestTo(top, chain.at(-2), members, alike, count)
    if (nearest === undefined || (alike[top * count + nearest] as number) < floor) {
      // No cluster will ever be more alike to it than its nearest is now: averages do not rise above their parts.
      isAlone[top] = 1
      chain.pop()
    } else if (nearest === chain.at(-2)) {
      chain.length -= 2
      unite(Math.min(top, nearest), Math.max(top, nearest), members, alike, count)
    } else chain.push(nearest)
  }
  return members.filter((own) => own !== undefined).map((own) => own.toSorted((a, b) => a - b))
}

/** The cluster most alike; on a tie the one before it in the chain, else the first. */
function nearestTo(
  from: number,
  before: number | undefined,
  members: readonly (readonly number[] | undefined)[],
  alike: Float64Array,
  count: number,
): number | undefined {
  let best = before
  let most = before === undefined ? -1 : (alike[from * count + before] as number)
  for (let other = 0; other < count; other += 1) {
    if (other === from || members[other] === undefined) continue
    const likeness = alike[from * count + other] as number
    if (likeness > most) [best, most] = [other, likeness]
  }
  return best
}

function unite(into: number, gone: number, members: (number[] | undefined)[], alike: Float64Array, count: number): void {
  const [left, right] = [members[into] ?? [], members[gone] ?? []]
  for (let other = 0; other < count; other += 1) {
    if (members[other] === undefined || other === into || other === gone) continue
    const sum = left.length * (alike[into * count + other] as number) + right.length * (alike[gone * count + other] as number)
    alike[into * count + other] = alike[other * count + into] = sum / (left.length + right.length)
  }
  members[into] = [...left, ...right]
  members[gone] = undefined
}
