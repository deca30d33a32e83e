// The graph as recall walks it: memories, entities and turns as nodes, undirected weighted edges, in typed arrays.
// Law: every edge stands at both its ends with the same weight; nodes without edges have none.

import type { Entity, Link } from '../memory/graph-records.ts'
import { isCurrent, type Memory } from '../memory/records.ts'
import { standingLinks } from './link-memories.ts'

export interface Adjacency {
  /** Ids of memories, then entities, then turns. A node's number is its place here. */
  readonly ids: readonly string[]
  /** Nodes below this are memories; below `turnsFrom` entities; the rest turns. */
  readonly entitiesFrom: number
  readonly turnsFrom: number
  /** Edges of node n: `targets` and `weights` from `offsets[n]` up to `offsets[n + 1]`. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float32Array
  readonly nodeOf: (id: string) => number | undefined
}

export interface GraphInput {
  readonly memories: readonly Memory[]
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
}

/** A memory hangs on its turn this much: finding one is finding the other. */
const evidenceWeight = 1

/** Links from the records and what the records say of each other; links to what is not there are left out. 12 bytes an edge and end. */
export function adjacencyOf({ memories, entities, links }: GraphInput): Adjacency {
  const turns = [...new Set(memories.flatMap(({ evidence }) => evidence.map(({ episodeId }) => episodeId as string)))].sort()
  const ids = [...memories.map(({ id }) => id as string), ...entities.map(({ id }) => id as string), ...turns]
  const numbers = new Map(ids.map((id, node) => [id, node]))
  const edges: { readonly a: number; readonly b: number; readonly weight: number }[] = []
  const join = (from: string, to: string, weight: number): void => {
    const [a, b] = [numbers.get(from), numbers.get(to)]
    if (a !== undefined && b !== undefined && a !== b && weight > 0) edges.push({ a, b, weight })
  }
  for (const { from, to, weight } of [...links, ...standingLinks(memories.filter((memory) => isCurrent(memory)))]) join(from, to, weight)
  for (const { id, evidence } of memories)
    for (const turn of new Set(evidence.map(({ episodeId }) => episodeId))) join(id, turn, evidenceWeight)

  const offsets = new Uint32Array(ids.length + 1)
  for (const { a, b } of edges) {
    offsets[a + 1] = (offsets[a + 1] as number) + 1
    offsets[b + 1] = (offsets[b + 1] as number) + 1
  }
  for (let node = 0; node < ids.length; node += 1) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  const free = offsets.slice(0, ids.length)
  const targets = new Uint32Array(edges.length * 2)
  const weights = new Float32Array(edges.length * 2)
  const enter = (node: number, target: number, weight: number): void => {
    const at = free[node] as number
    free[node] = at + 1
    targets[at] = target
    weights[at] = weight
  }
  for (const { a, b, weight } of edges) {
    enter(a, b, weight)
    enter(b, a, weight)
  }
  return {
    ids,
    entitiesFrom: memories.length,
    turnsFrom: memories.length + entities.length,
    offsets,
    targets,
    weights,
    nodeOf: (id) => numbers.get(id),
  }
}
