// What reconciling works with and gives back, and the small moves its cases share.

import type { Candidate } from '../extraction/candidate.ts'
import { reinforce } from '../forgetting/rehearsal.ts'
import type { EpochMs, MemoryId, SourceId } from '../memory/ids.ts'
import type { EvidenceSpan, Memory } from '../memory/records.ts'
import type { Placed } from './ledger.ts'
import { memoryFrom } from './memory-from.ts'

export interface ReconcileContext {
  /** Memories of the same slot (and its opposite, see `opposites`), and near duplicates the caller found; current or not. */
  readonly existing: readonly Memory[]
  readonly now: EpochMs
  readonly saidAt: EpochMs
  readonly newId: () => MemoryId
  readonly sourceId?: SourceId
  /** What the candidate is told instead of, or ends, where that is known; open, and one of `existing`. */
  readonly instead?: Memory
  /** True for digests (digest.ts) of erased statements and slots; left out when the caller has looked already. */
  readonly isErased?: (digest: string) => boolean
}

export type ReconcileOutcome = 'added' | 'superseded' | 'reinforced' | 'added-as-past' | 'retracted' | 'unsure' | 'refused'

export interface Reconciliation {
  /** New and changed records, to be put in one transaction. */
  readonly writes: readonly Memory[]
  readonly outcome: ReconcileOutcome
  /** The memory that now holds what was said. */
  readonly id?: MemoryId
  /** What it replaced. */
  readonly replaced?: readonly MemoryId[]
}

export function placeOf({ validFrom }: Candidate, saidAt: EpochMs): Placed {
  return validFrom === undefined ? { saidAt } : { validFrom, saidAt }
}

export function isSameSpan(a: EvidenceSpan, b: EvidenceSpan): boolean {
  return a.episodeId === b.episodeId && a.start === b.start && a.end === b.end
}

export function tellAgain(memory: Memory, candidate: Candidate, { saidAt }: ReconcileContext): Memory {
  const isKnown = memory.evidence.some((span) => isSameSpan(span, candidate.span))
  const told: Memory = {
    ...memory,
    evidence: isKnown ? memory.evidence : [...memory.evidence, candidate.span],
    salience: Math.max(memory.salience, candidate.salience),
    sensitive: memory.sensitive || candidate.sensitive,
    ...(memory.validFrom === undefined && candidate.validFrom !== undefined ? { validFrom: candidate.validFrom } : {}),
    ...(memory.validUntil === undefined && candidate.validUntil !== undefined ? { validUntil: candidate.validUntil } : {}),
  }
  return isKnown || saidAt <= memory.lastReinforcedAt ? told : reinforce(told, 'said', saidAt)
}

export function replacedOf(memories: readonly Memory[]): { readonly replaced?: readonly MemoryId[] } {
  return memories.length === 0 ? {} : { replaced: memories.map(({ id }) => id) }
}

/** A memory of what was told, beside whatever there is. */
export function add(candidate: Candidate, context: ReconcileContext, outcome: ReconcileOutcome = 'added'): Reconciliation {
  const memory = memoryFrom(candidate, context)
  return { outcome, writes: [memory], id: memory.id }
}

/** A memory of what was told in the place of others, each closed in its way by the one that comes. */
export function replace(
  gone: readonly Memory[],
  candidate: Candidate,
  context: ReconcileContext,
  close: (old: Memory, by: MemoryId) => Memory,
): Reconciliation {
  const ids = gone.map(({ id }) => id)
  const memory = memoryFrom(candidate, context, ids)
  const closed = gone.map((old) => close(old, memory.id))
  return { outcome: gone.length === 0 ? 'added' : 'superseded', writes: [memory, ...closed], id: memory.id, ...replacedOf(gone) }
}
