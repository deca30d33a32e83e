// What was erased on this device stays erased: which incoming records may not come back, by id or by the digest of their words.

import { erasedNames } from '../consolidation/erased-names.ts'
import { citesIn } from '../memory/answers.ts'
import { textsIn } from '../consolidation/telling-words.ts'
import type { Episode, JournalledRecords, Memory, TableName } from '../memory/records.ts'
import type { Recall } from '../memory/recall-records.ts'
import type { Tombstone } from '../memory/erasure-records.ts'

/** The digests a tombstone may hold for a record; the same ones erasing wrote. */
export interface Digests {
  ofMemory(memory: Memory): readonly string[]
  ofEpisode(episode: Episode): readonly string[]
}

export interface Erased {
  readonly has: <T extends TableName>(table: T, record: JournalledRecords[T]) => boolean
  readonly hasId: (id: string) => boolean
  /** Whether any text in it speaks of somebody or something erased by name. */
  readonly speaks: (value: unknown, at: number) => boolean
}

/** The earliest a turn may have been said, where its file does not tell the moment. */
export type Earliest = (id: string, at: number) => number

/** Words said again after the erasing are new words: only what was said until then, or may have been, is kept out. */
export function erasedBy(tombstones: readonly Tombstone[], digests: Digests, earliest: Earliest = (_, at) => at): Erased {
  const ids = new Set<string>(tombstones.map(({ recordId }) => recordId))
  const until = new Map<string, number>()
  for (const { at, digest, slotDigest } of tombstones) {
    for (const hash of slotDigest === undefined ? [digest] : [digest, slotDigest]) until.set(hash, Math.max(at, until.get(hash) ?? at))
  }
  const holds = (hashes: readonly string[], saidAt: number): boolean =>
    hashes.some((hash) => saidAt <= (until.get(hash) ?? Number.NEGATIVE_INFINITY))

  const speaksOfErased = erasedNames(tombstones)
  const hasNames = tombstones.some(({ kind }) => kind === 'name')
  const speaks = (value: unknown, at: number): boolean => {
    if (hasNames) for (const text of textsIn(value)) if (speaksOfErased(text, at)) return true
    return false
  }
  const hasMemory = (memory: Memory): boolean =>
    holds(digests.ofMemory(memory), memory.saidAt) || speaksOfErased(`${memory.slot?.subject ?? ''} ${memory.statement}`, memory.saidAt)
  const hasEpisode = (episode: Episode): boolean => {
    const saidAt = earliest(episode.id, episode.saidAt)
    return holds(digests.ofEpisode(episode), saidAt) || repeats(episode) || speaksOfErased(`${episode.speaker} ${episode.text}`, saidAt)
  }
  /** A reply that cites something erased says it again. */
  const repeats = ({ reply }: Episode): boolean =>
    reply !== undefined && citesIn(reply).some((cite) => ids.has(cite.memoryId ?? '') || ids.has(cite.episodeId ?? ''))
  const hasRecall = (recall: Recall): boolean => recall.hits.some((hit) => ids.has(hit.memoryId ?? '') || ids.has(hit.episodeId ?? ''))

  return {
    speaks,
    hasId: (id) => ids.has(id),
    has: (table, record) => {
      if (tombstones.length === 0) return false
      if (ids.has(record.id)) return true
      if (table === 'memories') return hasMemory(record as Memory)
      if (table === 'episodes') return hasEpisode(record as Episode)
      if (table === 'recalls' && hasRecall(record as Recall)) return true
      return madeFromWords.has(table) && speaks(record, timeOf(record))
    },
  }
}

/** What is made from turns and memories and may name what they speak of. */
const madeFromWords: ReadonlySet<TableName> = new Set<TableName>(['recalls', 'entities', 'topics', 'naps'])

function timeOf(record: object): number {
  const { changedAt, at } = record as { readonly changedAt?: number; readonly at?: number }
  return changedAt ?? at ?? Number.NEGATIVE_INFINITY
}
