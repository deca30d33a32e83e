// What every importer produces: conversations of turns with keys of their own, so that the same turn is the same record in every export.

import type { EpochMs } from '../../memory/ids.ts'

export interface ImportedTurn {
  /** Unique within the chat and the same in a later export of it. */
  readonly key: string
  /** When it was said, where the file tells. */
  readonly at?: EpochMs
  readonly speaker: string
  /** `unknown`: the person says who of the speakers they are. */
  readonly role: 'own' | 'assistant' | 'other' | 'unknown'
  readonly text: string
}

export interface ImportedChat {
  /** Where several kinds of file come together: the one this is from, instead of the file's. */
  readonly origin?: string
  /** Unique within the kind of file and the same in a later export. */
  readonly key: string
  readonly title: string
  /** When its own file was last written: for turns without a time. */
  readonly writtenAt?: EpochMs
  readonly turns: readonly ImportedTurn[]
}

export interface ImportedFile {
  readonly kind: 'chatgpt' | 'transcript' | 'sample'
  /** Keeps keys of different programs apart. */
  readonly origin: string
  readonly chats: readonly ImportedChat[]
  /** Names to choose oneself from, most turns first; none when the file says who is who. */
  readonly speakers: readonly string[]
}

/** Speakers whose role is open, most turns first. */
export function openSpeakers(chats: readonly ImportedChat[]): string[] {
  const turns = new Map<string, number>()
  for (const { speaker, role } of chats.flatMap((chat) => chat.turns)) {
    if (role === 'unknown') turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
  }
  return [...turns].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([speaker]) => speaker)
}
