// Two vaults into one, as a plan: nothing is written here. Laws: merging the same vault twice adds nothing; a merge never removes a record;
// what was erased here stays erased; a record that differs is the one changed last, and is counted.

import { erasedNames } from '../consolidation/erased-names.ts'
import { linkId } from '../graph/link.ts'
import { prune } from '../graph/prune.ts'
import { sameValue } from '../memory/diff.ts'
import type { Link } from '../memory/graph-records.ts'
import type { EpochMs, JournalSeq, MemoryId } from '../memory/ids.ts'
import type { JournalEntry } from '../memory/journal.ts'
import { tableNames, type Episode, type Job, type JournalledRecords, type Memory, type Source, type TableName } from '../memory/records.ts'
import type { Picture } from '../memory/picture-records.ts'
import type { Tombstone } from '../memory/erasure-records.ts'
import type { Nap, Topic } from '../memory/sleep-records.ts'
import type { Tables, VaultContents } from './contents.ts'
import { Draft } from './draft.ts'
import { erasedBy, type Digests, type Earliest, type Erased } from './erased.ts'
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
  /** By default turns were said when they say they were. */
  readonly earliest?: Earliest
}

export function planMerge(ours: VaultContents, theirs: VaultContents, { now, digests, earliest = (_, at) => at }: MergeOptions): MergePlan {
  const draft = new Draft(ours.tables)
  const erased = erasedBy(ours.tables.tombstones, digests, earliest)
  const { entries: history, numbers } = adoptHistory(ours.journal, theirs.journal, erased)
  const conversations = theirs.tables.conversations.map((each) =>
    erased.speaks(each.title, earliest(each.id, each.lastTurnAt)) ? { ...each, title: '' } : each,
  )
  const erasedThere = theirs.tables.tombstones.filter((tombstone) => isStillHere(tombstone, draft))
  const tally = join(draft, incoming(ours.tables, { ...theirs.tables, conversations }, numbers, erasedThere), {
    keptOut: keptOut(theirs.tables, erased),
    aliases: sameMemories(ours.tables.memories, theirs.tables.memories),
    isTheirsNewer: newerOf(lastChanges(ours.journal), lastChanges(theirs.journal)),
  })
  settle(draft, now)
  settleGraph(draft)
  return { puts: draft.puts(), history, jobs: theirs.jobs.filter(({ target }) => draft.hasPut('episodes', target)), ...tally, erasedThere }
}

/** Erased on the other device and not on this one: by its id, or somebody of whom something is said here. */
function isStillHere(tombstone: Tombstone, draft: Draft): boolean {
  if (tombstone.kind !== 'name') {
    return (draft.get('memories', tombstone.recordId) ?? draft.get('episodes', tombstone.recordId)) !== undefined
  }
  const speaksOfIt = erasedNames([tombstone])
  return draft.all('episodes').some(({ text, saidAt }) => speaksOfIt(text, saidAt))
}

/** True when there is nothing to write. */
export function isNothing({ puts, history }: MergePlan): boolean {
  return history.length === 0 && tableNames.every((table) => puts[table].length === 0)
}

/** Their records in this device's terms: journal numbers, and links to memories that are here under another id. */
function incoming(ours: Tables, theirs: Tables, numbers: ReadonlyMap<JournalSeq, JournalSeq>, erasedThere: readonly Tombstone[]): Tables {
  const aliases = sameMemories(ours.memories, theirs.memories)
  return {
    ...theirs,
    sources: theirs.sources.map((source) => renumbered(source, numbers)),
    memories: aliases.size === 0 ? theirs.memories : theirs.memories.map((memory) => relinked(memory, aliases)),
    naps: theirs.naps.map((nap) => renumberedNap(nap, numbers)),
    links: aliases.size === 0 ? theirs.links : theirs.links.map((link) => rejoined(link, aliases)),
    topics: aliases.size === 0 ? theirs.topics : theirs.topics.map((topic) => regathered(topic, aliases)),
    tombstones: theirs.tombstones.filter((tombstone) => !erasedThere.includes(tombstone)),
  }
}

interface Judgement {
  readonly keptOut: <T extends TableName>(table: T, record: JournalledRecords[T]) => boolean
  readonly aliases: ReadonlyMap<MemoryId, MemoryId>
  readonly isTheirsNewer: (id: string) => boolean
}

function join(
  draft: Draft,
  theirs: Tables,
  { keptOut: isKeptOut, aliases, isTheirsNewer }: Judgement,
): Pick<MergePlan, 'added' | 'same' | 'differ' | 'theirs' | 'erased'> {
  const tally = { same: 0, differ: 0, theirs: 0, erased: 0 }
  const added = Object.fromEntries(tableNames.map((table) => [table, 0])) as Record<TableName, number>
  for (const table of tableNames) {
    for (const record of theirs[table]) {
      const here = draft.get(table, record.id)
      if (here === undefined) {
        if (aliases.has(record.id as MemoryId)) tally.same += 1
        else if (isKeptOut(table, record)) tally.erased += 1
        else {
          added[table] += 1
          draft.put(table, record)
        }
      } else if (sameValue(here, record)) tally.same += 1
      else {
        tally.differ += 1
        if (!isTheirsNewer(record.id) || isKeptOut(table, record)) continue
        tally.theirs += 1
        draft.put(table, record)
      }
    }
  }
  return { added, ...tally }
}

