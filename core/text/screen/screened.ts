// Patterns that are tried only on texts that hold what they need. Hundreds of them are tried on every sentence and hardly any fits: one pass
// over the text says which could. Law: a screened pattern gives what the pattern itself gives.

import { automatonOf, type Found } from './automaton.ts'
import { needsOf } from './needs.ts'

/** As a pattern without a memory of where it was. */
export interface Screened {
  readonly pattern: RegExp
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
  /** The text with what fits replaced. */
  replaceIn(text: string, by: string): string
}

/** @param pattern without the flags `g` and `y` */
export function screened(pattern: RegExp): Screened {
  const place = made.length
  const mayFit = (text: string): boolean => {
    const found = foundIn(text)
    for (const need of wanted[place] ?? []) if (((found[need >> 5] ?? 0) & (1 << (need & 31))) === 0) return false
    return true
  }
  const one: Screened = {
    pattern,
    test: (text) => mayFit(text) && pattern.test(text),
    exec: (text) => (mayFit(text) ? pattern.exec(text) : null),
    replaceIn: (text, by) => (mayFit(text) ? text.replace(pattern, by) : text),
  }
  made.push(one)
  return one
}

/** All there are so far. What they need is worked out once there is much to read. */
const made: Screened[] = []
export const allScreened: readonly Screened[] = made
/** Per pattern the places of its needs among all needs, each of which stands there once. */
let wanted: readonly (readonly number[])[] = []
let read = automatonOf([])

/** Working out takes as long as some hundred turns read without it: a talk is read as it comes, an import soon goes quicker. */
export const worthwhile = 50_000
let tries = 0
const nothing: Found = new Uint32Array(0)

/** The texts looked at last: a sentence and its clauses are each tried on hundreds of patterns. */
const recent = new Map<string, Found>()
const mostRecent = 64
let last: { readonly text: string; readonly found: Found } | undefined

function foundIn(text: string): Found {
  if (made.length > wanted.length) {
    tries += 1
    if (tries < worthwhile) return nothing
    workOut()
  }
  if (last?.text === text) return last.found
  const known = recent.get(text)
  const found = known ?? read(text)
  if (known === undefined) {
    if (recent.size >= mostRecent) recent.clear()
    recent.set(text, found)
  }
  last = { text, found }
  return found
}

function workOut(): void {
  const placeOf = new Map<string, number>()
  const needs: (readonly string[])[] = []
  wanted = made.map(({ pattern }) =>
    needsOf(pattern).map(({ rows }) => {
      const key = rows.join('\n')
      const place = placeOf.get(key) ?? needs.push(rows) - 1
      placeOf.set(key, place)
      return place
    }),
  )
  read = automatonOf(needs)
  recent.clear()
  last = undefined
}
