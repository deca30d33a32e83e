// What the neighbourhood of something is found with: links from the store, rows and topics from the catalogue. Entities are few, and read
// whole; links are many, and read only where they are asked for.

import { levelOf, type Shelf } from '../../core/browse/arrange.ts'
import type { Around, GraphDot, Joined } from '../../core/browse/neighbourhood.ts'
import { headOf } from '../../core/browse/topic-index.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import type { Hub } from './browse.api.ts'
import type { Catalogue } from './catalogue.ts'

/** Of one thing, so that a person half the vault speaks of is no wait. */
const mostLinks = 3000
const topicWeight = 0.3

export async function aroundIn(db: KeepsakeDatabase, { slotOf, topics }: Catalogue, { rows, levels }: Shelf): Promise<Around> {
  const entities = new Map((await db.entities.toArray()).map((entity) => [entity.id as string, entity]))
  const topicOf = new Map(topics.map((topic) => [topic.id as string, topic]))
  const topicOfMember = new Map(topics.flatMap(({ id, members }) => members.map((member) => [member as string, id as string] as const)))

  const dotOf = (id: string, steps: number): GraphDot | undefined => {
    const entity = entities.get(id)
    if (entity !== undefined) return { is: 'entity', id, steps, entity }
    const topic = topicOf.get(id)
    if (topic !== undefined) return { is: 'topic', id, steps, topic: headOf(topic), count: topic.members.length }
    const slot = slotOf.get(id)
    const row = slot === undefined ? undefined : rows[slot]
    if (slot === undefined || row === undefined) return undefined
    return { is: 'memory', id, steps, row, level: levelOf(levels, slot) }
  }
  const linksOf = async (id: string): Promise<readonly Joined[]> => {
    const found = await db.links.where('from').equals(id).or('to').equals(id).limit(mostLinks).toArray()
    return found.map(({ from, to, kind, weight, madeBy }) => ({ from, to, kind, weight, isSaid: madeBy !== 'sleep' || kind === 'about' }))
  }
  const inTopic = (member: string, topic: string): Joined => ({
    from: member,
    to: topic,
    kind: 'in-topic',
    weight: topicWeight,
    isSaid: false,
  })

  return {
    dotOf,
    joinedTo: async (ids) => {
      const found = await Promise.all(
        ids.map(async (id): Promise<readonly Joined[]> => {
          const topic = topicOf.get(id)
          if (topic !== undefined) {
            const below = topics.filter(({ parent }) => parent === id).map((each) => inTopic(each.id, id))
            const above = topic.parent === undefined ? [] : [inTopic(id, topic.parent)]
            return [...above, ...below, ...topic.members.map((member) => inTopic(member, id))]
          }
          const own = topicOfMember.get(id)
          return [...(await linksOf(id)), ...(own === undefined ? [] : [inTopic(id, own)])]
        }),
      )
      return found.flat()
    },
  }
}

/** Who and what most memories speak of, the most first. */
export async function hubsOf(db: KeepsakeDatabase, most: number): Promise<readonly Hub[]> {
  const entities = await db.entities.toArray()
  const hubs = await Promise.all(entities.map(async (entity) => ({ entity, count: await db.links.where('to').equals(entity.id).count() })))
  return hubs
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.entity.name.localeCompare(b.entity.name))
    .slice(0, most)
}
