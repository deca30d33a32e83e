// A memory taken into the graph: whom it is about, what it belongs with. One function for remembering and for sleep.

import type { Entity, Link } from '../memory/graph-records.ts'
import type { EntityId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { linkId } from './link.ts'
import { linkMemories, type Neighbour } from './link-memories.ts'
import { recognise, type Acquaintance } from './recognise.ts'

export interface Surroundings extends Acquaintance {
  /** Memories it may belong with: of the same turn, or about the same. */
  readonly around: (about: readonly EntityId[]) => readonly Neighbour[]
  /** Links that there are to an entity, to be led over when it turns out to be another. */
  readonly linksTo: (id: EntityId) => readonly Link[]
  readonly madeBy: Link['madeBy']
}

export interface Connection {
  readonly entities: readonly Entity[]
  /** Each with the one it turned out to be. */
  readonly absorbed: ReadonlyMap<EntityId, EntityId>
  readonly links: readonly Link[]
  /** Links to entities that are no more. */
  readonly gone: readonly Link[]
}

/** What is to be written for `memory`; links that are there already come again with the same id. */
export function connect(memory: Memory, surroundings: Surroundings): Connection {
  const { entities, absorbed, about } = recognise(memory, surroundings)
  const gone = [...absorbed.keys()].flatMap((id) => surroundings.linksTo(id))
  const ledOver = gone.flatMap((link) => {
    const to = absorbed.get(link.to as EntityId)
    return to === undefined ? [] : [{ ...link, id: linkId('about', link.from, to), to }]
  })
  const own = about.map((to) => aboutLink(memory, to, surroundings))
  const between = linkMemories({ memory, about }, surroundings.around(about), surroundings.now, surroundings.madeBy)
  return { entities, absorbed, links: [...new Map([...ledOver, ...own, ...between].map((link) => [link.id, link])).values()], gone }
}

function aboutLink({ id, evidence }: Memory, to: EntityId, { now, madeBy }: Surroundings): Link {
  const turns = [...new Set(evidence.map(({ episodeId }) => episodeId))].slice(0, 4)
  return { id: linkId('about', id, to), kind: 'about', from: id, to, weight: 1, evidence: turns, madeBy, at: now }
}
