// What filters look up outside the rows: who is meant by a name, and what stands under a topic.

import type { Lookups } from '../../core/browse/holds.ts'
import type { FilterToken } from '../../core/browse/query.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { entitiesCalled, memoriesAbout } from '../../store/read/inspector.ts'
import type { SpokenOf } from './spoken-of.ts'

/** Looks up beforehand what these tokens will ask for. */
export async function lookupsFor(
  db: KeepsakeDatabase,
  tokens: readonly FilterToken[],
  topics: readonly Topic[],
  spokenOf: SpokenOf,
): Promise<Lookups> {
  const about = new Map<string, ReadonlySet<string>>()
  for (const { field, value } of tokens) {
    if (field !== 'about') continue
    const entities = await entitiesCalled(db, value.toLocaleLowerCase())
    about.set(value, spokenOf.of(entities) ?? (await memoriesAbout(db, entities)))
  }
  return {
    about: (name) => about.get(name) ?? new Set(),
    under: (topicId) => new Set(membersUnder(topicId, topics)),
  }
}

/** Ids of the memories in a topic and in all below it. */
export function membersUnder(topicId: string, topics: readonly Topic[]): readonly string[] {
  const under = new Set([topicId])
  // A parent may stand after its child: gone over again until nothing comes to it.
  for (let before = 0; before < under.size;) {
    before = under.size
    for (const { id, parent } of topics) if (parent !== undefined && under.has(parent)) under.add(id)
  }
  return topics.filter(({ id }) => under.has(id)).flatMap(({ members }) => members)
}

/**
 * The topic a memory is gathered under when there are too many to show each: the topmost one, or where a topic was chosen the ones right
 * below it.
 * @param isKnown whether it is among those to be gathered: the others are left out
 */
export function gatheringTopic(
  tokens: readonly FilterToken[],
  topics: readonly Topic[],
  isKnown: (memoryId: string) => boolean,
): (memoryId: string) => string | undefined {
  const chosen = tokens.find(({ field }) => field === 'topic')?.value
  const tops = topics.filter(({ id, parent }) =>
    chosen === undefined ? parent === undefined || !topics.some((each) => each.id === parent) : parent === chosen && id !== chosen,
  )
  const topOf = new Map<string, string>()
  for (const { id } of tops) for (const member of membersUnder(id, topics)) if (isKnown(member)) topOf.set(member, id)
  return (memoryId) => topOf.get(memoryId)
}
