// What of the graph and of sleep leans on memories that go, and how it is without them. Pure.
// Law: afterwards nothing here names a memory that is gone, and no entity is left that no memory speaks of.

import { summarised } from './topics/summary.ts'
import type { Entity, Link } from '../memory/graph-records.ts'
import type { MemoryId } from '../memory/ids.ts'
import type { Nap, SleepOperation, Topic } from '../memory/sleep-records.ts'

export interface GraphRecords {
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  readonly topics: readonly Topic[]
  readonly naps: readonly Nap[]
}

export interface Pruning {
  readonly put: GraphRecords
  readonly remove: { readonly [T in keyof GraphRecords]: readonly string[] }
}

/** @param isGone of a memory's id */
export function prune({ entities, links, topics, naps }: GraphRecords, isGone: (id: string) => boolean): Pruning {
  const isLost = ({ from, to }: Link): boolean => isGone(from) || isGone(to)
  const spokenOf = new Set<string>(links.filter((link) => link.kind === 'about' && !isLost(link)).map(({ to }) => to))
  const wasSpokenOf = new Set<string>(links.filter((link) => link.kind === 'about' && isLost(link)).map(({ to }) => to))
  const lostEntities = new Set<string>(entities.filter(({ id }) => wasSpokenOf.has(id) && !spokenOf.has(id)).map(({ id }) => id))
  const stays = (id: MemoryId): boolean => !isGone(id)
  const leaner = topics.filter(({ members }) => members.some(isGone))
  const parents = new Set(topics.map(({ parent }) => parent))
  const empty = leaner.filter(({ id, members }) => !members.some(stays) && !parents.has(id))
  return {
    put: {
      entities: entities
        .filter(
          ({ id, because, apart }) => !lostEntities.has(id) && (because.some(isGone) || apart.some((other) => lostEntities.has(other))),
        )
        .map((entity) => ({
          ...entity,
          because: entity.because.filter(stays),
          apart: entity.apart.filter((other) => !lostEntities.has(other)),
        })),
      links: [],
      topics: leaner
        .filter((topic) => !empty.includes(topic))
        .map(({ summary, ...topic }) => ({
          ...topic,
          members: topic.members.filter(stays),
          gist: topic.gist.filter(stays),
          ...summarised(summary, (sentence) => !sentence.members.some(isGone)),
        })),
      naps: naps
        .filter(({ operations }) => operations.some((operation) => mentions(operation, isGone)))
        .map((nap) => ({ ...nap, operations: nap.operations.filter((operation) => !mentions(operation, isGone)) })),
    },
    remove: {
      entities: [...lostEntities],
      links: links.filter(isLost).map(({ id }) => id),
      topics: empty.map(({ id }) => id),
      naps: [],
    },
  }
}

/** The memories an operation names. */
function mentions(operation: SleepOperation, isGone: (id: string) => boolean): boolean {
  switch (operation.do) {
    case 'merge':
      return [operation.keep, ...operation.drop].some(isGone)
    case 'close':
      return isGone(operation.older) || isGone(operation.newer)
    case 'entity':
      return operation.entity.because.some(isGone)
    case 'link':
      return isGone(operation.link.from) || isGone(operation.link.to)
    case 'topic':
      return operation.topic.members.some(isGone)
    case 'dissolve':
      return false
    case 'tier':
      return isGone(operation.memory)
  }
}
