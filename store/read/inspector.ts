// Reads behind the memory list and its drawer. The list is filled page by page and kept up from the journal, so that a change to one
// memory never re-reads twenty thousand; nothing here writes.

import Dexie from 'dexie'
import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import { unfitRecalls } from './unfit.ts'
import { aboutIn, aboutLinks, type AboutIt } from '../../core/graph/link.ts'
import { idsUntil, type EntityId, type EpochMs, type MemoryId } from '../../core/memory/ids.ts'
import type { JournalEntry } from '../../core/memory/journal.ts'
import type { Conversation, Episode, Memory, Source } from '../../core/memory/records.ts'
import type { Recall } from '../../core/memory/recall-records.ts'

/** Memories after `after` in the order of their ids (oldest first), at most `limit`. */
export async function memoryPage(db: KeepsakeDatabase, after: string, limit: number): Promise<readonly Memory[]> {
  return (await db.memories.where('id').above(after).limit(limit).toArray()).map(fromRow)
}

/** The memories told last, at most `limit`, newest first. */
export async function newestMemories(db: KeepsakeDatabase, limit: number): Promise<readonly Memory[]> {
  return lastOf(db, undefined, limit)
}

/** @param before only what was recorded by this moment */
async function lastOf(db: KeepsakeDatabase, before: EpochMs | undefined, limit: number): Promise<readonly Memory[]> {
  const end = before === undefined ? Dexie.maxKey : idsUntil(before)
  // Backwards a cursor brings them one by one: where they begin is looked up by its key, and then they come all at once.
  const [first = Dexie.minKey] = await db.memories
    .where('id')
    .below(end)
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .primaryKeys()
  const rows = await db.memories.where('id').between(first, end).toArray()
  return rows.reverse().map(fromRow)
}

/** The memories recorded last by a moment, at most `limit`, newest first. */
export async function memoriesRecordedBy(db: KeepsakeDatabase, at: EpochMs, limit: number): Promise<readonly Memory[]> {
  return lastOf(db, at, limit)
}

/** Those of `ids` that still exist. */
export async function memoriesById(db: KeepsakeDatabase, ids: readonly string[]): Promise<readonly Memory[]> {
  const rows = await db.memories.bulkGet([...ids] as MemoryId[])
  return rows.filter((row) => row !== undefined).map(fromRow)
}

/** The newest position in the journal, 0 when it is empty. Its key alone: an import's entry is as large as the import. */
export async function lastJournalSeq(db: KeepsakeDatabase): Promise<number> {
  return Number((await db.journal.orderBy('seq').lastKey()) ?? 0)
}

export interface Changes {
  /** Ids of the memories that were changed, each once. */
  readonly memories: readonly string[]
  readonly touchesTopics: boolean
  /** Links that came or went, in their order. */
  readonly links: readonly { readonly id: string; readonly isGone: boolean }[]
  /** The journal position reached. */
  readonly upTo: number
}

/** What the entries after `after` changed. At most `limit` entries are read at a time. */
export async function changesSince(db: KeepsakeDatabase, after: number, limit: number): Promise<Changes> {
  const entries = await db.journal.where('seq').above(after).limit(limit).toArray()
  const diffs = entries.flatMap((entry) => entry.diffs)
  return {
    memories: [...new Set(diffs.filter(({ table }) => table === 'memories').map(({ id }) => id))],
    touchesTopics: diffs.some(({ table }) => table === 'topics'),
    links: diffs.filter(({ table }) => table === 'links').map(({ id, op }) => ({ id, isGone: op === 'remove' })),
    upTo: entries.at(-1)?.seq ?? after,
  }
}

/** Whoever and whatever goes by this name. @param key the name in lower case */
export async function entitiesCalled(db: KeepsakeDatabase, key: string): Promise<readonly EntityId[]> {
  return (await db.entities.where('keys').equals(key).primaryKeys()) as EntityId[]
}

/** Ids of the memories that speak of one of these: from the links' keys alone. */
export async function memoriesAbout(db: KeepsakeDatabase, entities: readonly EntityId[]): Promise<ReadonlySet<string>> {
  // One by one: keys of several together would be brought by a cursor, one link at a time.
  const links = await Promise.all(entities.map((to) => db.links.where('to').equals(to).primaryKeys()))
  return new Set(links.flat().flatMap((id) => aboutIn(id)?.memory ?? []))
}

/** Which memories speak of whom, after the link `after` in the order of the memories, at most `limit`. The last one's id leads to the next. */
export async function aboutPage(
  db: KeepsakeDatabase,
  after: string,
  limit: number,
): Promise<{ readonly abouts: readonly AboutIt[]; readonly last: string | undefined }> {
  const ids = await db.links
    .where('id')
    .between(after === '' ? aboutLinks.from : after, aboutLinks.before, false, false)
    .limit(limit)
    .primaryKeys()
  return { abouts: ids.flatMap((id) => aboutIn(id) ?? []), last: ids.length < limit ? undefined : ids.at(-1) }
}

