// Reads behind the chat: the list of conversations and a window of one, with everything its replies and notes point at.

import type { Table } from 'dexie'
import { wasMerged } from '../../core/consolidation/sleep/merge-memories.ts'
import type { KeepsakeDatabase } from '../database.ts'
import { fromRow } from '../schema/rows.ts'
import type { ConversationId, EpisodeId, JournalSeq, MemoryId, PictureId } from '../../core/memory/ids.ts'
import { answersIn, citesIn } from '../../core/memory/answers.ts'
import type { Cite } from '../../core/memory/reply-records.ts'
import type { Conversation, Episode, Memory } from '../../core/memory/records.ts'
import type { Picture, PictureFile } from '../../core/memory/picture-records.ts'
import type { Recall } from '../../core/memory/recall-records.ts'

/** Newest first, at most `limit`. */
export async function recentConversations(db: KeepsakeDatabase, limit: number): Promise<readonly Conversation[]> {
  return db.conversations.orderBy('lastTurnAt').reverse().limit(limit).toArray()
}

export interface Tally {
  readonly conversations: number
  readonly memories: number
}

/** How much there is; `memories` counts the current ones. */
export async function tally(db: KeepsakeDatabase): Promise<Tally> {
  const [conversations, memories] = await Promise.all([
    db.conversations.count(),
    db.memories.where('[ix.current+saidAt]').between([1, -Infinity], [1, Infinity]).count(),
  ])
  return { conversations, memories }
}

/** The conversation last spoken in here, imported ones left aside. */
export async function latestOwnConversation(db: KeepsakeDatabase): Promise<Conversation | undefined> {
  return db.conversations
    .orderBy('lastTurnAt')
    .reverse()
    .filter((conversation) => conversation.sourceId === undefined)
    .first()
}

/** What a note in the chat shows: the memory, what it replaced, and what else is held to be so at the same time. */
export interface Noted {
  readonly memory: Memory
  readonly replaces: readonly Memory[]
  /** Another current value of the same one-valued slot: which is it? */
  readonly conflicts: readonly Memory[]
  /** The change that noted it, to take back. */
  readonly seq: JournalSeq | undefined
}

export interface TalkWindow {
  readonly conversation: Conversation | undefined
  /** In order; sequences `from` to `to`. */
  readonly turns: readonly Episode[]
  readonly firstSequence: number
  readonly lastSequence: number
  /** By the turn they came from. */
  readonly noted: ReadonlyMap<string, readonly Noted[]>
  /** By the turn they came with. */
  readonly pictures: ReadonlyMap<string, readonly Picture[]>
  /** Memories and turns that replies in the window cite. */
  readonly memories: ReadonlyMap<string, Memory>
  readonly cited: ReadonlyMap<string, Episode>
  readonly recalls: ReadonlyMap<string, Recall>
}

/** The turns with `from` ≤ sequence ≤ `to`, at most as many as that, and what they point at. */
export async function talkWindow(db: KeepsakeDatabase, id: ConversationId, from: number, to: number): Promise<TalkWindow> {
  const inConversation = (low: number, high: number) =>
    db.episodes.where('[conversationId+sequence]').between([id, low], [id, high], true, true)
  const [conversation, turns, first, last] = await Promise.all([
    db.conversations.get(id),
    inConversation(from, to).toArray(),
    inConversation(0, Infinity).first(),
    inConversation(0, Infinity).last(),
  ])
  const cites = turns.flatMap(({ reply }) => (reply === undefined ? [] : citesIn(reply)))
  const [noted, pictures, memories, cited, recalls] = await Promise.all([
    notedFrom(db, turns),
    picturesOf(db, turns),
    found(
      db.memories,
      cites.map((cite) => cite.memoryId),
    ),
    found(
      db.episodes,
      cites.map((cite) => cite.episodeId),
    ),
    found(
      db.recalls,
      turns.flatMap(({ reply }) => (reply === undefined ? [] : answersIn(reply).map(({ recallId }) => recallId))),
    ),
  ])
  return {
    conversation,
    turns,
    firstSequence: first?.sequence ?? 0,
    lastSequence: last?.sequence ?? -1,
    noted,
    pictures,
    memories,
    cited,
    recalls,
  }
}

/** The sequence of a turn in its conversation; undefined when it is gone. */
export async function sequenceOf(db: KeepsakeDatabase, id: EpisodeId): Promise<number | undefined> {
  return (await db.episodes.get(id))?.sequence
}

async function picturesOf(db: KeepsakeDatabase, turns: readonly Episode[]): Promise<ReadonlyMap<string, readonly Picture[]>> {
  const own = turns.filter((turn) => turn.trust === 'own').map((turn) => turn.id)
  const pictures = own.length === 0 ? [] : await db.pictures.where('episodeId').anyOf(own).sortBy('id')
  const byTurn = new Map<string, Picture[]>()
  for (const picture of pictures) byTurn.set(picture.episodeId, [...(byTurn.get(picture.episodeId) ?? []), picture])
  return byTurn
}

/** The bytes of a picture, base64; undefined when it is gone. */
export async function pictureFile(db: KeepsakeDatabase, id: PictureId): Promise<PictureFile | undefined> {
  return db.pictureFiles.get(id)
}

