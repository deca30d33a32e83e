// Which dots get words, and where: beside, below or above, wherever they cross the fewest lines. The centre comes first, then names and topics,
// then memories, the strongest first; what finds no room has its words in the list below. Laws: no words stand on others, on a dot that is not
// theirs or outside the frame; the centre has some, but on phones only where there is room: its name stands above the picture.

import type { GraphDot, GraphLine } from '../../../../core/browse/neighbourhood.ts'
import { strengthOrder } from '../../../../core/browse/query.ts'
import { shortened } from '../save-picture.ts'
import { nameOf } from './dot-words.ts'
import type { Place } from './layout.ts'

export interface Label {
  readonly words: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** From the dot's middle to where the words are held, and to their baseline. */
  readonly x: number
  readonly y: number
}

export interface Frame {
  readonly width: number
  readonly height: number
  /** A phone's: there is room for names only. */
  readonly isSmall: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const radii = { strong: 9, clear: 7.5, fading: 6, faint: 5.5 } as const
const [ascentPx, descentPx, gapPx] = [11, 4, 6]
/** Wide enough for the bold of a name. */
const letterPx = 7.2
const centreLetterPx = 8.4
/** Scripts whose letters are as wide as they are high. */
const wideLetters = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu
/** A memory's words are left out sooner than they are read through more lines than this. */
const mostCrossed = 3

export function radiusOf(dot: GraphDot): number {
  if (dot.is === 'entity') return dot.steps === 0 ? 15 : 10
  if (dot.is === 'topic') return 8
  return radii[dot.level] + (dot.steps === 0 ? 3 : 0)
}

export function labelsOf(
  dots: readonly GraphDot[],
  lines: readonly GraphLine[],
  placeOf: (id: string) => Place,
  frame: Frame,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>()
  const words: Box[] = []
  const segments = lines.map(({ from, to }) => [placeOf(from), placeOf(to)] as const)
  const isFree = (dot: GraphDot, box: Box): boolean =>
    box.left >= 0 &&
    box.right <= frame.width &&
    box.top >= 0 &&
    box.bottom <= frame.height &&
    !words.some((other) => overlaps(box, other)) &&
    !dots.some((other) => other.id !== dot.id && overlaps(box, dotBox(other, placeOf(other.id))))
  for (const dot of inOrder(dots, frame)) {
    const at = placeOf(dot.id)
    const isCentre = dot.steps === 0
    const isNamedAnyway = isCentre && !frame.isSmall
    const found = candidates(dot, at, frame)
      .map((label, rank) => ({ label, rank, box: boxOf(at, label, isCentre) }))
      .filter(({ box }) => isNamedAnyway || isFree(dot, box))
      .map((each) => ({ ...each, crossed: segments.filter(([from, to]) => crosses(from, to, each.box)).length }))
      .filter(({ crossed }) => isCentre || dot.is !== 'memory' || crossed <= mostCrossed)
      .sort((a, b) => Number(isFree(dot, b.box)) - Number(isFree(dot, a.box)) || a.crossed - b.crossed || a.rank - b.rank)[0]
    if (found === undefined) continue
    words.push(found.box)
    labels.set(dot.id, found.label)
  }
  return labels
}

/** Those that get words if there is room, the most telling first. */
function inOrder(dots: readonly GraphDot[], { isSmall }: Frame): readonly GraphDot[] {
  const weight = (dot: GraphDot): number => {
    if (dot.steps === 0) return 0
    return dot.is === 'memory' ? 10 * dot.steps + strengthOrder.indexOf(dot.level) : dot.steps
  }
  return dots
    .filter((dot) => dot.is !== 'memory' || dot.steps === 0 || (dot.steps === 1 && !isSmall))
    .toSorted((a, b) => weight(a) - weight(b))
}

/** Names stand below their dots, sentences beside them and away from the centre; if need be elsewhere, then shorter. */
function candidates(dot: GraphDot, at: Place, { width, isSmall }: Frame): readonly Label[] {
  const r = radiusOf(dot)
  const below = { anchor: 'middle', x: 0, y: r + gapPx / 2 + ascentPx } as const
  const above = { anchor: 'middle', x: 0, y: -r - gapPx } as const
  const right = { anchor: 'start', x: r + gapPx, y: descentPx } as const
  const left = { anchor: 'end', x: -r - gapPx, y: descentPx } as const
  const sides = at.x < width / 2 ? [left, right] : [right, left]
  const places = dot.is === 'memory' && dot.steps > 0 ? [...sides, below, above] : [below, above, ...sides]
  const lengths = dot.steps === 0 ? (isSmall ? [30] : [44]) : isSmall ? [16, 10] : [32, 20]
  return lengths.flatMap((letters) => {
    const words = shortened(nameOf(dot), letters)
    return places.map((place) => ({ ...place, words }))
  })
}

export function boxOf({ x, y }: Place, { words, anchor, x: aside, y: baseline }: Label, isCentre: boolean): Box {
  const letters = words.length + (words.match(wideLetters)?.length ?? 0)
  const wide = letters * (isCentre ? centreLetterPx : letterPx)
  const left = x + aside - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2)
  return { left, right: left + wide, top: y + baseline - ascentPx, bottom: y + baseline + descentPx }
}

export function dotBox(dot: GraphDot, { x, y }: Place): Box {
  const r = radiusOf(dot)
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a line passes over a box: clipped to its four sides one after another (Liang–Barsky), something is left of it. */
function crosses(from: Place, to: Place, box: Box): boolean {
  let [enters, leaves] = [0, 1]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  for (const [run, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (run === 0 && room < 0) return false
    if (run < 0) enters = Math.max(enters, room / run)
    if (run > 0) leaves = Math.min(leaves, room / run)
  }
  return enters < leaves
}
