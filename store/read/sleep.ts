// Reads behind the Sleep page and what it made: nights, topics, what a memory is connected to.

import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import { standingLinks } from '../../core/graph/link-memories.ts'
import type { Entity, LinkKind } from '../../core/memory/graph-records.ts'
import type { EntityId, MemoryId } from '../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../core/memory/records.ts'
import type { Nap, SleepOperation, Topic } from '../../core/memory/sleep-records.ts'

export interface NightTold {
  readonly nap: Nap
  readonly isUndone: boolean
}

/** Nights that were carried out or taken back, newest first. */
export async function nights(db: KeepsakeDatabase, limit: number): Promise<readonly NightTold[]> {
  const naps = await db.naps.orderBy('at').reverse().limit(limit).toArray()
  const told = await Promise.all(
    naps.map(async (nap): Promise<NightTold | undefined> => {
      if (nap.state === 'applied') return { nap, isUndone: false }
      const entries = await db.journal.where('ix.touched').equals(nap.id).toArray()
      return entries.some(({ operation, undoneBy }) => operation === 'sleep' && undoneBy !== undefined)
        ? { nap, isUndone: true }
        : undefined
    }),
  )
  return told.filter((night) => night !== undefined)
}

/** Memories and topics that operations name, by id; what was erased is missing. */
export interface Named {
  readonly memories: ReadonlyMap<string, Memory>
  readonly topics: ReadonlyMap<string, Topic>
}

/** The memories and topics these operations speak of. */
export async function namedIn(db: KeepsakeDatabase, operations: readonly SleepOperation[]): Promise<Named> {
  const memories = new Set<MemoryId>()
  for (const operation of operations) {
    if (operation.do === 'merge') for (const id of [operation.keep, ...operation.drop]) memories.add(id)
    else if (operation.do === 'close') for (const id of [operation.older, operation.newer]) memories.add(id)
    else if (operation.do === 'topic') for (const id of operation.topic.gist) memories.add(id)
    else if (operation.do === 'tier') memories.add(operation.memory)
  }
  const found = (await db.memories.bulkGet([...memories])).filter((row) => row !== undefined).map(fromRow)
  return {
    memories: new Map(found.map((memory) => [memory.id, memory])),
    topics: new Map((await db.topics.toArray()).map((topic) => [topic.id, topic])),
  }
}

export async function topicTree(db: KeepsakeDatabase): Promise<readonly Topic[]> {
  return db.topics.orderBy('id').toArray()
}

export interface Connections {
  readonly entities: readonly Entity[]
  readonly memories: readonly { readonly kind: LinkKind; readonly memory: Memory }[]
  readonly topic: Topic | undefined
}

const mostConnected = 12

/** What a memory is about and what it hangs together with; links to what is gone are left out. */
export async function connectionsOf(db: KeepsakeDatabase, memory: Memory): Promise<Connections> {
  const links = await db.links.where('from').equals(memory.id).or('to').equals(memory.id).distinct().sortBy('id')
  const about = links.flatMap(({ kind, from, to }) => (kind === 'about' && from === memory.id ? [to as EntityId] : []))
  const rivals =
    memory.slot === undefined
      ? []
      : await db.memories.where('[slot.subject+slot.attribute]').equals([memory.slot.subject, memory.slot.attribute]).toArray()
  const standing = standingLinks([...rivals.filter(({ id }) => id !== memory.id).map(fromRow), memory]).filter(
    ({ kind }) => kind === 'contradicts',
  )
  const between = [
    ...links.filter(({ kind }) => kind !== 'about'),
    ...standing.filter(({ from, to }) => from === memory.id || to === memory.id),
  ]
  const others = new Map<string, LinkKind>(between.map(({ kind, from, to }) => [from === memory.id ? to : from, kind]))
  const rows = (await db.memories.bulkGet([...others.keys()].slice(0, mostConnected) as MemoryId[])).filter((row) => row !== undefined)
  return {
    entities: (await db.entities.bulkGet([...new Set(about)])).filter((entity) => entity !== undefined),
    memories: rows.map(fromRow).flatMap((other) => {
      const kind = others.get(other.id)
      return kind === undefined || !isCurrent(other) ? [] : [{ kind, memory: other }]
    }),
    topic: await db.topics.where('members').equals(memory.id).first(),
  }
}
