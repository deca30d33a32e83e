// The graph in typed arrays, and walks over it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { Entity, Link } from '../memory/graph-records.ts'
import type { EntityId, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import { adjacencyOf } from './adjacency.ts'
import { linkId } from './link.ts'
import { pageRank } from './page-rank.ts'

const memories = Array.from({ length: 6 }, (_, at) =>
  aMemory({ id: `m${at}` as MemoryId, evidence: [{ episodeId: `e${at % 3}` as EpisodeId, start: 0, end: 5 }] }),
)
const entities = Array.from({ length: 2 }, (_, at) => ({ id: `n${at}` as EntityId }) as Entity)
const links = fc.array(
  fc.record({
    from: fc.nat({ max: 7 }),
    to: fc.nat({ max: 7 }),
    isAbout: fc.boolean(),
    weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
  { maxLength: 20 },
)
const made = (list: readonly { from: number; to: number; isAbout: boolean; weight: number }[]): Link[] =>
  list.map(({ from, to, isAbout, weight }) => {
    const ends = [`m${from}` as MemoryId, (isAbout ? `n${to % 3}` : `m${to}`) as MemoryId] as const
    return {
      id: linkId('follows', ...ends),
      kind: isAbout ? 'about' : 'follows',
      from: ends[0],
      to: ends[1],
      weight,
      evidence: [],
      madeBy: 'sleep',
      at: 0 as EpochMs,
    }
  })

describe('whatever is linked', () => {
  it('every edge stands at both its ends, and links to what is not there are left out', () => {
    fc.assert(
      fc.property(links, (list) => {
        const graph = adjacencyOf({ memories, entities, links: made(list) })
        const edges: string[] = []
        for (let node = 0; node < graph.ids.length; node += 1) {
          for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at += 1)
            edges.push(`${node} ${graph.targets[at]} ${graph.weights[at]}`)
        }
        expect(edges.length).toBe(graph.targets.length)
        const turned = edges.map((edge) => edge.split(' ')).map(([a, b, weight]) => `${b} ${a} ${weight}`)
        expect(turned.toSorted()).toEqual(edges.toSorted())
        const known = made(list).filter(({ from, to }) => from !== to && graph.nodeOf(from) !== undefined && graph.nodeOf(to) !== undefined)
        expect(edges.length).toBe(2 * (known.length + memories.length))
      }),
    )
  })

  it('a walk from any seeds is somewhere', () => {
    fc.assert(
      fc.property(links, fc.nat({ max: 7 }), (list, seed) => {
        const graph = adjacencyOf({ memories, entities, links: made(list) })
        const scores = pageRank(graph, new Map([[seed, 2]]))
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9)
      }),
    )
  })
})

it('from a person to what is said of them, nearer before farther', () => {
  const list = [
    { from: 0, to: 0, isAbout: true, weight: 1 },
    { from: 1, to: 0, isAbout: false, weight: 1 },
  ]
  const graph = adjacencyOf({ memories, entities, links: made(list) })
  const scores = pageRank(graph, new Map([[graph.nodeOf('n0') ?? 0, 1]]))
  const of = (id: string): number => scores[graph.nodeOf(id) ?? 0] ?? 0
  expect(of('m0')).toBeGreaterThan(of('m1'))
  expect(of('m1')).toBeGreaterThan(of('m5'))
  expect(of('m5')).toBe(0)
})
