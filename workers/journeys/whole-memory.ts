// The whole memory without a browser: records in a (fake) IndexedDB, real extraction, index, word vectors and answers, wired as the
// worker shells wire them. For tests only.

import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { decodeWordTable, wordTableEmbedder } from '../../core/retrieval/word-table.ts'
import type { ConversationId, EpochMs } from '../../core/memory/ids.ts'
import type { Episode } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { idsFrom } from '../../core/ports.ts'
import { openDatabase, type KeepsakeDatabase } from '../../store/database.ts'
import { fsck } from '../../store/fsck.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { replyTo, type ChatContext } from '../chat/reply.ts'
import { capture } from '../consolidate/capture.ts'
import type { CaptureInput } from '../consolidate/consolidate.api.ts'
import { settleExtracts } from '../consolidate/settle.ts'
import { answering, type Answering } from '../index/answering.ts'
import { loadSample } from '../vault/load-sample.ts'

const fileAt = (path: string): Buffer => readFileSync(new URL(`../../public/${path}`, import.meta.url))
const table = decodeWordTable(fileAt('models/words.bin'))
let made = 0

export interface WholeMemory extends ChatContext {
  readonly db: KeepsakeDatabase
  readonly index: Answering
  readonly wait: (ms: number) => void
  /** Captures, answers and remembers a turn as the engine does; gives the reply. */
  readonly say: (text: string, more?: Pick<CaptureInput, 'replaces' | 'pictures' | 'asOf'>) => Promise<Reply>
  /** The person's own turns, in order. */
  readonly said: () => Promise<readonly Episode[]>
  readonly loadSample: () => Promise<void>
  /** What the check of the store finds wrong: nothing, ever. */
  readonly problems: () => Promise<readonly string[]>
}

export async function wholeMemory(startsAt = '2026-11-21T12:00:00'): Promise<WholeMemory> {
  if (table === undefined) throw new Error('public/models/words.bin cannot be read')
  const embedder = wordTableEmbedder(table)
  let now = Date.parse(startsAt)
  const clock = { now: () => now as EpochMs }
  const db = await openDatabase({ name: `whole-${(made += 1)}` })
  const index = answering({ db, clock, timer: () => performance.now(), embedder: async () => embedder, exclusively: (work) => work() })
  await index.open()
  const context: ChatContext = { store: new DexieStore(db), clock, ids: idsFrom(clock, Math.random), recall: index.recall }
  let conversationId: ConversationId | undefined
  return {
    ...context,
    db,
    index,
    wait: (ms) => (now += ms),
    say: async (text, more = {}) => {
      const captured = await capture(context, { ...more, text, ...(conversationId === undefined ? {} : { conversationId }) })
      if (!captured.ok) throw new Error(captured.message)
      conversationId = captured.value.conversationId
      await replyTo(context, captured.value.episodeId)
      await settleExtracts(context, captured.value.episodeId)
      const reply = await context.store.replyTo(captured.value.episodeId)
      now += 60_000
      if (reply?.reply === undefined) throw new Error('there is no reply')
      return reply.reply
    },
    said: async () => (await context.store.all('episodes')).filter(({ trust }) => trust === 'own'),
    problems: async () => (await fsck(db, false, clock.now())).problems,
    loadSample: async () => {
      const loaded = await loadSample({
        ...context,
        appVersion: 'test',
        fetchSample: async () => fileAt('sample/vault.json').toString('utf8'),
      })
      if (!loaded.ok) throw new Error(`the sample was refused: ${loaded.reason}`)
      await settleExtracts(context)
      await index.flush()
    },
  }
}

export const textOf = (reply: Reply): string => reply.parts.map((part) => part.text).join(' ')
