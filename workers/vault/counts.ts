// The four numbers people are shown about a vault.

import type { TableName } from '../../core/memory/records.ts'
import type { Tables } from '../../core/vault/contents.ts'
import type { VaultCounts } from './vault.api.ts'

export function countsOf({
  conversations,
  episodes,
  memories,
  sources,
}: Pick<Tables, 'conversations' | 'episodes' | 'memories' | 'sources'>): VaultCounts {
  return { conversations: conversations.length, turns: episodes.length, memories: memories.length, sources: sources.length }
}

export function countsFrom(added: Readonly<Record<TableName, number>>): VaultCounts {
  return { conversations: added.conversations, turns: added.episodes, memories: added.memories, sources: added.sources }
}

export const noCounts: VaultCounts = { conversations: 0, turns: 0, memories: 0, sources: 0 }
