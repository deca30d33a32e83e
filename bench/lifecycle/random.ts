// Seeded chance: the same seed lives the same life, whatever is remembered of it.

export interface Chance {
  /** In [0, 1). */
  readonly share: () => number
  readonly pick: <T>(items: readonly T[]) => T
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly happens: (probability: number) => boolean
  readonly shuffled: <T>(items: readonly T[]) => readonly T[]
}

/** mulberry32: 32 bits of state, even enough for choosing words. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    whole,
    happens: (probability) => share() < probability,
    pick: (items) => {
      const chosen = items[whole(0, items.length - 1)]
      if (chosen === undefined) throw new Error('There is nothing to pick from.')
      return chosen
    },
    shuffled: (items) => {
      const rest = [...items]
      for (let at = rest.length - 1; at > 0; at -= 1) {
        const other = whole(0, at)
        const [a, b] = [rest[at], rest[other]]
        if (a !== undefined && b !== undefined) [rest[at], rest[other]] = [b, a]
      }
      return rest
    },
  }
}
