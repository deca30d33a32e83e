// Reads behind the pages of people, places and things: who there is, and what is known of one.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import { memoriesAbout } from './inspector.ts'
import type { Entity } from '../../core/memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'

export interface Known {
  readonly entity: Entity
  /** Memories that speak of it, current or not. */
  readonly count: number
}

/** Everybody and everything that memories speak of, the most spoken of first. */
export async function everybody(db: KeepsakeDatabase): Promise<readonly Known[]> {
  // Counted by the index: a page never holds all links to tell how many there are.
  const entities = await db.entities.toArray()
  const counts = await Promise.all(entities.map(({ id }) => db.links.where('to').equals(id).count()))
  return entities
    .map((entity, at) => ({ entity, count: counts[at] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.entity.name.localeCompare(b.entity.name))
}

export interface Person {
  readonly entity: Entity
  /** What speaks of them, newest first; of many only some. */
  readonly memories: readonly Memory[]
  /** How many speak of them. */
  readonly count: number
  /** Said first; unknown while only some have been read. */
  readonly since: EpochMs | undefined
  /** In which two of their names were told to be one. */
  readonly because: readonly Memory[]
  /** Whom the same memories speak of, the most often first. */
  readonly together: readonly Entity[]
  /** Who the person said is somebody else. */
  readonly apart: readonly Entity[]
}

const mostTogether = 8
/** Whom else so many of the latest speak of says well enough who goes together. */
const mostLookedThrough = 300

/**
 * Undefined once nothing speaks of them any more, or they turned out to be somebody else.
 * @param most memories to read: those recorded last; all of them if absent
 */
export async function personOf(db: KeepsakeDatabase, id: EntityId, most = Number.POSITIVE_INFINITY): Promise<Person | undefined> {
  const entity = await db.entities.get(id)
  if (entity === undefined) return undefined
  // Ids begin with the moment of recording.
  const from = ([...(await memoriesAbout(db, [id]))] as MemoryId[]).sort().reverse()
  const read = from.slice(0, Math.min(most, from.length))
  const memories = (await memoriesOf(db, read)).toSorted((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? 1 : -1))
  const beside = new Map<string, number>()
  const about = await db.links.where('from').anyOf(read.slice(0, mostLookedThrough)).toArray()
  for (const link of about) {
    if (link.kind === 'about' && link.to !== id) beside.set(link.to, (beside.get(link.to) ?? 0) + 1)
  }
  const nearest = [...beside].sort((a, b) => b[1] - a[1]).slice(0, mostTogether)
  return {
    entity,
    memories,
    count: from.length,
    since: read.length < from.length ? undefined : memories.at(-1)?.saidAt,
    because: await memoriesOf(db, entity.because),
    together: await entitiesOf(
      db,
      nearest.map(([other]) => other),
    ),
    apart: await entitiesOf(db, entity.apart),
  }
}

async function memoriesOf(db: KeepsakeDatabase, ids: readonly MemoryId[]): Promise<readonly Memory[]> {
  return (await db.memories.bulkGet([...ids])).filter((row) => row !== undefined).map(fromRow)
}

async function entitiesOf(db: KeepsakeDatabase, ids: readonly string[]): Promise<readonly Entity[]> {
  return (await db.entities.bulkGet([...ids] as EntityId[])).filter((entity) => entity !== undefined)
}
