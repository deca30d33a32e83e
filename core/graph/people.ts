// Who is one and who is two, as the person says: joining, separating and naming, with every link led to where it belongs. Pure.
// Laws: joining and then separating by the same names gives back who was called what; no link is lost.

import type { Entity, Link } from '../memory/graph-records.ts'
import type { EntityId, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { linkId } from './link.ts'
import { entityKey, mentionsOf } from './mentions.ts'

/** What is to be written and removed. */
export interface PeopleChange {
  readonly put: { readonly entities: readonly Entity[]; readonly links: readonly Link[] }
  readonly remove: { readonly entities: readonly EntityId[]; readonly links: readonly Link['id'][] }
}

/** `other` is `keep`, under all names of both. @param links to either @param others everybody else */
export function joinEntities(keep: Entity, other: Entity, links: readonly Link[], others: readonly Entity[]): PeopleChange {
  const joined: Entity = {
    ...keep,
    kind: keep.kind === 'person' || other.kind === 'person' ? 'person' : keep.kind,
    keys: [...new Set([...keep.keys, ...other.keys])].sort(),
    because: [...new Set([...keep.because, ...other.because])],
    apart: [...new Set([...keep.apart, ...other.apart])].filter((id) => id !== keep.id && id !== other.id),
    joinedBy: 'you',
  }
  const theirs = links.filter(({ to }) => to === other.id)
  return {
    put: {
      entities: [
        joined,
        ...others
          .filter(({ apart }) => apart.includes(other.id))
          .map((entity) => ({ ...entity, apart: [...new Set(entity.apart.map((id) => (id === other.id ? keep.id : id)))] })),
      ],
      links: unknown(
        theirs.map((link) => ledTo(link, keep.id)),
        links,
      ),
    },
    remove: { entities: [other.id], links: theirs.map(({ id }) => id) },
  }
}

export interface Separating {
  /** The names that are somebody else's. */
  readonly keys: readonly string[]
  readonly newId: EntityId
  readonly now: EpochMs
  /** Links to the entity, and the memories they come from. */
  readonly links: readonly Link[]
  readonly memories: ReadonlyMap<string, Memory>
}

/** Two of one: who is called by `keys` is somebody else. Undefined where one of the two would have no name. */
export function separateEntity(entity: Entity, { keys, newId, now, links, memories }: Separating): PeopleChange | undefined {
  const theirs = entity.keys.filter((key) => keys.includes(key))
  const left = entity.keys.filter((key) => !keys.includes(key))
  const [first] = theirs
  if (first === undefined || left.length === 0) return undefined
  const { joinedBy: _joined, ...rest } = entity
  const isOfOther = (link: Link): boolean => {
    const said = new Set(mentions(memories.get(link.from)))
    return theirs.some((key) => said.has(key)) && !left.some((key) => said.has(key))
  }
  const moved = links.filter((link) => link.kind === 'about' && link.to === entity.id && isOfOther(link))
  const nameOf = (among: readonly string[], otherwise: string): string =>
    among.includes(entityKey(entity.name)) ? entity.name : (written(among, memories) ?? otherwise)
  return {
    put: {
      entities: [
        { ...rest, keys: left, name: nameOf(left, left[0] ?? ''), apart: [...new Set([...entity.apart, newId])] },
        {
          id: newId,
          kind: entity.kind,
          name: nameOf(theirs, first),
          namedBy: 'you',
          keys: theirs,
          because: [],
          apart: [entity.id],
          at: now,
        },
      ],
      links: moved.map((link) => ledTo(link, newId)),
    },
    remove: { entities: [], links: moved.map(({ id }) => id) },
  }
}

/** Shown by this name from now on; called by it too. */
export function nameEntity(entity: Entity, name: string): Entity {
  const key = entityKey(name)
  return { ...entity, name: name.trim(), namedBy: 'you', keys: [...new Set([...entity.keys, key])].sort() }
}

function ledTo(link: Link, to: EntityId): Link {
  return { ...link, id: linkId('about', link.from, to), to }
}

function unknown(links: readonly Link[], known: readonly Link[]): readonly Link[] {
  const ids = new Set(known.map(({ id }) => id))
  return links.filter(({ id }) => !ids.has(id))
}

function mentions(memory: Memory | undefined): readonly string[] {
  return memory === undefined ? [] : mentionsOf(memory).map(({ key }) => key)
}

/** A name as it was written, where a key alone is known. */
function written(keys: readonly string[], memories: ReadonlyMap<string, Memory>): string | undefined {
  for (const memory of memories.values()) {
    const mention = mentionsOf(memory).find(({ key, isRelation }) => !isRelation && keys.includes(key))
    if (mention !== undefined) return mention.name
  }
  return undefined
}
