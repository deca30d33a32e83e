// What a pattern cannot do without, worked out from its source. Law: the symbols of every text it matches hold, for each of its needs, one of
// the rows of that need; a pattern too loose for that needs nothing. After the prefilters of Russ Cox's RE2.

import { stopWords } from '../stop-words.ts'
import { partsOf, type Part } from './pattern-parts.ts'
import { beginning, boundary, digit, ending, joined, letters, sign, symbolOf } from './symbols.ts'

/** One of these rows of symbols. */
export interface Need {
  readonly rows: readonly string[]
  /** A guess at the share of sentences that hold one of the rows. */
  readonly commonness: number
}

/** All that a part can match, where that is a short list, and what else every match of it needs. */
interface Known {
  readonly exactly?: readonly string[]
  readonly needs: readonly Need[]
}

const mostRows = 24
const longestRow = 6
const mostNeeds = 2

/** At most two needs, the rarest first. */
export function needsOf(pattern: RegExp): readonly Need[] {
  const all = needsIn(knownOf(partsOf(pattern))).filter(({ commonness }) => commonness < 1)
  return all.toSorted(rarestFirst).slice(0, mostNeeds)
}

const rarestFirst = (a: Need, b: Need): number => a.commonness - b.commonness
const unknown: Known = { needs: [] }
const exactlyOne = (row: string): Known => ({ exactly: [row], needs: [] })

function knownOf(part: Part): Known {
  switch (part.is) {
    case 'letter':
      return part.among.length > 8 ? unknown : { exactly: [...new Set(part.among.map(symbolOf))], needs: [] }
    case 'beginning':
      return exactlyOne(beginning)
    case 'ending':
      return exactlyOne(ending)
    case 'boundary':
      return exactlyOne(boundary)
    case 'nothing':
      return exactlyOne('')
    case 'anything':
      return unknown
    case 'ahead':
      return { exactly: [''], needs: needsIn(knownOf(part.part)) }
    case 'row':
      return inARow(part.parts.map(knownOf))
    case 'choice':
      return eitherOf(part.parts.map(knownOf))
    case 'repeat':
      return repeatedly(knownOf(part.part), part.least, part.most)
  }
}

function needsIn({ exactly, needs }: Known): readonly Need[] {
  const need = exactly === undefined ? undefined : needOf(exactly)
  return need === undefined ? needs : [need, ...needs]
}

/** Rows are joined as long as all that can stand side by side is a short list; then a new one is begun. */
function inARow(parts: readonly Known[]): Known {
  const needs: Need[] = []
  let [rows, isWhole]: [readonly string[], boolean] = [[''], true]
  const breakOff = (next: readonly string[]): void => {
    const need = needOf(rows)
    if (need !== undefined) needs.push(need)
    rows = next
    isWhole = false
  }
  for (const { exactly, needs: inner } of parts) {
    needs.push(...inner)
    if (exactly === undefined) breakOff([''])
    else if (rows.length * exactly.length > mostRows) breakOff(exactly)
    else {
      rows = besideEachOther(rows, exactly)
      if (rows.length === 0) return unknown
    }
  }
  if (isWhole) return { exactly: rows, needs }
  breakOff([''])
  return { needs }
}

function besideEachOther(rows: readonly string[], next: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (const row of rows) {
    for (const after of next) {
      const both = joined(row, after)
      if (both !== undefined) all.add(both)
    }
  }
  return [...all]
}

function eitherOf(parts: readonly Known[]): Known {
  const rows = parts.flatMap(({ exactly }) => exactly ?? [])
  if (rows.length <= 4 * mostRows && parts.every(({ exactly, needs }) => exactly !== undefined && needs.length === 0))
    return { exactly: [...new Set(rows)], needs: [] }
  const all: string[] = []
  for (const part of parts) {
    const [rarest] = needsIn(part).toSorted(rarestFirst)
    if (rarest === undefined) return unknown
    all.push(...rarest.rows)
  }
  const need = needOf(all)
  return { needs: need === undefined ? [] : [need] }
}

function repeatedly(known: Known, least: number, most: number): Known {
  const { exactly, needs } = known
  if (least === 0) return most === 1 && exactly !== undefined && needs.length === 0 ? { exactly: [...exactly, ''], needs } : unknown
  if (least === most && least <= 3) return inARow(Array.from({ length: least }, () => known))
  return exactly === undefined ? { needs } : inARow([known, unknown])
}

/** Long rows cut to their rarest stretch, and none that holds another; undefined when one of them stands in every text. */
function needOf(all: readonly string[]): Need | undefined {
  const cut = [...new Set(all.map(rarestStretch))]
  if (cut.length === 0 || cut.some((row) => rarityOf(row) === 0)) return undefined
  const rows = cut.length > mostRows ? cut : cut.filter((row) => !cut.some((other) => other.length < row.length && row.includes(other)))
  return { rows, commonness: rows.reduce((sum, row) => sum + 2 ** -rarityOf(row), 0) }
}

function rarestStretch(row: string): string {
  if (row.length <= longestRow) return row
  let best = ''
  for (let at = 0; at + longestRow <= row.length; at += 1) {
    const stretch = row.slice(at, at + longestRow)
    if (best === '' || rarityOf(stretch) > rarityOf(best)) best = stretch
  }
  return best
}

/** −log₂ of the share of letters in English prose. */
const letterRarity = [3.6, 6.1, 5.2, 4.6, 3, 5.5, 5.6, 4, 3.8, 9.4, 7, 4.6, 5.3, 3.9, 3.7, 5.7, 10, 4, 4, 3.5, 5.2, 6.7, 5.4, 9.4, 5.7, 10]
const rarities: ReadonlyMap<string, number> = new Map([
  ...Array.from(letters, (letter, place): [string, number] => [letter, letterRarity[place] ?? 0]),
  [digit, 2.5],
  [sign, 1],
  ["'", 1.5],
])

/** The same few thousand rows are weighed again and again. */
const known = new Map<string, number>()

/** In bits; 0 for what every text has. A whole word that every other sentence has counts little however long it is. */
function rarityOf(row: string): number {
  const before = known.get(row)
  if (before !== undefined) return before
  let bits = 0
  for (const piece of row.split(boundary)) {
    if (piece.length > 1 && stopWords.has(piece)) bits += 2
    else for (const symbol of piece) bits += rarities.get(symbol) ?? 0
  }
  if (bits > 0 && row.startsWith(beginning)) bits += 1.5
  known.set(row, bits)
  return bits
}
