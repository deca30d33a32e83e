// Imported chats as something to merge: turns that are here already, from this or an earlier export, are left as they are.

import type { ImportedRecords } from './importers/to-records.ts'
import { emptyTables, type Tables, type VaultContents } from './contents.ts'

export interface IncomingChats {
  readonly contents: VaultContents
  /** Records that are here already. */
  readonly known: number
}

export function incomingChats(ours: Tables, { conversations, episodes, jobs }: ImportedRecords): IncomingChats {
  const here = new Set<string>([...ours.conversations, ...ours.episodes].map(({ id }) => id))
  const freshConversations = conversations.filter(({ id }) => !here.has(id))
  const freshEpisodes = episodes.filter(({ id }) => !here.has(id))
  return {
    contents: { tables: { ...emptyTables, conversations: freshConversations, episodes: freshEpisodes }, journal: [], jobs },
    known: conversations.length + episodes.length - freshConversations.length - freshEpisodes.length,
  }
}
