// What belongs to some finds, over people, places and links: a personalised PageRank over the part of the memory graph within two steps of them.
// Bounded: somebody everything is about brings at most so much with them.

import { adjacencyOf } from '../../core/graph/adjacency.ts'
import { pageRank } from '../../core/graph/page-rank.ts'
import type { EpisodeId, MemoryId } from '../../core/memory/ids.ts'
import type { Link } from '../../core/memory/graph-records.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Related } from '../../core/retrieval/deliberate.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { fromRow } from '../../store/schema/rows.ts'

/** Links followed in one step, and memories walked over. */
const mostLinks = 400
const mostMemories = 600
const mostRelated = 10

/**
 * Memories and turns that hang together with the seeds and are none of them, the closest first.
 * @param seeds ids of memories or turns, with their share
 */
export async function relatedTo(db: KeepsakeDatabase, seeds: readonly Related[]): Promise<readonly Related[]> {
  const ids = seeds.map(({ id }) => id)
  const found = (await db.memories.bulkGet(ids as MemoryId[])).flatMap((row) => (row === undefined ? [] : [fromRow(row)]))
  const ofTurns = (await db.memories.where('ix.episodes').anyOf(ids).limit(mostMemories).toArray()).map((row) => fromRow(row))
  const first = byId<Memory>([...found, ...ofTurns])
  // One step to what they are about and linked with, one on to what else is about that.
  const near = await linksAt(db, [...first.keys()])
  const far = await linksAt(db, ends(near))
  const links = [...byId<Link>([...near, ...far]).values()]
  const others = ends(links)
    .filter((id) => !first.has(id))
    .slice(0, mostMemories)
  const memories = byId<Memory>([
    ...first.values(),
    ...(await db.memories.bulkGet(others as MemoryId[])).flatMap((row) => (row === undefined ? [] : [fromRow(row)])),
  ])
  const entities = (await db.entities.bulkGet(others as never[])).flatMap((entity) => entity ?? [])
  const graph = adjacencyOf({ memories: [...memories.values()], entities, links })
  const starts = new Map(
    seeds.flatMap(({ id, share }) => (graph.nodeOf(id) === undefined ? [] : [[graph.nodeOf(id) ?? 0, share] as const])),
  )
  const scores = pageRank(graph, starts)
  // A seed's own turn or memory says the same as the seed.
  const known = new Set<string>([...ids, ...first.keys(), ...[...first.values()].flatMap(turnsOf)])
  return [...memories.values()]
    .filter(({ id, retractedAt }) => retractedAt === undefined && !known.has(id))
    .map(({ id }) => ({ id, share: scores[graph.nodeOf(id) ?? -1] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, mostRelated)
}

async function linksAt(db: KeepsakeDatabase, ids: readonly string[]): Promise<readonly Link[]> {
  const [from, to] = await Promise.all([
    db.links.where('from').anyOf(ids).limit(mostLinks).toArray(),
    db.links.where('to').anyOf(ids).limit(mostLinks).toArray(),
  ])
  return [...from, ...to]
}

const ends = (links: readonly Link[]): string[] => [...new Set(links.flatMap(({ from, to }) => [from as string, to as string]))]
const turnsOf = ({ evidence }: Memory): EpisodeId[] => evidence.map(({ episodeId }) => episodeId)
const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]))