export interface MemoryDetail {
  readonly memory: Memory
  /** The turns it came from, in the order they were said; an erased turn is missing. */
  readonly turns: readonly Episode[]
  readonly conversations: ReadonlyMap<string, Conversation>
  /** By turn: what was said just before and just after it. */
  readonly around: ReadonlyMap<string, Around>
  /** What replaced it, what it replaced, and so on both ways: the whole line, newest first, this one included. */
  readonly versions: readonly Memory[]
  /** Every change to this memory, oldest first. */
  readonly changes: readonly JournalEntry[]
  /** Recalls that used it, newest first, at most 20, each with the reply it was for. */
  readonly uses: readonly Use[]
  /** Recalls of which the person said that it isn't relevant there, newest first. */
  readonly unfit: readonly Recall[]
  readonly source: Source | undefined
}

export interface Around {
  readonly before: Episode | undefined
  readonly after: Episode | undefined
}

export interface Use {
  readonly recall: Recall
  readonly reply: Pick<Episode, 'id' | 'conversationId'> | undefined
}

/** Everything the drawer shows of one memory; undefined once it is erased. */
export async function memoryDetail(db: KeepsakeDatabase, id: MemoryId): Promise<MemoryDetail | undefined> {
  const row = await db.memories.get(id)
  if (row === undefined) return undefined
  const memory = fromRow(row)
  const turnIds = [...new Set(memory.evidence.map((span) => span.episodeId))]
  const turns = (await db.episodes.bulkGet(turnIds)).filter((turn) => turn !== undefined).sort((a, b) => a.saidAt - b.saidAt)
  const conversations = (await db.conversations.bulkGet([...new Set(turns.map((turn) => turn.conversationId))])).filter(
    (found) => found !== undefined,
  )
  const recalls = await db.recalls.where('ix.used').equals(id).toArray()
  return {
    memory,
    turns,
    conversations: new Map(conversations.map((conversation) => [conversation.id, conversation])),
    versions: await versionsOf(db, memory),
    changes: (await db.journal.where('ix.touched').equals(id).sortBy('seq')).map(fromRow),
    around: await turnsAround(db, turns),
    uses: await Promise.all(
      recalls
        .sort((a, b) => b.at - a.at)
        .slice(0, mostUses)
        .map(async (recall): Promise<Use> => ({ recall: fromRow(recall), reply: await replyFor(db, recall) })),
    ),
    unfit: await unfitRecalls(db, id),
    source: memory.sourceId === undefined ? undefined : await db.sources.get(memory.sourceId),
  }
}

const mostUses = 20

async function turnsAround(db: KeepsakeDatabase, turns: readonly Episode[]): Promise<ReadonlyMap<string, Around>> {
  const at = (conversationId: string, sequence: number) =>
    db.episodes.where('[conversationId+sequence]').equals([conversationId, sequence]).first()
  const pairs = await Promise.all(
    turns.map(async ({ id, conversationId, sequence }): Promise<readonly [string, Around]> => [
      id,
      { before: await at(conversationId, sequence - 1), after: await at(conversationId, sequence + 1) },
    ]),
  )
  return new Map(pairs)
}

/** A recall is written with its reply, in one change. */
async function replyFor(db: KeepsakeDatabase, { id }: Recall): Promise<Episode | undefined> {
  const entry = await db.journal
    .where('ix.touched')
    .equals(id)
    .filter(({ operation }) => operation === 'reply')
    .first()
  const reply = entry?.diffs.find(({ table }) => table === 'episodes')
  return reply === undefined ? undefined : db.episodes.get(reply.id as Episode['id'])
}

async function versionsOf(db: KeepsakeDatabase, start: Memory): Promise<readonly Memory[]> {
  const known = new Map<string, Memory>([[start.id, start]])
  let edge: readonly Memory[] = [start]
  while (edge.length > 0 && known.size < 100) {
    const ids = edge.flatMap((memory) => [...memory.supersedes, ...(memory.supersededBy === undefined ? [] : [memory.supersededBy])])
    edge = await memoriesById(
      db,
      [...new Set(ids)].filter((id) => !known.has(id)),
    )
    for (const memory of edge) known.set(memory.id, memory)
  }
  return [...known.values()].sort((a, b) => startOf(b).localeCompare(startOf(a)) || b.recordedAt - a.recordedAt)
}

const startOf = (memory: Memory): string => memory.validFrom ?? new Date(memory.saidAt).toISOString().slice(0, 10)

/** The newest journal entries that changed memories, or a topic by a writer, without the person's own hand, newest first; nights have reports of their own. */
export async function ownDoings(db: KeepsakeDatabase, since: number, limit: number): Promise<readonly JournalEntry[]> {
  return (
    await db.journal
      .where('at')
      .aboveOrEqual(since)
      .reverse()
      .filter(
        (entry) =>
          entry.actor !== 'you' &&
          entry.operation !== 'reply' &&
          entry.operation !== 'sleep' &&
          entry.diffs.some(({ table }) => table === 'memories' || (table === 'topics' && entry.operation === 'by-model')),
      )
      .limit(limit)
      .toArray()
  ).map(fromRow)
}
