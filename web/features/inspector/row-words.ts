// The one line under a memory in the list: "Fact · Juno · used today". At most four parts, the most telling first.

import { shortDate } from '../../ui/dates.ts'
import type { LightRow } from '../../../core/browse/light-row.ts'
import { kindWords } from './token-words.ts'

const weekMs = 7 * 86_400_000

export function rowNote(row: LightRow, now: number): string {
  const parts: string[] = [kindWords[row.kind] ?? row.kind]
  const [entity] = row.entities
  if (entity !== undefined && !row.sensitive) parts.push(entity)
  if (row.sensitive) parts.push('hidden')
  if (row.standing === 'replaced') parts.push('replaced')
  if (row.standing === 'retracted') parts.push('marked wrong')
  if (row.pinned) parts.push('pinned')
  if (row.supersedes.length > 0) parts.push(`replaces ${row.supersedes.length}`)
  if (row.stance === 'inferred') parts.push(row.turns.length < 2 ? 'worked out' : `worked out from ${row.turns.length} turns`)
  else if (row.turns.length > 1) parts.push(`${row.turns.length} sources`)
  const when = whenUsed(row, now)
  if (when !== undefined) parts.push(when)
  return parts.slice(0, 4).join(' · ')
}

function whenUsed(row: LightRow, now: number): string | undefined {
  if (row.lastHow !== 'said' && now - row.lastReinforcedAt < weekMs) return `${row.lastHow} ${shortDate(row.lastReinforcedAt, now)}`
  return undefined
}
