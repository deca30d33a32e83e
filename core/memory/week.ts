// A week in review: what is new, what changed, what grew lighter and what was used most, out of the journal, the recalls and the curves.
// Laws: what was taken back is not told, what is hidden is only counted, and a memory is new in one week at most.

import { crosses, type Remembered } from '../forgetting/strength.ts'
import type { Forgetting } from '../forgetting/policy.ts'
import type { EpochMs } from './ids.ts'
import type { JournalEntry } from './journal.ts'
import type { Memory } from './records.ts'
import type { Recall } from './recall-records.ts'

/** Begins on a Monday; `until` is the first moment after it. */
export interface WeekSpan {
  readonly from: EpochMs
  readonly until: EpochMs
}

/** What a review needs of a memory: rows of a list carry less than a whole one. */
export type Reviewed = Remembered &
  Pick<Memory, 'id' | 'statement' | 'recordedAt' | 'supersedes' | 'supersededBy' | 'retractedAt'> & { readonly sourceId?: string }

export interface Change<T extends Reviewed = Memory> {
  /** As it was said before. */
  readonly before: T
  /** What holds instead; absent where it was only taken back. */
  readonly after?: T
}

export interface Faded<T extends Reviewed = Memory> {
  readonly memory: T
  readonly becomes: 'fading' | 'faint'
  readonly at: EpochMs
}

export interface Review<T extends Reviewed = Memory> {
  /** Newest first; what came out of files is only counted. */
  readonly fresh: readonly T[]
  readonly brought: number
  readonly changed: readonly Change<T>[]
  readonly faded: readonly Faded<T>[]
  /** The most used first. */
  readonly used: readonly { readonly memory: T; readonly times: number }[]
  /** Hidden memories that belong to one of these. */
  readonly hidden: number
}

interface Week<T extends Reviewed> {
  readonly span: WeekSpan
  /** Of the week, in their order. */
  readonly entries: readonly JournalEntry[]
  readonly recalls: readonly Recall[]
  readonly memories: readonly T[]
  readonly forgetting: Forgetting
}

export function reviewOf<T extends Reviewed>({ span, entries, recalls, memories, forgetting }: Week<T>): Review<T> {
  const byId = new Map<string, T>(memories.map((memory) => [memory.id, memory]))
  const standing = entries.filter(({ undoneBy, operation }) => undoneBy === undefined && operation !== 'undo')
  const added = standing.flatMap(({ diffs }) =>
    diffs.flatMap((diff) => (diff.table === 'memories' && diff.op === 'add' ? (byId.get(diff.id) ?? []) : [])),
  )
  const own = added.filter(({ sourceId }) => sourceId === undefined).toReversed()
  const changed = [...added.flatMap((memory) => replacedBy(memory, byId)), ...standing.flatMap((entry) => editsIn(entry, byId))]
  const replacing = new Set(changed.map(({ after }) => after?.id))
  const fresh = own.filter((memory) => !replacing.has(memory.id) && memory.retractedAt === undefined)
  const used = usedIn(recalls, byId)
  const faded = memories.flatMap((memory) => fadedIn(memory, span, forgetting))
  const hidden = [...fresh, ...used.map(({ memory }) => memory), ...faded.map(({ memory }) => memory)].filter(({ sensitive }) => sensitive)
  return {
    fresh: fresh.filter(isOpen),
    brought: added.length - own.length,
    changed: changed.filter(({ before, after }) => isOpen(before) && (after === undefined || isOpen(after))),
    faded: faded.filter(({ memory }) => isOpen(memory)).sort((a, b) => b.at - a.at),
    used: used.filter(({ memory }) => isOpen(memory)),
    hidden: new Set(hidden).size,
  }
}

const isOpen = ({ sensitive }: Reviewed): boolean => !sensitive

function replacedBy<T extends Reviewed>(memory: T, byId: ReadonlyMap<string, T>): readonly Change<T>[] {
  if (memory.sourceId !== undefined) return []
  return memory.supersedes.flatMap((id) => {
    const before = byId.get(id)
    return before === undefined || before.supersededBy !== memory.id ? [] : [{ before, after: memory }]
  })
}

/** Words put otherwise, and what was taken back. Erased words leave nothing to tell. */
function editsIn<T extends Reviewed>({ actor, diffs }: JournalEntry, byId: ReadonlyMap<string, T>): readonly Change<T>[] {
  if (actor !== 'you') return []
  return diffs.flatMap((diff): readonly Change<T>[] => {
    if (diff.table !== 'memories' || diff.op !== 'change') return []
    const memory = byId.get(diff.id)
    if (memory === undefined) return []
    const [before, after] = [diff.before as Partial<Memory>, diff.after as Partial<Memory>]
    if (before.statement !== undefined && after.statement !== undefined) {
      return [{ before: { ...memory, statement: before.statement }, after: memory }]
    }
    const isTakenBack = after.retractedAt !== undefined && memory.retractedAt !== undefined && memory.supersededBy === undefined
    return isTakenBack ? [{ before: memory }] : []
  })
}

function usedIn<T extends Reviewed>(recalls: readonly Recall[], byId: ReadonlyMap<string, T>): Review<T>['used'] {
  const times = new Map<string, number>()
  for (const { hits } of recalls) {
    for (const { used, memoryId } of hits) if (used && memoryId !== undefined) times.set(memoryId, (times.get(memoryId) ?? 0) + 1)
  }
  return [...times]
    .flatMap(([id, count]) => {
      const memory = byId.get(id)
      return memory === undefined ? [] : [{ memory, times: count }]
    })
    .sort((a, b) => b.times - a.times || b.memory.lastReinforcedAt - a.memory.lastReinforcedAt)
}

/** By its last use: what was used again since is not fading. */
function fadedIn<T extends Reviewed>(memory: T, { from, until }: WeekSpan, forgetting: Forgetting): readonly Faded<T>[] {
  if (memory.supersededBy !== undefined || memory.retractedAt !== undefined) return []
  const steps = [
    ['faint', forgetting.fadingFrom],
    ['fading', forgetting.clearFrom],
  ] as const
  for (const [becomes, strength] of steps) {
    const at = crosses(memory, strength, forgetting)
    if (at !== undefined && at >= from && at < until) return [{ memory, becomes, at }]
  }
  return []
}

const dayMs = 86_400_000

/** The local week a moment is in. */
export function weekOf(at: EpochMs): WeekSpan {
  const day = new Date(at)
  const sinceMonday = (day.getDay() + 6) % 7
  const monday = new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday)
  const next = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 7)
  return { from: monday.getTime() as EpochMs, until: next.getTime() as EpochMs }
}

/** So many weeks on, or back where negative. Noon of its Monday survives a change of clocks. */
export function weeksFrom({ from }: WeekSpan, weeks: number): WeekSpan {
  return weekOf((from + dayMs / 2 + weeks * 7 * dayMs) as EpochMs)
}
