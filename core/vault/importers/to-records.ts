// Imported chats as records. Ids come from where a turn stands in its own file, so importing it again, or a longer export of the same chat,
// finds the turns that are already here.

import { sha256 } from '../../consolidation/sha256.ts'
import { makeId, type ConversationId, type EpisodeId, type EpochMs, type JobId, type SourceId } from '../../memory/ids.ts'
import type { Conversation, Episode, Job, Trust } from '../../memory/records.ts'
import { vaultLimits } from '../format.ts'
import type { Earliest } from '../erased.ts'
import { sessionAfter } from '../sessions.ts'
import type { ImportedChat, ImportedFile, ImportedTurn } from './imported.ts'

export interface ImportedRecords {
  readonly conversations: readonly Conversation[]
  readonly episodes: readonly Episode[]
  readonly jobs: readonly Job[]
  /** A clock without a zone, or a day without a clock, is right to a day; what has no time at all may be as old as anything. */
  readonly earliest: Earliest
}

const dayMs = 86_400_000

export interface ToRecordsOptions {
  readonly sourceId: SourceId
  /** Which of the open speakers is the person. */
  readonly owner?: string
  readonly now: EpochMs
  /** For turns without a time of their own, e.g. when the file was last written. */
  readonly fallbackAt: EpochMs
}

export function toRecords(file: ImportedFile, options: ToRecordsOptions): ImportedRecords {
  const conversations: Conversation[] = []
  const episodes: Episode[] = []
  const undated = new Set<string>()
  for (const chat of file.chats) {
    const turns = chatEpisodes(file, chat, options)
    const [first] = turns
    if (first === undefined) continue
    const firstDated = chat.turns.findIndex(({ at }) => at !== undefined)
    const withoutTime = firstDated === -1 ? turns : turns.slice(0, firstDated)
    for (const { id } of withoutTime) undated.add(id)
    if (withoutTime.length > 0) undated.add(first.conversationId)
    const times = turns.map(({ saidAt }) => saidAt)
    conversations.push({
      id: first.conversationId,
      title: chat.title,
      startedAt: times.reduce((a, b) => (b < a ? b : a)),
      lastTurnAt: times.reduce((a, b) => (b > a ? b : a)),
      sourceId: options.sourceId,
    })
    for (const turn of turns) episodes.push(turn)
  }
  const jobs = episodes.filter(({ trust }) => trust === 'own').map((turn) => extractJob(turn, options.now))
  const doubtMs = file.kind === 'transcript' ? dayMs : 0
  return { conversations, episodes, jobs, earliest: (id, at) => (undated.has(id) ? 0 : at - doubtMs) }
}

function chatEpisodes(file: ImportedFile, chat: ImportedChat, options: ToRecordsOptions): Episode[] {
  const origin = chat.origin ?? file.origin
  const writtenAt = Math.min(chat.writtenAt ?? options.fallbackAt, options.now) as EpochMs
  const conversationId = idFrom(`${origin}\n${chat.key}`) as ConversationId
  let last: { session: number; saidAt: EpochMs } | undefined
  return chat.turns.map((turn, sequence) => {
    const saidAt = turn.at ?? last?.saidAt ?? writtenAt
    last = { session: sessionAfter(last, saidAt), saidAt }
    return {
      id: idFrom(`${origin}\n${chat.key}\n${turn.key}`) as EpisodeId,
      conversationId,
      sourceId: options.sourceId,
      sequence,
      session: last.session,
      ...voiceOf(turn, file, options.owner),
      text: turn.text.slice(0, vaultLimits.textLength),
      saidAt,
      recordedAt: options.now,
    }
  })
}

function voiceOf(
  { speaker, role }: ImportedTurn,
  { speakers }: ImportedFile,
  owner: string | undefined,
): { readonly speaker: string; readonly trust: Trust } {
  // Notes have one open speaker already called `you`: there is nobody else it could be.
  const self = owner ?? (speakers.length === 1 && speakers[0] === 'you' ? 'you' : undefined)
  if (role === 'own' || (role === 'unknown' && speaker === self)) return { speaker: 'you', trust: 'own' }
  return { speaker, trust: role === 'assistant' ? 'assistant' : 'thirdParty' }
}

function extractJob({ id }: Episode, now: EpochMs): Job {
  return { id: `extract:${id}` as JobId, kind: 'extract', target: id, state: 'waiting', attempts: 0, createdAt: now }
}

/** 80 bits of the key's SHA-256 in the layout of an id; its time part is zero. */
function idFrom(key: string): string {
  const digest = sha256(key)
  let place = 0
  return makeId(0, () => {
    const byte = Number.parseInt(digest.slice(place * 2, place * 2 + 2), 16)
    place += 1
    return byte / 256
  })
}
