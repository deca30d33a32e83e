// One person, several keys: `maya` is `sister`, and `mimi` is `maya` where the person joined the two.

import { relationOf } from '../extraction/relations.ts'
import { entityKey } from '../graph/mentions.ts'
import type { Entity } from '../memory/graph-records.ts'

/**
 * The subject's keys: as asked, what it is another name of (a relation only where nobody else is that), and all names that stand for those.
 */
export function keysOf(subject: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const keys = [subject]
  const leadsOn = (key: string | undefined): key is string =>
    key !== undefined && !keys.includes(key) && (relationOf(key) === undefined || namesOf(key, aliases).length === 1)
  for (let next = aliases.get(subject); leadsOn(next); next = aliases.get(next)) keys.push(next)
  for (const key of keys) for (const name of namesOf(key, aliases)) if (!keys.includes(name)) keys.push(name)
  return keys
}

/** Everybody who is known by this relation: two sisters are two names. */
export function namesOf(relation: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  return [...aliases].flatMap(([name, each]) => (each === relation ? [name] : []))
}

/** With the names that the person joined by hand: each leads to the name its bearer is shown by, and that to what they are. */
export function withJoined(aliases: ReadonlyMap<string, string>, people: readonly Entity[]): ReadonlyMap<string, string> {
  const joined = new Map(aliases)
  for (const { keys, name, joinedBy } of people) {
    if (joinedBy === undefined) continue
    const hub = keys.find((key) => key === entityKey(name)) ?? keys.find((key) => relationOf(key) === undefined)
    if (hub === undefined) continue
    for (const key of keys) {
      const [from, to] = relationOf(key) === undefined ? [key, hub] : [hub, key]
      if (from !== to && !joined.has(from)) joined.set(from, to)
    }
  }
  return joined
}
