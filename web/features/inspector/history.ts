// A memory's history in the order people ask for it: the versions that were true after each other, and what was done to this one.
// Everything is read from records and journal; nothing is guessed.

import type { Actor, JournalEntry } from '../../../core/memory/journal.ts'
import type { DateStamp, EpochMs, JournalSeq } from '../../../core/memory/ids.ts'
import { modelIn, type Memory } from '../../../core/memory/records.ts'
import { stampStart } from '../../../core/browse/stamps.ts'
import { wordDiff, type DiffPiece } from './word-diff.ts'

export interface ValiditySegment {
  readonly id: string
  /** Percent of the bar, 0–100. */
  readonly from: number
  readonly to: number
  readonly isOver: boolean
}

export interface ValidityBar {
  readonly start: number
  readonly segments: readonly ValiditySegment[]
}

/** When each version was true, as shares of the time from the first of them until now; undefined when there is nothing to compare. */
export function validityBar(versions: readonly Memory[], now: number): ValidityBar | undefined {
  const believed = versions.filter((version) => version.retractedAt === undefined)
  const starts = believed.map(startOf)
  const start = Math.min(...starts)
  if (believed.length === 0 || start >= now || (believed.length === 1 && believed[0]?.validUntil === undefined)) return undefined
  const share = (at: number): number => Math.round(Math.min(100, Math.max(0, ((at - start) / (now - start)) * 100)) * 10) / 10
  const segments = believed
    .map((version) => ({
      id: version.id,
      from: share(startOf(version)),
      to: share(endOf(version) ?? now),
      isOver: endOf(version) !== undefined,
    }))
    .sort((a, b) => a.from - b.from)
  return { start, segments }
}

export function startOf(memory: Memory): number {
  return memory.validFrom === undefined ? memory.saidAt : stampStart(memory.validFrom)
}

function endOf(memory: Memory): number | undefined {
  return memory.validUntil === undefined ? undefined : stampStart(memory.validUntil)
}

export interface Change {
  readonly seq: JournalSeq
  readonly at: EpochMs
  readonly actor: Actor
  /** The model that did it, where one did. */
  readonly model?: string
  readonly words: string
  /** For a new wording: what was struck and added. */
  readonly pieces?: readonly DiffPiece[]
  readonly isUndone: boolean
}

/** What was done to one memory after it was first noted, newest first. Uses are left out: they are on the curve. */
export function changesOf(memoryId: string, entries: readonly JournalEntry[]): readonly Change[] {
  return entries
    .flatMap((entry) => {
      const change = entry.operation === 'undo' || entry.operation === 'redo' ? undefined : changeIn(memoryId, entry)
      return change === undefined ? [] : [change]
    })
    .reverse()
}

function changeIn(memoryId: string, entry: JournalEntry): Change | undefined {
  const diff = entry.diffs.find((each) => each.table === 'memories' && each.id === memoryId)
  if (diff === undefined || diff.op !== 'change') return undefined
  const before = diff.before as Partial<Memory>
  const after = diff.after as Partial<Memory>
  const told = wordsFor(before, after)
  if (told === undefined) return undefined
  const model = modelIn(entry.by)
  const base = { seq: entry.seq, at: entry.at, actor: entry.actor, isUndone: entry.undoneBy !== undefined }
  return { ...base, ...(model === undefined ? {} : { model }), ...told }
}

function wordsFor(before: Partial<Memory>, after: Partial<Memory>): Pick<Change, 'words' | 'pieces'> | undefined {
  if (before.statement !== undefined && after.statement !== undefined)
    return { words: 'Reworded', pieces: wordDiff(before.statement, after.statement) }
  if (after.supersededBy !== undefined) return { words: 'Replaced by a newer one' }
  if (after.retractedAt !== undefined) return { words: 'Marked wrong' }
  if (before.retractedAt !== undefined || before.supersededBy !== undefined) return { words: 'Put back' }
  if (after.pinned !== undefined && after.pinned !== before.pinned) return { words: after.pinned ? 'Pinned' : 'Unpinned' }
  if (after.sensitive !== undefined && after.sensitive !== before.sensitive)
    return { words: after.sensitive ? 'Hidden in lists' : 'Shown in lists' }
  if (after.kind !== undefined) return { words: `Now a ${after.kind}` }
  if (after.evidence !== undefined && after.evidence.length > (before.evidence?.length ?? 0))
    return { words: 'Said again: one more source' }
  if (ended(before.validUntil, after.validUntil)) return { words: 'Closed: no longer so' }
  if (after.rehearsals?.at(-1)?.how === 'confirmed') return { words: 'You said it is right' }
  return undefined
}

const ended = (before: DateStamp | undefined, after: DateStamp | undefined): boolean => after !== undefined && after !== before
