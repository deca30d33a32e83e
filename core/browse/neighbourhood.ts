// What stands around one memory, person, place, thing or topic: at most so many, two steps out, the strongest first. Never all of it.
// Laws: the centre is in it and comes first; every line joins two that are in it; nothing is further than two steps.

import type { Strength } from '../forgetting/strength.ts'
import type { Entity, LinkKind } from '../memory/graph-records.ts'
import type { LightRow } from './light-row.ts'
import type { TopicHead } from './topic-index.ts'

export type GraphDot =
  | { readonly is: 'memory'; readonly id: string; readonly steps: number; readonly row: LightRow; readonly level: Strength }
  | { readonly is: 'entity'; readonly id: string; readonly steps: number; readonly entity: Entity }
  | { readonly is: 'topic'; readonly id: string; readonly steps: number; readonly topic: TopicHead; readonly count: number }

export interface GraphLine {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind | 'in-topic'
  /** Said by the person; else worked out. */
  readonly isSaid: boolean
}

export interface Neighbourhood {
  readonly dots: readonly GraphDot[]
  readonly lines: readonly GraphLine[]
  /** Direct neighbours that did not fit. */
  readonly left: number
}

/** What joins two things, as the store has it. */
export interface Joined extends GraphLine {
  readonly weight: number
}

export interface Around {
  /** Everything joined to these. */
  readonly joinedTo: (ids: readonly string[]) => Promise<readonly Joined[]>
  /** The dot of an id; undefined for what is gone or not asked for. How many memories speak of it decides its size. */
  readonly dotOf: (id: string, steps: number) => GraphDot | undefined
}

/** Better first: what is stronger and heavier joined, then what was told last. */
function comesBefore(
  a: { readonly dot: GraphDot; readonly weight: number },
  b: { readonly dot: GraphDot; readonly weight: number },
): number {
  return worthOf(b.dot) + b.weight - (worthOf(a.dot) + a.weight) || latest(b.dot) - latest(a.dot) || (a.dot.id < b.dot.id ? -1 : 1)
}

function worthOf(dot: GraphDot): number {
  if (dot.is !== 'memory') return 2
  const byLevel = { strong: 1, clear: 0.75, fading: 0.4, faint: 0.1 } as const
  return byLevel[dot.level] - (dot.row.standing === 'current' ? 0 : 0.5)
}

const latest = (dot: GraphDot): number => (dot.is === 'memory' ? dot.row.saidAt : 0)

export async function neighbourhoodOf(centre: string, around: Around, most: number): Promise<Neighbourhood> {
  const middle = around.dotOf(centre, 0)
  if (middle === undefined) return { dots: [], lines: [], left: 0 }
  const first = best(await around.joinedTo([centre]), new Set([centre]), 1, around)
  // Half the room is for what is right beside it, so that a second step remains to be seen.
  const beside = first.slice(0, Math.ceil((most - 1) * 0.6))
  const known = new Set([centre, ...beside.map(({ dot }) => dot.id)])
  const second = best(await around.joinedTo(beside.map(({ dot }) => dot.id)), known, 2, around)
  const room = most - 1 - beside.length
  const bridging = second.slice(0, room)
  const more = bridging.length < room ? first.slice(beside.length, beside.length + room - bridging.length) : []
  const dots = [middle, ...[...beside, ...more, ...bridging].map(({ dot }) => dot)]
  const ids = new Set(dots.map(({ id }) => id))
  const lines = new Map<string, GraphLine>()
  for (const { weight: _weight, ...line } of await around.joinedTo([...ids])) {
    if (ids.has(line.from) && ids.has(line.to) && line.from !== line.to) lines.set([line.from, line.to].sort().join(' '), line)
  }
  return { dots, lines: [...lines.values()], left: first.length - beside.length - more.length }
}

function best(
  joined: readonly Joined[],
  known: ReadonlySet<string>,
  steps: number,
  { dotOf }: Around,
): readonly { readonly dot: GraphDot; readonly weight: number }[] {
  const weights = new Map<string, number>()
  for (const { from, to, weight } of joined) {
    for (const id of [from, to]) if (!known.has(id)) weights.set(id, Math.max(weights.get(id) ?? 0, weight))
  }
  return [...weights]
    .flatMap(([id, weight]) => {
      const dot = dotOf(id, steps)
      return dot === undefined ? [] : [{ dot, weight }]
    })
    .sort(comesBefore)
}
