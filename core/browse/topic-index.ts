// Topics as the index at the back of a book: how many memories are under each, and from when to when it was spoken of.
// Law: a topic counts what is in it and in all below it.

import type { Topic } from '../memory/sleep-records.ts'
import type { LightRow } from './light-row.ts'

/** A topic without the ids of its members, of which there may be ten thousands. */
export interface TopicHead extends Pick<Topic, 'id' | 'parent' | 'name' | 'summary'> {
  /** Members of its own. */
  readonly size: number
}

export interface TopicEntry {
  readonly topic: TopicHead
  /** How many memories and from when to when it was spoken of; absent while that is not known. */
  readonly mentions?: Mentions
  readonly below: readonly TopicEntry[]
}

export interface Mentions {
  readonly count: number
  /** First and last mention, ms. */
  readonly from: number
  readonly until: number
}

export function headOf({ id, parent, name, summary, members }: Topic): TopicHead {
  return { id, name, size: members.length, ...(parent === undefined ? {} : { parent }), ...(summary === undefined ? {} : { summary }) }
}

/** Topics with anything in them, the fullest first. @param rowOf the memory, if it is among those asked for */
export function topicIndex(topics: readonly Topic[], rowOf: (id: string) => LightRow | undefined): readonly TopicEntry[] {
  return treeOf(topics, (topic, below) => {
    const mentions = mentionsOf(topic, below, rowOf)
    return mentions.count === 0 ? undefined : { weight: mentions.count, entry: { topic: headOf(topic), mentions, below } }
  })
}

/** The same before all memories have been read: what there is, by how much there is in it, without saying how much holds. */
export function topicOutline(topics: readonly Topic[]): readonly TopicEntry[] {
  const sizeOf = ({ topic, below }: TopicEntry): number => below.reduce((sum, entry) => sum + sizeOf(entry), topic.size)
  return treeOf(topics, (topic, below) => {
    const entry = { topic: headOf(topic), below }
    return { weight: sizeOf(entry), entry }
  })
}

interface Weighed {
  readonly weight: number
  readonly entry: TopicEntry
}

/** Each under its parent, the heaviest first. */
function treeOf(
  topics: readonly Topic[],
  entryOf: (topic: Topic, below: readonly TopicEntry[]) => Weighed | undefined,
): readonly TopicEntry[] {
  const children = new Map<string | undefined, Topic[]>()
  const ids = new Set<string>(topics.map(({ id }) => id))
  for (const topic of topics) {
    const parent = topic.parent !== undefined && ids.has(topic.parent) ? topic.parent : undefined
    children.set(parent, [...(children.get(parent) ?? []), topic])
  }
  const under = (parent: string | undefined): readonly TopicEntry[] =>
    (children.get(parent) ?? [])
      .flatMap((topic) => entryOf(topic, under(topic.id)) ?? [])
      .sort((a, b) => b.weight - a.weight || a.entry.topic.name.localeCompare(b.entry.topic.name))
      .map(({ entry }) => entry)
  return under(undefined)
}

/** A loop: a topic may have more members than a call may have arguments, and all of them are gone through. */
function mentionsOf({ members }: Topic, below: readonly TopicEntry[], rowOf: (id: string) => LightRow | undefined): Mentions {
  let [count, from, until] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const add = (more: number, first: number, last: number): void => {
    count += more
    from = Math.min(from, first)
    until = Math.max(until, last)
  }
  for (const id of members) {
    const said = rowOf(id)?.saidAt
    if (said !== undefined) add(1, said, said)
  }
  for (const { mentions } of below) if (mentions !== undefined) add(mentions.count, mentions.from, mentions.until)
  return { count, from, until }
}
