// Which dots get words, and on which side: below or above, the nearest to the centre first. Laws: no two labels overlap, and the centre has one.

import type { GraphDot } from '../../../../core/browse/neighbourhood.ts'
import { shortened } from '../save-picture.ts'
import { nameOf } from './dot-words.ts'
import type { Place } from './layout.ts'

export interface Label {
  readonly words: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** Baseline, below the dot's middle. */
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const letterPx = 6.8
const linePx = 15

/** @param width of the frame; words near its edges lean inwards */
export function labelsOf(
  dots: readonly GraphDot[],
  placeOf: (id: string) => Place,
  width: number,
  isSmall: boolean,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>()
  const taken: Box[] = []
  // On phones there is room for names only; the list below has the sentences.
  const named = dots.filter((dot) => dot.is !== 'memory' || dot.steps === 0 || (dot.steps === 1 && !isSmall))
  for (const dot of named.toSorted((a, b) => a.steps - b.steps)) {
    const at = placeOf(dot.id)
    const words = shortened(nameOf(dot), dot.steps === 0 ? (isSmall ? 30 : 44) : isSmall ? 14 : 24)
    const anchor = at.x < width * 0.12 ? 'start' : at.x > width * 0.88 ? 'end' : 'middle'
    const sides = dot.steps === 0 ? [32, -20] : [25, -14]
    const free = sides.find((y) => !taken.some((other) => overlaps(boxOf(at, words, anchor, y), other)))
    if (free === undefined) continue
    taken.push(boxOf(at, words, anchor, free))
    labels.set(dot.id, { words, anchor, y: free })
  }
  return labels
}

export function boxOf({ x, y }: Place, words: string, anchor: Label['anchor'], baseline: number): Box {
  const wide = words.length * letterPx
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { left, right: left + wide, top: y + baseline - linePx + 3, bottom: y + baseline + 3 }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