async function notedFrom(db: KeepsakeDatabase, turns: readonly Episode[]): Promise<ReadonlyMap<string, readonly Noted[]>> {
  const own = turns.filter((turn) => turn.trust === 'own').map((turn) => turn.id)
  if (own.length === 0) return new Map()
  const memories = (await db.memories.where('ix.episodes').anyOf(own).distinct().toArray()).map(fromRow)
  const replaced = await found(
    db.memories,
    memories.flatMap((memory) => memory.supersedes),
  )
  const lines = await Promise.all(
    memories
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(async (memory): Promise<Noted> => ({
        memory,
        // What sleep joined to it was said again later: nothing was replaced.
        replaces: memory.supersedes.map((id) => replaced.get(id)).filter((old) => old !== undefined && !wasMerged(old, memory)) as Memory[],
        conflicts: await conflictsWith(db, memory),
        seq: await notedAt(db, memory.id),
      })),
  )
  const noted = new Map<string, Noted[]>()
  for (const line of lines) {
    // A memory confirmed later has evidence in several turns; it was noted at the first.
    const turn = line.memory.evidence[0]?.episodeId
    if (turn !== undefined) noted.set(turn, [...(noted.get(turn) ?? []), line])
  }
  return noted
}

async function conflictsWith(db: KeepsakeDatabase, memory: Memory): Promise<readonly Memory[]> {
  const { slot } = memory
  if (slot?.cardinality !== 'one' || memory.retractedAt !== undefined || memory.supersededBy !== undefined) return []
  const rivals = await db.memories.where('[slot.subject+slot.attribute]').equals([slot.subject, slot.attribute]).toArray()
  return rivals
    .filter((rival) => rival.id < memory.id && rival.ix.current === 1 && rival.validUntil === undefined && rival.slot?.value !== slot.value)
    .map(fromRow)
}

async function notedAt(db: KeepsakeDatabase, id: MemoryId): Promise<JournalSeq | undefined> {
  const entries = await db.journal.where('ix.touched').equals(id).sortBy('seq')
  return entries.find((entry) => entry.undoneBy === undefined && entry.diffs.some((diff) => diff.id === id && diff.op === 'add'))?.seq
}

/** What a recall found, with the words and what has replaced them since: for "Memory at work". */
export interface RecallFinds extends Found {
  /** As it stands by now: what it found may have been judged since. */
  readonly recall: Recall | undefined
}

export interface Found {
  readonly memories: ReadonlyMap<string, Memory>
  readonly turns: ReadonlyMap<string, Episode>
}

export async function recallFinds(db: KeepsakeDatabase, asked: Recall): Promise<RecallFinds> {
  const row = await db.recalls.get(asked.id)
  const recall = row === undefined ? asked : fromRow(row)
  const hit = await found(
    db.memories,
    recall.hits.map(({ memoryId }) => memoryId),
  )
  const replacements = await found(
    db.memories,
    [...hit.values()].map((memory) => memory.supersededBy),
  )
  const evidence = [...hit.values()].map((memory) => memory.evidence[0]?.episodeId)
  const turns = await found(db.episodes, [...evidence, ...recall.hits.map(({ episodeId }) => episodeId)])
  return { recall: row === undefined ? undefined : recall, memories: new Map([...replacements, ...hit]), turns }
}

/** The turns among these ids, in their order, with the conversations they stand in. */
export async function turnsById(
  db: KeepsakeDatabase,
  ids: readonly string[],
): Promise<readonly { readonly turn: Episode; readonly conversation: Conversation | undefined }[]> {
  const turns = (await db.episodes.bulkGet([...ids] as EpisodeId[])).filter((turn) => turn !== undefined)
  const conversations = await found(
    db.conversations,
    turns.map((turn) => turn.conversationId),
  )
  return turns.map((turn) => ({ turn, conversation: conversations.get(turn.conversationId) }))
}

/** The memories and turns that these cites point at. */
export async function citedBy(db: KeepsakeDatabase, cites: readonly Cite[]): Promise<Found> {
  return {
    memories: await found(
      db.memories,
      cites.map((cite) => cite.memoryId),
    ),
    turns: await found(
      db.episodes,
      cites.map((cite) => cite.episodeId),
    ),
  }
}

/** The sequence of the last turn; -1 when there is none. */
export async function lastSequenceOf(db: KeepsakeDatabase, id: ConversationId): Promise<number> {
  return (await db.episodes.where('[conversationId+sequence]').between([id, 0], [id, Infinity], true, true).last())?.sequence ?? -1
}

const unique = (ids: readonly (string | undefined)[]): readonly string[] => [...new Set(ids.filter((id) => id !== undefined))]

/** Records by id; erased ones are missing. Asks nothing for no ids: an idle transaction would end under the reads that follow. */
async function found<R extends { readonly id: string }>(
  table: Table<R, string>,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, R>> {
  const wanted = unique(ids)
  if (wanted.length === 0) return new Map()
  const records = (await table.bulkGet([...wanted])).filter((record) => record !== undefined)
  return new Map(records.map((record) => [record.id, fromRow(record) as R]))
}
