// Imported chats as records. Ids come from where a turn stands in its own file, so importing it again, or a longer export of the same chat,
// finds the turns that are already here.

import { makeId, type ConversationId, type EpisodeId, type EpochMs, type JobId, type SourceId } from '../../memory/ids.ts'
import type { Conversation, Episode, Job, Trust } from '../../memory/records.ts'
import { strToU8 } from 'fflate'
import type { Sha256 } from '../contents.ts'
import { vaultLimits } from '../format.ts'
import { sessionAfter } from '../sessions.ts'
import type { ImportedChat, ImportedFile, ImportedTurn } from './imported.ts'

export interface ImportedRecords {
  readonly conversations: readonly Conversation[]
  readonly episodes: readonly Episode[]
  readonly jobs: readonly Job[]
}

export interface ToRecordsOptions {
  readonly sourceId: SourceId
  /** Which of the open speakers is the person. */
  readonly owner?: string
  readonly now: EpochMs
  /** For turns without a time of their own, e.g. when the file was last written. */
  readonly fallbackAt: EpochMs
  readonly sha256: Sha256
}

export async function toRecords(file: ImportedFile, options: ToRecordsOptions): Promise<ImportedRecords> {
  const conversations: Conversation[] = []
  const episodes: Episode[] = []
  for (const chat of file.chats) {
    const turns = await chatEpisodes(file, chat, options)
    const [first] = turns
    if (first === undefined) continue
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
  return { conversations, episodes, jobs: episodes.filter(({ trust }) => trust === 'own').map((turn) => extractJob(turn, options.now)) }
}

async function chatEpisodes(file: ImportedFile, chat: ImportedChat, options: ToRecordsOptions): Promise<Episode[]> {
  const conversationId = (await idFrom(`${file.origin}\n${chat.key}`, options.sha256)) as ConversationId
  const ids = await Promise.all(chat.turns.map(({ key }) => idFrom(`${file.origin}\n${chat.key}\n${key}`, options.sha256)))
  let last: { session: number; saidAt: EpochMs } | undefined
  return chat.turns.map((turn, sequence) => {
    const saidAt = turn.at ?? last?.saidAt ?? options.fallbackAt
    last = { session: sessionAfter(last, saidAt), saidAt }
    return {
      id: ids[sequence] as EpisodeId,
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

function voiceOf({ speaker, role }: ImportedTurn, { speakers }: ImportedFile, owner: string | undefined): { readonly speaker: string; readonly trust: Trust } {
  // Notes have one open speaker already called `you`: there is nobody else it could be.
  const self = owner ?? (speakers.length === 1 && speakers[0] === 'you' ? 'you' : undefined)
  if (role === 'own' || (role === 'unknown' && speaker === self)) return { speaker: 'you', trust: 'own' }
  return { speaker, trust: role === 'assistant' ? 'assistant' : 'thirdParty' }
}

function extractJob({ id }: Episode, now: EpochMs): Job {
  return { id: `extract:${id}` as JobId, kind: 'extract', target: id, state: 'waiting', attempts: 0, createdAt: now }
}

/** 80 bits of the key's SHA-256 in the layout of an id; its time part is zero. */
async function idFrom(key: string, sha256: Sha256): Promise<string> {
  const digest = await sha256(strToU8(key))
  let place = 0
  return makeId(0, () => {
    const byte = Number.parseInt(digest.slice(place * 2, place * 2 + 2), 16)
    place += 1
    return byte / 256
  })
}
