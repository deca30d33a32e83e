// Two vaults into one, as a plan: nothing is written here. Laws: merging the same vault twice adds nothing; a merge never removes a record;
// what was erased here stays erased; a record that differs is the one changed last, and is counted.

import { sameValue } from '../memory/diff.ts'
import type { EpochMs, MemoryId } from '../memory/ids.ts'
import type { JournalEntry } from '../memory/journal.ts'
import { tableNames, type Episode, type Job, type JournalledRecords, type Memory, type Source, type TableName, type Tombstone } from '../memory/records.ts'
import type { Tables, VaultContents } from './contents.ts'
import { erasedBy, type Digests } from './erased.ts'
import { groupBy } from './group-by.ts'
import { adoptHistory, lastChanges } from './merge-history.ts'
import { sameMemories } from './same-memories.ts'
import { hasCollision, resequence } from './sessions.ts'
import { settleSlots } from './slots.ts'

export interface MergePlan {
  /** Records to write, new and changed. */
  readonly puts: Tables
  /** Entries to take over before the import's own. */
  readonly history: readonly JournalEntry[]
  readonly jobs: readonly Job[]
  readonly added: Readonly<Record<TableName, number>>
  readonly same: number
  /** Here and different; `theirs` of them were changed later there and come in. */
  readonly differ: number
  readonly theirs: number
  /** Kept out because they were erased here. */
  readonly erased: number
  /** Erased there, but still here: left alone, and their tombstones are not taken. */
  readonly erasedThere: readonly Tombstone[]
}

export interface MergeOptions {
  readonly now: EpochMs
  readonly digests: Digests
}

export function planMerge(ours: VaultContents, theirs: VaultContents, { now, digests }: MergeOptions): MergePlan {
  const erased = erasedBy(ours.tables.tombstones, digests)
  const { entries: history, numbers } = adoptHistory(ours.journal, theirs.journal, erased)
  const ourChanges = lastChanges(ours.journal)
  const theirChanges = lastChanges(theirs.journal)
  const tally = { same: 0, differ: 0, theirs: 0, erased: 0 }
  const added: Record<TableName, number> = { conversations: 0, episodes: 0, memories: 0, sources: 0, tombstones: 0, receipts: 0, recalls: 0 }

  const merged = new Map<TableName, Map<string, JournalledRecords[TableName]>>()
  const puts = new Map<TableName, Map<string, JournalledRecords[TableName]>>()
  const put = <T extends TableName>(table: T, record: JournalledRecords[T]): void => {
    merged.get(table)?.set(record.id, record)
    puts.get(table)?.set(record.id, record)
  }
  for (const table of tableNames) {
    merged.set(table, new Map(ours.tables[table].map((record) => [record.id, record])))
    puts.set(table, new Map())
  }

  const liveHere = new Set<string>([...ours.tables.memories, ...ours.tables.episodes].map(({ id }) => id))
  const erasedThere = theirs.tables.tombstones.filter(({ recordId }) => liveHere.has(recordId))
  const leftOut = new Set<string>(erasedThere.map(({ id }) => id))
  const aliases = sameMemories(ours.tables.memories, theirs.tables.memories)
  const emptied = emptiedConversations(theirs.tables, (episode) => erased.has('episodes', episode))

  for (const table of tableNames) {
    for (const record of theirs.tables[table]) {
      const incoming = table === 'sources' ? renumbered(record as Source, numbers) : table === 'memories' ? aliased(record as Memory, aliases) : record
      const here = merged.get(table)?.get(incoming.id)
      if (leftOut.has(incoming.id)) continue
      if (here === undefined) {
        if (aliases.has(incoming.id as MemoryId)) tally.same += 1
        else if (erased.has(table, incoming) || emptied.has(incoming.id)) tally.erased += 1
        else {
          added[table] += 1
          put(table, incoming)
        }
      } else if (sameValue(here, incoming)) tally.same += 1
      else {
        tally.differ += 1
        if ((theirChanges.get(incoming.id) ?? 0) <= (ourChanges.get(incoming.id) ?? 0)) continue
        tally.theirs += 1
        put(table, incoming)
      }
    }
  }

  const all = <T extends TableName>(table: T): JournalledRecords[T][] => [...(merged.get(table)?.values() ?? [])] as JournalledRecords[T][]
  const touched = new Set([...(puts.get('memories')?.keys() ?? [])] as MemoryId[])
  if (touched.size > 0) for (const memory of settleSlots(all('memories'), touched, now)) put('memories', memory)
  const joined = new Set([...(puts.get('episodes')?.values() ?? [])].map((turn) => (turn as Episode).conversationId))
  for (const [id, turns] of groupBy(all('episodes'), ({ conversationId }) => conversationId)) {
    if (!joined.has(id)) continue
    if (hasCollision(turns)) for (const turn of resequence(turns)) put('episodes', turn)
    const conversation = all('conversations').find((one) => one.id === id)
    const lastTurnAt = turns.reduce((latest, { saidAt }) => Math.max(latest, saidAt), 0) as EpochMs
    if (conversation !== undefined && conversation.lastTurnAt < lastTurnAt) put('conversations', { ...conversation, lastTurnAt })
  }

  return {
    puts: Object.fromEntries([...puts].map(([table, records]) => [table, [...records.values()]])) as unknown as Tables,
    history,
    jobs: theirs.jobs.filter(({ target }) => puts.get('episodes')?.has(target)),
    added,
    ...tally,
    erasedThere,
  }
}

/** True when there is nothing to write. */
export function isNothing({ puts, history }: MergePlan): boolean {
  return history.length === 0 && tableNames.every((table) => puts[table].length === 0)
}

function renumbered(source: Source, numbers: ReadonlyMap<number, number>): Source {
  const here = source.journalSeq === undefined ? undefined : numbers.get(source.journalSeq)
  return here === undefined ? source : { ...source, journalSeq: here as NonNullable<Source['journalSeq']> }
}

/** Links to a memory that is here under another id lead to that one. */
function aliased(memory: Memory, aliases: ReadonlyMap<MemoryId, MemoryId>): Memory {
  if (aliases.size === 0) return memory
  const { supersededBy } = memory
  return {
    ...memory,
    ...(supersededBy === undefined ? {} : { supersededBy: aliases.get(supersededBy) ?? supersededBy }),
    supersedes: memory.supersedes.map((id) => aliases.get(id) ?? id),
  }
}

/** Conversations of theirs all of whose turns were erased here: nothing is left of them to bring in. */
function emptiedConversations({ episodes }: Tables, isErased: (episode: Episode) => boolean): ReadonlySet<string> {
  const turns = groupBy(episodes, ({ conversationId }) => conversationId)
  return new Set([...turns].filter(([, own]) => own.every(isErased)).map(([id]) => id))
}
