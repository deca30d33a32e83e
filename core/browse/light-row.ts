// What browsing keeps of a memory: enough to sort, filter, date and draw it, without its history and its words' places.

import type { DateStamp, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory, MemoryKind, Slot } from '../memory/records.ts'

export interface LightRow {
  readonly id: MemoryId
  readonly kind: MemoryKind
  readonly statement: string
  readonly stance: 'stated' | 'inferred'
  readonly entities: readonly string[]
  /** The turns it came from. */
  readonly turns: readonly string[]
  readonly pinned: boolean
  readonly sensitive: boolean
  /** `current`, `replaced` by a newer one, or `retracted` ("that's wrong"). */
  readonly standing: 'current' | 'replaced' | 'retracted'
  readonly supersededBy?: MemoryId
  readonly retractedAt?: EpochMs
  readonly supersedes: readonly MemoryId[]
  readonly validFrom?: DateStamp
  readonly validUntil?: DateStamp
  readonly saidAt: EpochMs
  readonly recordedAt: EpochMs
  readonly lastReinforcedAt: EpochMs
  readonly lastHow: 'said' | 'used' | 'confirmed'
  readonly stabilityDays: number
  readonly difficulty: number
  readonly slot?: Slot
  readonly sourceId?: string
}

export function toLightRow(memory: Memory): LightRow {
  return {
    id: memory.id,
    kind: memory.kind,
    statement: memory.statement,
    stance: memory.stance,
    entities: memory.entities,
    turns: [...new Set(memory.evidence.map((span) => span.episodeId))],
    pinned: memory.pinned,
    sensitive: memory.sensitive,
    standing: memory.supersededBy !== undefined ? 'replaced' : memory.retractedAt !== undefined ? 'retracted' : 'current',
    supersedes: memory.supersedes,
    ...(memory.supersededBy === undefined ? {} : { supersededBy: memory.supersededBy }),
    ...(memory.retractedAt === undefined ? {} : { retractedAt: memory.retractedAt }),
    ...(memory.validFrom === undefined ? {} : { validFrom: memory.validFrom }),
    ...(memory.validUntil === undefined ? {} : { validUntil: memory.validUntil }),
    saidAt: memory.saidAt,
    recordedAt: memory.recordedAt,
    lastReinforcedAt: memory.lastReinforcedAt,
    lastHow: memory.rehearsals.at(-1)?.how ?? 'said',
    stabilityDays: memory.stabilityDays,
    difficulty: memory.difficulty,
    ...(memory.slot === undefined ? {} : { slot: memory.slot }),
    ...(memory.sourceId === undefined ? {} : { sourceId: memory.sourceId }),
  }
}
