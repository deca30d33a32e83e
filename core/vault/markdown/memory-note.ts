// One note per memory that is current or was let go, with the versions it replaced and the words it came from.

import type { EpisodeId, MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Episode, type Memory } from '../../memory/records.ts'
import type { Tables } from '../contents.ts'
import { dayOf, frontMatter, inert, minuteOf, noteFiles, quoted, slug, uniqueNames } from './note.ts'

export function memoryNotes(tables: Tables): [path: string, text: string][] {
  const episodes = new Map(tables.episodes.map((episode) => [episode.id, episode]))
  const memories = new Map(tables.memories.map((memory) => [memory.id, memory]))
  const name = uniqueNames()
  const notes = tables.memories
    .filter((memory) => memory.supersededBy === undefined || !memories.has(memory.supersededBy))
    .map((memory) => ({
      folder: 'memories',
      name: name(slug(memory.statement)),
      at: memory.saidAt,
      text: memoryNote(memory, olderVersions(memory, memories), episodes),
    }))
  return noteFiles(notes)
}

/** The versions a memory replaced, newest first; a ring in damaged data ends where it began. */
function olderVersions(memory: Memory, memories: ReadonlyMap<MemoryId, Memory>): Memory[] {
  const older = new Map<MemoryId, Memory>()
  const waiting = [...memory.supersedes]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const version = memories.get(id)
    if (version === undefined || version.id === memory.id || older.has(id)) continue
    older.set(id, version)
    waiting.push(...version.supersedes)
  }
  return [...older.values()].toSorted((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? -1 : 1))
}

function memoryNote(memory: Memory, older: readonly Memory[], episodes: ReadonlyMap<EpisodeId, Episode>): string {
  const head = frontMatter({
    id: memory.id,
    kind: memory.kind,
    said: dayOf(memory.saidAt),
    current: isCurrent(memory),
    stance: memory.stance,
    subject: memory.slot?.subject,
    attribute: memory.slot?.attribute,
    value: memory.slot?.value,
    from: memory.validFrom,
    until: memory.validUntil,
    names: memory.entities.length === 0 ? undefined : memory.entities,
    pinned: memory.pinned || undefined,
    sensitive: memory.sensitive || undefined,
  })
  const words = memory.evidence.flatMap(({ episodeId, start, end }) => {
    const episode = episodes.get(episodeId)
    return episode === undefined
      ? []
      : [`${quoted(episode.text.slice(start, end))}\n>\n> ${inert(episode.speaker)}, ${minuteOf(episode.saidAt)}`]
  })
  const before = older.map((version) => `- ${inert(version.statement).replace(/\s+/gu, ' ')} (said ${dayOf(version.saidAt)})`)
  return [
    `${head}\n${inert(memory.statement)}\n`,
    ...(words.length === 0 ? [] : [`## In these words\n\n${words.join('\n\n')}\n`]),
    ...(before.length === 0 ? [] : [`## Before\n\n${before.join('\n')}\n`]),
  ].join('\n')
}