/** Equal times keep ours, so that a second import of the same vault changes nothing. */
function newerOf(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): (id: string) => boolean {
  return (id) => (theirs.get(id) ?? 0) > (ours.get(id) ?? 0)
}

/** Erased here; replies to what was erased; and conversations of which nothing is left then. */
function keptOut({ episodes, pictures }: Tables, erased: Erased): Judgement['keptOut'] {
  const goneTurns = new Set(episodes.filter((turn) => erased.has('episodes', turn)).map(({ id }) => id))
  if (goneTurns.size > 0) for (const { id, replyTo } of episodes) if (replyTo !== undefined && goneTurns.has(replyTo)) goneTurns.add(id)
  const turns = groupBy(episodes, ({ conversationId }) => conversationId as string)
  const gonePictures = new Set<string>(pictures.filter(({ episodeId }) => goneTurns.has(episodeId)).map(({ id }) => id))
  const emptied = new Set([...turns].filter(([, own]) => own.every(({ id }) => goneTurns.has(id))).map(([id]) => id))
  return (table, record) => {
    if (table === 'episodes') return goneTurns.has((record as Episode).id)
    if (table === 'pictures') return goneTurns.has((record as Picture).episodeId)
    if (table === 'pictureFiles') return gonePictures.has(record.id)
    return table === 'conversations' ? emptied.has(record.id) : erased.has(table, record)
  }
}

/** What single records cannot know: one current value per slot, one line per conversation. */
function settle(draft: Draft, now: EpochMs): void {
  const touched = new Set(draft.putsOf('memories').map(({ id }) => id))
  if (touched.size > 0) for (const memory of settleSlots(draft.all('memories'), touched, now)) draft.put('memories', memory)
  const joined = new Set(draft.putsOf('episodes').map(({ conversationId }) => conversationId))
  if (joined.size === 0) return
  for (const [id, turns] of groupBy(
    draft.all('episodes').filter((turn) => joined.has(turn.conversationId)),
    ({ conversationId }) => conversationId,
  )) {
    if (hasCollision(turns)) for (const turn of resequence(turns)) draft.put('episodes', turn)
    const conversation = draft.get('conversations', id)
    const lastTurnAt = turns.reduce((latest, { saidAt }) => Math.max(latest, saidAt), Number.NEGATIVE_INFINITY) as EpochMs
    if (conversation !== undefined && conversation.lastTurnAt < lastTurnAt) draft.put('conversations', { ...conversation, lastTurnAt })
  }
}

/** Links and topics of what was kept out come without it; a memory that is in a topic here stays there. */
function settleGraph(draft: Draft): void {
  const fresh = {
    entities: draft.putsOf('entities'),
    links: draft.putsOf('links'),
    topics: draft.putsOf('topics'),
    naps: draft.putsOf('naps'),
  }
  const isGone = (id: string): boolean => draft.get('memories', id) === undefined && draft.get('entities', id) === undefined
  const { put, remove } = prune(fresh, isGone)
  for (const table of ['entities', 'links', 'topics', 'naps'] as const) {
    for (const record of put[table]) draft.put(table, record)
    for (const id of remove[table]) draft.remove(table, id)
  }
  const came = new Set<string>(fresh.topics.map(({ id }) => id))
  const placed = new Set(draft.all('topics').flatMap(({ id, members }) => (came.has(id) ? [] : members)))
  for (const topic of draft.putsOf('topics')) {
    const members = topic.members.filter((id) => !placed.has(id))
    if (members.length < topic.members.length) draft.put('topics', { ...topic, members, gist: topic.gist.filter((id) => !placed.has(id)) })
    for (const id of members) placed.add(id)
  }
}

function rejoined(link: Link, aliases: ReadonlyMap<MemoryId, MemoryId>): Link {
  const from = aliases.get(link.from) ?? link.from
  const to = aliases.get(link.to as MemoryId) ?? link.to
  return from === link.from && to === link.to ? link : { ...link, id: linkId(link.kind, from, to), from, to }
}

function regathered(topic: Topic, aliases: ReadonlyMap<MemoryId, MemoryId>): Topic {
  const here = (id: MemoryId): MemoryId => aliases.get(id) ?? id
  return { ...topic, members: topic.members.map(here), gist: topic.gist.map(here) }
}

function renumbered(source: Source, numbers: ReadonlyMap<JournalSeq, JournalSeq>): Source {
  const here = source.journalSeq === undefined ? undefined : numbers.get(source.journalSeq)
  return here === undefined ? source : { ...source, journalSeq: here }
}

/** A report counts in this device's journal; what is not in it is behind it. */
function renumberedNap({ journalSeq, ...nap }: Nap, numbers: ReadonlyMap<JournalSeq, JournalSeq>): Nap {
  const seq = journalSeq === undefined ? undefined : numbers.get(journalSeq)
  const upTo = { ...nap.upTo, seq: numbers.get(nap.upTo.seq) ?? (0 as JournalSeq) }
  return seq === undefined ? { ...nap, upTo } : { ...nap, upTo, journalSeq: seq }
}

function relinked(memory: Memory, aliases: ReadonlyMap<MemoryId, MemoryId>): Memory {
  const { supersededBy } = memory
  return {
    ...memory,
    ...(supersededBy === undefined ? {} : { supersededBy: aliases.get(supersededBy) ?? supersededBy }),
    supersedes: memory.supersedes.map((id) => aliases.get(id) ?? id),
  }
}
