// A memory's history in the order people ask for it: the versions that were true after each other, and what was done to this one.
// Everything is read from records and journal; nothing is guessed.

import type { Actor, JournalEntry } from '../../../core/memory/journal.ts'
import type { DateStamp, EpochMs, JournalSeq, MemoryId } from '../../../core/memory/ids.ts'
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
  /** The change that took it back, to be taken back in turn. */
  readonly undoneBy: JournalSeq | undefined
  /** Another memory it has to do with: the one it was split off from, or joined to. */
  readonly other?: MemoryId
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
  const model = modelIn(entry.by)
  const stood = { seq: entry.seq, at: entry.at, actor: entry.actor, undoneBy: entry.undoneBy, ...(model === undefined ? {} : { model }) }
  if (diff?.op === 'add' && entry.operation === 'split') return { ...stood, words: 'Split off from another', ...otherIn(entry, memoryId) }
  if (diff === undefined || diff.op !== 'change') return undefined
  const before = diff.before as Partial<Memory>
  const after = diff.after as Partial<Memory>
  const told = wordsOfOperation(entry, memoryId, before, after) ?? wordsFor(before, after)
  return told === undefined ? undefined : { ...stood, ...told }
}

type Told = Pick<Change, 'words' | 'pieces' | 'other'>

/** What the fields alone don't say. */
function wordsOfOperation(entry: JournalEntry, memoryId: string, before: Partial<Memory>, after: Partial<Memory>): Told | undefined {
  const pieces =
    before.statement !== undefined && after.statement !== undefined ? { pieces: wordDiff(before.statement, after.statement) } : {}
  switch (entry.operation) {
    case 'let-go':
      return { words: 'Let go' }
    case 'correct':
      return after.retractedAt === undefined ? undefined : { words: 'Corrected: it was never so' }
    case 'split':
      return { words: 'Split in two', ...pieces, ...otherIn(entry, memoryId) }
    case 'join':
      if (after.supersededBy !== undefined) return { words: 'Joined to another', other: after.supersededBy }
      return after.supersedes === undefined ? undefined : { words: 'Joined with another', ...otherIn(entry, memoryId) }
    default:
      return undefined
  }
}

function otherIn({ diffs }: JournalEntry, memoryId: string): Pick<Change, 'other'> {
  const other = diffs.find(({ table, id }) => table === 'memories' && id !== memoryId)
  return other === undefined ? {} : { other: other.id as MemoryId }
}

function wordsFor(before: Partial<Memory>, after: Partial<Memory>): Told | undefined {
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
  if (before.validFrom !== after.validFrom) return { words: 'Another beginning' }
  if (ended(before.validUntil, after.validUntil)) return { words: 'Closed: no longer so' }
  if (before.validUntil !== undefined && after.validUntil === undefined) return { words: 'Open again: still so' }
  if (after.rehearsals?.at(-1)?.how === 'confirmed') return { words: 'You said it is right' }
  return undefined
}

const ended = (before: DateStamp | undefined, after: DateStamp | undefined): boolean => after !== undefined && after !== before
