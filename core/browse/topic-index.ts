// Topics as the index at the back of a book: how many memories are under each, and from when to when it was spoken of.
// Law: a topic counts what is in it and in all below it.

import type { Topic } from '../memory/sleep-records.ts'
import type { LightRow } from './light-row.ts'

export interface TopicEntry {
  readonly topic: Topic
  readonly count: number
  /** First and last mention, ms. */
  readonly from: number
  readonly until: number
  readonly below: readonly TopicEntry[]
}

/** Topics with anything in them, the fullest first. @param rowOf the memory, if it is among those asked for */
export function topicIndex(topics: readonly Topic[], rowOf: (id: string) => LightRow | undefined): readonly TopicEntry[] {
  const children = new Map<string | undefined, Topic[]>()
  const ids = new Set<string>(topics.map(({ id }) => id))
  for (const topic of topics) {
    const parent = topic.parent !== undefined && ids.has(topic.parent) ? topic.parent : undefined
    children.set(parent, [...(children.get(parent) ?? []), topic])
  }
  const entriesUnder = (parent: string | undefined): readonly TopicEntry[] =>
    (children.get(parent) ?? [])
      .map((topic): TopicEntry => {
        const below = entriesUnder(topic.id)
        const said = topic.members.flatMap((id) => rowOf(id)?.saidAt ?? [])
        return {
          topic,
          count: below.reduce((sum, { count }) => sum + count, said.length),
          from: Math.min(...below.map(({ from }) => from), least(said)),
          until: Math.max(...below.map(({ until }) => until), most(said)),
          below,
        }
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.topic.name.localeCompare(b.topic.name))
  return entriesUnder(undefined)
}

// Not Math.min(...values): a topic may have more members than a call may have arguments.
const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
