// Where the words under the band of fading stand: in a corner of it that no line, dot or pen line runs through.
// Invariant: a place is given only if the words, with a little air, touch nothing that is drawn.

import { frame, round, type CurveShape } from './curve-shape.ts'

export interface Place {
  readonly x: number
  /** Baseline. */
  readonly y: number
}

/** Of "fading from here down" at 12 px, in either typeface the system may fall back to. */
const size = { width: 126, above: 11, below: 4 } as const
const air = 3
const fromLeft = frame.left + 8
const fromRight = frame.right - 8 - size.width

/** @param paths further lines in the picture @returns undefined where it is full: then the band goes without words, the sentence beneath has them */
export function labelPlace(shape: CurveShape, paths: readonly string[] = []): Place | undefined {
  const points = [shape.past, shape.ahead, ...paths].map(pointsOf)
  const columns = [...new Set([fromLeft, shape.today + 10, fromRight, shape.today - 10 - size.width])]
  const inFrame = columns.filter((x) => x >= fromLeft && x <= fromRight)
  const top = round(shape.band + 19)
  const places = [top, (top + frame.bottom - 7) / 2, frame.bottom - 7].flatMap((y) => inFrame.map((x): Place => ({ x, y: round(y) })))
  return places.find((place) => place.y >= top && isFree(place, shape, points))
}

function isFree({ x, y }: Place, { today, fades }: CurveShape, lines: readonly (readonly Point[])[]): boolean {
  const [left, right, top, bottom] = [x - air, x + size.width + air, y - size.above - air, y + size.below + air]
  if (today > left && today < right) return false
  if (fades !== undefined && fades.x > left - 5 && fades.x < right + 5 && fades.y > top - 5 && fades.y < bottom + 5) return false
  return lines.every((points) =>
    points.slice(1).every((to, at) => {
      const from = points[at] ?? to
      return !crosses(from, to, left, right, top, bottom)
    }),
  )
}

type Point = readonly [x: number, y: number]

/** True if a stretch of a line, cut to the box's columns, has a part between its top and bottom. */
function crosses([x1, y1]: Point, [x2, y2]: Point, left: number, right: number, top: number, bottom: number): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false
  const yAt = (x: number): number =>
    x2 === x1 ? y1 : y1 + ((Math.min(Math.max(x, Math.min(x1, x2)), Math.max(x1, x2)) - x1) / (x2 - x1)) * (y2 - y1)
  const [a, b] = x1 === x2 ? [y1, y2] : [yAt(left), yAt(right)]
  return Math.max(a, b) > top && Math.min(a, b) < bottom
}

function pointsOf(path: string): readonly Point[] {
  return path
    .slice(1)
    .split('L')
    .filter((point) => point !== '')
    .map((point): Point => {
      const [x = 0, y = 0] = point.split(' ').map(Number)
      return [x, y]
    })
}
