// What Keepsake did with your memories on its own, read from the journal: one line a memory, in plain words, by day.
// It tells only what the journal holds; an erased record leaves no line.

import type { JournalEntry } from '../../../core/memory/journal.ts'
import { modelIn, type Memory } from '../../../core/memory/records.ts'

export type Deed = 'noted' | 'worked out' | 'replaced' | 'joined' | 'closed' | 'strengthened'

export interface Doing {
  readonly seq: number
  readonly deed: Deed
  readonly memory: Memory
  /** The model that worked it out, where one did. */
  readonly model?: string
  /** What it replaced, when both are still there. */
  readonly instead?: Memory
}

export interface TopicDeed {
  readonly seq: number
  readonly id: string
  readonly model: string
}

export interface DayOfDoings {
  /** Local calendar day, `2026-11-21`. */
  readonly day: string
  readonly entries: readonly JournalEntry[]
  readonly doings: readonly Doing[]
  /** Topics a writer named or summed up. */
  readonly topics: readonly TopicDeed[]
  readonly isUndone: boolean
}

/** @param memories those the entries touched, by id */
export function doingsOf(entry: JournalEntry, memories: ReadonlyMap<string, Memory>): readonly Doing[] {
  const doings: Doing[] = []
  const model = modelIn(entry.by)
  const by = model === undefined ? {} : { model }
  const touched = entry.diffs.filter((diff) => diff.table === 'memories')
  const replaced = new Set<string>()
  for (const diff of touched) {
    if (diff.op !== 'add') continue
    const memory = memories.get(diff.id)
    if (memory === undefined) continue
    const old = memory.supersedes
      .map((id) => memories.get(id))
      .find((found) => found !== undefined && touched.some((other) => other.id === found.id))
    if (old !== undefined) replaced.add(old.id)
    const deed = old !== undefined ? 'replaced' : model === undefined ? 'noted' : 'worked out'
    doings.push({ seq: entry.seq, deed, memory, ...by, ...(old === undefined ? {} : { instead: old }) })
  }
  for (const diff of touched) {
    if (diff.op !== 'change' || replaced.has(diff.id)) continue
    const memory = memories.get(diff.id)
    const deed = memory === undefined ? undefined : deedOf(diff.before as Partial<Memory>, diff.after as Partial<Memory>)
    if (memory !== undefined && deed !== undefined) doings.push({ seq: entry.seq, deed, memory, ...by })
  }
  return doings
}

function deedOf(before: Partial<Memory>, after: Partial<Memory>): Deed | undefined {
  if (after.evidence !== undefined && after.evidence.length > (before.evidence?.length ?? 0)) return 'joined'
  if (after.supersededBy !== undefined || after.retractedAt !== undefined || after.validUntil !== undefined) return 'closed'
  if (after.rehearsals !== undefined && after.rehearsals.length > (before.rehearsals?.length ?? 0)) return 'strengthened'
  return undefined
}

/** Days with something done, newest first; within a day the newest entry first. */
export function byDay(
  entries: readonly JournalEntry[],
  memories: ReadonlyMap<string, Memory>,
  dayOf: (at: number) => string,
): readonly DayOfDoings[] {
  const days = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
    .map(([day, ofDay]) => {
      const newestFirst = ofDay.toSorted((a, b) => b.seq - a.seq)
      return {
        day,
        entries: newestFirst,
        doings: newestFirst.flatMap((entry) => (entry.undoneBy === undefined ? doingsOf(entry, memories) : [])),
        topics: newestFirst.flatMap(topicsIn),
        isUndone: ofDay.every((entry) => entry.undoneBy !== undefined),
      }
    })
    .filter(({ doings, topics, isUndone }) => isUndone || doings.length + topics.length > 0)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

function topicsIn({ seq, by, undoneBy, diffs }: JournalEntry): readonly TopicDeed[] {
  const model = modelIn(by)
  if (model === undefined || undoneBy !== undefined) return []
  return diffs.filter(({ table }) => table === 'topics').map(({ id }) => ({ seq, id, model }))
}

/** What was made of one import. */
export interface FromSource {
  readonly sourceId: string
  readonly doings: readonly Doing[]
}

/**
 * What came of your talking, line by line, and what came of each import, together: a file of a thousand turns would bury the rest.
 * Law: every doing is in exactly one of them.
 */
export function foldImports(doings: readonly Doing[]): { readonly own: readonly Doing[]; readonly imports: readonly FromSource[] } {
  const own: Doing[] = []
  const bySource = new Map<string, Doing[]>()
  for (const doing of doings) {
    const { sourceId } = doing.memory
    if (sourceId === undefined || doing.deed === 'strengthened') own.push(doing)
    else bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), doing])
  }
  return { own, imports: [...bySource].map(([sourceId, ofSource]) => ({ sourceId, doings: ofSource })) }
}

const nouns: Readonly<Record<Deed, string>> = {
  noted: 'noted',
  'worked out': 'worked out',
  replaced: 'replaced',
  joined: 'joined',
  closed: 'closed',
  strengthened: 'made stronger by use',
}

/** A day in a line. */
export function tallyOfDay({ doings, topics }: DayOfDoings): string {
  const ofTopics = topics.length === 0 ? '' : `${topics.length} ${topics.length === 1 ? 'topic' : 'topics'} in the writer’s words`
  return [doings.length === 0 ? '' : tally(doings), ofTopics].filter((part) => part !== '').join('; ')
}

/** "7 changes: 4 noted, 2 replaced, 1 joined". */
export function tally(doings: readonly Doing[]): string {
  const counts = new Map<Deed, number>()
  for (const { deed } of doings) counts.set(deed, (counts.get(deed) ?? 0) + 1)
  const parts = (Object.keys(nouns) as Deed[])
    .filter((deed) => counts.has(deed))
    .map((deed) => `${(counts.get(deed) ?? 0).toLocaleString('en-GB')} ${nouns[deed]}`)
  return `${doings.length.toLocaleString('en-GB')} ${doings.length === 1 ? 'change' : 'changes'}: ${parts.join(', ')}`
}
