// Taking an import out again, as a plan: what came only from it goes, what is also known from elsewhere stays with the rest of its evidence,
// and what it had replaced is believed again. Nothing is written here.

import { fieldsThatDiffer, sameValue, unapply } from '../memory/diff.ts'
import { prune } from '../graph/prune.ts'
import type { EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { JournalEntry, RecordDiff } from '../memory/journal.ts'
import { isByModel, tableNames, type Episode, type Memory, type Source, type TableName } from '../memory/records.ts'
import type { Tables, VaultContents } from './contents.ts'
import { Draft } from './draft.ts'
import { settleSlots } from './slots.ts'

export interface RemovalPlan {
  readonly puts: Tables
  readonly removes: Readonly<Record<TableName, readonly string[]>>
}

export function planRemoval({ tables, journal }: VaultContents, source: Source, now: EpochMs): RemovalPlan {
  const entry = journal.find(({ seq }) => seq === source.journalSeq)
  const arrived = new Set(entry?.diffs.flatMap((diff) => (diff.op === 'add' ? [diff.id] : [])) ?? [])
  const cameWithIt = (record: { readonly id: string; readonly sourceId?: string }): boolean =>
    record.sourceId === source.id || arrived.has(record.id)

  const draft = new Draft(tables)
  const removes = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Record<TableName, string[]>
  const remove = (table: TableName, id: string): void => {
    removes[table].push(id)
    draft.remove(table, id)
  }

  for (const table of tableNames) {
    if (table === 'memories' || table === 'conversations') continue
    for (const record of tables[table]) if (cameWithIt(record) || record.id === source.id) remove(table, record.id)
  }
  // Keepsake may have answered a turn that came in waiting for its answer.
  const asked = new Set(removes.episodes)
  for (const { id, replyTo } of tables.episodes) if (replyTo !== undefined && asked.has(replyTo) && !asked.has(id)) remove('episodes', id)
  const turns = new Map(draft.all('episodes').map((episode) => [episode.id, episode]))
  const talkedOn = new Set(draft.all('episodes').map(({ conversationId }) => conversationId))
  for (const conversation of tables.conversations) {
    if (cameWithIt(conversation) && !talkedOn.has(conversation.id)) remove('conversations', conversation.id)
  }

  const goneTurns = new Set(removes.episodes as EpisodeId[])
  const gone = new Map<MemoryId, Memory>()
  const told = toldSince(journal, entry)
  for (const memory of tables.memories) {
    const kept = memory.evidence.filter(({ episodeId }) => !goneTurns.has(episodeId))
    // What a model made of words that go says them in others, even where it rests on more.
    const isLeaning = isByModel(memory) && kept.length < memory.evidence.length
    const isOnlyFromIt = isLeaning || (memory.evidence.length > 0 ? kept.length === 0 : memory.sourceId === source.id)
    if (isOnlyFromIt || (arrived.has(memory.id) && !told.has(memory.id))) {
      gone.set(memory.id, memory)
      remove('memories', memory.id)
    } else if (kept.length !== memory.evidence.length) draft.put('memories', restingOn(memory, kept, turns))
  }
  revertChanges(draft, entry)
  reopen(draft, gone, journal)
  for (const memory of settleSlots(draft.all('memories'), new Set(draft.putsOf('memories').map(({ id }) => id)), now)) {
    draft.put('memories', memory)
  }
  pruneGraph(draft, (id) => gone.has(id as MemoryId), remove)
  return { puts: draft.puts(), removes }
}

/** Links, topics and reports that name memories which go, without them. */
function pruneGraph(draft: Draft, isGone: (id: string) => boolean, remove: (table: TableName, id: string) => void): void {
  const tables = ['entities', 'links', 'topics', 'naps'] as const
  const [entities, links, topics, naps] = [draft.all('entities'), draft.all('links'), draft.all('topics'), draft.all('naps')]
  const pruning = prune({ entities, links, topics, naps }, isGone)
  for (const table of tables) {
    for (const record of pruning.put[table]) draft.put(table, record)
    for (const id of pruning.remove[table]) remove(table, id)
  }
}

/** Memories that got new evidence after the import: they are known from elsewhere too. */
function toldSince(journal: readonly JournalEntry[], entry: JournalEntry | undefined): ReadonlySet<string> {
  const later = journal.filter(({ seq }) => entry !== undefined && seq > entry.seq).flatMap(({ diffs }) => diffs)
  return new Set(later.flatMap((diff) => (diff.op === 'change' && 'evidence' in diff.after ? [diff.id] : [])))
}

/** The memory as its remaining words tell it. */
function restingOn(memory: Memory, evidence: Memory['evidence'], turns: ReadonlyMap<EpisodeId, Episode>): Memory {
  const first = evidence[0] === undefined ? undefined : turns.get(evidence[0].episodeId)
  const { sourceId: _imported, ...rest } = memory
  return {
    ...rest,
    evidence,
    saidAt: first?.saidAt ?? memory.saidAt,
    ...(first?.sourceId === undefined ? {} : { sourceId: first.sourceId }),
  }
}

/** Records the import changed go back to what they were, unless they were changed again since. */
function revertChanges(draft: Draft, entry: JournalEntry | undefined): void {
  for (const diff of entry?.diffs ?? []) {
    if (diff.op !== 'change') continue
    const now = draft.get(diff.table, diff.id)
    if (now === undefined || !isStill(now, diff)) continue
    const before = unapply(diff, now)
    if (before !== undefined) draft.put(diff.table, before)
  }
}

function isStill(record: object, { before, after }: Extract<RecordDiff, { op: 'change' }>): boolean {
  const names = fieldsThatDiffer(before, after)
  return names.every((name) => sameValue(Reflect.get(record, name), Reflect.get(after, name)))
}

/** What a removed memory had replaced: now replaced by its own successor if that stays, else as it was before. */
function reopen(draft: Draft, gone: ReadonlyMap<MemoryId, Memory>, journal: readonly JournalEntry[]): void {
  for (const memory of draft.all('memories')) {
    if (memory.supersededBy === undefined || !gone.has(memory.supersededBy)) continue
    const successor = lasting(memory.supersededBy, gone)
    draft.put('memories', successor === undefined ? asBefore(memory, journal) : { ...memory, supersededBy: successor })
  }
}

function lasting(from: MemoryId, gone: ReadonlyMap<MemoryId, Memory>): MemoryId | undefined {
  const seen = new Set<MemoryId>()
  let id: MemoryId | undefined = from
  while (id !== undefined && gone.has(id) && !seen.has(id)) {
    seen.add(id)
    id = gone.get(id)?.supersededBy
  }
  return id !== undefined && gone.has(id) ? undefined : id
}

/** The closing fields from before it was replaced, read from the journal. */
function asBefore(memory: Memory, journal: readonly JournalEntry[]): Memory {
  const closing = journal
    .findLast(({ diffs }) => diffs.some((diff) => isClosing(diff, memory)))
    ?.diffs.find((diff) => isClosing(diff, memory))
  const { supersededBy: _gone, validUntil, retractedAt, ...rest } = memory
  const earlier: Partial<Memory> = closing?.op === 'change' ? (closing.before as Partial<Memory>) : {}
  const changed: object = closing?.op === 'change' ? closing.after : { validUntil, retractedAt }
  const until = 'validUntil' in changed ? earlier.validUntil : validUntil
  const retracted = 'retractedAt' in changed ? earlier.retractedAt : retractedAt
  return { ...rest, ...(until === undefined ? {} : { validUntil: until }), ...(retracted === undefined ? {} : { retractedAt: retracted }) }
}

function isClosing(diff: RecordDiff, { id, supersededBy }: Memory): boolean {
  return diff.id === id && diff.op === 'change' && (diff.after as Partial<Memory>).supersededBy === supersededBy
}
