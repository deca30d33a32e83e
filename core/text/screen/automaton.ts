// All rows of all needs looked for at once, in one pass over the text (Aho and Corasick, 1975). Law: a need is found exactly when one of its
// rows stands in the text's symbols.

import { ambiguous, beginning, boundary, ending, places, symbols, wordSymbols } from './symbols.ts'

const width = symbols.length
const boundaryPlace = symbols.indexOf(boundary)
const endingPlace = symbols.indexOf(ending)

/** Bit `n & 31` of word `n >> 5` for need `n`. */
export type Found = Uint32Array

/** @param needs each a list of rows of symbols */
export function automatonOf(needs: readonly (readonly string[])[]): (text: string) => Found {
  const { steps, metFrom, met } = packed(trieOf(needs))
  const words = Math.ceil(needs.length / 32)
  const everything = new Uint32Array(words).fill(0xffffffff)
  const first = steps[symbols.indexOf(beginning)] ?? 0

  function mark(found: Found, state: number): void {
    const until = metFrom[state + 1] ?? 0
    for (let at = metFrom[state] ?? 0; at < until; at += 1) {
      const need = met[at] ?? 0
      found[need >> 5] = (found[need >> 5] ?? 0) | (1 << (need & 31))
    }
  }

  return (text) => {
    const found = new Uint32Array(words)
    let state = first
    let isInWord = false
    mark(found, state)
    for (let at = 0; at <= text.length; at += 1) {
      const place = at === text.length ? endingPlace : (places[text.charCodeAt(at)] ?? 0)
      // Patterns differ in what they take these letters for: all of them have to look for themselves.
      if (place === ambiguous) return everything
      if (place < wordSymbols !== isInWord) {
        isInWord = !isInWord
        state = steps[state * width + boundaryPlace] ?? 0
        mark(found, state)
      }
      state = steps[state * width + place] ?? 0
      mark(found, state)
    }
    return found
  }
}

interface Trie {
  /** Per state one next state per symbol; 0 where the row goes no further. */
  readonly next: number[]
  /** The needs met at a state. */
  readonly met: Set<number>[]
}

function trieOf(needs: readonly (readonly string[])[]): Trie {
  const none = Array.from({ length: width }, () => 0)
  const next: number[] = [...none]
  const met: Set<number>[] = [new Set()]
  for (const [need, rows] of needs.entries()) {
    for (const row of rows) {
      let state = 0
      for (const symbol of row) {
        const slot = state * width + symbols.indexOf(symbol)
        if (next[slot] === 0) {
          next[slot] = met.push(new Set()) - 1
          next.push(...none)
        }
        state = next[slot] ?? 0
      }
      met[state]?.add(need)
    }
  }
  return { next, met }
}

interface Packed {
  readonly steps: Uint16Array | Uint32Array
  /** The needs met at state `n` are those in `met` from `metFrom[n]` until `metFrom[n + 1]`. */
  readonly metFrom: Uint32Array
  readonly met: Uint16Array
}

/** Where a row breaks off, the longest end of it that begins another row goes on. */
function packed({ next, met }: Trie): Packed {
  const steps = met.length < 0x10000 ? Uint16Array.from(next) : Uint32Array.from(next)
  const back = new Uint32Array(met.length)
  const queue = [...new Set(steps.subarray(0, width))].filter((state) => state !== 0)
  for (const state of queue) {
    const behind = back[state] ?? 0
    for (const need of met[behind] ?? []) met[state]?.add(need)
    for (let place = 0; place < width; place += 1) {
      const child = steps[state * width + place] ?? 0
      const beside = steps[behind * width + place] ?? 0
      if (child === 0) steps[state * width + place] = beside
      else {
        back[child] = beside
        queue.push(child)
      }
    }
  }
  const metFrom = new Uint32Array(met.length + 1)
  for (const [state, each] of met.entries()) metFrom[state + 1] = (metFrom[state] ?? 0) + each.size
  return { steps, metFrom, met: Uint16Array.from(met.flatMap((each) => [...each])) }
}
