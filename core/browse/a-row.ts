// A plain row to build on in tests: everything valid, nothing remarkable.

import { aMemory } from '../consolidation/a-memory.ts'
import type { EpochMs, MemoryId } from '../memory/ids.ts'
import { toLightRow, type LightRow } from './light-row.ts'

export function aRow(id: string, over: Partial<LightRow> = {}): LightRow {
  const at = over.saidAt ?? (Date.UTC(2026, 10, 21, 9) as EpochMs)
  return { ...toLightRow(aMemory({ id: id as MemoryId, statement: id, saidAt: at, recordedAt: at, evidence: [] })), ...over }
}
