// Where the dots stand: forces run to rest before anything is drawn, so that nothing drifts. The same neighbourhood always looks the same.
// Law: the centre stands in the middle, and everything inside the frame.

import { forceCollide, forceLink, forceManyBody, forceRadial, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Neighbourhood } from '../../../../core/browse/neighbourhood.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

interface Node extends SimulationNodeDatum {
  readonly id: string
  readonly steps: number
  readonly isLabelled: boolean
}

const ticks = 260

/** @param width @param height of the frame @param margin kept free at its edges, for words */
export function layoutOf(
  { dots, lines }: Neighbourhood,
  width: number,
  height: number,
  margin: { readonly x: number; readonly y: number },
): ReadonlyMap<string, Place> {
  const [middleX, middleY] = [width / 2, height / 2]
  const reach = Math.min(middleX - margin.x, middleY - margin.y)
  const nodes: Node[] = dots.map((dot, at) => {
    // On a spiral to begin with: forces need nothing random to part them.
    const angle = at * 2.399963
    const from = (reach * dot.steps) / 2
    return {
      id: dot.id,
      steps: dot.steps,
      isLabelled: dot.steps < 2 || dot.is !== 'memory',
      x: middleX + from * Math.cos(angle),
      y: middleY + from * Math.sin(angle),
      ...(at === 0 ? { fx: middleX, fy: middleY } : {}),
    }
  })
  forceSimulation(nodes)
    .stop()
    .force(
      'lines',
      forceLink<Node, { source: string; target: string }>(lines.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ id }) => id)
        .distance(reach * 0.42)
        .strength(0.25),
    )
    .force('apart', forceManyBody<Node>().strength(-160))
    .force(
      'steps',
      forceRadial<Node>(({ steps }) => (steps === 0 ? 0 : reach * (steps === 1 ? 0.55 : 0.98)), middleX, middleY).strength(0.55),
    )
    // Wider than high, as the frame is.
    .force('x', forceX<Node>(middleX).strength(0.01))
    .force('y', forceY<Node>(middleY).strength(0.06))
    // Around the centre there is room for its words.
    .force('room', forceCollide<Node>(({ steps, isLabelled }) => (steps === 0 ? 46 : isLabelled ? 34 : 16)).iterations(3))
    .tick(ticks)
  const stretch = (middleX - margin.x) / Math.max(1, ...nodes.map(({ x = 0 }) => Math.abs(x - middleX)))
  const squash = (middleY - margin.y) / Math.max(1, ...nodes.map(({ y = 0 }) => Math.abs(y - middleY)))
  return new Map(
    nodes.map(({ id, x = middleX, y = middleY }) => [
      id,
      { x: middleX + (x - middleX) * Math.min(stretch, 1.9), y: middleY + (y - middleY) * Math.min(squash, 1.3) },
    ]),
  )
}
